package nl.meldroute.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.toegang.Betrokkenheid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Meldingen from receipt to closure. */
@Service
public class Meldingen {

    private static final String SYSTEEM = "systeem";
    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
    private static final Comparator<Melding> OP_ONTVANGST =
            Comparator.comparing(Melding::ontvangenOp).thenComparing(Melding::meldingnummer);

    private final Opslag opslag;
    private final Herkenning herkenning;
    private final Huishoudens huishoudens;
    private final Personen personen;
    private final Informeringen informeringen;
    private final Gebeurtenissen gebeurtenissen;
    private final Betrokkenheid betrokkenheid;
    private final Clock klok;

    Meldingen(
            Opslag opslag,
            Herkenning herkenning,
            Huishoudens huishoudens,
            Personen personen,
            Informeringen informeringen,
            Gebeurtenissen gebeurtenissen,
            Betrokkenheid betrokkenheid,
            Clock klok) {
        this.opslag = opslag;
        this.herkenning = herkenning;
        this.huishoudens = huishoudens;
        this.personen = personen;
        this.informeringen = informeringen;
        this.gebeurtenissen = gebeurtenissen;
        this.betrokkenheid = betrokkenheid;
        this.klok = klok;
    }

    /**
     * Records a melding. A known BSN of exactly one household brings it into that dossier; anything less certain opens a new dossier
     * and leaves the question to a caseworker.
     *
     * @param door user id of who registers it; this makes that user involved
     */
    @Transactional
    public Ontvangen ontvang(NieuweMelding nieuw, String door) {
        Ontvangen ontvangen = ontvang(nieuw, door, door);
        betrokkenheid.leg(door, ontvangen.dossiernummer(), "registratie");
        return ontvangen;
    }

    /**
     * Records a melding of who does not work here: a partner's system or a professional. That login leads to the melder, and a melder may become confidential later: so it
     * stands with the melding only, and everything that a reader of the dossier sees was done by the system.
     *
     * @param afzender user id of who sends it
     */
    @Transactional
    public Ontvangen ontvangVanBuiten(NieuweMelding nieuw, String afzender) {
        return ontvang(nieuw, afzender, SYSTEEM);
    }

    private Ontvangen ontvang(NieuweMelding nieuw, String afzender, String door) {
        Map<String, Herkenning.Grond> bekend = herkenning.zoek(
                nieuw.regio(),
                nieuw.betrokkenen().stream().map(NieuweBetrokkene::gegevens).toList());
        List<String> zeker = bekend.entrySet().stream()
                .filter(treffer -> treffer.getValue() == Herkenning.Grond.BSN)
                .map(Map.Entry::getKey)
                .toList();
        Instant nu = klok.instant();
        String dossiernummer = zeker.size() == 1 ? zeker.get(0) : open(nieuw.regio(), nu);
        String meldingnummer = nummer("M", "melding_volgnummer", nu);
        bewaar(meldingnummer, dossiernummer, nieuw, afzender, nu);
        gebeurtenissen.schrijf(meldingnummer, Soort.MELDING_ONTVANGEN, nieuw.ontvangenOp(), door, Map.of());
        nieuw.betrokkenen().forEach(betrokkene -> personen.neemOp(meldingnummer, dossiernummer, betrokkene, door));
        informeringen.legVast(meldingnummer);
        boolean twijfel = huishoudens.twijfel(meldingnummer, dossiernummer, bekend, door);
        return new Ontvangen(meldingnummer, dossiernummer, twijfel);
    }

    /** Records where a melding plays and what it is about, when who sent it had not said so. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void preciseer(String meldingnummer, String gemeente, Set<String> aanleiding) {
        opslag.wijzig(
                "update melding set gemeente = ?, aanleiding = ? where meldingnummer = ?",
                gemeente,
                aanleiding,
                meldingnummer);
    }

    /** Closes a melding; a second time changes nothing. Its dossier stays. */
    @Transactional
    public void sluit(String meldingnummer, String door) {
        Instant nu = klok.instant();
        int gesloten = opslag.wijzig(
                "update melding set gesloten_op = ?, gesloten_door = ? where meldingnummer = ? and gesloten_op is null",
                nu,
                door,
                meldingnummer);
        if (gesloten == 1) {
            gebeurtenissen.schrijf(meldingnummer, Soort.MELDING_GESLOTEN, nu, door, Map.of());
        }
    }

    /** The codes of a melding; empty when there is no such melding. */
    public Optional<Melding> vind(String meldingnummer) {
        return opslag.lijst(Melding.class, "select * from melding where meldingnummer = ?", meldingnummer).stream()
                .findFirst();
    }

    /** The codes of a melding. */
    public Melding lees(String meldingnummer) {
        return opslag.een(Melding.class, "select * from melding where meldingnummer = ?", meldingnummer);
    }

    /** Numbers of the dossiers of the household of this melding, its own included. */
    public List<String> dossiersVanHuishouden(String meldingnummer) {
        return huishoudens.gekoppeld(lees(meldingnummer).dossiernummer());
    }

    /** Numbers of the other meldingen of this household, oldest first, closed ones included. For the engine: numbers only. */
    public List<String> andereVanHuishouden(String meldingnummer) {
        return dossiersVanHuishouden(meldingnummer).stream()
                .flatMap(
                        dossier -> opslag
                                .lijst(
                                        String.class,
                                        "select meldingnummer from melding where dossiernummer = ?",
                                        dossier)
                                .stream())
                .filter(nummer -> !nummer.equals(meldingnummer))
                .sorted()
                .toList();
    }

    /** Whether this household had a melding before this one; one that came in later is none. */
    public boolean heeftEerdereVanHuishouden(String meldingnummer) {
        Melding melding = lees(meldingnummer);
        return andereVanHuishouden(meldingnummer).stream()
                .map(this::lees)
                .anyMatch(andere -> OP_ONTVANGST.compare(andere, melding) < 0);
    }

