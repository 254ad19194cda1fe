package nl.meldroute.melding.process;

import java.util.Map;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.melding.Aanmelding;
import nl.meldroute.melding.Uitkomst;
import org.jspecify.annotations.Nullable;

/** What the forms that register a melding have in common: the fields of who reports, and how the intake's refusals name them. */
final class Meldingformulier {

    /** Fields of the intake under the names these forms give them. */
    private static final Map<String, String> FORMULIERVELD = Map.of(
            "ontvangen", "ontvangenDatum",
            "melder.hoedanigheid", "hoedanigheid",
            "melder.bekendheid", "melderBekendheid",
            "melder.bekendheidGrond", "bekendheidGrond",
            "melder.naam", "melderNaam",
            "melder.organisatie", "melderOrganisatie",
            "melder.telefoon", "melderTelefoon",
            "melder.email", "melderEmail");

    private Meldingformulier() {}

    static Aanmelding.Melder melder(
            String hoedanigheid, Map<String, @Nullable Object> waarden, Map<String, String> dossiervelden) {
        return new Aanmelding.Melder(
                hoedanigheid,
                gevuld(dossiervelden.get("melderNaam")),
                gevuld(dossiervelden.get("melderOrganisatie")),
                gevuld(dossiervelden.get("melderTelefoon")),
                gevuld(dossiervelden.get("melderEmail")),
                tekst(waarden, "melderBekendheid"),
                gevuld(tekst(waarden, "bekendheidGrond")));
    }

    static FormulierFout weigering(Uitkomst.Geweigerd geweigerd) {
        return new FormulierFout(geweigerd.fouten().stream()
                .map(fout ->
                        new FormulierFout.Fout(FORMULIERVELD.getOrDefault(fout.veld(), fout.veld()), fout.melding()))
                .toList());
    }

    static String tekst(Map<String, @Nullable Object> waarden, String veld) {
        Object waarde = waarden.get(veld);
        return waarde == null ? "" : waarde.toString();
    }

    private static @Nullable String gevuld(@Nullable String tekst) {
        return tekst == null || tekst.isBlank() ? null : tekst;
    }
}
