package nl.meldroute.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import nl.meldroute.databases.Omgeving;
import nl.meldroute.databases.OpBeideDatabases;
import nl.meldroute.databases.Sentinelscan;
import nl.meldroute.databases.Sentinelscan.Treffer;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Vernietigingen.Deel;
import nl.meldroute.engine.Dossiervelden;
import nl.meldroute.toegang.Rol;
import org.jspecify.annotations.Nullable;

class VernietigingenTest {

    private static final String WEG = "ZEGELWEG";
    private static final String BLIJFT = "ZEGELBLIJFT";
    private static final String BSN = Voorbeelden.BSN;

    @OpBeideDatabases
    void van_een_persoon_blijft_in_geen_tabel_iets_over_en_van_de_anderen_alles(Omgeving omgeving) {
        Opname opname = vul(omgeving);
        Concepten.Plek halfIngevuld = Concepten.Plek.taak("beoordelaar", "taak-1");
        omgeving.geef(Concepten.class).bewaar(halfIngevuld, opname.melding, "{\"verslag\":\"" + WEG + "\"}");
        List<Treffer> ander = scan(omgeving, BLIJFT);
        assertThat(plaatsen(scan(omgeving, WEG)))
                .contains(
                        "BETROKKENE.ACHTERNAAM",
                        "BETROKKENE.STRAAT",
                        "BETROKKENE.CONTACTKANAAL",
                        "BETROKKENE_EERDER.ACHTERNAAM",
                        "BETROKKENE_UIT_MELDING.REDEN",
                        "GESPREK.VERSLAG",
                        "DOSSIERVELD.WAARDE",
                        "CORRECTIE.WAS",
                        "CORRECTIE.TEKST",
                        "CORRECTIE.REDEN",
                        "BERICHT.INHOUD");

        omgeving.geef(Vernietigingen.class)
                .vernietig("route-1", opname.melding, opname.weg, EnumSet.allOf(Deel.class), "Wmo 2015 art. 5.3.5");

        assertThat(scan(omgeving, WEG)).isEmpty();
        assertThat(scan(omgeving, BSN)).isEmpty();
        assertThat(omgeving.geef(Concepten.class).vind(halfIngevuld)).isEmpty();
        assertThat(omgeving.aantal("concept")).isZero();
        assertThat(scan(omgeving, BLIJFT)).isEqualTo(ander);
    }

    @OpBeideDatabases
    void een_tweede_keer_verandert_niets_en_het_feit_blijft_met_nummer_en_grond(Omgeving omgeving) {
        Opname opname = vul(omgeving);
        Vernietigingen vernietigingen = omgeving.geef(Vernietigingen.class);
        Set<Deel> alles = EnumSet.allOf(Deel.class);
        String nummer = vernietigingen.vernietig("route-1", opname.melding, opname.weg, alles, "Een grond");
        var tijdlijn = omgeving.geef(Gebeurtenissen.class).van(opname.melding);

        assertThat(vernietigingen.vernietig("route-1", opname.melding, opname.weg, alles, "Een grond"))
                .isEqualTo(nummer)
                .matches("V2026-\\d{6}");
        assertThat(omgeving.geef(Gebeurtenissen.class).van(opname.melding)).isEqualTo(tijdlijn);
        assertThat(tijdlijn.get(tijdlijn.size() - 1).soort()).isEqualTo(Soort.GEGEVENS_VERNIETIGD);
        assertThat(tijdlijn.get(tijdlijn.size() - 1).codes())
                .containsOnly(
                        Map.entry("betrokkene", String.valueOf(opname.weg)),
                        Map.entry("vernietiging", nummer),
                        Map.entry("alles", "ja"));
        assertThat(omgeving.geef(Opslag.class)
                        .een(String.class, "select grond from vernietiging where vernietigingnummer = ?", nummer))
                .isEqualTo("Een grond");
    }

