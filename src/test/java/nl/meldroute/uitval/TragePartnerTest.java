package nl.meldroute.uitval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.meldroute.start.Programma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A partner that takes a message and answers only after the job lock has passed twice: one effect there, an incident here, and nothing runs twice at a time. */
class TragePartnerTest {

    /** Longer than the longest try, and so short that a partner can be slower. */
    private static final Duration SLOT = Duration.ofSeconds(45);

    private static final int POGINGEN = 2;

    @Test
    void een_partner_die_trager_is_dan_het_slot_geeft_een_effect_en_een_incident(@TempDir Path map)
            throws IOException, InterruptedException {
        try (Partners partners = new Partners()) {
            partners.vertraag("/college", SLOT.multipliedBy(2));
            List<String> opties = new ArrayList<>(partners.opties());
            opties.add("--camunda.bpm.job-execution.lock-time-in-millis=" + SLOT.toMillis());
            opties.add(
                    "--camunda.bpm.generic-properties.properties.failed-job-retry-time-cycle=R" + POGINGEN + "/PT1S");
            Plek plek = new Plek(Plek.Soort.POSTGRESQL, map, opties);
            try (Programma programma = plek.start()) {
                Zaakgang gang = new Zaakgang(partners);
                gang.totVersturen(programma);
                wachtOpIncident(plek.jdbc());

                assertThat(naar(partners, "/raad")).hasSize(1);
                assertThat(naar(partners, "/college")).hasSize(POGINGEN);
                assertThat(partners.keren()).hasSize(2);
                assertThat(partners.tegenstrijdig()).isEmpty();
                nooitTweeTegelijk(plek.jdbc());
                assertThat(tel(plek.jdbc(), "select count(*) from gebeurtenis where soort = 'BERICHT_VERSTUURD'"))
                        .isEqualTo(1);

                partners.vertraag("/college", Duration.ZERO);
                gang.verstuurOpnieuw(programma);
                gang.loop(programma);
                assertThat(naar(partners, "/college"))
                        .hasSize(POGINGEN + 1)
                        .containsOnly(naar(partners, "/college").get(0));
                assertThat(tel(plek.jdbc(), "select count(*) from gebeurtenis where soort = 'BERICHT_VERSTUURD'"))
                        .isEqualTo(2);
            }
        }
    }

    private static void wachtOpIncident(JdbcClient jdbc) throws InterruptedException {
        Instant uiterlijk = Instant.now().plus(SLOT.multipliedBy(3));
        while (tel(jdbc, "select count(*) from act_ru_incident where configuration_ is not null") == 0) {
            assertThat(Instant.now()).isBefore(uiterlijk);
            Thread.sleep(500);
        }
    }

    private static void nooitTweeTegelijk(JdbcClient jdbc) {
        record Poging(long berichtId, Timestamp begonnenOp, Timestamp geeindigdOp) {}
        List<Poging> pogingen = jdbc.sql(
                        "select bericht_id, begonnen_op, geeindigd_op from berichtpoging order by bericht_id, id")
                .query(Poging.class)
                .list();
        assertThat(pogingen).hasSize(POGINGEN + 1).allSatisfy(een -> assertThat(een.geeindigdOp())
                .isNotNull());
        for (int i = 1; i < pogingen.size(); i++) {
            if (pogingen.get(i).berichtId() == pogingen.get(i - 1).berichtId()) {
                assertThat(pogingen.get(i).begonnenOp())
                        .isAfterOrEqualTo(pogingen.get(i - 1).geeindigdOp());
            }
        }
    }

    private static List<String> naar(Partners partners, String pad) {
        return partners.ontvangsten().stream()
                .filter(een -> een.pad().equals(pad))
                .map(Partners.Ontvangst::kenmerk)
                .toList();
    }

    private static int tel(JdbcClient jdbc, String vraag) {
        return jdbc.sql(vraag).query(Integer.class).single();
    }
}
