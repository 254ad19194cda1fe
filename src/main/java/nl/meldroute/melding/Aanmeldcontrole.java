package nl.meldroute.melding;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.meldroute.dossier.Bsn;
import nl.meldroute.dossier.Codelijsten;
import nl.meldroute.dossier.Geboortedatum;
import nl.meldroute.dossier.Melder;
import nl.meldroute.engine.FormulierFout.Fout;
import nl.meldroute.toegang.Regios;
import org.jspecify.annotations.Nullable;

/** The domain's checks on an offered melding: one fault per field, in Dutch, without the value that was given. */
final class Aanmeldcontrole {

    /** A sender's clock may run this much ahead. */
    static final Duration VOORLOOP = Duration.ofMinutes(5);

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
    private static final Instant VROEGST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Set<String> KANALEN = Set.of("telefoon", "chat", "mail", "corv", "webformulier", "balie");
    private static final Set<String> ROLLEN = Set.of("slachtoffer", "pleger", "kind", "overig");
    private static final Set<String> GESLACHTEN = Set.of("V", "M", "O");

    private final List<Fout> fouten = new ArrayList<>();
    private final Instant nu;

    private Aanmeldcontrole(Instant nu) {
        this.nu = nu;
    }

    static List<Fout> controleer(Aanmelding aanmelding, Instant nu) {
        Aanmeldcontrole controle = new Aanmeldcontrole(nu);
        controle.melding(aanmelding);
        Bekendheidsregel.fout(aanmelding.melder()).ifPresent(controle.fouten::add);
        Set<String> bsns = new HashSet<>();
        for (int i = 0; i < aanmelding.betrokkenen().size(); i++) {
            controle.betrokkene(
                    "betrokkenen[" + i + "].", aanmelding.betrokkenen().get(i), bsns);
        }
        return controle.fouten;
    }

    private void melding(Aanmelding a) {
        eis(!a.kenmerk().isBlank(), "kenmerk", "Vul een kenmerk in.");
        lengte("kenmerk", a.kenmerk(), 100);
        eis(
                !a.ontvangen().isAfter(nu.plus(VOORLOOP)),
                "ontvangen",
                "Dit moment ligt in de toekomst. Vul in wanneer de melding is ontvangen.");
        eis(!a.ontvangen().isBefore(VROEGST), "ontvangen", "Dit moment ligt te ver in het verleden.");
        eis(KANALEN.contains(a.kanaal()), "kanaal", "Dit kanaal kennen we niet.");
        if (eis(Regios.kent(a.regio()), "regio", "Deze regio kennen we niet.")) {
            eis(
                    Regios.gemeenten(a.regio()).contains(a.gemeente()),
                    "gemeente",
                    "Deze gemeente hoort niet bij de regio.");
        }
        eis(!a.aanleiding().isEmpty(), "aanleiding", "Kies minstens één aanleiding.");
        codes(Codelijsten.AANLEIDING, "aanleiding", a.aanleiding());
        eis(
                Codelijsten.HOEDANIGHEID.kent(a.melder().hoedanigheid()),
                "melder.hoedanigheid",
                "Deze code staat niet in de lijst.");
        lengte("melder.naam", a.melder().naam(), 200);
        lengte("melder.organisatie", a.melder().organisatie(), 200);
        bereikbaar(a.melder());
    }

    /** One fault per field: what is too long is not looked at further. */
    private void bereikbaar(Aanmelding.Melder melder) {
        boolean telefoon = lengte("melder.telefoon", melder.telefoon(), 60);
        boolean email = lengte("melder.email", melder.email(), 320);
        Melder.contactfouten(telefoon ? melder.telefoon() : null, email ? melder.email() : null)
                .forEach(fout -> fouten.add(new Fout("melder." + fout.veld(), fout.melding())));
    }

