package nl.meldroute.dossier;

import static nl.meldroute.dossier.Voorbeelden.kind;
import static nl.meldroute.dossier.Voorbeelden.melding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.meldroute.databases.Omgeving;
import nl.meldroute.databases.OpBeideDatabases;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.toegang.GeenToegang;
import nl.meldroute.toegang.Rol;

class AanvullingenTest {

    private static final LocalDate DAG = LocalDate.of(2026, 11, 20);

    @OpBeideDatabases
    void wat_erbij_komt_staat_op_de_tijdlijn_zoals_uit_een_taak(Omgeving omgeving) {
        String melding = ontvang(omgeving);
        Aanvullingen aanvullingen = omgeving.geef(Aanvullingen.class);

        aanvullingen.contact(melding, contact(Contact.Soort.HUISBEZOEK));
        aanvullingen.gesprek(melding, gesprek(Gesprek.Soort.FORMEEL_NETWERK));
        aanvullingen.veiligheidsplan(melding, List.of("Eerst"), List.of("Zo"), true);
        aanvullingen.veiligheidsplan(melding, List.of("Daarna"), List.of(), false);

        assertThat(omgeving.geef(Gebeurtenissen.class).van(melding))
                .extracting(Gebeurtenis::soort, Gebeurtenis::door, Gebeurtenis::codes)
                .contains(
                        tuple(
                                Gebeurtenis.Soort.CONTACT_GELEGD,
                                "bureaudienst",
                                Map.of("soort", "HUISBEZOEK", "uitkomst", "BEVESTIGD", "gevoerdOp", "2026-11-20")),
                        tuple(
                                Gebeurtenis.Soort.GESPREK_VASTGELEGD,
                                "bureaudienst",
                                Map.of("soort", "FORMEEL_NETWERK", "gevoerd", "ja", "gevoerdOp", "2026-11-20")),
                        tuple(
                                Gebeurtenis.Soort.VEILIGHEIDSPLAN_VASTGELEGD,
                                "bureaudienst",
                                Map.of("directVeilig", "nee")));
        assertThat(omgeving.geef(Veiligheidsplannen.class).isDirectVeilig(melding))
                .as("het laatste plan geldt")
                .contains(false);
    }

    @OpBeideDatabases
    void wat_nog_eens_wordt_verstuurd_staat_er_een_keer_en_wat_anders_is_erbij(Omgeving omgeving) {
        String melding = ontvang(omgeving);
        Aanvullingen aanvullingen = omgeving.geef(Aanvullingen.class);
        for (int keer = 0; keer < 2; keer++) {
            aanvullingen.contact(melding, contact(Contact.Soort.HUISBEZOEK));
            aanvullingen.gesprek(melding, gesprek(Gesprek.Soort.FORMEEL_NETWERK));
            aanvullingen.veiligheidsplan(melding, List.of("Eerst"), List.of("Zo"), true);
        }
        assertThat(omgeving.aantal("contact")).isEqualTo(1);
        assertThat(omgeving.aantal("gesprek")).isEqualTo(1);
        assertThat(omgeving.aantal("veiligheidsplan")).isEqualTo(1);

        aanvullingen.contact(melding, contact(Contact.Soort.TELEFOON));
        aanvullingen.contact(melding, contact(Contact.Soort.HUISBEZOEK));
        aanvullingen.gesprek(melding, gesprek(Gesprek.Soort.INFORMEEL_NETWERK));
        aanvullingen.veiligheidsplan(melding, List.of("Eerst"), List.of("Zo"), false);
        omgeving.geef(Veiligheidsplannen.class).leg(melding, List.of(), List.of("Anders"), true, "collega");
        aanvullingen.veiligheidsplan(melding, List.of("Eerst"), List.of("Zo"), false);

        assertThat(omgeving.aantal("contact")).isEqualTo(3);
        assertThat(omgeving.aantal("gesprek")).isEqualTo(2);
        assertThat(omgeving.aantal("veiligheidsplan"))
                .as("na het plan van een collega geldt het opnieuw")
                .isEqualTo(4);
    }