    /** Lets two routes that touch this melding take turns: the second waits until the transaction of the first has ended. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void vergrendel(String meldingnummer) {
        opslag.een(String.class, "select meldingnummer from melding where meldingnummer = ? for update", meldingnummer);
    }

    /** As {@link #vergrendel}, for all meldingen of the household; in one order, so that two who do this do not wait for each other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void vergrendelHuishouden(String meldingnummer) {
        Stream.concat(Stream.of(meldingnummer), andereVanHuishouden(meldingnummer).stream())
                .sorted()
                .forEach(this::vergrendel);
    }

    /** How many minors are in this melding, counted at receipt; the unborn included. */
    public int kinderen(String meldingnummer) {
        LocalDate ontvangen =
                lees(meldingnummer).ontvangenOp().atZone(NEDERLAND).toLocalDate();
        return (int) leeftijden(meldingnummer).stream()
                .filter(leeftijd -> leeftijd.isKind(ontvangen))
                .count();
    }

    /** The parts that people have in this melding. */
    public Set<BetrokkeneRol> rollen(String meldingnummer) {
        return leeftijden(meldingnummer).stream().map(Leeftijd::rol).collect(Collectors.toSet());
    }

    /** Whether someone of this melding is today surely this many years old: at least the first and less than the second. */
    public boolean heeftIemandVan(String meldingnummer, int vanaf, int tot) {
        LocalDate vandaag = klok.instant().atZone(NEDERLAND).toLocalDate();
        return leeftijden(meldingnummer).stream().anyMatch(leeftijd -> leeftijd.isZekerOudOp(vandaag, vanaf, tot));
    }

    private List<Leeftijd> leeftijden(String meldingnummer) {
        return opslag.lijst(Leeftijd.class, """
                        select r.rol, b.geboortedatum from betrokkene_in_melding r join betrokkene b on b.id = r.betrokkene_id
                        where r.meldingnummer = ?""", meldingnummer);
    }

    /** How many people have one of these parts in a melding of the household. */
    public int aantalInHuishouden(String meldingnummer, Set<BetrokkeneRol> rollen) {
        return (int) opslag.lijst(Deel.class, """
                        select distinct r.betrokkene_id, r.rol from betrokkene_in_melding r
                        join melding m on m.meldingnummer = r.meldingnummer join dossier d on d.dossiernummer = m.dossiernummer
                        where d.hoofddossier = (
                            select hier.hoofddossier from dossier hier join melding deze on deze.dossiernummer = hier.dossiernummer
                            where deze.meldingnummer = ?)""", meldingnummer).stream()
                .filter(deel -> rollen.contains(deel.rol))
                .map(deel -> deel.betrokkeneId)
                .distinct()
                .count();
    }

    /** At least one betrokkene and no doubt about the household. */
    public boolean isCompleet(String meldingnummer) {
        int betrokkenen = opslag.een(
                Integer.class, "select count(*) from betrokkene_in_melding where meldingnummer = ?", meldingnummer);
        return betrokkenen > 0 && !huishoudens.inTwijfel(lees(meldingnummer).dossiernummer());
    }

    private String open(String regio, Instant nu) {
        String dossiernummer = nummer("D", "dossier_volgnummer", nu);
        opslag.voegToe(
                "dossier",
                "dossiernummer",
                dossiernummer,
                "regio",
                regio,
                "hoofddossier",
                dossiernummer,
                "geopend_op",
                nu);
        return dossiernummer;
    }

    private String nummer(String letter, String reeks, Instant nu) {
        long volgnummer = opslag.een(Long.class, "select nextval('" + reeks + "')");
        return "%s%d-%06d".formatted(letter, nu.atZone(NEDERLAND).getYear(), volgnummer);
    }

    private void bewaar(String meldingnummer, String dossiernummer, NieuweMelding nieuw, String afzender, Instant nu) {
        opslag.voegToe(
                "melding",
                "meldingnummer",
                meldingnummer,
                "dossiernummer",
                dossiernummer,
                "regio",
                nieuw.regio(),
                "gemeente",
                nieuw.gemeente(),
                "kanaal",
                nieuw.kanaal(),
                "hoedanigheid",
                nieuw.melder().hoedanigheid(),
                "bekendheid",
                nieuw.melder().bekendheid(),
                "aanleiding",
                nieuw.aanleiding(),
                "acuut_gevaar",
                nieuw.acuutGevaar(),
                "toelichting",
                nieuw.toelichting(),
                "ontvangen_op",
                nieuw.ontvangenOp(),
                "registratie_op",
                nu,
                "geregistreerd_door",
                afzender);
        opslag.voegToe(
                "melder",
                "meldingnummer",
                meldingnummer,
                "naam",
                nieuw.melder().naam(),
                "organisatie",
                nieuw.melder().organisatie(),
                "telefoon",
                nieuw.melder().telefoon(),
                "email",
                nieuw.melder().email(),
                "bekendheid_grond",
                nieuw.melder().grond());
    }

    private record Deel(long betrokkeneId, BetrokkeneRol rol) {}

    private record Leeftijd(BetrokkeneRol rol, @Nullable String geboortedatum) {
        boolean isKind(LocalDate dag) {
            return geboortedatum == null
                    ? rol == BetrokkeneRol.KIND
                    : new Geboortedatum(geboortedatum).isMinderjarigOp(dag);
        }

        boolean isZekerOudOp(LocalDate dag, int vanaf, int tot) {
            return geboortedatum != null && new Geboortedatum(geboortedatum).isZekerOudOp(dag, vanaf, tot);
        }
    }
}
