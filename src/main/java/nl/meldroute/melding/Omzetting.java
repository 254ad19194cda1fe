package nl.meldroute.melding;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import nl.meldroute.dossier.Adres;
import nl.meldroute.dossier.BetrokkeneRol;
import nl.meldroute.dossier.Bsn;
import nl.meldroute.dossier.Geslacht;
import nl.meldroute.dossier.Kanaal;
import nl.meldroute.dossier.NieuweBetrokkene;
import nl.meldroute.dossier.NieuweMelding;
import nl.meldroute.dossier.Persoonsgegevens;
import nl.meldroute.dossier.VeiligContact;
import org.jspecify.annotations.Nullable;

/** From what was offered, and checked, to what the dossier keeps. */
final class Omzetting {

    private Omzetting() {}

    static NieuweMelding naarDossier(Aanmelding a, Instant nu) {
        return new NieuweMelding(
                a.regio(),
                a.gemeente(),
                a.ontvangen().isAfter(nu) ? nu : a.ontvangen(),
                Kanaal.valueOf(a.kanaal().toUpperCase(Locale.ROOT)),
                Set.copyOf(a.aanleiding()),
                a.acuutGevaar(),
                a.toelichting() == null ? "" : a.toelichting(),
                Bekendheidsregel.melder(a.melder()),
                a.betrokkenen().stream().map(Omzetting::betrokkene).toList());
    }

    private static NieuweBetrokkene betrokkene(Aanmelding.Betrokkene b) {
        @Nullable
        String bsn = b.bsn() == null || b.bsn().equals(Bsn.ONBEKEND) || b.bsn().equals(Bsn.ONGEBOREN) ? null : b.bsn();
        return new NieuweBetrokkene(
                BetrokkeneRol.valueOf(b.rol().toUpperCase(Locale.ROOT)),
                new Persoonsgegevens(
                        b.achternaam(),
                        b.voornamen(),
                        b.geboortedatum(),
                        Geslacht.valueOf(b.geslacht()),
                        bsn,
                        bsn == null ? reden(b) : null,
                        adres(b.adres()),
                        contact(b.veiligContact())),
                Set.copyOf(b.aard()));
    }

    private static String reden(Aanmelding.Betrokkene b) {
        if (b.bsnReden() != null) {
            return b.bsnReden();
        }
        return Bsn.ONGEBOREN.equals(b.bsn()) ? "ongeboren" : "onbekend";
    }

    private static @Nullable Adres adres(Aanmelding.@Nullable Adres a) {
        return a == null
                ? null
                : new Adres(a.straat(), a.huisnummer(), a.toevoeging(), a.postcode(), a.woonplaats(), a.afgeschermd());
    }

    private static VeiligContact contact(Aanmelding.@Nullable VeiligContact c) {
        return c == null
                ? VeiligContact.ONBEKEND
                : new VeiligContact(c.kanaal(), c.uren(), c.nooitBellen(), c.nooitSchrijven(), c.tolk());
    }
}
