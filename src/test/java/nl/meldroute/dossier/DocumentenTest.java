package nl.meldroute.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import nl.meldroute.databases.Omgeving;
import nl.meldroute.databases.OpBeideDatabases;
import nl.meldroute.databases.Sentinelscan;
import nl.meldroute.dossier.Document.Gegevens;
import nl.meldroute.dossier.Documenten.Toevoeging.Uitkomst;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.engine.Dossiervelden;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.toegang.Betrokkenheid;
import nl.meldroute.toegang.GeenToegang;
import nl.meldroute.toegang.Leeslog;
import nl.meldroute.toegang.Leesregel;
import nl.meldroute.toegang.Onderwerp;
import nl.meldroute.toegang.Rol;
import org.jspecify.annotations.Nullable;

class DocumentenTest {

    private static final String TITEL = "ZEGELTITEL";
    private static final byte[] PDF = "%PDF-1.7 verzonnen".getBytes(StandardCharsets.UTF_8);

    @OpBeideDatabases
    void een_groot_bestand_komt_er_precies_zo_weer_uit_en_het_leeslog_weet_het(Omgeving omgeving) {
        String melding = melding(omgeving, Bekendheid.OPEN);
        byte[] groot = Arrays.copyOf(PDF, 3 * 1024 * 1024 + 7);
        groot[groot.length - 1] = 42;

        assertThat(documenten(omgeving)
                        .voegToe(melding, over(null, false), "brief.PDF", groot)
                        .uitkomst())
                .isEqualTo(Uitkomst.TOEGEVOEGD);

        Document document = enige(omgeving, melding);
        assertThat(document.bestand()).isEqualTo("pdf");
        assertThat(document.grootte()).isEqualTo(groot.length);
        assertThat(document.door()).isEqualTo("beoordelaar");
        Mail.Bestand bestand =
                documenten(omgeving).lees(melding, document.id(), "taak").orElseThrow();
        assertThat(bestand.inhoud()).isEqualTo(groot);
        assertThat(bestand.naam())
                .isEqualTo("document-%d-%s.pdf".formatted(document.id(), melding))
                .doesNotContain(TITEL);
        Leesregel gelezen = laatste(omgeving, melding);
        assertThat(gelezen.onderwerp()).isEqualTo(Onderwerp.DOSSIER);
        assertThat(gelezen.meldingnummer()).isEqualTo(melding);
        assertThat(soorten(omgeving, melding)).endsWith(Soort.DOCUMENT_TOEGEVOEGD);
    }

    @OpBeideDatabases
    void hetzelfde_bestand_staat_er_een_keer_ook_als_het_is_weggehaald(Omgeving omgeving) {
        String melding = melding(omgeving, Bekendheid.OPEN);
        Documenten documenten = documenten(omgeving);
        documenten.voegToe(melding, over(null, false), "a.pdf", PDF);

        assertThat(documenten.voegToe(melding, over(null, false), "b.pdf", PDF).uitkomst())
                .isEqualTo(Uitkomst.STAAT_ER_AL);
        Document document = enige(omgeving, melding);
        assertThat(documenten.haalWeg(melding, document.id(), document.versie(), "verkeerde melding"))
                .isTrue();
        assertThat(documenten.voegToe(melding, over(null, false), "b.pdf", PDF).uitkomst())
                .isEqualTo(Uitkomst.EERDER_WEGGEHAALD);
        assertThat(omgeving.aantal("document")).isEqualTo(1);
    }

    @OpBeideDatabases
    void wat_is_weggehaald_blijft_met_reden_is_niet_te_lezen_en_kan_terug(Omgeving omgeving) {
        String melding = melding(omgeving, Bekendheid.OPEN);
        Documenten documenten = documenten(omgeving);
        documenten.voegToe(melding, over(null, false), "a.pdf", PDF);
        Document document = enige(omgeving, melding);

        documenten.haalWeg(melding, document.id(), document.versie(), "verkeerde melding");

        Document weg = enige(omgeving, melding);
        assertThat(weg.weggehaaldReden()).isEqualTo("verkeerde melding");
        assertThat(weg.weggehaaldDoor()).isEqualTo("beoordelaar");
        assertThat(documenten.lees(melding, document.id(), "taak")).isEmpty();
        assertThat(documenten.wijzig(melding, document.id(), weg.versie(), over(null, false)))
                .isFalse();
        assertThat(documenten.zetTerug(melding, document.id())).isTrue();
        assertThat(documenten.zetTerug(melding, document.id())).isFalse();
        assertThat(documenten.lees(melding, document.id(), "taak")).isPresent();
        assertThat(soorten(omgeving, melding))
                .endsWith(Soort.DOCUMENT_TOEGEVOEGD, Soort.DOCUMENT_WEGGEHAALD, Soort.DOCUMENT_TERUGGEZET);
    }