    private void betrokkene(String pad, Aanmelding.Betrokkene b, Set<String> bsns) {
        eis(ROLLEN.contains(b.rol()), pad + "rol", "Deze rol kennen we niet.");
        eis(GESLACHTEN.contains(b.geslacht()), pad + "geslacht", "Kies V, M of O.");
        eis(!b.achternaam().isBlank(), pad + "achternaam", "Vul een achternaam in.");
        lengte(pad + "achternaam", b.achternaam(), 200);
        lengte(pad + "voornamen", b.voornamen(), 200);
        adres(pad + "adres.", b.adres());
        veiligContact(pad + "veiligContact.", b.veiligContact());
        codes(Codelijsten.AARD, pad + "aard", b.aard());
        geboortedatum(pad, b.geboortedatum());
        bsn(pad, b, bsns);
    }

    private void adres(String pad, Aanmelding.@Nullable Adres adres) {
        if (adres != null) {
            lengte(pad + "straat", adres.straat(), 200);
            lengte(pad + "toevoeging", adres.toevoeging(), 20);
            lengte(pad + "postcode", adres.postcode(), 10);
            lengte(pad + "woonplaats", adres.woonplaats(), 200);
        }
    }

    private void veiligContact(String pad, Aanmelding.@Nullable VeiligContact contact) {
        if (contact != null) {
            lengte(pad + "kanaal", contact.kanaal(), 60);
            lengte(pad + "uren", contact.uren(), 200);
            lengte(pad + "tolk", contact.tolk(), 60);
        }
    }

    private void geboortedatum(String pad, @Nullable String code) {
        if (code == null) {
            return;
        }
        String veld = pad + "geboortedatum";
        if (eis(Geboortedatum.isGeldig(code), veld, "Deze datum bestaat niet. Gebruik JJJJMMDD.")) {
            LocalDate vandaag = nu.atZone(NEDERLAND).toLocalDate();
            eis(!new Geboortedatum(code).ligtNa(vandaag), veld, "Deze datum ligt in de toekomst.");
        }
    }

    private void bsn(String pad, Aanmelding.Betrokkene b, Set<String> bsns) {
        @Nullable String code = b.bsn();
        @Nullable String bsn = Bsn.ONBEKEND.equals(code) || Bsn.ONGEBOREN.equals(code) ? null : code;
        boolean ongeboren = Geboortedatum.ONGEBOREN.equals(b.geboortedatum());
        String veld = pad + "bsn";
        eis(
                b.bsnReden() == null || Codelijsten.BSN_REDEN.kent(b.bsnReden()),
                pad + "bsnReden",
                "Deze code staat niet in de lijst.");
        eis(bsn == null || b.bsnReden() == null, pad + "bsnReden", "Geef alleen een reden als er geen BSN is.");
        if (Bsn.ONGEBOREN.equals(code)) {
            eis(ongeboren, veld, "Deze code is alleen voor wie nog niet geboren is.");
        }
        if (bsn != null && eis(Bsn.isGeldig(bsn), veld, "Dit is geen geldig BSN.")) {
            eis(!ongeboren, veld, "Wie nog niet geboren is heeft geen BSN.");
            eis(bsns.add(bsn), veld, "Dit BSN staat twee keer in de melding.");
        }
    }

    private void codes(Codelijsten lijst, String veld, List<String> codes) {
        for (int i = 0; i < codes.size(); i++) {
            String pad = veld + "[" + i + "]";
            eis(lijst.kent(codes.get(i)), pad, "Deze code staat niet in de lijst.");
            eis(codes.indexOf(codes.get(i)) == i, pad, "Deze code staat er twee keer.");
        }
    }

    /** Counted as H2 counts, in UTF-16 units: what passes here fits the column on both databases. */
    private boolean lengte(String veld, @Nullable String tekst, int hoogstens) {
        return eis(
                tekst == null || tekst.length() <= hoogstens, veld, "Gebruik niet meer dan " + hoogstens + " tekens.");
    }

    private boolean eis(boolean goed, String veld, String melding) {
        if (!goed) {
            fouten.add(new Fout(veld, melding));
        }
        return goed;
    }
}
