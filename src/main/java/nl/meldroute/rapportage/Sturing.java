package nl.meldroute.rapportage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.meldroute.toegang.Regios;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a teamleider sees at a glance: what is late, what will be late, and where families wait. Only the teamleider's own regions. */
@Service
public class Sturing {

    private static final String WACHTEND = "wachtend";

    private final Bereik bereik;
    private final OpenTaken taken;
    private final Wachtenden wachtenden;
    private final Doorlooptijden doorlooptijden;
    private final Monitoringlast monitoring;
    private final Incidenten incidenten;
    private final Kerncijfers kerncijfers;

    Sturing(
            Bereik bereik,
            OpenTaken taken,
            Wachtenden wachtenden,
            Doorlooptijden doorlooptijden,
            Monitoringlast monitoring,
            Incidenten incidenten,
            Kerncijfers kerncijfers) {
        this.bereik = bereik;
        this.taken = taken;
        this.wachtenden = wachtenden;
        this.doorlooptijden = doorlooptijden;
        this.monitoring = monitoring;
        this.incidenten = incidenten;
        this.kerncijfers = kerncijfers;
    }

    /** Whether the current user steers: shows the dashboard, or nothing of it. */
    public boolean mag() {
        return bereik.mag();
    }

    /** By Dutch time. */
    public LocalDate vandaag() {
        return bereik.vandaag();
    }

    /**
     * How the work stands now.
     *
     * @throws NietBevoegd when this user does not steer, or not in this region
     */
    @Transactional(readOnly = true)
    public Sturingsbeeld beeld(Filter filter) {
        Selectie selectie = bereik.van(filter);
        OpenTaken.Stand stand = taken.stand(selectie);
        return new Sturingsbeeld(
                selectie.nu(),
                filter.periode().van().toString(),
                filter.periode().tot().toString(),
                eigen(bereik.regios()),
                stand.nu(),
                stand.werkvoorraad(),
                wachtenden.lijst(selectie),
                doorlooptijden.termijnen(selectie),
                doorlooptijden.wachttijd(selectie),
                monitoring.perMaand(selectie),
                incidenten.soorten(selectie));
    }

    private static List<Regios.Regio> eigen(Set<String> regios) {
        return Regios.alle().stream()
                .filter(regio -> regios.contains(regio.id()))
                .toList();
    }

    /**
     * The cases behind one number, what asks for attention first; at most 200.
     *
     * @param lijst as the dashboard calls it
     * @throws IllegalArgumentException for a list that does not exist
     * @throws NietBevoegd when this user does not steer, or not in this region
     */
    @Transactional(readOnly = true)
    public List<Zaak> zaken(String lijst, Filter filter) {
        Selectie selectie = bereik.van(filter);
        if (lijst.equals(WACHTEND)) {
            return eerste(wachtenden.zaken(selectie));
        }
        return Stream.of(
                        taken.zaken(lijst, selectie),
                        doorlooptijden.zaken(lijst, selectie),
                        monitoring.zaken(lijst, selectie),
                        incidenten.zaken(lijst, selectie),
                        kerncijfers.zaken(lijst, selectie))
                .flatMap(Optional::stream)
                .findFirst()
                .map(Sturing::eerste)
                .orElseThrow(() -> new IllegalArgumentException("Deze lijst is er niet"));
    }

    private static List<Zaak> eerste(List<Zaak> zaken) {
        return zaken.stream().limit(Selectie.HOOGSTENS).toList();
    }
}