    /** The melding goes on with a copy under a new number; what was written before still names the earlier one. */
    @OpBeideDatabases
    void ook_wat_onder_een_eerder_nummer_staat_gaat_weg(Omgeving omgeving) {
        Opname opname = vul(omgeving);
        Opslag opslag = omgeving.geef(Opslag.class);
        long kopie = omgeving.geef(Betrokkenen.class)
                .voegToe(opname.melding, persoon(BetrokkeneRol.OVERIG, "ZEGELKOPIE", null));
        omgeving.geef(Samenstelling.class).haalUit(opname.melding, opname.weg, "Verzonnen");
        omgeving.geef(Gebeurtenissen.class)
                .leg(
                        opname.melding,
                        Soort.BETROKKENE_TOEGEVOEGD,
                        "systeem",
                        Map.of("betrokkene", String.valueOf(kopie), "was", String.valueOf(opname.weg)));

        omgeving.geef(Vernietigingen.class)
                .vernietig("route-1", opname.melding, kopie, EnumSet.allOf(Deel.class), "Een grond");

        assertThat(opslag.lijst(String.class, "select verslag from gesprek where betrokkene_id = ?", opname.weg))
                .containsExactly("");
        assertThat(scan(omgeving, "ZEGELKOPIE")).isEmpty();
    }

    @OpBeideDatabases
    void ook_wat_in_een_gekoppeld_dossier_over_dezelfde_persoon_is_geschreven_gaat_weg(Omgeving omgeving) {
        Opname opname = vul(omgeving);
        Opslag opslag = omgeving.geef(Opslag.class);
        String elders = gekoppeld(omgeving, opname);
        long daar = opslag.een(
                Long.class, "select betrokkene_id from betrokkene_in_melding where meldingnummer = ?", elders);
        assertThat(daar).isNotEqualTo(opname.weg);
        omgeving.geef(Gesprekken.class)
                .leg(
                        elders,
                        new NieuwGesprek(
                                Gesprek.Soort.INFORMEREN,
                                true,
                                "ja",
                                LocalDate.of(2026, 11, 20),
                                WEG + " elders",
                                daar),
                        "bureaudienst");

        // Without the BSN the same person is found by name and birth date.
        opslag.wijzig("update betrokkene set bsn = null, bsn_reden = 'onbekend' where id = ?", opname.weg);
        omgeving.geef(Vernietigingen.class)
                .vernietig("route-1", opname.melding, opname.weg, EnumSet.allOf(Deel.class), "Een grond");

        assertThat(scan(omgeving, WEG)).isEmpty();
    }

    @OpBeideDatabases
    void wat_in_een_gekoppelde_melding_bezig_is_gaat_voor(Omgeving omgeving) {
        Opname opname = vul(omgeving);
        String elders = gekoppeld(omgeving, opname);
        CompletableFuture<String> gedaan = omgeving.transactie().execute(status -> {
            omgeving.geef(Meldingen.class).vergrendel(elders);
            CompletableFuture<String> bezig = CompletableFuture.supplyAsync(() -> omgeving.geef(Vernietigingen.class)
                    .vernietig("route-1", opname.melding, opname.weg, EnumSet.allOf(Deel.class), "Een grond"));
            await().until(() -> omgeving.wachtIemand() || bezig.isDone());
            assertThat(bezig).isNotDone();
            return bezig;
        });
        assertThat(Objects.requireNonNull(gedaan).join()).startsWith("V");
    }

    /** The number of a melding about the same child in another dossier of the household. */
    private static String gekoppeld(Omgeving omgeving, Opname opname) {
        Ontvangen elders = omgeving.geef(Meldingen.class)
                .ontvang(Voorbeelden.melding(persoon(BetrokkeneRol.KIND, WEG, null)), "bureaudienst");
        assertThat(elders.twijfel()).isTrue();
        omgeving.geef(Huishoudens.class)
                .beslis(
                        elders.meldingnummer(),
                        omgeving.geef(Meldingen.class).lees(opname.melding).dossiernummer(),
                        true,
                        "zelfde gezin");
        return elders.meldingnummer();
    }