    @OpBeideDatabases
    void van_twee_die_tegelijk_wijzigen_wint_de_eerste(Omgeving omgeving) {
        String melding = melding(omgeving, Bekendheid.OPEN);
        Documenten documenten = documenten(omgeving);
        documenten.voegToe(melding, over(null, false), "a.pdf", PDF);
        Document document = enige(omgeving, melding);

        assertThat(documenten.wijzig(melding, document.id(), document.versie(), over(kind(omgeving, melding), false)))
                .isTrue();
        assertThat(documenten.wijzig(melding, document.id(), document.versie(), over(null, true)))
                .isFalse();
        assertThat(documenten.haalWeg(melding, document.id(), document.versie(), "te laat"))
                .isFalse();
        assertThat(enige(omgeving, melding).betrokkeneId()).isEqualTo(kind(omgeving, melding));
    }

    @OpBeideDatabases
    void wie_er_niet_bij_hoort_leest_en_wijzigt_niets(Omgeving omgeving) {
        String melding = melding(omgeving, Bekendheid.VERTROUWELIJK);
        Documenten documenten = documenten(omgeving);
        documenten.voegToe(melding, over(null, true), "a.pdf", PDF);
        documenten.voegToe(melding, over(null, false), "b.txt", "tekst".getBytes(StandardCharsets.UTF_8));
        long overMelder = omgeving.geef(Documenten.class).van(melding).get(0).id();
        long gewoon = omgeving.geef(Documenten.class).van(melding).get(1).id();
        assertThat(documenten.lees(melding, overMelder, "taak")).isPresent();
        assertThat(laatste(omgeving, melding).onderwerp()).isEqualTo(Onderwerp.MELDER);

        omgeving.als("gedragswetenschapper", Rol.GEDRAGSWETENSCHAPPER);
        assertThat(documenten.lees(melding, gewoon, "meedenken")).isPresent();
        assertThatThrownBy(() -> documenten.lees(melding, overMelder, "meedenken"))
                .isInstanceOf(GeenToegang.class);
        assertThatThrownBy(() -> documenten.zetTerug(melding, gewoon)).isInstanceOf(GeenToegang.class);
        omgeving.als("vreemde", Rol.BEOORDELAAR);
        assertThatThrownBy(() -> documenten.voegToe(melding, over(null, false), "c.pdf", PDF))
                .isInstanceOf(GeenToegang.class);
        assertThat(omgeving.aantal("document")).isEqualTo(2);
        assertThat(laatste(omgeving, melding).toegestaan()).isFalse();
    }

    @OpBeideDatabases
    void wordt_de_melder_vertrouwelijk_dan_is_het_document_dat_meteen_ook(Omgeving omgeving) {
        String melding = melding(omgeving, Bekendheid.OPEN);
        documenten(omgeving).voegToe(melding, over(null, true), "a.pdf", PDF);
        Document document = enige(omgeving, melding);
        assertThat(document.isAfgeschermd(Bekendheid.OPEN)).isFalse();

        omgeving.jdbc()
                .sql("update melding set bekendheid = 'VERTROUWELIJK' where meldingnummer = ?")
                .param(melding)
                .update();

        omgeving.als("gedragswetenschapper", Rol.GEDRAGSWETENSCHAPPER);
        assertThatThrownBy(() -> documenten(omgeving).lees(melding, document.id(), "meedenken"))
                .isInstanceOf(GeenToegang.class);
    }

