package nl.meldroute.melding.process;

import static nl.meldroute.engine.Taakinvoer.koppen;
import static nl.meldroute.engine.Variabele.tekst;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import nl.meldroute.dossier.Contact;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Gebeurtenissen;
import nl.meldroute.dossier.Gesprekken;
import nl.meldroute.dossier.Meldingen;
import nl.meldroute.dossier.NieuwContact;
import nl.meldroute.dossier.Veiligheidsplannen;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.engine.Taakinvoer;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What completing each task of spoedinzet records in the dossier. */
@Configuration(proxyBeanMethods = false)
class Spoedtaken {

    @Bean
    TaskListener voerSpoedinzetUitListener(
            Taakinvoer.Lezer lezer,
            Gesprekken gesprekken,
            Gebeurtenissen gebeurtenissen,
            Meldingen meldingen,
            Clock klok) {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            LocalDate dag = Taakinvoer.dag(taak, "inzetDatum");
            LocalTime tijd = Taakinvoer.tijd(taak, "inzetTijd");
            if (dag.atTime(tijd).isAfter(LocalDateTime.now(klok))) {
                throw new FormulierFout("inzetTijd", "Deze tijd ligt in de toekomst. Vul in hoe laat de inzet was.");
            }
            if (tekst("kinderenGezien").van(taak).equals("niet-van-toepassing")
                    && meldingen.kinderen(invoer.meldingnummer()) > 0) {
                throw new FormulierFout(
                        "kinderenGezien",
                        "In het dossier staat een kind. Kies of alle kinderen zijn gezien of gesproken.");
            }
            boolean gevaar = Taakinvoer.ja(taak, "gevaarGebleken");
            gesprekken.legContact(
                    invoer.meldingnummer(),
                    new NieuwContact(
                            tekst("inzetWijze").van(taak).equals("telefoon")
                                    ? Contact.Soort.TELEFOON
                                    : Contact.Soort.HUISBEZOEK,
                            // No acute danger refutes none of the worries that were reported.
                            gevaar ? Contact.Uitkomst.BEVESTIGD : Contact.Uitkomst.ONDUIDELIJK,
                            Contact.Motivatie.ONDUIDELIJK,
                            dag,
                            tijd,
                            invoer.verslag(koppen(
                                    "inzetVerslag",
                                    "Verslag",
                                    "kinderenNietGezienReden",
                                    "Waarom een kind niet is gezien"))),
                    invoer.door());
            if (gevaar) {
                gebeurtenissen.leg(invoer.meldingnummer(), Soort.GEVAAR_BEVESTIGD, invoer.door(), Map.of());
            } else {
                rondAf(gebeurtenissen, invoer, "geen-acuut-gevaar");
            }
        };
    }

    @Bean
    TaskListener maakVeiligheidsplanListener(
            Taakinvoer.Lezer lezer, Veiligheidsplannen plannen, Gebeurtenissen gebeurtenissen) {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            boolean directVeilig = Taakinvoer.ja(taak, "directVeilig");
            plannen.leg(
                    invoer.meldingnummer(),
                    invoer.regels("planVoorwaarden"),
                    invoer.regels("planAfspraken"),
                    directVeilig,
                    invoer.door());
            if (directVeilig) {
                rondAf(gebeurtenissen, invoer, "direct-veilig");
            }
        };
    }

    @Bean
    TaskListener bekijkAcuutSignaalListener(Taakinvoer.Lezer lezer, Gebeurtenissen gebeurtenissen) {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            gebeurtenissen.leg(
                    invoer.meldingnummer(),
                    Soort.ACUUT_SIGNAAL_BEKEKEN,
                    invoer.door(),
                    Map.of("stap", tekst("acuutSignaalStap").van(taak)));
        };
    }

    private static void rondAf(Gebeurtenissen gebeurtenissen, Taakinvoer invoer, String uitkomst) {
        gebeurtenissen.leg(
                invoer.meldingnummer(), Soort.SPOEDINZET_AFGEROND, invoer.door(), Map.of("uitkomst", uitkomst));
    }
}
