package nl.meldroute.route;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meldroute.dossier.Bericht;
import nl.meldroute.dossier.Berichten;
import nl.meldroute.melding.Aanmelding;
import nl.meldroute.melding.Intake;
import nl.meldroute.melding.RouteStarter;
import nl.meldroute.melding.Uitkomst;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.Regios;
import nl.meldroute.toegang.Rol;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Walks a melding through its real route: takes it in, and answers tasks as the role that may. */
@Component
public class Meldingsroute {

    static final String REGIO = "gooi-en-vechtstreek";

    /** A Monday morning, Dutch office hours. */
    public static final Instant BEGIN = Instant.parse("2027-01-04T09:00:00Z");

    private static final String BERICHT = "userTask_handelBerichtAf";

    static final Gebruiker BUREAUDIENST = gebruiker(Rol.BUREAUDIENST);

    private final Intake intake;
    private final RouteStarter starter;
    private final Routedriver driver;
    private final Berichten berichten;
    private final RuntimeService runtime;

    Meldingsroute(
            Intake intake, RouteStarter starter, Routedriver driver, Berichten berichten, RuntimeService runtime) {
        this.berichten = berichten;
        this.runtime = runtime;
        this.intake = intake;
        this.starter = starter;
        this.driver = driver;
    }

    static Gebruiker gebruiker(Rol rol) {
        return new Gebruiker(rol.id(), Set.of(rol), Set.of(REGIO));
    }

    /** Takes in a melding at this moment and runs what follows at once; gives its meldingnummer. */
    public String ontvang(Aanmelding aanmelding) {
        Uitkomst uitkomst = driver.als(BUREAUDIENST, () -> intake.neemAan(aanmelding, starter));
        if (!(uitkomst instanceof Uitkomst.Aangenomen aangenomen)) {
            throw new AssertionError("Niet aangenomen: " + uitkomst);
        }
        driver.voerUit(aangenomen.meldingnummer());
        return aangenomen.meldingnummer();
    }

    /** Registers a melding of now at the start form, ordinary except for these fields; gives its meldingnummer. */
    public String registreer(Map<String, ? extends @Nullable Object> anders) {
        Map<String, @Nullable Object> waarden = Antwoorden.op("startEvent_meldingOntvangen", anders);
        ZonedDateTime nu = driver.nu().atZone(ZoneId.of("Europe/Amsterdam"));
        waarden.put("ontvangenDatum", nu.toLocalDate().toString());
        waarden.put(
                "ontvangenTijd",
                nu.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString());
        String melding = driver.start("melding", BUREAUDIENST, waarden);
        driver.voerUit(melding);
        return melding;
    }

    /** A melding as of now about one child with no BSN known, by a school. */
    public Aanmelding gewoon() {
        return met(false, "OPEN", "15", List.of(kind()));
    }

    Aanmelding met(boolean acuut, String bekendheid, String hoedanigheid, List<Aanmelding.Betrokkene> betrokkenen) {
        return met(driver.nu(), acuut, bekendheid, hoedanigheid, betrokkenen);
    }

    Aanmelding met(
            Instant ontvangen,
            boolean acuut,
            String bekendheid,
            String hoedanigheid,
            List<Aanmelding.Betrokkene> betrokkenen) {
        return new Aanmelding(
                UUID.randomUUID().toString(),
                ontvangen,
                "telefoon",
                REGIO,
                "Gooise Meren",
                new Aanmelding.Melder(
                        hoedanigheid,
                        bekendheid.equals("ONBEKEND") ? null : "Verzonnen Melder",
                        null,
                        bekendheid.equals("ONBEKEND") ? null : "035-5550000",
                        null,
                        bekendheid,
                        null),
                List.of("08"),
                acuut,
                "Verzonnen verhaal",
                betrokkenen);
    }

    static Aanmelding.Betrokkene volwassene() {
        return new Aanmelding.Betrokkene(
                "slachtoffer",
                "Verzonnen-" + UUID.randomUUID(),
                "Volwassene",
                "19850101",
                "O",
                null,
                "onbekend",
                null,
                null,
                List.of("03"));
    }

    static Aanmelding.Betrokkene kind() {
        return new Aanmelding.Betrokkene(
                "kind",
                "Verzonnen-" + UUID.randomUUID(),
                "Kind",
                "20200101",
                "O",
                null,
                "onbekend",
                null,
                null,
                List.of("03"));
    }

    /** Answers the one open task of this kind in the ordinary way, except for these fields, as a role that may. */
    public void beantwoord(String meldingnummer, String taak, Map<String, ? extends @Nullable Object> anders) {
        Rol rol = rol(meldingnummer, taak);
        Set<String> overal = Regios.alle().stream().map(Regios.Regio::id).collect(Collectors.toSet());
        beantwoordAls(meldingnummer, taak, new Gebruiker(rol.id(), Set.of(rol), overal), anders);
    }

    public void beantwoord(String meldingnummer, String... taken) {
        for (String taak : taken) {
            beantwoord(meldingnummer, taak, Map.of());
        }
    }

    void beantwoordAls(
            String meldingnummer, String taak, Gebruiker wie, Map<String, ? extends @Nullable Object> anders) {
        driver.dienIn(meldingnummer, taak, wie, Antwoorden.op(taak, anders));
        driver.voerUit(meldingnummer);
        verstuurVoorPartners(meldingnummer);
    }

    /** No partner has an address here, so somebody sends by hand what a route waits for. */
    void verstuurVoorPartners(String meldingnummer) {
        for (Task taak : driver.open(meldingnummer)) {
            if (taak.getTaskDefinitionKey().equals(BERICHT) && isVoorPartner(taak)) {
                driver.dienIn(taak, BUREAUDIENST, Antwoorden.op(BERICHT, Map.of()));
                driver.voerUit(meldingnummer);
            }
        }
    }

    private boolean isVoorPartner(Task taak) {
        return berichten
                        .lees((long) runtime.getVariable(taak.getExecutionId(), "bericht"))
                        .kanaal()
                == Bericht.Kanaal.PARTNER;
    }

    private Rol rol(String meldingnummer, String taak) {
        return driver.rollen(driver.taak(meldingnummer, taak)).get(0);
    }

    /** Open tasks of the route itself, oldest first; signals per child run beside it: see {@link #signalen}. */
    public List<String> open(String meldingnummer) {
        return taken(meldingnummer, false);
    }

    /** Open tasks about signals in Multisignaal. */
    public List<String> signalen(String meldingnummer) {
        return taken(meldingnummer, true);
    }

    private List<String> taken(String meldingnummer, boolean signalen) {
        return driver.open(meldingnummer).stream()
                .filter(taak -> taak.getProcessDefinitionId().startsWith("multisignaal:") == signalen)
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    public void verder(String meldingnummer, Duration duur) {
        driver.verder(meldingnummer, duur);
    }
}