    @OpBeideDatabases
    void een_gesprek_dat_voor_de_route_telt_kan_alleen_in_zijn_taak(Omgeving omgeving) {
        String melding = ontvang(omgeving);
        Aanvullingen aanvullingen = omgeving.geef(Aanvullingen.class);

        for (Gesprek.Soort soort : Gesprek.Soort.values()) {
            if (soort != Gesprek.Soort.FORMEEL_NETWERK && soort != Gesprek.Soort.INFORMEEL_NETWERK) {
                assertThatThrownBy(() -> aanvullingen.gesprek(melding, gesprek(soort)))
                        .as(soort.name())
                        .isInstanceOf(FormulierFout.class);
            }
        }
        NieuwGesprek nietGevoerd = new NieuwGesprek(Gesprek.Soort.FORMEEL_NETWERK, false, null, null, "Verzonnen");
        assertThatThrownBy(() -> aanvullingen.gesprek(melding, nietGevoerd)).isInstanceOf(FormulierFout.class);
        for (NieuwContact contact : List.of(contact(Contact.Soort.GEDEELD), NieuwContact.geen("Verzonnen"))) {
            assertThatThrownBy(() -> aanvullingen.contact(melding, contact)).isInstanceOf(FormulierFout.class);
        }

        assertThat(omgeving.aantal("gesprek")).isZero();
        assertThat(omgeving.aantal("contact")).isZero();
    }

    @OpBeideDatabases
    void alleen_wie_betrokken_is_en_in_een_gesloten_melding_geen_plan(Omgeving omgeving) {
        String melding = ontvang(omgeving);
        Aanvullingen aanvullingen = omgeving.geef(Aanvullingen.class);
        for (Rol rol : Arrays.asList(Rol.BEOORDELAAR, Rol.GEDRAGSWETENSCHAPPER)) {
            omgeving.als("collega", rol);
            assertThatThrownBy(() -> aanvullingen.contact(melding, contact(Contact.Soort.VIDEO)))
                    .isInstanceOf(GeenToegang.class);
            assertThatThrownBy(() -> aanvullingen.gesprek(melding, gesprek(Gesprek.Soort.FORMEEL_NETWERK)))
                    .isInstanceOf(GeenToegang.class);
            assertThatThrownBy(() -> aanvullingen.veiligheidsplan(melding, List.of("Wat"), List.of("Hoe"), true))
                    .isInstanceOf(GeenToegang.class);
        }
        omgeving.als("bureaudienst", Rol.BUREAUDIENST);
        omgeving.geef(Opslag.class).wijzig("update melding set gesloten_op = ontvangen_op");

        assertThatThrownBy(() -> aanvullingen.veiligheidsplan(melding, List.of("Wat"), List.of("Hoe"), true))
                .isInstanceOf(FormulierFout.class);

        assertThat(omgeving.aantal("veiligheidsplan")).isZero();
        assertThat(omgeving.geef(Veiligheidsplannen.class).isDirectVeilig(melding))
                .isEmpty();
    }

    private static String ontvang(Omgeving omgeving) {
        omgeving.als("bureaudienst", Rol.BUREAUDIENST);
        return omgeving.geef(Meldingen.class)
                .ontvang(melding(kind(Voorbeelden.BSN)), "bureaudienst")
                .meldingnummer();
    }

    private static NieuwContact contact(Contact.Soort soort) {
        return new NieuwContact(
                soort, Contact.Uitkomst.BEVESTIGD, Contact.Motivatie.JA, DAG, null, "Een verzonnen verslag");
    }

    private static NieuwGesprek gesprek(Gesprek.Soort soort) {
        return new NieuwGesprek(soort, true, null, soort == Gesprek.Soort.MDO ? null : DAG, "Een verzonnen verslag");
    }
}