    @OpBeideDatabases
    void een_mail_waarmee_de_melding_kwam_gaat_weg_met_haar_bijlagen_en_blijft_bekend(Omgeving omgeving) {
        Opname opname = vul(omgeving);
        Mails mails = omgeving.geef(Mails.class);
        byte[] inhoud = WEG.getBytes(StandardCharsets.UTF_8);
        NieuweMail mail = new NieuweMail(
                "gooi-en-vechtstreek",
                "vingerafdruk",
                null,
                Instant.EPOCH,
                inhoud,
                new NieuweMail.Gelezen(WEG, WEG, WEG, WEG, List.of(new NieuweMail.Bijlage("pdf", WEG, inhoud, null))));
        omgeving.transactie()
                .executeWithoutResult(stap -> mails.wordtMelding(mails.bewaar(mail, null), opname.melding));
        assertThat(mails.vanMelding(opname.melding)).hasSize(1);

        Vernietigingen vernietigingen = omgeving.geef(Vernietigingen.class);
        assertThat(vernietigingen.mailnummers(opname.melding, opname.weg)).hasSize(1);
        vernietigingen.vernietigMails(opname.melding, opname.weg);
        assertThat(vernietigingen.mailnummers(opname.melding, opname.weg)).isEmpty();
        vernietigingen.vernietig("route-1", opname.melding, opname.weg, EnumSet.allOf(Deel.class), "Een grond");

        assertThat(scan(omgeving, WEG)).isEmpty();
        assertThat(omgeving.geef(Opslag.class).een(Integer.class, "select count(*) from mailstuk_deel"))
                .isZero();
        assertThat(mails.vanMelding(opname.melding)).isEmpty();
        assertThat(mails.vindZelfde("gooi-en-vechtstreek", "vingerafdruk")).isPresent();
    }

    @OpBeideDatabases
    void een_bericht_aan_of_over_een_persoon_wordt_leeg_en_wat_nog_niet_weg_was_vervalt(Omgeving omgeving) {
        Opname opname = vul(omgeving);
        Berichten berichten = omgeving.geef(Berichten.class);
        Opslag opslag = omgeving.geef(Opslag.class);
        long brief = berichten.maak(
                new NieuwBericht(
                        opname.melding,
                        Bericht.Soort.COLLEGE_VERZOEK,
                        Bericht.Kanaal.BRIEF,
                        "brief",
                        "{\"naam\":\"" + WEG + "\"}",
                        opname.weg),
                "systeem");
        berichten.bewaarBrief(brief, "{\"tekst\":\"Beste " + WEG + "\"}");
        berichten.bezorgd(brief, berichten.begin(brief), null, true);
        long aanOuder = berichten.maak(
                new NieuwBericht(
                        opname.melding,
                        Bericht.Soort.INFORMATIE,
                        Bericht.Kanaal.BRIEF,
                        "brief aan de ouder",
                        "{\"over\":" + opname.weg + ",\"vervolg\":\"onderzoek\"}",
                        null),
                "systeem");
        berichten.bewaarBrief(aanOuder, "{\"tekst\":\"De melding gaat ook over " + WEG + "\"}");
        berichten.bezorgd(aanOuder, berichten.begin(aanOuder), null, true);
        long signaal = opslag.een(
                Long.class, "select id from bericht where soort = 'SIGNAAL' and betrokkene_id = ?", opname.weg);
        berichten.mislukt(signaal, berichten.begin(signaal), "storing", false);

        omgeving.geef(Vernietigingen.class)
                .vernietig("route-1", opname.melding, opname.weg, EnumSet.allOf(Deel.class), "Een grond");

        assertThat(scan(omgeving, WEG)).isEmpty();
        assertThat(berichten.lees(brief))
                .extracting(Bericht::isLeeg, Bericht::staat)
                .containsExactly(true, Bericht.Staat.VERVALLEN);
        assertThat(berichten.lees(signaal))
                .extracting(Bericht::isLeeg, Bericht::staat, Bericht::vervallenReden)
                .containsExactly(true, Bericht.Staat.VERVALLEN, "vernietigd");
        assertThat(berichten.lees(aanOuder).brief()).isNull();
        assertThat(berichten.lees(aanOuder).isLeeg())
                .as("de brief aan de ander blijft in het grootboek")
                .isFalse();
        assertThat(berichten.pogingen(brief)).hasSize(1);
        assertThat(berichten.pogingen(signaal)).hasSize(1);
        // The message to the Raad names others too: it stays, without this person. The other one's signal is not
        // touched.
        assertThat(omgeving.geef(Vernietigingen.class).aangepast(opname.melding))
                .extracting(Bericht::soort, Bericht::isLeeg)
                .containsExactlyInAnyOrder(
                        tuple(Bericht.Soort.SIGNAAL, true),
                        tuple(Bericht.Soort.COLLEGE_VERZOEK, true),
                        tuple(Bericht.Soort.VERZOEK_RAAD, false));
    }

