package nl.meldroute.dossier;

import java.time.Clock;
import java.util.Map;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Contacts with those involved. */
@Service
public class Contacten {

    private final Opslag opslag;
    private final Gebeurtenissen gebeurtenissen;
    private final Clock klok;

    Contacten(Opslag opslag, Gebeurtenissen gebeurtenissen, Clock klok) {
        this.opslag = opslag;
        this.gebeurtenissen = gebeurtenissen;
        this.klok = klok;
    }

    /**
     * Records a contact.
     *
     * @param uitkomst required, and motivatie too, unless soort is GEEN
     * @param verslag without contact: the reason, required then
     */
    @Transactional
    public long leg(
            String meldingnummer,
            Contact.Soort soort,
            Contact.@Nullable Uitkomst uitkomst,
            Contact.@Nullable Motivatie motivatie,
            String verslag,
            String door) {
        boolean geen = soort == Contact.Soort.GEEN;
        if (geen != (uitkomst == null) || geen != (motivatie == null) || (geen && verslag.isBlank())) {
            throw new IllegalArgumentException(
                    "Een contact heeft een uitkomst en motivatie, geen contact heeft een reden");
        }
        long id = opslag.voegToeMetId(
                "contact",
                "meldingnummer",
                meldingnummer,
                "soort",
                soort,
                "uitkomst",
                uitkomst,
                "motivatie",
                motivatie,
                "verslag",
                verslag,
                "op",
                klok.instant(),
                "door",
                door);
        gebeurtenissen.leg(
                meldingnummer,
                Soort.CONTACT_GELEGD,
                door,
                Map.of("soort", soort.name(), "uitkomst", uitkomst == null ? "GEEN" : uitkomst.name()));
        return id;
    }
}