    /** Who destroys data takes the melding first, then the document. */
    @OpBeideDatabases
    void wie_een_document_wijzigt_weghaalt_of_terugzet_wacht_op_de_melding_en_houdt_dan_nog_niets_vast(
            Omgeving omgeving) {
        String melding = melding(omgeving, Bekendheid.OPEN);
        Documenten documenten = documenten(omgeving);
        documenten.voegToe(melding, over(null, false), "a.pdf", PDF);
        long document = enige(omgeving, melding).id();

        for (Supplier<Boolean> werk : List.<Supplier<Boolean>>of(
                () -> documenten.wijzig(melding, document, 1, over(null, false)),
                () -> documenten.haalWeg(melding, document, 2, "verzonnen"),
                () -> documenten.zetTerug(melding, document))) {
            CompletableFuture<Boolean> gedaan = omgeving.transactie().execute(status -> {
                omgeving.geef(Meldingen.class).vergrendel(melding);
                CompletableFuture<Boolean> bezig = CompletableFuture.supplyAsync(werk);
                await().until(() -> omgeving.wachtIemand() || bezig.isDone());
                assertThat(bezig).isNotDone();
                omgeving.geef(Opslag.class).wijzig("update document set titel = titel where id = ?", document);
                return bezig;
            });
            assertThat(Objects.requireNonNull(gedaan).join()).isTrue();
        }
    }

    @OpBeideDatabases
    void bij_een_document_over_de_melder_zegt_de_tijdlijn_niet_over_wie_het_gaat(Omgeving omgeving) {
        String melding = melding(omgeving, Bekendheid.VERTROUWELIJK);
        Documenten documenten = documenten(omgeving);
        long kind = kind(omgeving, melding);
        documenten.voegToe(melding, over(kind, true), "a.pdf", PDF);
        long document = enige(omgeving, melding).id();
        documenten.haalWeg(melding, document, 1, "verzonnen");
        documenten.zetTerug(melding, document);
        documenten.wijzig(melding, document, 3, over(kind, false));
        documenten.haalWeg(melding, document, 4, "verzonnen");

        assertThat(omgeving.geef(Gebeurtenissen.class).van(melding).stream()
                        .filter(een -> een.soort().name().startsWith("DOCUMENT_"))
                        .map(Gebeurtenis::codes))
                .containsExactly(Map.of(), Map.of(), Map.of(), Map.of(), Map.of("betrokkene", String.valueOf(kind)));
    }

    @OpBeideDatabases
    void alleen_bestanden_van_de_lijst_worden_bewaard(Omgeving omgeving) {
        String melding = melding(omgeving, Bekendheid.OPEN);
        assertThat(weigering(omgeving, melding, "brief.pdf", "<html>".getBytes(StandardCharsets.UTF_8)))
                .contains("inhoud past niet bij de naam", "docx");
        assertThat(weigering(omgeving, melding, "script.js", "x".getBytes(StandardCharsets.UTF_8)))
                .contains("Dit kan wel: pdf");
        assertThat(weigering(omgeving, melding, "leeg.pdf", new byte[0])).contains("leeg");
        assertThat(weigering(omgeving, melding, "groot.pdf", Arrays.copyOf(PDF, 10 * 1024 * 1024 + 1)))
                .contains("hoogstens 10 MB");
        assertThat(weigering(omgeving, melding, "mail.eml", "geen mail".getBytes(StandardCharsets.UTF_8)))
                .contains("Dit soort bestand kan niet");
        assertThat(omgeving.aantal("document")).isZero();

        documenten(omgeving)
                .voegToe(
                        melding,
                        over(null, false),
                        "mail.eml",
                        "From: buur@voorbeeld.invalid\r\nSubject: x\r\n\r\nTekst".getBytes(StandardCharsets.UTF_8));
        assertThat(enige(omgeving, melding).bestand()).isEqualTo("eml");
    }

    @OpBeideDatabases
    void bij_vernietiging_van_een_persoon_gaat_het_document_over_die_persoon_mee(Omgeving omgeving) {
        String melding = melding(omgeving, Bekendheid.OPEN);
        Documenten documenten = documenten(omgeving);
        documenten.voegToe(melding, over(kind(omgeving, melding), false), "a.pdf", PDF);
        documenten.voegToe(
                melding,
                new Gegevens(Document.Soort.BRIEF, "BLIJFT", null, false),
                "b.txt",
                "ander".getBytes(StandardCharsets.UTF_8));

        omgeving.geef(Vernietigingen.class)
                .vernietig(
                        "route-1",
                        melding,
                        kind(omgeving, melding),
                        EnumSet.of(Vernietigingen.Deel.IDENTITEIT),
                        "Wmo 2015 art. 5.3.5");

        assertThat(Sentinelscan.inTabellen(omgeving.geef(javax.sql.DataSource.class), tabel -> true, List.of(TITEL)))
                .isEmpty();
        assertThat(enige(omgeving, melding).titel()).isEqualTo("BLIJFT");
        assertThat(omgeving.aantal("document_deel")).isEqualTo(1);
    }

