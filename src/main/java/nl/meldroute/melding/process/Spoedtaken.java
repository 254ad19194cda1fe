package nl.meldroute.melding.process;

import static nl.meldroute.engine.Variabele.tekst;
import static nl.meldroute.melding.process.Taakinvoer.koppen;

import java.util.Map;
import nl.meldroute.dossier.Contact;
import nl.meldroute.dossier.Contacten;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Gebeurtenissen;
import nl.meldroute.dossier.Veiligheidsplannen;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What completing each task of spoedinzet records in the dossier. */
@Configuration(proxyBeanMethods = false)
class Spoedtaken {

    private static final String JA = "ja";

    private final Taakinvoer.Lezer lezer;

    Spoedtaken(Taakinvoer.Lezer lezer) {
        this.lezer = lezer;
    }

    @Bean
    TaskListener voerSpoedinzetUitListener(Contacten contacten, Gebeurtenissen gebeurtenissen) {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            boolean gevaar = tekst("gevaarGebleken").van(taak).equals(JA);
            contacten.leg(
                    invoer.meldingnummer(),
                    tekst("inzetWijze").van(taak).equals("telefoon")
                            ? Contact.Soort.TELEFOON
                            : Contact.Soort.HUISBEZOEK,
                    // No acute danger refutes none of the worries that were reported.
                    gevaar ? Contact.Uitkomst.BEVESTIGD : Contact.Uitkomst.ONDUIDELIJK,
                    Contact.Motivatie.ONDUIDELIJK,
                    invoer.verslag(koppen(
                            "inzetVerslag", "Verslag", "kinderenNietGezienReden", "Waarom een kind niet is gezien")),
                    invoer.door());
            if (gevaar) {
                gebeurtenissen.leg(invoer.meldingnummer(), Soort.GEVAAR_BEVESTIGD, invoer.door(), Map.of());
            } else {
                rondAf(gebeurtenissen, invoer, "geen-acuut-gevaar");
            }
        };
    }

    @Bean
    TaskListener maakVeiligheidsplanListener(Veiligheidsplannen plannen, Gebeurtenissen gebeurtenissen) {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            boolean directVeilig = tekst("directVeilig").van(taak).equals(JA);
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
    TaskListener bekijkAcuutSignaalListener(Gebeurtenissen gebeurtenissen) {
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