    @OpBeideDatabases
    void wat_onderweg_is_wordt_niet_tegelijk_geleegd(Omgeving omgeving) {
        Opname opname = vul(omgeving);
        long signaal = omgeving.geef(Opslag.class)
                .een(Long.class, "select id from bericht where soort = 'SIGNAAL' and betrokkene_id = ?", opname.weg);
        omgeving.geef(Berichten.class).begin(signaal);

        assertThatThrownBy(() -> omgeving.geef(Vernietigingen.class)
                        .vernietig("route-1", opname.melding, opname.weg, EnumSet.allOf(Deel.class), "Een grond"))
                .hasMessage("Dit bericht wordt net verstuurd");
        assertThat(plaatsen(scan(omgeving, WEG))).contains("BETROKKENE.ACHTERNAAM");

        omgeving.verstrijkt(Duration.ofMinutes(2));
        omgeving.geef(Vernietigingen.class)
                .vernietig("route-1", opname.melding, opname.weg, EnumSet.allOf(Deel.class), "Een grond");
        assertThat(scan(omgeving, WEG)).isEmpty();
    }

    @OpBeideDatabases
    void van_een_brief_gaat_ook_met_alleen_het_adres_alles_weg_en_van_een_signaal_niet(Omgeving omgeving) {
        Opname opname = vul(omgeving);
        Berichten berichten = omgeving.geef(Berichten.class);
        long brief = berichten.maak(
                new NieuwBericht(
                        opname.melding,
                        Bericht.Soort.COLLEGE_VERZOEK,
                        Bericht.Kanaal.MAIL,
                        "brief",
                        "{\"adres\":\"" + WEG + "\"}",
                        opname.weg),
                "systeem");

        omgeving.geef(Vernietigingen.class)
                .vernietig("route-1", opname.melding, opname.weg, Set.of(Deel.ADRES_EN_CONTACT), "Een grond");

        assertThat(omgeving.geef(Vernietigingen.class).aangepast(opname.melding))
                .extracting(Bericht::id)
                .containsExactly(brief);
    }

    @OpBeideDatabases
    void een_einde_dat_nog_niet_is_verstuurd_telt_als_een_signaal_dat_nog_loopt(Omgeving omgeving) {
        Opname opname = vul(omgeving);
        Vernietigingen vernietigingen = omgeving.geef(Vernietigingen.class);
        omgeving.geef(Opslag.class)
                .wijzig("update signaal set beeindigd_op = gegeven_op, beeindigd_reden = 'risico-weg'");
        Berichten berichten = omgeving.geef(Berichten.class);
        long einde = berichten.maak(
                new NieuwBericht(
                        opname.melding, Bericht.Soort.SIGNAAL_EINDE, Bericht.Kanaal.PARTNER, "einde", "{}", opname.weg),
                "systeem");
        assertThat(vernietigingen.heeftSignaal(opname.melding, opname.weg)).isTrue();
        long poging = berichten.begin(einde);
        berichten.mislukt(einde, poging, "storing", false);
        assertThat(vernietigingen.heeftSignaal(opname.melding, opname.weg)).isTrue();

        berichten.bezorgd(einde, berichten.begin(einde), "SIM-1", false);
        assertThat(vernietigingen.heeftSignaal(opname.melding, opname.weg)).isFalse();
    }

