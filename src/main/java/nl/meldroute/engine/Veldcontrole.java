package nl.meldroute.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a field may hold: checks the value of one field and gives it its one type. A message never repeats the value. */
public class Veldcontrole {

    /** In characters; a form may ask for less. */
    public static final int LANGSTE_TEKST = 200_000;
    /** A String variable of the engine holds no more. */
    private static final int LANGSTE_VARIABELE = 4000;

    private static final LocalDate VROEGST = LocalDate.of(1900, 1, 1);
    private static final Pattern DATUM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern POST = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private final Clock klok;

    Veldcontrole(Clock klok) {
        this.klok = klok;
    }

    /** Refusal of one value, told to the user. */
    static final class Ongeldig extends Exception {

        private static final long serialVersionUID = 1L;

        Ongeldig(String zin) {
            super(zin);
        }
    }

    static boolean isLeeg(Veld veld, Object waarde) {
        return (waarde instanceof String tekst && tekst.isBlank())
                || (waarde instanceof Collection<?> lijst && lijst.isEmpty())
                || (veld.soort().equals("checkbox") && Boolean.FALSE.equals(waarde));
    }

    /** The value as it is stored: String, Boolean, Integer or Double; a list becomes codes with commas between. */
    Object controleer(Veld veld, Object waarde, Map<String, Object> alle) throws Ongeldig {
        return switch (veld.soort()) {
            case "textfield", "textarea" -> tekst(veld, waarde);
            case "number" -> getal(veld, waarde, alle);
            case "datetime" -> moment(veld, waarde);
            case "checkbox" -> janee(waarde);
            case "radio", "select" -> keuze(veld, waarde, alle);
            default -> lijst(veld, waarde, alle);
        };
    }

    private static String tekst(Veld veld, Object waarde) throws Ongeldig {
        if (!(waarde instanceof String tekst)) {
            throw new Ongeldig("dit is geen tekst.");
        }
        boolean variabele = veld.dossiersleutel() == null;
        if (variabele && !veld.heeftPatroon()) {
            throw new Ongeldig("dit veld is niet goed ingesteld. Meld dit aan de procesontwerper.");
        }
        int langste =
                Math.min(variabele ? LANGSTE_VARIABELE : LANGSTE_TEKST, geheel(veld.grens("maxLength"), LANGSTE_TEKST));
        if (tekst.length() > langste) {
            throw new Ongeldig("gebruik hoogstens " + langste + " tekens.");
        }
        int kortste = geheel(veld.grens("minLength"), 0);
        if (tekst.length() < kortste) {
            throw new Ongeldig("gebruik minstens " + kortste + " tekens.");
        }
        if (!isOpslaanbaar(tekst)) {
            throw new Ongeldig("er staat een teken in dat niet bewaard kan worden.");
        }
        String patroon = veld.grens("pattern");
        boolean post = "email".equals(veld.grens("validationType"));
        if ((patroon != null && !Pattern.compile(patroon).matcher(tekst).matches())
                || (post && !POST.matcher(tekst).matches())) {
            throw new Ongeldig("dit heeft niet de juiste vorm.");
        }
        return tekst;
    }

    /** NUL breaks PostgreSQL, a lone half of a character pair is silently changed by it. */
    public static boolean isOpslaanbaar(String tekst) {
        return tekst.codePoints().noneMatch(teken -> teken == 0 || (teken >= 0xD800 && teken <= 0xDFFF));
    }

    private static Object getal(Veld veld, Object waarde, Map<String, Object> alle) throws Ongeldig {
        boolean alsTekst = veld.bron().path("serializeToString").asBoolean(false);
        BigDecimal getal = naarGetal(waarde, alsTekst);
        if (getal == null) {
            throw new Ongeldig("dit is geen getal.");
        }
        JsonNode cijfers = veld.bron().path("decimalDigits");
        int decimalen = Math.max(0, getal.stripTrailingZeros().scale());
        if (cijfers.isNumber() && decimalen > cijfers.asInt()) {
            throw new Ongeldig(
                    cijfers.asInt() == 0
                            ? "gebruik een heel getal."
                            : "gebruik hoogstens " + cijfers.asInt() + " decimalen.");
        }
        BigDecimal min = grens(veld.grens("min"), alle);
        if (min != null && getal.compareTo(min) < 0) {
            throw new Ongeldig("gebruik " + min.toPlainString() + " of meer.");
        }
        BigDecimal max = grens(veld.grens("max"), alle);
        if (max != null && getal.compareTo(max) > 0) {
            throw new Ongeldig("gebruik " + max.toPlainString() + " of minder.");
        }
        if (alsTekst) {
            return getal.toPlainString();
        }
        if (cijfers.isNumber() && cijfers.asInt() == 0) {
            if (getal.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
                throw new Ongeldig("dit getal is te groot.");
            }
            return getal.intValue();
        }
        return getal.doubleValue();
    }

