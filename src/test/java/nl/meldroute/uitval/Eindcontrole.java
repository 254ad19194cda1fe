package nl.meldroute.uitval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database and the partners hold when all is over: of everything that was handed in, each thing once. */
final class Eindcontrole {

    private final JdbcClient jdbc;
    private final Partners partners;

    Eindcontrole(JdbcClient jdbc, Partners partners) {
        this.jdbc = jdbc;
        this.partners = partners;
    }

    void controleer(List<Zaakgang> gangen) {
        assertThat(tel("select count(*) from melding")).as("meldingen").isEqualTo(gangen.size());
        assertThat(tel("select count(*) from inzending where meldingnummer is null"))
                .isZero();
        assertThat(tel("select count(*) from bericht")).as("berichten").isEqualTo(2 * gangen.size());
        assertThat(teksten("select kenmerk from bericht where staat = 'BEVESTIGD'"))
                .as("wat de ontvangers hebben is wat het grootboek weet")
                .containsExactlyInAnyOrderElementsOf(partners.keren().keySet());
        assertThat(partners.tegenstrijdig())
                .as("kenmerken met meer dan een tekst")
                .isEmpty();
        assertThat(tel("select count(*) from berichtpoging"))
                .as("van elke keer dat iets wegging staat er een poging")
                .isGreaterThanOrEqualTo(partners.ontvangsten().size());
        assertThat(teksten("select id_ from act_ru_incident")).as("incidenten").isEmpty();
        assertThat(tel("select count(*) from act_ru_job where retries_ < 1"))
                .as("vastgelopen stappen")
                .isZero();
        gangen.forEach(this::controleer);
    }

    private void controleer(Zaakgang gang) {
        List<String> meldingen = jdbc.sql("select meldingnummer from inzending where kenmerk = ?")
                .param(gang.kenmerk())
                .query(String.class)
                .list();
        assertThat(meldingen).as("kenmerk %s", gang.kenmerk()).hasSize(1);
        String melding = meldingen.get(0);
        assertThat(jdbc.sql("select proc_def_key_ from act_hi_procinst where business_key_ = ? and end_time_ is null"
                                + " and super_process_instance_id_ is null order by proc_def_key_")
                        .param(melding)
                        .query(String.class)
                        .list())
                .as("routes van %s", melding)
                .containsExactly("melding", "verzoek-tot-onderzoek");
        assertThat(jdbc.sql("select soort from gebeurtenis where meldingnummer = ? and soort in ('BERICHT_VERSTUURD',"
                                + " 'BERICHT_MISLUKT', 'RAADVERZOEK_GEMAAKT', 'RAADANTWOORD_ONTVANGEN', 'BESLUIT_BEVESTIGD')"
                                + " order by volgnummer")
                        .param(melding)
                        .query(String.class)
                        .list())
                .as("tijdlijn van %s", melding)
                .containsExactly(
                        "BESLUIT_BEVESTIGD",
                        "RAADVERZOEK_GEMAAKT",
                        "BERICHT_VERSTUURD",
                        "BERICHT_VERSTUURD",
                        "RAADANTWOORD_ONTVANGEN");
        assertThat(jdbc.sql(
                                "select t.task_def_key_ from act_ru_task t join act_hi_procinst p on p.proc_inst_id_ = t.proc_inst_id_"
                                        + " where p.business_key_ = ? and p.proc_def_key_ = 'verzoek-tot-onderzoek'")
                        .param(melding)
                        .query(String.class)
                        .list())
                .containsExactly(Zaakgang.OPVOLGEN);
    }

    private int tel(String vraag) {
        return jdbc.sql(vraag).query(Integer.class).single();
    }

    private List<String> teksten(String vraag) {
        return jdbc.sql(vraag).query(String.class).list();
    }
}
