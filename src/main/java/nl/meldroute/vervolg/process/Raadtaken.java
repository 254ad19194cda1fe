package nl.meldroute.vervolg.process;

import static nl.meldroute.engine.Taakinvoer.koppen;
import static nl.meldroute.engine.Variabele.tekst;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.Besluiten;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Gebeurtenissen;
import nl.meldroute.dossier.NieuwBesluit;
import nl.meldroute.dossier.NieuwRaadantwoord;
import nl.meldroute.dossier.Raadantwoord;
import nl.meldroute.dossier.Raadontvangst;
import nl.meldroute.dossier.Raadtoets;
import nl.meldroute.dossier.Raadverzoek;
import nl.meldroute.dossier.Raadverzoeken;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.engine.Taakinvoer;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What completing each task of a verzoek tot onderzoek records in the dossier. */
@Configuration(proxyBeanMethods = false)
class Raadtaken {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("dd-MM-uuuu");
    private static final String NAAR_DOSSIER = " Kijk op het tabblad Dossier.";
    private static final Map<String, Raadantwoord.Soort> SOORTEN = Map.of(
            "ontvangst", Raadantwoord.Soort.ONTVANGST,
            "intake", Raadantwoord.Soort.INTAKE,
            "uitkomst", Raadantwoord.Soort.UITKOMST);

    private final Taakinvoer.Lezer lezer;
    private final Raadverzoeken verzoeken;

    Raadtaken(Taakinvoer.Lezer lezer, Raadverzoeken verzoeken) {
        this.lezer = lezer;
        this.verzoeken = verzoeken;
    }

    @Bean
    TaskListener bereidVerzoekVoorListener(Besluiten besluiten, Raadteksten raadteksten) {
        return taak -> {
            Taakinvoer gegeven = lezer.van(taak);
            Taakinvoer invoer = new Taakinvoer(gegeven.meldingnummer(), gegeven.door(), raadteksten.neemOp(taak));
            boolean doen = Taakinvoer.ja(taak, "raadVerzoek");
            if (doen) {
                List<FormulierFout.Fout> ontbreekt = Raadteksten.ontbreekt(invoer.teksten());
                if (!ontbreekt.isEmpty()) {
                    throw new FormulierFout(ontbreekt);
                }
                vereisCompleet(taak, invoer);
            }
            Besluit besluit = besluiten.neem(
                    invoer.meldingnummer(),
                    NieuwBesluit.zonderAdvies(
                            Besluit.Soort.VERZOEK_RAAD,
                            doen ? "verzoek" : "geen-verzoek",
                            invoer.verslag(koppen(
                                    "raadWaarom",
                                    "Waarom nu de Raad",
                                    "raadSpoedReden",
                                    "Waarom er spoed is",
                                    "raadGezagReden",
                                    "Wie met gezag het niet weet, en waarom niet",
                                    "raadGeenVerzoekReden",
                                    "Waarom geen verzoek"))),
                    invoer.door());
            boolean gebeld = Raadvariabelen.TELEFOONTAAK.vind(taak).isPresent();
            Raadvariabelen.BESLUIT.zet(taak, besluit.id());
            Raadvariabelen.ANDER_GEZAG.zet(taak, !invoer.tekst("raadAnderGezag").isBlank());
            Raadvariabelen.BELLEN.zet(taak, doen && !gebeld && Taakinvoer.ja(taak, "raadSpoed"));
        };
    }

