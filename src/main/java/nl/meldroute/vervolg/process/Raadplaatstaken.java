package nl.meldroute.vervolg.process;

import static nl.meldroute.engine.Variabele.tekst;

import nl.meldroute.dossier.Raadplaatsing;
import nl.meldroute.dossier.Raadverzoek;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.engine.Taakinvoer;
import nl.meldroute.toegang.HuidigeGebruiker;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What completing the tasks about an answer of the Raad does for which no route waits. */
@Configuration(proxyBeanMethods = false)
class Raadplaatstaken {

    private static final String NUMMER = "plaatsVerzoeknummer";

    private final Taakinvoer.Lezer lezer;
    private final Raadplaatsing plaatsing;

    Raadplaatstaken(Taakinvoer.Lezer lezer, Raadplaatsing plaatsing) {
        this.lezer = lezer;
        this.plaatsing = plaatsing;
    }

    /** A verzoek that was made since may have found its answer already: then the task is done, whatever it says. */
    @Bean
    TaskListener plaatsRaadantwoordListener(RaadantwoordOntvanger ontvanger, HuidigeGebruiker gebruiker) {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            long antwoord = Raadvariabelen.ANTWOORD.van(taak);
            if (plaatsing.antwoord(antwoord).verzoekId() != null) {
                return;
            }
            if (tekst("raadantwoordPlaats").van(taak).equals("terzijde")) {
                plaatsing.legTerzijde(antwoord, invoer.door());
                return;
            }
            Raadverzoek verzoek = plaatsing
                    .plaats(antwoord, invoer.tekst(NUMMER), gebruiker.vereis().regios(), invoer.door())
                    .orElseThrow(() -> new FormulierFout(
                            NUMMER, "Uw regio heeft geen verzoek met dit nummer. Controleer het nummer."));
            ontvanger.geefDoor(verzoek, plaatsing.antwoord(antwoord));
        };
    }

    @Bean
    TaskListener bekijkRaadantwoordListener() {
        return taak -> plaatsing.isBekeken(Raadvariabelen.ANTWOORD.van(taak));
    }
}
