package nl.meldroute.wandeling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import nl.meldroute.dossier.Bsn;
import nl.meldroute.dossier.Codelijsten;
import nl.meldroute.melding.Aanmelding;
import nl.meldroute.melding.Intake;
import nl.meldroute.melding.RouteStarter;
import nl.meldroute.melding.Uitkomst;
import nl.meldroute.route.Routedriver;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.Regios;
import nl.meldroute.toegang.Rol;
import org.jspecify.annotations.Nullable;

/** Sends random meldingen through the one intake, as a partner's system does. */
final class IntakeMeldkamer implements Meldkamer {

    private static final List<String> KANALEN = List.of("telefoon", "chat", "mail", "corv", "webformulier", "balie");
    /** Not from the seed: a walk that is carried out again must not find the household of the first time. */
    private static final AtomicInteger TELLER = new AtomicInteger();

    private final Intake intake;
    private final RouteStarter starter;
    private final Routedriver driver;
    private final Map<String, Aanmelding> verzonden = new HashMap<>();

    IntakeMeldkamer(Intake intake, RouteStarter starter, Routedriver driver) {
        this.intake = intake;
        this.starter = starter;
        this.driver = driver;
    }

    @Override
    public String meld(String regio, Random toeval) {
        List<Aanmelding.Betrokkene> huishouden = new ArrayList<>();
        // Its own address: households of other walks must not come into doubt.
        int huisnummer = TELLER.incrementAndGet();
        for (int i = 0; i <= toeval.nextInt(4); i++) {
            // At least the first is known by BSN, so that a repeat finds the household.
            huishouden.add(betrokkene(huisnummer, i == 0 || toeval.nextBoolean(), toeval));
        }
        return verzend(aanmelding(regio, huishouden, toeval));
    }

    @Override
    public String meldDubbel(String meldingnummer) {
        Aanmelding eerder = Objects.requireNonNull(verzonden.get(meldingnummer));
        return nummer(neemAan(eerder));
    }

    @Override
    public String meldHerhaling(String meldingnummer, Random toeval) {
        Aanmelding eerder = Objects.requireNonNull(verzonden.get(meldingnummer));
        // Now and then nobody is known by BSN: then the address makes a caseworker decide whose household it is.
        List<Aanmelding.Betrokkene> huishouden = toeval.nextInt(3) == 0
                ? eerder.betrokkenen().stream().map(IntakeMeldkamer::zonderBsn).toList()
                : eerder.betrokkenen();
        return verzend(aanmelding(eerder.regio(), huishouden, toeval));
    }

    private String verzend(Aanmelding aanmelding) {
        String nummer = nummer(neemAan(aanmelding));
        verzonden.put(nummer, aanmelding);
        return nummer;
    }

    private Uitkomst neemAan(Aanmelding aanmelding) {
        Gebruiker partner = new Gebruiker("ketenpartner", Set.of(Rol.KETENPARTNER), Set.of(aanmelding.regio()));
        return Objects.requireNonNull(driver.als(partner, () -> intake.neemAan(aanmelding, starter)));
    }

    private static String nummer(Uitkomst uitkomst) {
        if (uitkomst instanceof Uitkomst.Aangenomen nieuw) {
            return nieuw.meldingnummer();
        }
        if (uitkomst instanceof Uitkomst.AlBekend bekend) {
            return bekend.meldingnummer();
        }
        throw new AssertionError("Een goede melding is niet aangenomen: " + uitkomst);
    }

    private Aanmelding aanmelding(String regio, List<Aanmelding.Betrokkene> huishouden, Random toeval) {
        return new Aanmelding(
                "wandeling-" + TELLER.incrementAndGet(),
                driver.nu().minusSeconds(toeval.nextInt(3 * 24 * 3600)),
                kies(KANALEN, toeval),
                regio,
                kies(Regios.gemeenten(regio).stream().sorted().toList(), toeval),
                melder(toeval),
                List.of(kies(codes(Codelijsten.AANLEIDING), toeval)),
                toeval.nextInt(4) == 0,
                Sentinels.VERHAAL + " toelichting",
                huishouden);
    }

    private static Aanmelding.Melder melder(Random toeval) {
        String hoedanigheid = kies(codes(Codelijsten.HOEDANIGHEID), toeval);
        boolean professional = Codelijsten.isProfessional(hoedanigheid);
        if (!professional && toeval.nextInt(4) == 0) {
            return new Aanmelding.Melder(hoedanigheid, null, null, null, null, "ONBEKEND", null);
        }
        boolean afwijking = toeval.nextBoolean();
        @Nullable String grond = afwijking ? (professional ? "vertrouwensrelatie" : "toestemming") : null;
        return new Aanmelding.Melder(
                hoedanigheid,
                Sentinels.MELDER,
                Sentinels.MELDER + " organisatie",
                Sentinels.TELEFOON,
                Sentinels.MELDER + "@voorbeeld.invalid",
                professional == afwijking ? "VERTROUWELIJK" : "OPEN",
                grond);
    }

    private static Aanmelding.Betrokkene betrokkene(int huisnummer, boolean metBsn, Random toeval) {
        return new Aanmelding.Betrokkene(
                kies(List.of("slachtoffer", "pleger", "kind", "overig"), toeval),
                Sentinels.NAAM + TELLER.incrementAndGet(),
                Sentinels.NAAM,
                kies(List.of("20150315", "19850700", "19600000", "20200101"), toeval),
                kies(List.of("V", "M", "O"), toeval),
                metBsn ? bsn() : null,
                metBsn ? null : "onbekend",
                new Aanmelding.Adres(
                        Sentinels.ADRES, huisnummer, null, "1200 ZZ", "Nergenshuizen", toeval.nextBoolean()),
                null,
                List.of(kies(codes(Codelijsten.AARD), toeval)));
    }

    private static Aanmelding.Betrokkene zonderBsn(Aanmelding.Betrokkene b) {
        return new Aanmelding.Betrokkene(
                b.rol(),
                b.achternaam(),
                b.voornamen(),
                b.geboortedatum(),
                b.geslacht(),
                null,
                "onbekend",
                b.adres(),
                b.veiligContact(),
                b.aard());
    }

    /** The next number that passes the eleven-test, in a range that is not given out. */
    private static String bsn() {
        String kandidaat;
        do {
            kandidaat = "9" + "%08d".formatted(TELLER.incrementAndGet());
        } while (!Bsn.isGeldig(kandidaat));
        return kandidaat;
    }

    private static List<String> codes(Codelijsten lijst) {
        return lijst.labels().keySet().stream().sorted().toList();
    }

    private static <T> T kies(List<T> keuzes, Random toeval) {
        return keuzes.get(toeval.nextInt(keuzes.size()));
    }
}
