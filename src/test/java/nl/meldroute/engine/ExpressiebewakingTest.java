package nl.meldroute.engine;

import static nl.meldroute.engine.Sessie.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@Proefserver
class ExpressiebewakingTest {

    private static final String FLUIT = "${kanarie.fluit()}";

    @LocalServerPort
    int poort;

    @Autowired
    FilterService filters;

    @Autowired
    TaskService taken;

    @Autowired
    Rechten rechten;

    private Sessie sessie;

    @BeforeEach
    void begin() {
        Proefbonen.Kanarie.AANROEPEN.set(0);
        sessie = Sessie.van(poort, "beoordelaar");
    }

    @AfterEach
    void ruimOp() {
        filters.createTaskFilterQuery()
                .filterNameLike("Proef%")
                .list()
                .forEach(filter -> filters.deleteFilter(filter.getId()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'assigneeExpression':'#'}",
                "{'orQueries':[{'assigneeExpression':'#'}]}",
                "{'orQueries':[{'dueAfterExpression':'#'},{'candidateGroupExpression':'#'}]}",
                "{'orQueries':[{'processInstanceBusinessKeyLikeExpression':'#'}]}",
                "{'orQueries':[{'assigneeExpression':'${currentUser()}#'}]}"
            })
    void eenExpressieInEenZoekopdrachtWordtGeweigerd(String vraag) {
        var antwoord = sessie.post(ENGINE + "/task", vraag.replace('\'', '"').replace("#", FLUIT));

        assertThat(antwoord.statusCode()).isEqualTo(400);
        assertThat(Proefbonen.Kanarie.AANROEPEN).hasValue(0);
    }

    @Test
    void eenOpgeslagenFilterMetEenVreemdeExpressieWordtGeweigerd() {
        String plat = filter("Proef plat", taken.createTaskQuery().taskAssigneeExpression(FLUIT));
        String genest = filter(
                "Proef genest",
                taken.createTaskQuery().or().taskAssigneeExpression(FLUIT).endOr());

        for (String id : new String[] {plat, genest}) {
            assertThat(sessie.get(ENGINE + "/filter/" + id + "/list").statusCode())
                    .isEqualTo(400);
            assertThat(sessie.post(ENGINE + "/filter/" + id + "/list", "{}").statusCode())
                    .isEqualTo(400);
            assertThat(sessie.get(ENGINE + "/filter/" + id + "/count").statusCode())
                    .isEqualTo(400);
        }
        assertThat(Proefbonen.Kanarie.AANROEPEN).hasValue(0);
    }

    @Test
    void eenUitbreidingVanEenFilterMetEenVreemdeExpressieWordtGeweigerd() {
        String id = filter("Proef gewoon", taken.createTaskQuery().taskAssigneeExpression("${currentUser()}"));

        for (String uitbreiding : new String[] {
            "{\"assigneeExpression\":\"" + FLUIT + "\"}", "{\"orQueries\":[{\"assigneeExpression\":\"" + FLUIT + "\"}]}"
        }) {
            assertThat(sessie.post(ENGINE + "/filter/" + id + "/list", uitbreiding)
                            .statusCode())
                    .isEqualTo(400);
            assertThat(sessie.post(ENGINE + "/filter/" + id + "/count", uitbreiding)
                            .statusCode())
                    .isEqualTo(400);
        }
        assertThat(Proefbonen.Kanarie.AANROEPEN).hasValue(0);
    }

    @Test
    void filtersMetGebruikerTeamEnTijdBlijvenWerken() {
        String id = filter(
                "Proef toegestaan",
                taken.createTaskQuery()
                        .taskAssigneeExpression("${ currentUser() }")
                        .taskCandidateGroupInExpression("${currentUserGroups()}")
                        .dueBeforeExpression("${now()}")
                        .or()
                        .dueAfterExpression("${ dateTime().plusWeeks(2) }")
                        .taskNameLike("%")
                        .endOr());

        assertThat(sessie.get(ENGINE + "/filter/" + id + "/list").statusCode()).isEqualTo(200);
        assertThat(sessie.post(ENGINE + "/filter/" + id + "/count", "{}").statusCode())
                .isEqualTo(200);
    }

    private String filter(String naam, TaskQuery query) {
        Filter filter = filters.saveFilter(filters.newTaskFilter(naam).setQuery(query));
        rechten.geef("beoordelaar", Resources.FILTER, filter.getId(), Permissions.READ);
        return filter.getId();
    }
}
