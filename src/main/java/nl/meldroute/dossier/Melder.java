package nl.meldroute.dossier;

import static nl.meldroute.dossier.BekendheidGrond.BEDREIGING_BETROKKENE;
import static nl.meldroute.dossier.BekendheidGrond.BEDREIGING_PROFESSIONAL;
import static nl.meldroute.dossier.BekendheidGrond.TOESTEMMING;
import static nl.meldroute.dossier.BekendheidGrond.VERTROUWENSRELATIE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.meldroute.engine.FormulierFout.Fout;
import org.jspecify.annotations.Nullable;

/**
 * Who reported. Kept in a shielded part of the dossier.
 *
 * @param hoedanigheid code of who the melder is
 * @param grond why the bekendheid differs from the rule; null when it does not
 */
public record Melder(
        String hoedanigheid,
        @Nullable String naam,
        @Nullable String organisatie,
        @Nullable String telefoon,
        @Nullable String email,
        Bekendheid bekendheid,
        @Nullable BekendheidGrond grond) {

    private static final Set<BekendheidGrond> VAN_PROFESSIONAL =
            Set.of(BEDREIGING_BETROKKENE, BEDREIGING_PROFESSIONAL, VERTROUWENSRELATIE);

    /** With room for an extension or a note such as "na 17 uur". */
    private static final Pattern TELEFOON = Pattern.compile("(?:[^0-9]*[0-9]){6,}.*");

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

    public boolean isProfessional() {
        return Codelijsten.isProfessional(hoedanigheid);
    }

    /**
     * What does not go together, with the name of the field here. Whether those involved may know who reported (Uitvoeringsbesluit Wmo
     * 2015 art. 4.1.8 lid 3): a professional is open unless one of three grounds holds, anyone else is confidential unless he agreed. Who
     * is unknown to Veilig Thuis too, is ONBEKEND.
     */
    public Optional<Fout> fout() {
        if (bekendheid != Bekendheid.ONBEKEND && leeg(naam) && leeg(organisatie)) {
            return Optional.of(new Fout("naam", "Vul een naam of organisatie in, of kies bekendheid ONBEKEND."));
        }
        return switch (bekendheid) {
            case OPEN ->
                isProfessional()
                        ? geenGrond()
                        : eisGrond(
                                Set.of(TOESTEMMING), "Een niet-professionele melder is alleen open met toestemming.");
            case VERTROUWELIJK ->
                isProfessional()
                        ? eisGrond(
                                VAN_PROFESSIONAL,
                                "Een professional is alleen vertrouwelijk op een van de drie gronden.")
                        : geenGrond();
            case ONBEKEND -> geenGrond();
        };
    }

    /** What cannot reach anybody, with the name of the field here; saying nothing is allowed. */
    public List<Fout> contactfouten() {
        return contactfouten(telefoon, email);
    }

    /** As {@link #contactfouten()}, of a melder that is still being checked. */
    public static List<Fout> contactfouten(@Nullable String telefoon, @Nullable String email) {
        List<Fout> fouten = new ArrayList<>();
        if (telefoon != null
                && !leeg(telefoon)
                && !TELEFOON.matcher(telefoon.strip()).matches()) {
            fouten.add(new Fout("telefoon", "Dit is geen telefoonnummer. Er horen ten minste zes cijfers in."));
        }
        if (email != null && !leeg(email) && !EMAIL.matcher(email.strip()).matches()) {
            fouten.add(new Fout("email", "Dit is geen mailadres. Schrijf het zoals naam@voorbeeld.nl."));
        }
        return fouten;
    }

    private Optional<Fout> eisGrond(Set<BekendheidGrond> toegestaan, String melding) {
        return grond != null && toegestaan.contains(grond) ? Optional.empty() : grondfout(melding);
    }

    private Optional<Fout> geenGrond() {
        return grond == null
                ? Optional.empty()
                : grondfout("Hier hoort geen grond bij: dit is de regel, geen afwijking.");
    }

    private static Optional<Fout> grondfout(String melding) {
        return Optional.of(new Fout("bekendheidGrond", melding));
    }

    private static boolean leeg(@Nullable String tekst) {
        return tekst == null || tekst.isBlank();
    }
}
