package nl.meldroute.wandeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.meldroute.databases.Sentinelscan;
import nl.meldroute.toegang.Rol;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rule 13: what leads to the melder lies in the shielded part only, and shows on no form and in no dossier view. Who a confidential informant
 * is stands where it was written, and shows on no form and in no message.
 */
final class AfgeschermdBlijftAfgeschermd implements Regel {

    private static final List<String> BRONNEN = List.of(Sentinels.MELDER, Sentinels.TELEFOON, Sentinels.INFORMANT);
    private static final List<String> MELDER = List.of(Sentinels.MELDER, Sentinels.TELEFOON);

    /** The shielded part. */
    private static final Set<String> DEEL = Set.of("MELDER", "MELDER_EERDER");

    /** Holds letters: those to the melder are shielded as the melder is, the others say nothing of the melder. */
    private static final String GROOTBOEK = "BERICHT";

    @Override
    public String naam() {
        return "Afgeschermd blijft afgeschermd";
    }

    @Override
    public void controleer(Route route) {
        for (String nummer : route.meldingen()) {
            assertThat(Sentinelscan.inTekst(
                            "dossierbeeld", route.dossier(nummer).toString(), MELDER))
                    .as("de melder in wat een medewerker van het dossier ziet")
                    .isEmpty();
        }
        for (Task taak : route.open()) {
            for (Rol rol : route.wereld().driver().rollen(taak)) {
                String formulier = route.wereld().driver().als(route.gebruiker(rol), () -> route.wereld()
                        .engine()
                        .getFormService()
                        .getTaskFormVariables(taak.getId())
                        .toString());
                assertThat(Sentinelscan.inTekst(taak.getTaskDefinitionKey(), formulier, BRONNEN))
                        .as("de melder of een informant op een formulier")
                        .isEmpty();
            }
        }
    }

    @Override
    public void controleerAanHetEind(Route route) {
        assertThat(Sentinelscan.inTabellen(
                        route.wereld().database(),
                        tabel -> vanHetDossier(tabel) && !DEEL.contains(tabel) && !tabel.equals(GROOTBOEK),
                        MELDER))
                .as("de melder buiten het afgeschermde deel")
                .isEmpty();
        assertThat(Sentinelscan.inTekst("bericht", berichtenAanAnderen(route), MELDER))
                .as("de melder in een bericht aan een ander")
                .isEmpty();
        assertThat(Sentinelscan.inTabellen(
                        route.wereld().database(),
                        tabel -> vanHetDossier(tabel) && !tabel.equals("DOSSIERVELD"),
                        List.of(Sentinels.INFORMANT)))
                .as("een informant buiten de teksten van het dossier")
                .isEmpty();
    }

    private static String berichtenAanAnderen(Route route) {
        return JdbcClient.create(route.wereld().database())
                .sql("select inhoud || coalesce(brief, '') from bericht where soort <> 'TERUGKOPPELING'")
                .query(String.class)
                .list()
                .toString();
    }

    /** The engine's tables are searched for everything by another rule. */
    private static boolean vanHetDossier(String tabel) {
        return !tabel.startsWith("ACT_");
    }
}
