package nl.meldroute.melding.process;

import static nl.meldroute.engine.Variabele.tekst;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.meldroute.dossier.Bericht;
import nl.meldroute.dossier.Berichten;
import nl.meldroute.dossier.Geadresseerde;
import nl.meldroute.dossier.Geadresseerden;
import nl.meldroute.dossier.Overdrachten;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.engine.Taakinvoer;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The letters that a task decides on. Whether somebody may be written to is asked here, for the form, and again when it is sent. */
@Component
class Brievenpost {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
    private static final String BRIEF = "meldroute-brief";
    private static final String MAIL = "meldroute-mail";

    /** In feedback: somebody else went on. */
    private static final String ANDER = "ander";

    /** Bare and simple: whether it exists only the mail server knows. */
    private static final Pattern MAILADRES =
            Pattern.compile("[^\\s@<>\",;:]{1,64}@[^\\s@<>\",;:]+\\.[^\\s@<>\",;:]{2,}");

    private static final Set<String> AFGEROND = Set.of("voorwaarden-en-vervolg", "onderzoek");

    private final Berichten berichten;
    private final Geadresseerden geadresseerden;
    private final Overdrachten overdrachten;
    private final Clock klok;

    Brievenpost(Berichten berichten, Geadresseerden geadresseerden, Overdrachten overdrachten, Clock klok) {
        this.klok = klok;
        this.berichten = berichten;
        this.geadresseerden = geadresseerden;
        this.overdrachten = overdrachten;
    }

    /** Feedback to the melder, when the task says that Meldroute makes it. */
    void koppelTerug(DelegateTask taak, Taakinvoer invoer) {
        String wijze = tekst("terugkoppelingWijze").van(taak);
        if (!isVanMeldroute(wijze)) {
            return;
        }
        if (wijze.equals(MAIL) && geadresseerden.melder(invoer.meldingnummer()).mail() == null) {
            throw new FormulierFout(
                    "terugkoppelingWijze",
                    "Van de melder is geen mailadres bekend. Vul het in op het tabblad Dossier, of kies iets anders.");
        }
        String vervolg = Routevariabelen.VERVOLG.van(taak);
        berichten.verstuur(
                invoer.meldingnummer(),
                Bericht.Soort.TERUGKOPPELING,
                kanaal(wijze),
                sleutel(taak),
                null,
                Map.of(
                        "naOnderzoek",
                        vervolg.equals("onderzoek"),
                        "vervolg",
                        terugkoppeling(vervolg, Routevariabelen.OVERGEDRAGEN.van(taak))),
                invoer.door());
    }

    /** The letter to who is informed, when the task says that Meldroute makes it. */
    void informeer(DelegateTask taak, Taakinvoer invoer) {
        if (!isVanMeldroute(tekst("geinformeerdWijze").van(taak))) {
            return;
        }
        long over = Routevariabelen.BETROKKENE.van(taak);
        long aan = tekst("briefAan").vind(taak).map(Long::valueOf).orElse(over);
        Geadresseerde ontvanger = geadresseerden.betrokkene(invoer.meldingnummer(), aan);
        if (ontvanger.nooitSchrijven()) {
            throw new FormulierFout(
                    "geinformeerdWijze",
                    "In het dossier staat dat u deze persoon nooit schrijft. Kies een andere manier.");
        }
        if (aan == over && ontvanger.leeftijdsgroep().equals("onder-12")) {
            throw new FormulierFout(
                    "briefAan", "Deze persoon is een kind. Kies de wettelijk vertegenwoordiger die de brief krijgt.");
        }
        if (aan != over && !geadresseerden.heeftGezag(invoer.meldingnummer(), aan, over)) {
            throw new FormulierFout(
                    "briefAan",
                    "In het dossier staat niet dat deze persoon het gezag heeft. Kies iemand anders, of vul het in op het tabblad Dossier, bij de relaties van deze persoon.");
        }
        berichten.verstuur(
                invoer.meldingnummer(),
                Bericht.Soort.INFORMATIE,
                Bericht.Kanaal.BRIEF,
                sleutel(taak),
                aan,
                Map.of("over", over, "vervolg", Routevariabelen.VERVOLG.van(taak)),
                invoer.door());
    }

