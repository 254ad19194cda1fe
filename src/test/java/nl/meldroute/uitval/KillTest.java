package nl.meldroute.uitval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.meldroute.start.Programma;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The real program, killed at every place where two things that belong together could come apart: nothing that was accepted is lost, and
 * nothing counts twice. Each place once per database; {@code -Dkills=400} kills that often, over both, and
 * {@code -Dplaats=PARTNER_NAM_AAN} only there.
 */
class KillTest {

    private static final Set<Stopplaats> BIJ_HET_VERSTUREN =
            Set.of(Stopplaats.POGING_BEGONNEN, Stopplaats.PARTNER_NAM_AAN, Stopplaats.BEZORGING_VASTGELEGD);

    private static final List<Stopplaats> PLAATSEN = Stream.of(Stopplaats.values())
            .filter(plaats -> plaats.name().matches(System.getProperty("plaats", ".*")))
            .toList();
    private static final int KILLS = Integer.getInteger("kills", 2 * PLAATSEN.size()) / 2;

    /** 128 + 9 */
    private static final int NA_SIGKILL = 137;

    @ParameterizedTest
    @EnumSource
    void wat_is_aangenomen_blijft_en_telt_een_keer_waar_het_programma_ook_stopt(Plek.Soort soort, @TempDir Path map)
            throws IOException {
        Instant begin = Instant.now();
        List<Zaakgang> gangen = new ArrayList<>();
        try (Partners partners = new Partners()) {
            List<String> opties = new ArrayList<>(partners.opties());
            // What a killed program had taken stays locked that long. These partners answer at once, so that seconds
            // are far more than a try
            // takes; the five minutes of real life would only make the test wait.
            opties.add("--camunda.bpm.job-execution.lock-time-in-millis=10000");
            Plek plek = new Plek(soort, map, opties);
            Programma programma = plek.start();
            try {
                for (int keer = 0; keer < KILLS; keer++) {
                    Stopplaats plaats = PLAATSEN.get(keer % PLAATSEN.size());
                    Zaakgang gang = new Zaakgang(partners);
                    gangen.add(gang);
                    dood(programma, plaats, gang);
                    programma = plek.start();
                    gang.loop(programma);
                    klopt(plaats, gang);
                }
                programma.zeg(Stopinrichting.RUST);
                programma.wachtOp(Stopinrichting.GEDAAN + Stopinrichting.RUST);
            } finally {
                programma.close();
            }
            new Eindcontrole(plek.jdbc(), partners).controleer(gangen);
            System.out.printf(
                    "kill -9 op %s: %d keer, %d meldingen, 0 kwijt; %d berichten, %d keer ontvangen, %d keer aangenomen; %d s%n",
                    soort,
                    KILLS,
                    gangen.size(),
                    2 * gangen.size(),
                    partners.ontvangsten().size(),
                    partners.keren().size(),
                    Duration.between(begin, Instant.now()).toSeconds());
        }
    }

    private static void dood(Programma programma, Stopplaats plaats, Zaakgang gang) {
        programma.zeg(Stopinrichting.STOP + plaats);
        programma.wachtOp(Stopinrichting.GEDAAN + Stopinrichting.STOP + plaats);
        CompletableFuture<Void> schot = CompletableFuture.runAsync(() -> {
            programma.wachtOp(plaats.regel());
            programma.schietAf();
        });
        assertThatThrownBy(() -> gang.loop(programma)).as("%s", plaats).isInstanceOf(UncheckedIOException.class);
        schot.join();
        assertThat(programma.code()).isEqualTo(NA_SIGKILL);
    }

    /** What the senders and users met after it, which differs per place: so each place is where it says it is. */
    private static void klopt(Stopplaats plaats, Zaakgang gang) {
        assertThat(gang.intakestatus())
                .as("intake, %s", plaats)
                .isEqualTo(plaats == Stopplaats.INTAKE_VASTGELEGD ? 200 : 201);
        assertThat(gang.raadstatus())
                .as("Raad, %s", plaats)
                .isEqualTo(plaats == Stopplaats.RAAD_VASTGELEGD ? 200 : 201);
        assertThat(gang.nogEens()).as("taak, %s", plaats).isEqualTo(plaats == Stopplaats.TAAK_NIET_VASTGELEGD ? 1 : 0);
        int minstens = plaats == Stopplaats.PARTNER_NAM_AAN ? 3 : 2;
        // The other message goes at the same time, so that the kill may meet it between sending and recording as well.
        int hoogstens = BIJ_HET_VERSTUREN.contains(plaats) ? minstens + 1 : minstens;
        assertThat(gang.keren()).as("verstuurd, %s", plaats).isBetween(minstens, hoogstens);
    }
}