    @Bean
    TaskListener belRaadListener(Gebeurtenissen gebeurtenissen, Clock klok) {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            LocalDate dag = Taakinvoer.dag(taak, "raadGebeldOp");
            LocalTime tijd = Taakinvoer.tijd(taak, "raadGebeldOm");
            if (dag.atTime(tijd).isAfter(LocalDateTime.now(klok))) {
                throw new FormulierFout("raadGebeldOm", "Deze tijd ligt in de toekomst. Vul in hoe laat u belde.");
            }
            gebeurtenissen.leg(
                    invoer.meldingnummer(),
                    Soort.RAAD_GEBELD,
                    invoer.door(),
                    Gebeurtenissen.metDag(Map.of(), dag, tijd));
            Raadvariabelen.TELEFOONTAAK.zet(taak, taak.getId());
        };
    }

    @Bean
    TaskListener keurVerzoekGoedListener(Besluiten besluiten) {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            boolean akkoord = Taakinvoer.ja(taak, "raadGoedkeuring");
            if (akkoord && !verzoeken.toets(invoer.meldingnummer()).heeftKinderen()) {
                throw new FormulierFout(
                        "raadGoedkeuring",
                        "In deze melding is vandaag niemand minderjarig. Een verzoek aan de Raad kan dan niet."
                                + NAAR_DOSSIER);
            }
            switch (besluiten.bevestig(
                    Raadvariabelen.BESLUIT.van(taak), akkoord, invoer.tekst("raadGoedkeuringReden"), invoer.door())) {
                case VASTGELEGD -> {}
                case ZELFDE_PERSOON ->
                    throw new FormulierFout(
                            "raadGoedkeuring",
                            "U schreef dit verzoek zelf. Een andere gedragswetenschapper of teamleider keurt het goed.");
                case AL_BEVESTIGD ->
                    throw new FormulierFout("raadGoedkeuring", "Dit verzoek is al goedgekeurd of afgewezen.");
            }
        };
    }

    @Bean
    TaskListener legRaadantwoordVastListener(RaadantwoordOntvanger ontvanger) {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            controleerDag(taak);
            Raadontvangst ontvangst = ontvanger.legVast(antwoord(taak, invoer), invoer.door());
            if (ontvangst instanceof Raadontvangst.NietGekoppeld) {
                throw new FormulierFout(
                        "raadantwoordNummer",
                        "Dit zaaknummer hoort niet bij dit verzoek. Controleer het nummer, of vraag het na bij de Raad.");
            }
            if (!(ontvangst instanceof Raadontvangst.Gekoppeld)) {
                throw new FormulierFout(
                        "raadantwoordKenmerk", "Een bericht met dit kenmerk is al vastgelegd. Controleer het kenmerk.");
            }
        };
    }

    /** An urgent verzoek was made by phone before it was written down. */
    private void controleerDag(DelegateTask taak) {
        Raadverzoek verzoek = verzoeken.lees(Raadvariabelen.VERZOEKNUMMER.van(taak));
        LocalDate gemaakt = verzoek.gemaaktOp().atZone(NEDERLAND).toLocalDate();
        if (!verzoek.spoed() && Taakinvoer.dag(taak, "raadantwoordOp").isBefore(gemaakt)) {
            throw new FormulierFout(
                    "raadantwoordOp",
                    "Deze dag ligt voor het verzoek van " + gemaakt.format(DAG) + ". Kies die dag of een latere dag.");
        }
    }

    @Bean
    TaskListener volgRaadantwoordOpListener(Besluiten besluiten) {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            String uitkomst = Vervolgvariabelen.UITKOMST.van(taak);
            if (!uitkomst.equals("overdracht")) {
                // A purpose from an earlier step must not steer a later handover.
                taak.setVariable(Vervolgvariabelen.OVERDRACHT_DOEL.naam(), null);
            }
            besluiten.neem(
                    invoer.meldingnummer(),
                    NieuwBesluit.zonderAdvies(Besluit.Soort.NA_RAAD, uitkomst, invoer.tekst("raadOpvolging")),
                    invoer.door());
        };
    }

    /** Minors and the unborn only, by age today; and what bijlage 1 asks of gezag and of a mother. */
    private void vereisCompleet(DelegateTask taak, Taakinvoer invoer) {
        Raadtoets toets = verzoeken.toets(invoer.meldingnummer());
        boolean ongeboren = Taakinvoer.ja(taak, "raadOngeboren");
        if (!toets.heeftKinderen()) {
            throw new FormulierFout(
                    "raadVerzoek",
                    "In deze melding is vandaag niemand minderjarig. Een verzoek aan de Raad kan alleen voor kinderen,"
                            + " ook als zij nog niet geboren zijn." + NAAR_DOSSIER);
        }
        if (ongeboren != toets.ongeborenen() > 0) {
            throw new FormulierFout(
                    "raadOngeboren",
                    ongeboren
                            ? "In deze melding staat geen kind dat nog niet geboren is. Voeg het toe op het tabblad Dossier."
                            : "In deze melding staat een kind dat nog niet geboren is. Kies Ja, of pas het tabblad Dossier aan.");
        }
        if (!toets.moederBekend()) {
            throw new FormulierFout(
                    "raadOngeboren",
                    "Leg op het tabblad Dossier eerst vast wie de moeder is van het kind dat nog niet geboren is.");
        }
        if (!toets.gezagBekend() && invoer.tekst("raadAnderGezag").isBlank()) {
            throw new FormulierFout(
                    "raadAnderGezag",
                    "In het dossier staat niet wie het gezag over de kinderen heeft. Leg dat vast op het tabblad Dossier,"
                            + " of schrijf het hier op.");
        }
    }

    private static NieuwRaadantwoord antwoord(DelegateTask taak, Taakinvoer invoer) {
        Raadantwoord.Soort soort = SOORTEN.get(tekst("raadantwoordSoort").van(taak));
        if (soort == null) {
            throw new IllegalStateException("Onbekend soort antwoord van de Raad");
        }
        String kenmerk = invoer.tekst("raadantwoordKenmerk");
        return new NieuwRaadantwoord(
                Raadvariabelen.VERZOEKNUMMER.van(taak),
                invoer.tekst("raadantwoordNummer"),
                soort,
                switch (soort) {
                    case ONTVANGST -> null;
                    case INTAKE -> tekst("raadantwoordIntake").van(taak);
                    case UITKOMST -> tekst("raadantwoordUitkomst").van(taak);
                },
                Taakinvoer.dag(taak, "raadantwoordOp"),
                // Without one the task itself is the mark: submitted twice, it is one answer.
                kenmerk.isBlank() ? "taak:" + taak.getId() : kenmerk);
    }
}