    @OpBeideDatabases
    void een_deel_laat_de_rest_staan(Omgeving omgeving) {
        Opname opname = vul(omgeving);
        omgeving.geef(Vernietigingen.class)
                .vernietig("route-1", opname.melding, opname.weg, Set.of(Deel.ADRES_EN_CONTACT), "Een grond");
        assertThat(plaatsen(scan(omgeving, WEG)))
                .contains("BETROKKENE.ACHTERNAAM", "GESPREK.VERSLAG")
                .doesNotContain("BETROKKENE.STRAAT", "BETROKKENE.CONTACTKANAAL", "BETROKKENE_EERDER.STRAAT");
    }

    @OpBeideDatabases
    void een_signaal_dat_loopt_is_te_zien_en_de_leeftijd_is_die_van_vandaag(Omgeving omgeving) {
        Opname opname = vul(omgeving);
        Vernietigingen vernietigingen = omgeving.geef(Vernietigingen.class);
        assertThat(vernietigingen.heeftSignaal(opname.melding, opname.weg)).isTrue();
        omgeving.geef(Opslag.class)
                .wijzig("update signaal set beeindigd_op = gegeven_op, beeindigd_reden = 'risico-weg'");
        assertThat(vernietigingen.heeftSignaal(opname.melding, opname.weg)).isFalse();
        Verzoekpersonen personen = omgeving.geef(Verzoekpersonen.class);
        assertThat(personen.leeftijdsgroep(opname.weg)).isEqualTo("onder-12");
        omgeving.zetKlok("2027-03-15T10:00:00Z");
        assertThat(personen.leeftijdsgroep(opname.weg)).isEqualTo("12-15");
    }

    @OpBeideDatabases
    void pleger_is_wie_dat_in_een_melding_over_het_gezin_is_ook_in_een_andere(Omgeving omgeving) {
        omgeving.als("bureaudienst", Rol.BUREAUDIENST);
        Meldingen meldingen = omgeving.geef(Meldingen.class);
        meldingen.ontvang(
                Voorbeelden.melding(Voorbeelden.kind(Voorbeelden.BSN), Voorbeelden.ouder(Voorbeelden.ANDER_BSN)),
                "bureaudienst");
        String later = meldingen
                .ontvang(
                        Voorbeelden.melding(
                                Voorbeelden.kind(Voorbeelden.BSN),
                                Voorbeelden.betrokkene(
                                        BetrokkeneRol.OVERIG, Voorbeelden.ANDER_BSN, "Ouder", "19850102", "1399 ZZ")),
                        "bureaudienst")
                .meldingnummer();
        Verzoekpersonen personen = omgeving.geef(Verzoekpersonen.class);

        assertThat(personen.isPleger(later, idVan(omgeving, later, BetrokkeneRol.OVERIG)))
                .isTrue();
        assertThat(personen.isPleger(later, idVan(omgeving, later, BetrokkeneRol.KIND)))
                .isFalse();
    }

    private static long idVan(Omgeving omgeving, String melding, BetrokkeneRol rol) {
        return omgeving.geef(Opslag.class)
                .een(
                        Long.class,
                        "select betrokkene_id from betrokkene_in_melding where meldingnummer = ? and rol = ?",
                        melding,
                        rol);
    }

    private record Opname(String melding, long weg) {}

