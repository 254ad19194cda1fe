package nl.meldroute.rechten.process;

import static nl.meldroute.engine.Variabele.tekst;
import static nl.meldroute.rechten.process.Inzagevariabelen.VOORLOPIG_NIET;
import static nl.meldroute.rechten.process.Verzoekvariabelen.BETROKKENE;
import static nl.meldroute.rechten.process.Verzoekvariabelen.REGIO;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.Besluiten;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Gebeurtenissen;
import nl.meldroute.dossier.NieuwBesluit;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.engine.Taakinvoer;
import nl.meldroute.engine.Termijnfunctie;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules of a request for inzage that a form or table cannot hold. */
@Configuration(proxyBeanMethods = false)
class Inzagetaken {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
    private static final String OPNIEUW_OP = "inzageOpnieuwOp";
    private static final String MEER_TIJD = "meerTijd";

    private final Taakinvoer.Lezer lezer;
    private final Termijnfunctie termijn;
    private final Clock klok;

    Inzagetaken(Taakinvoer.Lezer lezer, Termijnfunctie termijn, Clock klok) {
        this.lezer = lezer;
        this.termijn = termijn;
        this.klok = klok;
    }

    /** All that was weighed stands in the dossier already. An extension must be told within the first month, so it begins within it. */
    @Bean
    TaskListener weegInzageListener() {
        return taak -> {
            boolean verlengen = isJa(taak, MEER_TIJD);
            if (verlengen && vandaag().isAfter(eindeEersteMaand(taak))) {
                throw new FormulierFout(
                        MEER_TIJD, "De eerste maand is voorbij. Verlengen kan niet meer: weeg nu en kies ‘Nee’.");
            }
            Inzagevariabelen.VERLENGEN.zet(taak, verlengen);
        };
    }

    /** AVG art. 12 lid 3: who asked hears of the extension, and why, within the first month. */
    @Bean
    TaskListener vertelVerlengingListener(Gebeurtenissen gebeurtenissen) {
        return taak -> {
            if (!Taakinvoer.ja(taak, "verlengingVerteld")) {
                return;
            }
            LocalDate op = Taakinvoer.dag(taak, "verlengingVerteldOp");
            if (op.isAfter(eindeEersteMaand(taak))) {
                throw new FormulierFout(
                        "verlengingVerteldOp",
                        "De verzoeker moest dit binnen de eerste maand horen. Kies ‘Wij verlengen toch niet’ en maak het verzoek nu af.");
            }
            if (op.isBefore(dag(Inzagevariabelen.VANAF.van(taak)))) {
                throw new FormulierFout("verlengingVerteldOp", "Deze dag is vóór het verzoek. Vul een latere dag in.");
            }
            Inzagevariabelen.TERMIJN.zet(taak, Inzagevariabelen.TERMIJN_VERLENGD);
            Inzagevariabelen.VERLENGEN_KAN.zet(taak, "nee");
            Taakinvoer invoer = lezer.van(taak);
            gebeurtenissen.leg(
                    invoer.meldingnummer(),
                    Soort.INZAGE_TERMIJN_VERLENGD,
                    invoer.door(),
                    Gebeurtenissen.metDag(
                            Map.of(
                                    "betrokkene",
                                    String.valueOf(BETROKKENE.van(taak)),
                                    "reden",
                                    tekst("verlengReden").van(taak)),
                            op,
                            null));
        };
    }

    /** What the law does not let this requester see is never granted, and what must wait gets a day. */
    @Bean
    TaskListener besluitInzageListener(Besluiten besluiten) {
        return taak -> {
            String besluit = Inzagevariabelen.BESLUIT.van(taak);
            if (besluit.equals(Verzoekvariabelen.OPNIEUW)) {
                return;
            }
            boolean magNiet = Inzagevariabelen.TOETS.van(taak).equals("weigeren");
            if (magNiet && !besluit.equals(Verzoekvariabelen.AFGEWEZEN)) {
                throw new FormulierFout(
                        "inzageBesluit",
                        "Deze verzoeker mag dit niet vragen. Kies ‘Weigeren’, of kies ‘terug naar het begin’ als de persoon of de verzoeker niet klopt.");
            }
            if (verzetZich(taak, besluit)) {
                throw new FormulierFout(
                        "inzageBesluit",
                        "Het belang van de persoon zelf verzet zich hiertegen. Geef minder of niets, of kies ‘terug naar het begin’ om het opnieuw te laten wegen.");
            }
            if (besluit.equals("toegewezen") && (isJa(taak, "inzageGevaar") || isJa(taak, "inzageWachten"))) {
                throw new FormulierFout(
                        "inzageBesluit",
                        "In de afweging staat dat inzage gevaar geeft of moet wachten. Geef minder, kies ‘Voorlopig niet’, of kies ‘terug naar het begin’ om het opnieuw te laten wegen.");
            }
            if (besluit.equals(VOORLOPIG_NIET)) {
                vereisDagInDeToekomst(taak);
            }
            Verzoekvariabelen.BESLUIT_OP.zet(taak, Date.from(klok.instant()));
            Taakinvoer invoer = lezer.van(taak);
            besluiten.neem(
                    invoer.meldingnummer(),
                    new NieuwBesluit(
                            Besluit.Soort.INZAGE,
                            besluit,
                            invoer.tekst("inzageReden"),
                            null,
                            Inzagevariabelen.TOETS_REGEL.van(taak),
                            grond(taak, besluit)),
                    invoer.door());
        };
    }

