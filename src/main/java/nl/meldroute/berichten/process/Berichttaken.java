package nl.meldroute.berichten.process;

import static nl.meldroute.berichten.process.Berichtvariabelen.BERICHT;
import static nl.meldroute.berichten.process.Berichtvariabelen.FOUT;
import static nl.meldroute.berichten.process.Berichtvariabelen.NOG_VERTELLEN;
import static nl.meldroute.berichten.process.Berichtvariabelen.STAND;
import static nl.meldroute.engine.Variabele.tekst;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.meldroute.dossier.Bericht;
import nl.meldroute.dossier.Berichten;
import nl.meldroute.dossier.Gebeurtenis;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Gebeurtenissen;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.engine.Taakinvoer;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a person does with a message that Meldroute did not send itself. */
@Configuration(proxyBeanMethods = false)
class Berichttaken {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    /** Knows it, or it is recorded why that is impossible. */
    private static final Set<String> GEHOORD = Set.of("ja", "nooit");

    /** As Cockpit shows it. */
    private static final String INCIDENT = "berichtNietBezorgd";

    /** What failed is an incident as well: who watches Cockpit sees it, and it goes when the task is done. */
    @Bean
    TaskListener meldNietBezorgdListener(RuntimeService runtime) {
        return taak -> {
            if (STAND.van(taak).equals("mislukt")) {
                runtime.createIncident(
                        INCIDENT,
                        taak.getExecutionId(),
                        String.valueOf(BERICHT.van(taak)),
                        "Bericht niet bezorgd: " + FOUT.van(taak));
            }
        };
    }

    @Bean
    TaskListener handelBerichtAfListener(
            Taakinvoer.Lezer lezer, Berichten berichten, Gebeurtenissen gebeurtenissen, RuntimeService runtime) {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            Bericht bericht = berichten.lees(BERICHT.van(taak));
            NOG_VERTELLEN.zet(taak, "niemand");
            switch (tekst("berichtVerder").van(taak)) {
                case "verstuurd" -> {
                    LocalDate op = Taakinvoer.dag(taak, "berichtVerstuurdOp");
                    if (op.isBefore(LocalDate.ofInstant(bericht.gemaaktOp(), NEDERLAND))) {
                        throw new FormulierFout(
                                "berichtVerstuurdOp", "Toen was dit bericht er nog niet. Vul een latere dag in.");
                    }
                    berichten.handelAf(
                            bericht.id(),
                            Bericht.Staat.VERZONDEN,
                            tekst("berichtWijze").van(taak),
                            op,
                            invoer.door());
                }
                case "niet" -> {
                    if (berichten.handelAf(bericht.id(), Bericht.Staat.VERVALLEN, "", null, invoer.door())) {
                        NOG_VERTELLEN.zet(taak, nogVertellen(bericht, gebeurtenissen.van(bericht.meldingnummer())));
                    }
                }
                default -> berichten.opnieuw(bericht.id());
            }
            runtime.createIncidentQuery()
                    .incidentType(INCIDENT)
                    .executionId(taak.getExecutionId())
                    .list()
                    .forEach(incident -> runtime.resolveIncident(incident.getId()));
        };
    }

    /** Who counted as told because of this letter, and was not told in another way since; of all other messages the route itself knows. */
    private static String nogVertellen(Bericht bericht, List<Gebeurtenis> tijdlijn) {
        Stream<Gebeurtenis> sindsdien =
                tijdlijn.stream().filter(een -> een.vastgelegdOp().isAfter(bericht.gemaaktOp()));
        return switch (bericht.soort()) {
            case INFORMATIE -> {
                String wie = bericht.over().map(String::valueOf).orElse("");
                yield sindsdien.anyMatch(een -> een.soort() == Soort.BETROKKENEN_GEINFORMEERD
                                && wie.equals(een.codes().get("betrokkene"))
                                && GEHOORD.contains(String.valueOf(een.codes().get("geinformeerd"))))
                        ? "niemand"
                        : "betrokkene";
            }
            case TERUGKOPPELING ->
                sindsdien.anyMatch(een -> een.soort() == Soort.TERUGGEKOPPELD) ? "niemand" : "melder";
            default -> "niemand";
        };
    }
}
