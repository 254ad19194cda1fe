package nl.meldroute.dossier;

import static nl.meldroute.dossier.Voorbeelden.ANDER_BSN;
import static nl.meldroute.dossier.Voorbeelden.kind;
import static nl.meldroute.dossier.Voorbeelden.melding;
import static nl.meldroute.dossier.Voorbeelden.ouder;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import nl.meldroute.databases.Omgeving;
import nl.meldroute.databases.OpBeideDatabases;
import nl.meldroute.dossier.Informeringen.TeInformeren;
import nl.meldroute.toegang.Rol;

class InformeringenTest {

    private static final Instant BEGIN = Instant.parse("2026-11-20T10:00:00Z");

    @OpBeideDatabases
    void de_termijn_telt_per_persoon_vanaf_de_vastlegging(Omgeving omgeving) {
        omgeving.als("bureaudienst", Rol.BUREAUDIENST);
        String nummer = ontvang(omgeving, kind(null));
        omgeving.zetKlok("2026-11-23T10:00:00Z");
        omgeving.geef(Betrokkenen.class).voegToe(nummer, ouder(ANDER_BSN));

        assertThat(omgeving.geef(Informeringen.class).open(nummer))
                .extracting(TeInformeren::vanaf)
                .containsExactly(BEGIN, Instant.parse("2026-11-23T10:00:00Z"));
    }

    @OpBeideDatabases
    void een_nieuw_besluit_begint_alleen_opnieuw_voor_wie_het_eerste_al_hoorde(Omgeving omgeving) {
        omgeving.als("bureaudienst", Rol.BUREAUDIENST);
        String nummer = ontvang(omgeving, kind(null), ouder(ANDER_BSN));
        Informeringen informeringen = omgeving.geef(Informeringen.class);
        long eerste = informeringen.open(nummer).get(0).betrokkene();
        informeringen.rondAf(nummer, eerste);
        informeringen.rondAf(nummer, eerste);
        assertThat(informeringen.open(nummer)).singleElement().satisfies(ander -> assertThat(ander.betrokkene())
                .isNotEqualTo(eerste));

        Instant besluit = Instant.parse("2026-11-25T10:00:00Z");
        informeringen.heropen(nummer, besluit);
        assertThat(informeringen.open(nummer))
                .extracting(TeInformeren::vanaf)
                .containsExactlyInAnyOrder(besluit, BEGIN);
    }

    private static String ontvang(Omgeving omgeving, NieuweBetrokkene... personen) {
        return omgeving.geef(Meldingen.class)
                .ontvang(melding(personen), "bureaudienst")
                .meldingnummer();
    }
}
