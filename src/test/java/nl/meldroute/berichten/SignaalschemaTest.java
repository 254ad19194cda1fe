package nl.meldroute.berichten;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.meldroute.berichten.Bezorgfout.Reden;
import nl.meldroute.dossier.Bericht;
import nl.meldroute.dossier.Berichten;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tries to say more to the verwijsindex than that Veilig Thuis is involved: nothing of it leaves. */
class SignaalschemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String MET_BSN = """
            {"schema":"signaal","versie":1,"organisatie":"Veilig Thuis Gooi en Vechtstreek","contact":"0800-2000",\
            "gegevenOp":"2026-11-20T10:00:00Z","verwijderenOp":"2028-11-20","bsn":"999990007"}""";

    private static final String MET_NAAM = MET_BSN.replace(
            "\"bsn\":\"999990007\"", "\"achternaam\":\"Verzonnen\",\"geboortedatum\":\"20150300\",\"geslacht\":\"O\"");

    private static final String EINDE = MET_BSN.replace("\"signaal\"", "\"signaal-einde\"")
            .replace(
                    "\"verwijderenOp\":\"2028-11-20\"",
                    "\"signaal\":\"k-1\",\"beeindigdOp\":\"2026-11-21T10:00:00Z\",\"naarArchief\":true");

    private static final Map<String, Bericht.Soort> GELDIG = Map.of(
            MET_BSN,
            Bericht.Soort.SIGNAAL,
            MET_NAAM,
            Bericht.Soort.SIGNAAL,
            EINDE,
            Bericht.Soort.SIGNAAL_EINDE,
            EINDE.replace(
                    "\"bsn\":\"999990007\"",
                    "\"achternaam\":\"Verzonnen\",\"geboortedatum\":\"20150300\",\"geslacht\":\"O\""),
            Bericht.Soort.SIGNAAL_EINDE);

    /** What somebody might want to tell along, and what a verwijsindex elsewhere may have a field for. */
    private static final List<String> INHOUD = List.of(
            "reden",
            "toelichting",
            "categorie",
            "risico",
            "aard",
            "melding",
            "meldingnummer",
            "dossiernummer",
            "verhaal",
            "besluit",
            "voornamen",
            "adres",
            "postcode",
            "ouder",
            "school",
            "telefoon",
            "medewerker",
            "grond",
            "opmerking",
            "bijlage");

    @Test
    void elke_sleutel_te_veel_wordt_geweigerd_voordat_er_iets_weggaat(@TempDir Path map) throws Exception {
        try (Partnersimulator partner = new Partnersimulator(0)) {
            for (Map.Entry<String, Bericht.Soort> een : GELDIG.entrySet()) {
                for (String sleutel : INHOUD) {
                    ObjectNode meer = (ObjectNode) JSON.readTree(een.getKey());
                    meer.put(sleutel, "Verzonnen");
                    assertThat(reden(partner, map, een.getValue(), meer))
                            .as(sleutel)
                            .isEqualTo(Reden.ONGELDIG);
                    meer.set(sleutel, JSON.createObjectNode().put("tekst", "Verzonnen"));
                    assertThat(reden(partner, map, een.getValue(), meer))
                            .as(sleutel)
                            .isEqualTo(Reden.ONGELDIG);
                }
            }
            assertThat(partner.keren()).isEmpty();
        }
        assertThat(map).isEmptyDirectory();
    }

    @Test
    void ook_een_toegestane_sleutel_zegt_niet_meer_dan_mag(@TempDir Path map) throws Exception {
        List<String> aanvallen = List.of(
                MET_BSN.replace("Vechtstreek", "Vechtstreek: mishandeling"),
                MET_BSN.replace("Vechtstreek", "Vechtstreek\\nmishandeling"),
                MET_BSN.replace("0800-2000", "0800-2000 vraag naar de blauwe plek"),
                MET_BSN.replace("2028-11-20", "na de zitting"),
                MET_BSN.replace("10:00:00Z", "10:00:00Z (huiselijk geweld)"),
                MET_BSN.replace("999990007", "999990007 slachtoffer"),
                MET_BSN.replace("\"bsn\"", "\"achternaam\":\"Verzonnen\",\"bsn\""),
                MET_BSN.replace(",\"bsn\":\"999990007\"", ""),
                MET_NAAM.replace("\"O\"", "\"zwanger\""),
                MET_NAAM.replace("20150300", "2015 ongeveer"),
                MET_BSN.replace("\"versie\":1", "\"versie\":2"));
        try (Partnersimulator partner = new Partnersimulator(0)) {
            for (String aanval : aanvallen) {
                assertThat(reden(partner, map, Bericht.Soort.SIGNAAL, (ObjectNode) JSON.readTree(aanval)))
                        .as(aanval)
                        .isEqualTo(Reden.ONGELDIG);
            }
            // An end sent as a beginning, and the other way round.
            assertThat(reden(partner, map, Bericht.Soort.SIGNAAL, (ObjectNode) JSON.readTree(EINDE)))
                    .isEqualTo(Reden.ONGELDIG);
            assertThat(reden(partner, map, Bericht.Soort.SIGNAAL_EINDE, (ObjectNode) JSON.readTree(MET_BSN)))
                    .isEqualTo(Reden.ONGELDIG);
            assertThat(partner.keren()).isEmpty();
        }
    }

    @Test
    void wat_mag_komt_aan_met_het_kenmerk_in_de_kop(@TempDir Path map) throws Exception {
        try (Partnersimulator partner = new Partnersimulator(0)) {
            for (Map.Entry<String, Bericht.Soort> een : GELDIG.entrySet()) {
                assertThat(bezorger(partner, map)
                                .bezorg(bericht(een.getValue(), een.getKey()))
                                .bevestiging())
                        .startsWith("SIM-");
            }
            assertThat(partner.keren()).isEqualTo(Map.of("k-SIGNAAL", 2, "k-SIGNAAL_EINDE", 2));
        }
    }

    /** After these the dossier takes it that nothing arrived, so they are codes of here, and never one of the other side. */
    @Test
    void waarvan_niets_wegging_zijn_codes_van_voor_het_versturen() {
        assertThat(Stream.of(
                                Reden.ONGELDIG,
                                Reden.NIET_INGESTELD,
                                Reden.ADRES_NIET_TOEGESTAAN,
                                Reden.MAP_NIET_BESCHRIJFBAAR,
                                Reden.ADRES_ONTBREEKT,
                                Reden.NOOIT_SCHRIJVEN,
                                Reden.BRIEF_ONGELDIG)
                        .map(Reden::code))
                .containsExactlyInAnyOrderElementsOf(Berichten.NIETS_WEGGEGAAN);
    }

    private static Reden reden(Partnersimulator partner, Path map, Bericht.Soort soort, ObjectNode inhoud) {
        return catchThrowableOfType(
                        Bezorgfout.class, () -> bezorger(partner, map).bezorg(bericht(soort, inhoud.toString())))
                .reden();
    }

    private static Partnerbezorger bezorger(Partnersimulator partner, Path map) {
        URI url = URI.create("http://127.0.0.1:" + partner.poort() + "/multisignaal");
        return new Partnerbezorger(
                new Keteninstelling(
                        Set.of("127.0.0.1"), Map.of("multisignaal", new Keteninstelling.Partner(url, null))),
                map);
    }

    private static Bericht bericht(Bericht.Soort soort, String inhoud) {
        return new Bericht(
                1,
                "M2026-000001",
                soort,
                Bericht.Kanaal.PARTNER,
                "sleutel",
                "k-" + soort,
                inhoud,
                1L,
                Bericht.Staat.KLAAR,
                null,
                null,
                Instant.EPOCH,
                "systeem",
                null);
    }
}
