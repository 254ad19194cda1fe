package nl.meldroute.berichten;

import java.util.Map;
import nl.meldroute.toegang.Regios;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How each Veilig Thuis signs its letters. Set by who runs Meldroute; what is not set says how to ask.
 *
 * @param organisaties per region, by its id
 */
@ConfigurationProperties("meldroute.brieven")
record Organisatie(@DefaultValue Map<String, Gegevens> organisaties) {

    private static final String LANDELIJK = "0800-2000";

    /**
     * One organisation; what is left out gets a text that is true everywhere.
     *
     * @param naam as below a letter
     * @param telefoon for questions
     * @param klacht where to complain
     * @param vertrouwenspersoon where the independent person of trust can be reached; may have more lines
     */
    record Gegevens(
            @Nullable String naam,
            @Nullable String telefoon,
            @Nullable String klacht,
            @Nullable String vertrouwenspersoon) {}

    String naam(String regio) {
        String eigen = van(regio).naam;
        return eigen != null ? eigen : "Veilig Thuis " + regionaam(regio);
    }

    String telefoon(String regio) {
        String eigen = van(regio).telefoon;
        return eigen != null ? eigen : LANDELIJK;
    }

    String klacht(String regio) {
        String eigen = van(regio).klacht;
        return eigen != null ? eigen : "vraag ons hoe dat kan, telefoon " + telefoon(regio);
    }

    String vertrouwenspersoon(String regio) {
        String eigen = van(regio).vertrouwenspersoon;
        return eigen != null
                ? eigen
                : "Vraag ons hoe u de vertrouwenspersoon bereikt, telefoon " + telefoon(regio) + ".";
    }

    private Gegevens van(String regio) {
        return organisaties.getOrDefault(regio, new Gegevens(null, null, null, null));
    }

    private static String regionaam(String regio) {
        return Regios.alle().stream()
                .filter(een -> een.id().equals(regio))
                .map(Regios.Regio::naam)
                .findFirst()
                .orElse(regio);
    }
}
