package nl.meldroute.melding.process;

import static nl.meldroute.engine.Variabele.tekst;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Gebeurtenissen;
import nl.meldroute.dossier.Gesprek;
import nl.meldroute.dossier.Gesprekken;
import nl.meldroute.dossier.Meldingen;
import nl.meldroute.dossier.NieuwGesprek;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.engine.Taakinvoer;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What informing one person records in the dossier. */
@Configuration(proxyBeanMethods = false)
class Informeertaken {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
    private static final String UITKOMST = "geinformeerd";
    private static final String WIE = "informerenWie";
    private static final String ZELF = "zelf";

    @Bean
    TaskListener informeerBetrokkeneListener(
            Taakinvoer.Lezer lezer,
            Gesprekken gesprekken,
            Gebeurtenissen gebeurtenissen,
            Meldingen meldingen,
            Brievenpost brieven,
            Clock klok) {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            long betrokkene = Routevariabelen.BETROKKENE.van(taak);
            String uitkomst = tekst(UITKOMST).van(taak);
            boolean gevoerd = uitkomst.equals("ja");
            boolean uitgesteld = uitkomst.equals("later");
            @Nullable LocalDate op = gevoerd ? Taakinvoer.dag(taak, "geinformeerdOp") : null;
            if (op != null && op.isBefore(ontvangen(meldingen, invoer.meldingnummer()))) {
                throw new FormulierFout("geinformeerdOp", "Deze dag is vóór de melding. Vul een latere dag in.");
            }
            String gehoord = uitkomst;
            Map<String, String> codes = new HashMap<>();
            codes.put("betrokkene", String.valueOf(betrokkene));
            codes.put(UITKOMST, uitkomst);
            if (gevoerd) {
                String wie = tekst(WIE).vind(taak).orElse(ZELF);
                if (wie.equals(ZELF) && Routevariabelen.LEEFTIJDSGROEP.van(taak).equals("onder-12")) {
                    throw new FormulierFout(
                            WIE, "Over een kind jonger dan 12 hoort ook de wettelijk vertegenwoordiger het.");
                }
                codes.put("wie", wie);
                Brievenpost.wijze(taak, "geinformeerdWijze").ifPresent(wijze -> codes.put("wijze", wijze));
                gehoord = wie;
            }
            gesprekken.leg(
                    invoer.meldingnummer(),
                    new NieuwGesprek(
                            Gesprek.Soort.INFORMEREN,
                            gevoerd,
                            gehoord,
                            op,
                            invoer.tekst(gevoerd ? "informerenVerslag" : "uitstelReden"),
                            betrokkene),
                    invoer.door());
            gebeurtenissen.leg(
                    invoer.meldingnummer(),
                    Soort.BETROKKENEN_GEINFORMEERD,
                    invoer.door(),
                    Gebeurtenissen.metDag(codes, op, null));
            if (gevoerd) {
                brieven.informeer(taak, invoer);
            }
            Routevariabelen.INFORMEREN_KLAAR.zet(taak, !uitgesteld);
            if (uitgesteld) {
                Routevariabelen.INFORMEREN_TERMIJN.zet(taak, "uitstel-informeren");
                Routevariabelen.INFORMEREN_VANAF.zet(taak, Date.from(klok.instant()));
            }
        };
    }

    private static LocalDate ontvangen(Meldingen meldingen, String meldingnummer) {
        return LocalDate.ofInstant(meldingen.vind(meldingnummer).orElseThrow().ontvangenOp(), NEDERLAND);
    }
}
