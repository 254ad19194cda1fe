package nl.meldroute.melding.mail;

import static nl.meldroute.route.Meldingsroute.BEGIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.meldroute.databases.Omgeving;
import nl.meldroute.dossier.Bekendheid;
import nl.meldroute.dossier.BetrokkeneRol;
import nl.meldroute.dossier.Betrokkenen;
import nl.meldroute.dossier.Geslacht;
import nl.meldroute.dossier.Mail;
import nl.meldroute.dossier.Mail.Staat;
import nl.meldroute.dossier.Mailinzage;
import nl.meldroute.dossier.Mails;
import nl.meldroute.dossier.Melding;
import nl.meldroute.dossier.Meldingen;
import nl.meldroute.dossier.NieuweBetrokkene;
import nl.meldroute.dossier.NieuweMail.Weigering;
import nl.meldroute.dossier.Persoonsgegevens;
import nl.meldroute.dossier.VeiligContact;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.melding.mail.Postbusinstelling.Afzender;
import nl.meldroute.melding.mail.Postbusinstelling.Postbus;
import nl.meldroute.route.Antwoorden;
import nl.meldroute.route.Meldingsroute;
import nl.meldroute.route.Routedriver;
import nl.meldroute.route.Routetest;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.GeenToegang;
import nl.meldroute.toegang.Rol;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** From a real mailbox to a melding, or to a person, with everything in between that can go wrong. */
@Routetest
class PostbusTest {

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.IMAP.dynamicPort());

    private static final Gebruiker BUREAUDIENST =
            new Gebruiker("bureaudienst", Set.of(Rol.BUREAUDIENST), Set.of(Omgeving.REGIO));
    private static final String BEOORDEEL = "userTask_beoordeelMail";
    private static final Instant BINNEN = BEGIN.minus(Duration.ofDays(2));

    @Autowired
    private Postbusronde ronde;

    @Autowired
    private Mailverwerking verwerking;

    @Autowired
    private Mails mails;

    @Autowired
    private Mailinzage inzage;

    @Autowired
    private Meldingen meldingen;

    @Autowired
    private Betrokkenen betrokkenen;

    @Autowired
    private Meldingsroute route;

    @Autowired
    private Routedriver driver;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock klok;

    private @Nullable GreenMailUser gebruiker;

    @BeforeEach
    void een_lege_postbus() {
        driver.zetKlok(BEGIN);
        Omgeving.leegmaken(jdbc);
        gebruiker = SERVER.setUser("postbus@vt.example", "postbus", "geheim");
    }

    @AfterEach
    void ruim_op() {
        driver.laatKlokLopen();
        driver.ruimOp();
    }

    @Test
    void een_mail_van_een_bekende_afzender_is_een_melding_vanaf_het_moment_van_binnenkomst() throws Exception {
        Map<String, byte[]> bijlagen = new LinkedHashMap<>();
        bijlagen.put("rapport.pdf", Proefmails.PDF);
        bijlagen.put("foto's.zip", Proefmails.ingepakt(Map.of("foto.jpg", Proefmails.PDF)));
        leg(Proefmails.metBijlagen(Proefmails.AGENT, "een", bijlagen), BINNEN);

        assertThat(kijk()).isTrue();

        Melding melding = enigeMelding();
        assertThat(melding.ontvangenOp()).isEqualTo(BINNEN);
        assertThat(melding.bekendheid()).isEqualTo(Bekendheid.OPEN);
        driver.voerUit(melding.meldingnummer());
        assertThat(route.open(melding.meldingnummer()))
                .contains("userTask_vulMeldingAan", "userTask_voerSpoedinzetUit");
        assertThat(aantal("INBOX")).isZero();
        assertThat(aantal("verwerkt")).isEqualTo(1);
        driver.neem(driver.taak(melding.meldingnummer(), "userTask_vulMeldingAan"), BUREAUDIENST);
        assertThat(stukken()).containsExactly("eml:", "pdf:rapport.pdf", "anders:foto's.zip SOORT");
        long rapport = stuk("pdf");
        assertThat(driver.als(BUREAUDIENST, () -> inzage.bestandBijMelding(melding.meldingnummer(), rapport, "taak")))
                .hasValueSatisfying(bestand -> {
                    assertThat(bestand.inhoud()).isEqualTo(Proefmails.PDF);
                    assertThat(bestand.naam()).matches("mail-E2027-[0-9]{6}-bijlage-1[.]pdf");
                });
    }

    @Test
    void wie_de_mail_las_zegt_waar_het_speelt_en_waar_het_over_gaat() throws Exception {
        leg(Proefmails.gewoon(Proefmails.AGENT, "een"), BINNEN);
        kijk();
        String melding = enigeMelding().meldingnummer();
        driver.voerUit(melding);
        driver.neem(driver.taak(melding, "userTask_vulMeldingAan"), BUREAUDIENST);
        driver.als(BUREAUDIENST, () -> betrokkenen.voegToe(melding, kind()));
        assertThat(catchThrowable(() -> vulAan(melding, Map.of()))).isInstanceOf(FormulierFout.class);
        assertThat(catchThrowable(() -> vulAan(
                        melding, Map.of("meldingGemeente", "Almere", "meldingAanleiding", Antwoorden.lijst("01")))))
                .isInstanceOf(FormulierFout.class);

        vulAan(melding, Map.of("meldingGemeente", "Laren", "meldingAanleiding", Antwoorden.lijst("01", "08")));

        assertThat(enigeMelding().gemeente()).isEqualTo("Laren");
        assertThat(enigeMelding().aanleiding()).containsExactlyInAnyOrder("01", "08");
        assertThat(engine.getRuntimeService()
                        .createVariableInstanceQuery()
                        .variableName("gemeente")
                        .list())
                .extracting(variabele -> String.valueOf(variabele.getValue()))
                .contains("Laren");
    }

    private static NieuweBetrokkene kind() {
        return new NieuweBetrokkene(
                BetrokkeneRol.KIND,
                new Persoonsgegevens(
                        "Verzonnen", "Kind", "20200101", Geslacht.O, null, "onbekend", null, VeiligContact.ONBEKEND),
                Set.of("03"));
    }

    private void vulAan(String melding, Map<String, ? extends @Nullable Object> anders) {
        String taak = "userTask_vulMeldingAan";
        engine.getTaskService().setAssignee(driver.taak(melding, taak).getId(), null);
        driver.dienIn(melding, taak, BUREAUDIENST, Antwoorden.op(taak, anders));
    }

    @Test
    void wie_bij_de_melding_niet_betrokken_is_leest_de_mail_van_een_vertrouwelijke_melder_niet() throws Exception {
        leg(Proefmails.gewoon(Proefmails.AGENT, "een"), BINNEN);
        kijk();
        String melding = enigeMelding().meldingnummer();
        jdbc.sql("update melding set bekendheid = 'VERTROUWELIJK' where meldingnummer = ?")
                .param(melding)
                .update();

        assertThat(catchThrowable(
                        () -> driver.als(BUREAUDIENST, () -> inzage.bestandBijMelding(melding, stuk("eml"), "doel"))))
                .isInstanceOf(GeenToegang.class);
    }

    @Test
    void dezelfde_mail_nog_eens_geeft_geen_tweede_melding() throws Exception {
        leg(Proefmails.gewoon(Proefmails.AGENT, "een"), BINNEN);
        kijk();
        leg(Proefmails.gewoon(Proefmails.AGENT, "een"), BEGIN);
        kijk();

        assertThat(enigeMelding().ontvangenOp()).isEqualTo(BINNEN);
        assertThat(aantal("verwerkt")).isEqualTo(2);
        assertThat(tel("binnengekomen_mail")).isEqualTo(1);
    }

    @Test
    void hetzelfde_kenmerk_met_iets_anders_erin_gaat_naar_een_mens() throws Exception {
        leg(Proefmails.gewoon(Proefmails.AGENT, "een"), BINNEN);
        leg(Proefmails.gewoon(Proefmails.AGENT, "een", "Iets anders."), BEGIN);
        kijk();

        enigeMelding();
        assertThat(redenen()).containsExactly("eerder-kenmerk");
        assertThat(aantal("apart")).isEqualTo(1);
    }

    @Test
    void valt_meldroute_uit_na_het_bewaren_dan_wordt_de_mail_daarna_alleen_verplaatst() throws Exception {
        leg(Proefmails.gewoon(Proefmails.AGENT, "een"), BINNEN);
        try (Postbusverbinding verbinding = Postbusverbinding.open(postbus(poort()))) {
            var mail = verbinding.lijst().get(0);
            verwerking.verwerk(
                    Omgeving.REGIO,
                    postbus(poort()),
                    verbinding.haal(mail.uid(), 1_000_000).orElseThrow(),
                    BINNEN);
        }
        assertThat(aantal("INBOX")).isEqualTo(1);
        kijk();

        enigeMelding();
        assertThat(tel("binnengekomen_mail")).isEqualTo(1);
        assertThat(aantal("INBOX")).isZero();
        assertThat(aantal("verwerkt")).isEqualTo(1);
    }

    @Test
    void een_bewaarde_mail_die_niet_te_verplaatsen_is_wordt_geen_tweede() throws Exception {
        leg(Proefmails.gewoon(Proefmails.AGENT, "een"), BINNEN);
        for (int keer = 0; keer < 7; keer++) {
            ronde.kijk(Omgeving.REGIO, postbus(poort(), "*"));
        }
        assertThat(aantal("INBOX")).isEqualTo(1);
        assertThat(tel("binnengekomen_mail")).isEqualTo(1);
        enigeMelding();
        assertThat(redenen()).isEmpty();
    }

    @Test
    void twee_die_tegelijk_kijken_maken_samen_een_melding() throws Exception {
        leg(Proefmails.gewoon(Proefmails.AGENT, "een"), BINNEN);
        byte[] bron = Proefmails.bytes(Proefmails.gewoon(Proefmails.AGENT, "twee"));
        ExecutorService samen = Executors.newFixedThreadPool(2);
        try {
            Callable<Staat> werk = () -> verwerking.verwerk(Omgeving.REGIO, postbus(poort()), bron, BINNEN);
            for (Future<Staat> klaar : samen.invokeAll(List.of(werk, werk))) {
                assertThat(klaar.get()).isEqualTo(Staat.MELDING);
            }
        } finally {
            samen.shutdown();
        }

        enigeMelding();
        assertThat(tel("binnengekomen_mail")).isEqualTo(1);
    }

    @Test
    void een_mail_van_een_ander_wordt_een_melding_als_een_mens_dat_vindt() throws Exception {
        leg(Proefmails.gewoon(Proefmails.BUUR, "een"), BINNEN);
        kijk();
        assertThat(tel("melding")).isZero();
        assertThat(redenen()).containsExactly("afzender");
        String mail = enigeMail();
        assertThat(driver.rollen(driver.taak(mail, BEOORDEEL))).containsExactly(Rol.BUREAUDIENST);
        assertThat(catchThrowable(() -> driver.als(BUREAUDIENST, () -> inzage.lees(mail))))
                .isInstanceOf(GeenToegang.class);
        driver.neem(driver.taak(mail, BEOORDEEL), BUREAUDIENST);
        Mail gezien = driver.als(BUREAUDIENST, () -> inzage.lees(mail));
        assertThat(gezien.tekst()).isEqualTo("Verzonnen verhaal over een gezin.");
        assertThat(gezien.vanAdres()).isEqualTo(Proefmails.BUUR);
        engine.getTaskService().setAssignee(driver.taak(mail, BEOORDEEL).getId(), null);

        doe(mail, Map.of());

        assertThat(enigeMelding().ontvangenOp()).isEqualTo(BINNEN);
        assertThat(mails.vind(mail).orElseThrow().meldingnummer())
                .isEqualTo(enigeMelding().meldingnummer());
        assertThat(driver.open(mail)).isEmpty();
        assertThat(inDeEngine("Verzonnen")).isZero();
        assertThat(inDeEngine("buur@")).isZero();
    }

    @Test
    void wat_de_intake_weigert_blijft_bij_de_mail() throws Exception {
        leg(Proefmails.gewoon(Proefmails.BUUR, "een"), BINNEN);
        kijk();
        String mail = enigeMail();

        Throwable fout = catchThrowable(() -> doe(mail, Map.of("gemeente", "Almere")));

        assertThat(fout).isInstanceOf(FormulierFout.class);
        assertThat(((FormulierFout) fout).fouten())
                .extracting(FormulierFout.Fout::veld)
                .containsExactly("gemeente");
        assertThat(tel("melding")).isZero();
        assertThat(driver.open(mail)).hasSize(1);
    }

    @Test
    void een_mail_die_blijft_liggen_leest_de_teamleider() throws Exception {
        leg(Proefmails.gewoon(Proefmails.BUUR, "een"), BINNEN);
        kijk();
        String mail = enigeMail();
        driver.verder(mail, Duration.ofDays(1));

        assertThat(driver.rollen(driver.taak(mail, BEOORDEEL)))
                .containsExactlyInAnyOrder(Rol.BUREAUDIENST, Rol.TEAMLEIDER);
        Gebruiker teamleider = new Gebruiker("teamleider", Set.of(Rol.TEAMLEIDER), Set.of(Omgeving.REGIO));
        driver.neem(driver.taak(mail, BEOORDEEL), teamleider);
        assertThat(driver.als(teamleider, () -> inzage.lees(mail)).vanAdres()).isEqualTo(Proefmails.BUUR);
    }

    @Test
    void geen_melding_heeft_een_reden_en_de_mail_blijft() throws Exception {
        leg(Proefmails.gewoon(Proefmails.BUUR, "een"), BINNEN);
        kijk();
        String mail = enigeMail();
        doe(mail, Map.of("mailBesluit", "geen-melding", "geenMeldingReden", "Verzonnen reclame"));

        assertThat(mails.vind(mail).orElseThrow().staat()).isEqualTo(Staat.GEEN_MELDING);
        assertThat(tel("melding")).isZero();
        assertThat(driver.open(mail)).isEmpty();
        driver.verder(mail, Duration.ofDays(27));
        assertThat(jdbc.sql("select waarde from dossierveld where meldingnummer = ?")
                        .param(mail)
                        .query(String.class)
                        .list())
                .containsExactly("Verzonnen reclame");
        assertThat(inDeEngine("Verzonnen")).isZero();
        assertThat(stukken()).containsExactly("eml:");

        driver.verder(mail, Duration.ofDays(2));
        assertThat(stukken()).isEmpty();
        assertThat(jdbc.sql("select van_adres is null and tekst is null and vernietigd_op is not null"
                                + " from binnengekomen_mail where staat = 'GEEN_MELDING'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(tel("dossierveld")).isZero();
    }

    @Test
    void een_automatisch_antwoord_en_een_onleesbare_mail_gaan_naar_een_mens_en_de_volgende_gaat_door()
            throws Exception {
        leg(Proefmails.bounce(), BINNEN);
        leg("Content-Type: multipart/mixed; boundary=b\r\n\r\n" + "--b\r\n".repeat(20_000), BINNEN);
        leg(Proefmails.gewoon(Proefmails.AGENT, "een"), BINNEN);
        kijk();

        assertThat(redenen()).containsExactlyInAnyOrder("automatisch", "onleesbaar");
        assertThat(aantal("apart")).isEqualTo(2);
        enigeMelding();
    }

    @Test
    void een_te_grote_mail_blijft_in_de_postbus_en_een_mens_hoort_ervan() throws Exception {
        leg(Proefmails.gewoon(Proefmails.AGENT, "groot", "a".repeat(50_000)), BINNEN);
        leg(Proefmails.gewoon(Proefmails.AGENT, "een"), BINNEN);
        try (Postbusronde klein = new Postbusronde(
                Instellingen.met(postbus(poort()), Duration.ofMinutes(1), DataSize.ofKilobytes(20)),
                verwerking,
                klok)) {
            klein.kijk(Omgeving.REGIO, postbus(poort()));
        }

        assertThat(redenen()).containsExactly("te-groot");
        assertThat(aantal("apart")).isEqualTo(1);
        enigeMelding();
    }

    @Test
    void een_server_die_weg_is_of_zwijgt_kost_niets_en_daarna_gaat_het_verder() throws Exception {
        leg(Proefmails.gewoon(Proefmails.AGENT, "een"), BINNEN);
        try (ServerSocket zwijgt = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                Postbusronde kort = new Postbusronde(
                        Instellingen.met(postbus(poort()), Duration.ofSeconds(1), DataSize.ofMegabytes(1)),
                        verwerking,
                        klok)) {
            assertThat(kort.kijk(Omgeving.REGIO, postbus(zwijgt.getLocalPort())))
                    .isFalse();
            zwijgt.close();
            assertThat(kort.kijk(Omgeving.REGIO, postbus(zwijgt.getLocalPort())))
                    .isFalse();
            assertThat(tel("binnengekomen_mail")).isZero();

            assertThat(kort.kijk(Omgeving.REGIO, postbus(poort()))).isTrue();
        }
        enigeMelding();
    }

    @Test
    void een_klok_die_voorloopt_laat_geen_termijn_in_de_toekomst_beginnen() throws Exception {
        leg(Proefmails.gewoon(Proefmails.AGENT, "een"), BEGIN.plus(Duration.ofDays(3)));
        kijk();

        assertThat(enigeMelding().ontvangenOp()).isEqualTo(BEGIN);
    }

    @ParameterizedTest
    @CsvSource({
        "agent@politie.example, true",
        "AGENT@Politie.Example, true",
        "agent@anders.politie.example, false",
        "agent@nietpolitie.example, false",
        "arts@ziekenhuis.example, true",
        "ander@ziekenhuis.example, false"
    })
    void alleen_het_adres_of_het_domein_zelf_is_een_bekende_afzender(String adres, boolean bekend) throws Exception {
        leg(Proefmails.gewoon(adres, "een"), BINNEN);
        kijk();

        assertThat(tel("melding")).isEqualTo(bekend ? 1 : 0);
        assertThat(tel("binnengekomen_mail")).isEqualTo(1);
    }

    private boolean kijk() throws InterruptedException {
        return ronde.kijk(Omgeving.REGIO, postbus(poort()));
    }

    private static int poort() {
        return SERVER.getImap().getPort();
    }

    private static Postbus postbus(int poort) {
        return postbus(poort, "verwerkt");
    }

    private static Postbus postbus(int poort, String verwerkt) {
        return new Postbus(
                "127.0.0.1",
                poort,
                "postbus",
                "geheim",
                false,
                "INBOX",
                verwerkt,
                "apart",
                List.of(
                        new Afzender("politie.example", "01", "08", "Gooise Meren", "Politie"),
                        new Afzender("arts@ziekenhuis.example", "05", "08", "Hilversum", null)));
    }

    private void leg(String mail, Instant binnen) throws MessagingException, FolderException {
        SERVER.getManagers()
                .getImapHostManager()
                .getInbox(gebruiker)
                .appendMessage(
                        new MimeMessage(
                                Session.getInstance(new Properties()),
                                new ByteArrayInputStream(Proefmails.bytes(mail))),
                        new Flags(),
                        Date.from(binnen));
    }

    private int aantal(String map) throws IOException {
        MailFolder gevonden = map.equals("INBOX")
                ? inbox()
                : SERVER.getManagers().getImapHostManager().getFolder(gebruiker, map);
        return gevonden == null ? 0 : gevonden.getMessageCount();
    }

    private MailFolder inbox() throws IOException {
        try {
            return SERVER.getManagers().getImapHostManager().getInbox(gebruiker);
        } catch (FolderException e) {
            throw new IOException(e);
        }
    }

    private Melding enigeMelding() {
        return meldingen.lees(jdbc.sql("select meldingnummer from melding")
                .query(String.class)
                .single());
    }

    private String enigeMail() {
        return jdbc.sql("select mailnummer from binnengekomen_mail")
                .query(String.class)
                .single();
    }

    private void doe(String mail, Map<String, ? extends @Nullable Object> anders) {
        driver.dienIn(mail, BEOORDEEL, BUREAUDIENST, Antwoorden.op(BEOORDEEL, anders));
    }

    private List<String> redenen() {
        return engine.getRuntimeService().createVariableInstanceQuery().variableName("mailReden").list().stream()
                .map(variabele -> String.valueOf(variabele.getValue()))
                .toList();
    }

    private List<String> stukken() {
        return jdbc.sql("select soort, naam, weigering from mailstuk order by id")
                .query((rij, nummer) -> rij.getString(1) + ":" + rij.getString(2)
                        + (rij.getString(3) == null ? "" : " " + Weigering.valueOf(rij.getString(3))))
                .list();
    }

    private long stuk(String soort) {
        return jdbc.sql("select id from mailstuk where soort = ?")
                .param(soort)
                .query(Long.class)
                .single();
    }

    private int tel(String tabel) {
        return jdbc.sql("select count(*) from " + tabel).query(Integer.class).single();
    }

    private int inDeEngine(String tekst) {
        return jdbc.sql("select (select count(*) from act_ru_variable where text_ like ?)"
                        + " + (select count(*) from act_hi_varinst where text_ like ?)")
                .param("%" + tekst + "%")
                .param("%" + tekst + "%")
                .query(Integer.class)
                .single();
    }
}
