package nl.meldroute.vooraf.process;

import static nl.meldroute.vooraf.process.Contactvariabelen.ADVIES_OF_MELDING;
import static nl.meldroute.vooraf.process.Contactvariabelen.GESPREK_OP;
import static nl.meldroute.vooraf.process.Contactvariabelen.HOE_VERDER;
import static nl.meldroute.vooraf.process.Contactvariabelen.OPGENOMEN;
import static nl.meldroute.vooraf.process.Contactvariabelen.UITKOMST;

import java.time.Clock;
import java.util.Date;
import java.util.Locale;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.engine.Taakinvoer;
import nl.meldroute.vooraf.Adviezen;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules of a first contact and of advies that a form cannot hold. */
@Configuration(proxyBeanMethods = false)
class Contacttaken {

    private final Taakinvoer.Lezer lezer;
    private final Adviezen adviezen;
    private final Clock klok;

    Contacttaken(Taakinvoer.Lezer lezer, Adviezen adviezen, Clock klok) {
        this.lezer = lezer;
        this.adviezen = adviezen;
        this.klok = klok;
    }

    /** All that was asked stands under the number of the contact already. */
    @Bean
    TaskListener bespreekSituatieListener() {
        return taak -> {};
    }

    /** The table advises, the caller and the employee decide; another outcome than advised needs a reason. */
    @Bean
    TaskListener kiesContactuitkomstListener() {
        return taak -> {
            boolean afwijking = !UITKOMST.van(taak).equals(ADVIES_OF_MELDING.van(taak));
            if (afwijking && lezer.van(taak).tekst("contactAfwijkingReden").isBlank()) {
                throw new FormulierFout(
                        "contactAfwijkingReden", "U kiest anders dan de beslistabel. Schrijf op waarom.");
            }
            GESPREK_OP.zet(taak, Date.from(klok.instant()));
        };
    }

    /** Zicht op veiligheid stays with the caller during advies (rule 1), so advies ends only when the caller confirms that. */
    @Bean
    TaskListener geefAdviesListener() {
        return taak -> {
            String verder = HOE_VERDER.van(taak);
            Keuzes.vereisNietsAnders(taak, "ondersteuning", "geen", "Geen ondersteuning nodig");
            if (verder.equals("volgend-gesprek") && Taakinvoer.ja(taak, "adviesvragerToestemming")) {
                Keuzes.vereisNummer(lezer.van(taak), "adviesvrager");
            }
            if (verder.equals("klaar") && !Taakinvoer.ja(taak, "verantwoordelijkheidBevestigd")) {
                throw new FormulierFout(
                        "hoeVerder",
                        "De beller bevestigt niet dat het zicht op veiligheid bij hem of haar blijft. Maak een volgende afspraak of neem de melding op.");
            }
            Date gesprek = verder.equals("volgend-gesprek")
                    ? Taakinvoer.eindeVanDag(taak, "volgendGesprekOp")
                    : Date.from(klok.instant());
            GESPREK_OP.zet(taak, gesprek);
        };
    }

    /** The melding is registered at its own start form, with the caller; here only that it is there. The advies keeps no link to it. */
    @Bean
    TaskListener neemMeldingOpListener(Opgenomen opgenomen) {
        return taak -> {
            if (OPGENOMEN.van(taak).equals("ja")) {
                opgenomen.melding(taak);
                UITKOMST.zet(taak, "melding");
            }
        };
    }

    @Bean
    ExecutionListener sluitContactListener() {
        return einde -> adviezen.sluit(
                einde.getProcessBusinessKey(),
                Adviezen.Uitkomst.valueOf(UITKOMST.van(einde).replace('-', '_').toUpperCase(Locale.ROOT)));
    }
}