    private static @Nullable BigDecimal naarGetal(@Nullable Object waarde, boolean ookTekst) {
        if (waarde instanceof Number || (ookTekst && waarde instanceof String)) {
            String tekst = waarde.toString();
            try {
                return tekst.length() > 40 ? null : new BigDecimal(tekst);
            } catch (NumberFormatException e) {
                return null;
            }
        }
        return null;
    }

    private static @Nullable BigDecimal grens(@Nullable String grens, Map<String, Object> alle) {
        if (grens == null) {
            return null;
        }
        return naarGetal(grens.startsWith("=") ? Feel.bereken(grens, alle) : grens, true);
    }

    private String moment(Veld veld, Object waarde) throws Ongeldig {
        String soort = veld.bron().path("subtype").asText("date");
        if (waarde instanceof String tekst && tekst.length() <= 40) {
            try {
                switch (soort) {
                    case "time" -> LocalTime.parse(tekst.replaceFirst("(Z|[+-]\\d{2}:\\d{2})$", ""));
                    case "datetime" ->
                        OffsetDateTime.parse(tekst.matches(".*(Z|[+-]\\d{2}:\\d{2})$") ? tekst : tekst + "Z");
                    default -> datum(veld, tekst);
                }
                return tekst;
            } catch (DateTimeException e) {
                throw new Ongeldig(geenMoment(soort));
            }
        }
        throw new Ongeldig(geenMoment(soort));
    }

    private void datum(Veld veld, String tekst) throws Ongeldig {
        if (!DATUM.matcher(tekst).matches()) {
            throw new Ongeldig(geenMoment("date"));
        }
        LocalDate datum = LocalDate.parse(tekst);
        LocalDate vandaag = LocalDate.ofInstant(klok.instant(), EngineKlok.NEDERLAND);
        if (veld.bron().path("disallowPassedDates").asBoolean(false) && datum.isBefore(vandaag)) {
            throw new Ongeldig("kies een datum vanaf vandaag.");
        }
        if (veld.ligtInVerleden()) {
            if (datum.isAfter(vandaag)) {
                throw new Ongeldig("deze dag ligt in de toekomst. Vul de dag in waarop het is gebeurd.");
            }
            if (datum.isBefore(VROEGST)) {
                throw new Ongeldig("deze dag ligt voor 1900. Kijk het jaartal na.");
            }
        }
    }

    private static String geenMoment(String soort) {
        return soort.equals("time") ? "dit is geen tijd." : "deze datum bestaat niet.";
    }

    private static Boolean janee(Object waarde) throws Ongeldig {
        if (waarde instanceof Boolean janee) {
            return janee;
        }
        throw new Ongeldig("kies ja of nee.");
    }

    private static Object keuze(Veld veld, Object waarde, Map<String, Object> alle) throws Ongeldig {
        if (!(waarde instanceof String || waarde instanceof Number || waarde instanceof Boolean)
                || !mogelijkheden(veld, alle).contains(String.valueOf(waarde))) {
            throw new Ongeldig("kies een van de mogelijkheden.");
        }
        return waarde;
    }

    private static String lijst(Veld veld, Object waarde, Map<String, Object> alle) throws Ongeldig {
        Set<String> mogelijk = mogelijkheden(veld, alle);
        Set<String> gekozen = new TreeSet<>();
        if (waarde instanceof Collection<?> lijst) {
            for (Object een : lijst) {
                gekozen.add(String.valueOf(een));
            }
        } else {
            throw new Ongeldig("kies uit de mogelijkheden.");
        }
        if (!mogelijk.containsAll(gekozen)) {
            throw new Ongeldig("kies uit de mogelijkheden.");
        }
        return String.join(",", gekozen);
    }

    private static Set<String> mogelijkheden(Veld veld, Map<String, Object> alle) {
        Set<String> mogelijk = new TreeSet<>();
        veld.bron().path("values").forEach(een -> mogelijk.add(een.path("value").asText()));
        for (Object een : berekend(veld, alle)) {
            mogelijk.add(String.valueOf(een instanceof Map<?, ?> paar ? paar.get("value") : een));
        }
        return mogelijk;
    }

    private static Collection<?> berekend(Veld veld, Map<String, Object> alle) {
        List<Object> uitkomst = new ArrayList<>();
        String expressie = veld.bron().path("valuesExpression").asText("");
        if (!expressie.isBlank() && Feel.bereken(expressie, alle) instanceof Collection<?> lijst) {
            uitkomst.addAll(lijst);
        }
        String variabele = veld.bron().path("valuesKey").asText("");
        if (!variabele.isBlank() && alle.get(variabele) instanceof Collection<?> lijst) {
            uitkomst.addAll(lijst);
        }
        return uitkomst;
    }

    private static int geheel(@Nullable String grens, int anders) {
        return grens == null || !grens.matches("\\d{1,9}") ? anders : Integer.parseInt(grens);
    }
}
