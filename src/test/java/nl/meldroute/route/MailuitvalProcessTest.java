package nl.meldroute.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import nl.meldroute.dossier.Bericht;
import nl.meldroute.dossier.Berichten;
import nl.meldroute.dossier.Dossierbeeld.Berichtregel;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A mail server that is away for two hours costs no mail, and nobody has to do anything. */
class MailuitvalProcessTest extends Procestest {

    private static final int POORT = vrijePoort();

    @Autowired
    private Berichten berichten;

    @DynamicPropertySource
    static void mailserver(DynamicPropertyRegistry instellingen) {
        instellingen.add("meldroute.post.host", () -> "127.0.0.1");
        instellingen.add("meldroute.post.port", () -> POORT);
        instellingen.add("meldroute.post.starttls", () -> false);
        instellingen.add("meldroute.post.from", () -> "veiligthuis@voorbeeld.example");
    }

    @Test
    void twee_uur_zonder_mailserver_en_daarna_komt_de_mail_een_keer_aan() throws Exception {
        String melding = totVervolg(Map.of(), Map.of());
        route.beantwoord(
                melding,
                "userTask_kiesOverdrachtspartij",
                "userTask_biedOverdrachtAan",
                "userTask_legAntwoordVast",
                "userTask_voerOverdrachtsgesprek",
                "userTask_bevestigStartVervolg");
        jdbc.sql("update melder set email = 'melder@school.invalid' where meldingnummer = ?")
                .param(melding)
                .update();
        driver.dienIn(
                melding,
                "userTask_koppelTerug",
                BEOORDELAAR,
                Antwoorden.op("userTask_koppelTerug", Map.of("terugkoppelingWijze", "meldroute-mail")));

        Instant weerDaar = driver.nu().plus(Duration.ofHours(2));
        int gefaald = 0;
        while (beurt(job()).isBefore(weerDaar)) {
            driver.zetKlok(beurt(job()));
            String job = job().getId();
            assertThatThrownBy(() -> engine.getManagementService().executeJob(job))
                    .hasMessageContaining("niet-bereikbaar");
            gefaald++;
        }
        assertThat(gefaald).as("direct, en na 1, 5, 15 en 60 minuten").isEqualTo(5);

        GreenMail server = new GreenMail(new ServerSetup(POORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            driver.zetKlok(beurt(job()));
            engine.getManagementService().executeJob(job().getId());

            assertThat(server.getReceivedMessages()).hasSize(1);
            Berichtregel regel = dossier(melding).berichten().get(0);
            MimeMessage mail = server.getReceivedMessages()[0];
            assertThat(mail.getMessageID()).contains(berichten.lees(regel.id()).kenmerk());
            assertThat(mail.getSubject()).isEqualTo("Bericht van Veilig Thuis");
            assertThat(regel.staat()).isEqualTo(Bericht.Staat.VERZONDEN);
            assertThat(regel.pogingen()).isEqualTo(6);
        } finally {
            server.stop();
        }
        assertThat(soorten(melding)).filteredOn(Soort.BERICHT_MISLUKT::equals).hasSize(1);
        assertThat(soorten(melding)).filteredOn(Soort.BERICHT_VERSTUURD::equals).hasSize(1);
        assertThat(engine.getRuntimeService().createIncidentQuery().list()).isEmpty();
        assertThat(geeindigd(melding, "bericht-versturen")).containsExactly("endEvent_verstuurd");
    }

    private Job job() {
        return engine.getManagementService().createJobQuery().list().stream()
                .filter(een -> "bericht-versturen".equals(een.getProcessDefinitionKey()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("niets meer te versturen"));
    }

    private Instant beurt(Job job) {
        return job.getDuedate() == null ? driver.nu() : job.getDuedate().toInstant();
    }

    private static int vrijePoort() {
        try (ServerSocket vrij = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return vrij.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