    @OpBeideDatabases
    void wie_inzage_geeft_ziet_welke_documenten_er_zijn_en_leest_de_rest_zelf(Omgeving omgeving) {
        String melding = melding(omgeving, Bekendheid.VERTROUWELIJK);
        Documenten documenten = documenten(omgeving);
        long kind = kind(omgeving, melding);
        assertThat(overzicht(omgeving, melding, kind)).doesNotContain("Documenten over deze persoon");
        documenten.voegToe(melding, over(kind, false), "a.pdf", PDF);
        assertThat(overzicht(omgeving, melding, kind))
                .contains("Documenten over deze persoon", ": brief (pdf)")
                .doesNotContain(TITEL, "Er zijn ook documenten");

        documenten.voegToe(
                melding,
                new Gegevens(Document.Soort.BRIEF, "VANDEMELDER", kind, true),
                "b.txt",
                "ander".getBytes(StandardCharsets.UTF_8));
        assertThat(overzicht(omgeving, melding, kind))
                .contains(": brief (pdf)", "Er zijn ook documenten")
                .doesNotContain("brief (txt)", TITEL, "VANDEMELDER");
    }

    private static String overzicht(Omgeving omgeving, String melding, long wie) {
        omgeving.geef(Betrokkenheid.class).leg("privacy", dossier(omgeving, melding), "taak");
        omgeving.als("privacy", Rol.PRIVACYFUNCTIONARIS);
        Map<String, String> gelezen = omgeving.geef(Dossiervelden.class)
                .lees(new Dossiervelden.Plaats(melding, wie, null), java.util.Set.of("inzageOverzicht"));
        omgeving.als("beoordelaar", Rol.BEOORDELAAR);
        return gelezen.getOrDefault("inzageOverzicht", "");
    }

    private static String weigering(Omgeving omgeving, String melding, String naam, byte[] inhoud) {
        try {
            documenten(omgeving).voegToe(melding, over(null, false), naam, inhoud);
        } catch (FormulierFout fout) {
            assertThat(fout.fouten().get(0).veld()).isEqualTo("bestand");
            return fout.fouten().get(0).melding();
        }
        return "";
    }

    private static Gegevens over(@Nullable Long wie, boolean overMelder) {
        return new Gegevens(Document.Soort.BRIEF, TITEL, wie, overMelder);
    }

    private static Documenten documenten(Omgeving omgeving) {
        return omgeving.geef(Documenten.class);
    }

    private static Document enige(Omgeving omgeving, String melding) {
        List<Document> alle = documenten(omgeving).van(melding);
        assertThat(alle).hasSize(1);
        return alle.get(0);
    }

    private static Leesregel laatste(Omgeving omgeving, String melding) {
        List<Leesregel> regels = omgeving.geef(Leeslog.class).vanDossier(dossier(omgeving, melding));
        return regels.get(regels.size() - 1);
    }

    private static List<Soort> soorten(Omgeving omgeving, String melding) {
        return omgeving.geef(Gebeurtenissen.class).van(melding).stream()
                .map(Gebeurtenis::soort)
                .toList();
    }

    private static String dossier(Omgeving omgeving, String melding) {
        return omgeving.geef(Meldingen.class).lees(melding).dossiernummer();
    }

    private static long kind(Omgeving omgeving, String melding) {
        return omgeving.jdbc()
                .sql("select min(betrokkene_id) from betrokkene_in_melding where meldingnummer = ?")
                .param(melding)
                .query(Long.class)
                .single();
    }

    /** A melding with one person, and a beoordelaar who took a task on it. */
    private static String melding(Omgeving omgeving, Bekendheid bekendheid) {
        omgeving.als("beoordelaar", Rol.BEOORDELAAR);
        String melding = omgeving.geef(Meldingen.class)
                .ontvang(Voorbeelden.melding(Voorbeelden.kind(null)), "bureaudienst")
                .meldingnummer();
        omgeving.jdbc()
                .sql("update melding set bekendheid = ? where meldingnummer = ?")
                .param(bekendheid.name())
                .param(melding)
                .update();
        omgeving.geef(Betrokkenheid.class).leg("beoordelaar", dossier(omgeving, melding), "taak");
        return melding;
    }
}