    /** The invitation for the conversation of a warme overdracht, when the task asks for one. */
    void nodigUit(DelegateTask taak, Taakinvoer invoer) {
        if (tekst("uitnodigingMailen").vind(taak).orElse("nee").equals("nee")) {
            return;
        }
        Map<String, Object> waarden = deelnemer(taak, invoer);
        if (!Taakinvoer.dag(taak, "overdrachtGeplandOp")
                .atTime(Taakinvoer.tijd(taak, "overdrachtGeplandOm"))
                .isAfter(LocalDateTime.ofInstant(klok.instant(), NEDERLAND))) {
            throw new FormulierFout("overdrachtGeplandOm", "Dit moment is al voorbij. Vul een later moment in.");
        }
        waarden.put("gesprekOp", tekst("overdrachtGeplandOp").van(taak));
        waarden.put(
                "gesprekTijd",
                Taakinvoer.tijd(taak, "overdrachtGeplandOm").toString().replace(':', '.') + " uur");
        waarden.put("gesprekPlaats", invoer.tekst("overdrachtPlaats"));
        mail(taak, invoer, Bericht.Soort.UITNODIGING_OVERDRACHT, waarden);
    }

    /** The confirmation that the vervolg began, when the task asks for one. */
    void bevestig(DelegateTask taak, Taakinvoer invoer) {
        if (tekst("bevestigingMailen").vind(taak).orElse("nee").equals("nee")) {
            return;
        }
        Map<String, Object> waarden = deelnemer(taak, invoer);
        waarden.put("gesprekOp", tekst("overdrachtGesprekOp").van(taak));
        waarden.put("gestartOp", tekst("vervolgGestartOp").van(taak));
        mail(taak, invoer, Bericht.Soort.BEVESTIGING_OVERDRACHT, waarden);
    }

    private void mail(DelegateTask taak, Taakinvoer invoer, Bericht.Soort soort, Map<String, Object> waarden) {
        berichten.verstuur(
                invoer.meldingnummer(), soort, Bericht.Kanaal.MAIL, sleutel(taak), null, waarden, invoer.door());
    }

    private Map<String, Object> deelnemer(DelegateTask taak, Taakinvoer invoer) {
        String mail = invoer.tekst("overdrachtMail").strip();
        if (!MAILADRES.matcher(mail).matches()) {
            throw new FormulierFout("overdrachtMail", "Vul één mailadres in, zoals naam@organisatie.nl.");
        }
        Map<String, Object> waarden = new LinkedHashMap<>();
        waarden.put("mail", mail);
        waarden.put("naam", invoer.tekst("overdrachtMailNaam"));
        waarden.put("partij", overdrachten.partijNaam(invoer.meldingnummer()));
        return waarden;
    }

    /** Whether this feedback says that somebody else goes on. */
    static boolean zegtOvergedragen(String terugkoppeling) {
        return terugkoppeling.contains("\"vervolg\":\"" + ANDER + "\"");
    }

    /** As it reads after the vervolg: who went on, or that nobody did. */
    private static String terugkoppeling(String vervolg, boolean overgedragen) {
        if (overgedragen) {
            return ANDER;
        }
        if (AFGEROND.contains(vervolg)) {
            return "veilig-thuis";
        }
        return vervolg.equals("advies") ? "zelf" : "geen";
    }

    /** Under which code the timeline says that somebody hears it by a letter or mail of ours, which still has to go; empty for any other way. */
    static Optional<String> wijze(DelegateTask taak, String veld) {
        return tekst(veld).vind(taak).filter(Brievenpost::isVanMeldroute);
    }

    private static boolean isVanMeldroute(String wijze) {
        return wijze.equals(BRIEF) || wijze.equals(MAIL);
    }

    private static Bericht.Kanaal kanaal(String wijze) {
        return wijze.equals(MAIL) ? Bericht.Kanaal.MAIL : Bericht.Kanaal.BRIEF;
    }

    /** A task is done once, so its letter goes once. */
    private static String sleutel(DelegateTask taak) {
        return "taak:" + taak.getId();
    }
}