    /** Two people in every table that can name one of them. */
    private static Opname vul(Omgeving omgeving) {
        omgeving.als("bureaudienst", Rol.BUREAUDIENST);
        String melding = omgeving.geef(Meldingen.class)
                .ontvang(
                        Voorbeelden.melding(
                                persoon(BetrokkeneRol.KIND, WEG, BSN), persoon(BetrokkeneRol.PLEGER, BLIJFT, null)),
                        "bureaudienst")
                .meldingnummer();
        Opslag opslag = omgeving.geef(Opslag.class);
        for (String wie : List.of(WEG, BLIJFT)) {
            long id = opslag.een(Long.class, "select id from betrokkene where achternaam = ?", wie);
            BetrokkeneRol rol = wie.equals(WEG) ? BetrokkeneRol.KIND : BetrokkeneRol.PLEGER;
            omgeving.geef(Betrokkenen.class)
                    .wijzig(
                            melding,
                            id,
                            rol,
                            persoon(rol, wie, wie.equals(WEG) ? BSN : null).gegevens());
            omgeving.geef(Samenstelling.class).haalUit(melding, id, wie + " reden");
            omgeving.geef(Samenstelling.class).zetTerug(melding, id);
            omgeving.geef(Gesprekken.class)
                    .leg(
                            melding,
                            new NieuwGesprek(
                                    Gesprek.Soort.INFORMEREN,
                                    true,
                                    "ja",
                                    LocalDate.of(2026, 11, 20),
                                    wie + " verslag",
                                    id),
                            "bureaudienst");
            omgeving.geef(Dossiervelden.class)
                    .bewaar(
                            new Dossiervelden.Plaats(melding, id, null),
                            "taak-" + id,
                            "formulier",
                            Map.of("veld", wie));
            omgeving.geef(Correcties.class)
                    .leg(
                            melding,
                            List.of(
                                    new Correctie.Nieuw(
                                            Correctie.Soort.GESPREK,
                                            opslag.een(Long.class, "select max(id) from gesprek"),
                                            wie + " beter",
                                            LocalDate.of(2026, 11, 20),
                                            null),
                                    new Correctie.Nieuw(
                                            Correctie.Soort.FORMULIER,
                                            opslag.een(Long.class, "select max(id) from dossierveld"),
                                            wie + " beter",
                                            null,
                                            null)),
                            wie + " reden");
            opslag.voegToe(
                    "signaal",
                    "meldingnummer",
                    melding,
                    "betrokkene_id",
                    id,
                    "geopend_op",
                    Instant.parse("2026-11-20T10:00:00Z"),
                    "gegeven_op",
                    Instant.parse("2026-11-20T10:00:00Z"),
                    "tot",
                    Instant.parse("2028-11-20T10:00:00Z"),
                    "tot_reden",
                    "duur",
                    "bericht_id",
                    omgeving.geef(Berichten.class)
                            .maak(
                                    new NieuwBericht(
                                            melding,
                                            Bericht.Soort.SIGNAAL,
                                            Bericht.Kanaal.PARTNER,
                                            "signaal " + id,
                                            "{\"achternaam\":\"" + wie + "\"}",
                                            id),
                                    "systeem"));
        }
        omgeving.geef(Berichten.class)
                .maak(
                        new NieuwBericht(
                                melding,
                                Bericht.Soort.VERZOEK_RAAD,
                                Bericht.Kanaal.PARTNER,
                                "sleutel",
                                "{\"jeugdigen\":[{\"bsn\":\"" + BSN + "\",\"achternaam\":\"" + WEG
                                        + "\",\"voornamen\":\"anders\",\"adres\":{\"straat\":\"" + WEG
                                        + "\"}},{\"achternaam\":\"" + BLIJFT + "\",\"voornamen\":\"" + BLIJFT + "\"}],"
                                        + "\"gezag\":{\"dragers\":[{\"achternaam\":\"" + WEG + "\",\"voornamen\":\""
                                        + WEG
                                        + "\"}]}}",
                                null),
                        "bureaudienst");
        return new Opname(melding, opslag.een(Long.class, "select id from betrokkene where achternaam = ?", WEG));
    }

    private static NieuweBetrokkene persoon(BetrokkeneRol rol, String zegel, @Nullable String bsn) {
        return new NieuweBetrokkene(
                rol,
                new Persoonsgegevens(
                        zegel,
                        zegel,
                        rol == BetrokkeneRol.KIND ? "20150315" : "19850102",
                        Geslacht.V,
                        bsn,
                        bsn == null ? "onbekend" : null,
                        new Adres(zegel, 1, null, rol == BetrokkeneRol.KIND ? "1399 ZZ" : "1398 ZZ", zegel, true),
                        new VeiligContact(zegel, zegel, true, true, zegel)),
                Set.of("03"));
    }

    private static List<Treffer> scan(Omgeving omgeving, String zegel) {
        return Sentinelscan.inTabellen(
                omgeving.geef(DataSource.class), tabel -> !tabel.startsWith("FLYWAY"), List.of(zegel));
    }

    private static List<String> plaatsen(List<Treffer> treffers) {
        return treffers.stream().map(Treffer::plaats).toList();
    }
}