    /** After ‘voorlopig niet’ the request was answered: the next term counts from the day on which it is looked at again. */
    @Bean
    TaskListener vertelInzagebesluitListener(Verzoekerbericht bericht) {
        return taak -> {
            String besluit = Inzagevariabelen.BESLUIT.van(taak);
            boolean later = besluit.equals(VOORLOPIG_NIET);
            if (later) {
                LocalDate opnieuw = Taakinvoer.dag(taak, OPNIEUW_OP);
                Inzagevariabelen.VANAF.zet(
                        taak, Date.from(opnieuw.atStartOfDay(NEDERLAND).toInstant()));
                Inzagevariabelen.VERLENGEN_KAN.zet(taak, "nee");
            }
            bericht.leg(
                    taak,
                    "inzage",
                    besluit,
                    later ? Map.of("opnieuwOp", Taakinvoer.dag(taak, OPNIEUW_OP).toString()) : Map.of());
        };
    }

    /** Somebody has looked that nothing about another goes along. */
    @Bean
    TaskListener geefInzageListener(Gebeurtenissen gebeurtenissen, Verzoekerbericht bericht) {
        return taak -> {
            if (!Taakinvoer.ja(taak, "inzageGegeven")) {
                nietMeerGevraagd(lezer.van(taak), gebeurtenissen);
                return;
            }
            if (!Taakinvoer.ja(taak, "alleenEigenDeel")) {
                throw new FormulierFout(
                        "alleenEigenDeel",
                        "Kijk eerst na of er niets over een ander in staat, en niets dat naar de melder of een informant leidt.");
            }
            bericht.vereisVeiligePost(taak, "inzageWijze", "post");
            LocalDate op = bericht.dagNaBesluit(taak, "inzageGegevenOp");
            Taakinvoer invoer = lezer.van(taak);
            gebeurtenissen.leg(
                    invoer.meldingnummer(),
                    Soort.INZAGE_VERSTREKT,
                    invoer.door(),
                    Gebeurtenissen.metDag(
                            Map.of(
                                    "betrokkene",
                                    String.valueOf(BETROKKENE.van(taak)),
                                    "wijze",
                                    tekst("inzageWijze").van(taak),
                                    "alles",
                                    Inzagevariabelen.BESLUIT.van(taak).equals(Verzoekvariabelen.GEDEELTELIJK)
                                            ? "nee"
                                            : "ja"),
                            op,
                            null));
        };
    }

    private void nietMeerGevraagd(Taakinvoer invoer, Gebeurtenissen gebeurtenissen) {
        gebeurtenissen.leg(
                invoer.meldingnummer(),
                Soort.VERZOEK_INGETROKKEN,
                invoer.door(),
                Gebeurtenissen.metDag(Map.of("verzoek", "inzage"), vandaag(), null));
    }

    /** A representative gets nothing against the interest of whom it is about (Wmo 2015 art. 5.3.2); no decision passes over that. */
    private static boolean verzetZich(DelegateTask taak, String besluit) {
        String deskundige = Inzagevariabelen.TOETS.van(taak).equals("wegen-deskundige")
                ? tekst("belangPersoon").van(taak)
                : "verzet-zich-niet";
        return switch (besluit) {
            case "toegewezen" ->
                !deskundige.equals("verzet-zich-niet")
                        || tekst("belangVertegenwoordigde")
                                .vind(taak)
                                .filter(belang -> !belang.equals("nee"))
                                .isPresent();
            case Verzoekvariabelen.GEDEELTELIJK -> deskundige.equals("verzet-zich");
            default -> false;
        };
    }

    private static boolean isJa(DelegateTask taak, String veld) {
        return tekst(veld).vind(taak).filter("ja"::equals).isPresent();
    }

    private static String grond(DelegateTask taak, String besluit) {
        return besluit.equals(VOORLOPIG_NIET)
                ? "Wmo 2015 art. 5.3.1 lid 3"
                : Verzoekvariabelen.WEIGERGROND.vind(taak).orElseGet(() -> Inzagevariabelen.TOETS_GROND.van(taak));
    }

    private void vereisDagInDeToekomst(DelegateTask taak) {
        LocalDate opnieuw = Taakinvoer.dag(taak, OPNIEUW_OP);
        LocalDate laatste = dag(termijn.uiterlijk("inzage-opnieuw", REGIO.van(taak), Date.from(klok.instant())));
        if (!opnieuw.isAfter(vandaag()) || opnieuw.isAfter(laatste)) {
            throw new FormulierFout(
                    OPNIEUW_OP,
                    "Kies een dag na vandaag en uiterlijk over drie maanden. Dan kijkt u of inzage nog moet wachten.");
        }
    }

    private LocalDate eindeEersteMaand(DelegateTask taak) {
        return dag(
                termijn.uiterlijk(Inzagevariabelen.TERMIJN_GEWOON, REGIO.van(taak), Inzagevariabelen.VANAF.van(taak)));
    }

    private LocalDate vandaag() {
        return LocalDate.ofInstant(klok.instant(), NEDERLAND);
    }

    private static LocalDate dag(Date moment) {
        return LocalDate.ofInstant(moment.toInstant(), NEDERLAND);
    }
}
