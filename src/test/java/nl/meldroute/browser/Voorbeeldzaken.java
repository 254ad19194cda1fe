package nl.meldroute.browser;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.meldroute.melding.Aanmelding;
import nl.meldroute.route.Meldingsroute;
import nl.meldroute.route.Routedriver;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.Rol;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;

/**
 * Fictitious cases as a region has them on any day: just in, late, waiting, in onderzoek, monitored and ended. Made by walking the real
 * routes with the clock of the engine in the past; nothing else may run jobs meanwhile.
 */
final class Voorbeeldzaken {

    private static final String REGIO = "gooi-en-vechtstreek";
    private static final List<String> GEMEENTEN =
            List.of("Hilversum", "Gooise Meren", "Huizen", "Wijdemeren", "Laren", "Hilversum", "Blaricum");

    private static final Map<String, Object> ONVEILIG = Map.of(
            "structureleOnveiligheid", "ja",
            "medewerking", "nee",
            "mdo", "ja",
            "mdoOordeel", "Verzonnen oordeel",
            "mdoMet", SpinValues.jsonValue("[\"gedragswetenschapper\"]").create());

    private static final List<String> OVERDRACHT = List.of(
            "userTask_kiesOverdrachtspartij",
            "userTask_biedOverdrachtAan",
            "userTask_legAntwoordVast",
            "userTask_voerOverdrachtsgesprek",
            "userTask_bevestigStartVervolg",
            "userTask_koppelTerug");

    private static final List<String> ONDERZOEK = List.of(
            "userTask_maakOnderzoeksplan",
            "userTask_bevraagBronnen",
            "userTask_hoorBetrokkenen",
            "userTask_beoordeelBevindingen",
            "userTask_geefOordeelGedragswetenschapper",
            "userTask_geefOordeelVertrouwensarts",
            "userTask_legConclusieVast",
            "userTask_deelRapport");

    private final Meldingsroute route;
    private final Routedriver driver;
    private final Instant nu = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private int volgnummer;

    Voorbeeldzaken(Meldingsroute route, Routedriver driver) {
        this.route = route;
        this.driver = driver;
    }

    /** One case of each kind. Gives the number of the one that has ended. */
    String maakVanElkeSoortEen() {
        try {
            onderzocht(88, 48);
            wacht(25);
            loopt(12, false);
            loopt(0, true);
            return overgedragen(30, 4);
        } finally {
            driver.laatKlokLopen();
        }
    }

    /** Enough for the pictures of the manuals. Gives the number of one that has ended. */
    String maakEenHeleRegio() {
        try {
            for (int dag = 86; dag > 20; dag -= 11) {
                overgedragen(dag, dag % 2 == 1 ? 9 : 2 + dag % 5);
            }
            onderzocht(120, 72);
            onderzocht(88, 48);
            List.of(31, 16).forEach(this::wacht);
            List.of(12, 7, 6, 5, 3, 1, 0).forEach(dag -> loopt(dag, false));
            loopt(0, true);
            return overgedragen(30, 4);
        } finally {
            driver.laatKlokLopen();
        }
    }

    /** Decided after so many days, and taken over by others. */
    String overgedragen(int begon, int dagen) {
        String melding = beoordeeld(begon, dagen, Map.of(), Map.of());
        spreekIedereen(melding);
        for (String taak : OVERDRACHT) {
            verder(melding, 1);
            route.beantwoord(melding, taak);
        }
        totNu(melding);
        return melding;
    }

    /** Waits until the onderzoek begins. */
    String wacht(int begon) {
        String melding = beoordeeld(begon, 5, ONVEILIG, Map.of("vervolg", "onderzoek"));
        spreekIedereen(melding);
        totNu(melding);
        return melding;
    }

    /** Investigated in so many days, and monitored from then on. */
    String onderzocht(int begon, int dagen) {
        String melding = beoordeeld(begon, 5, ONVEILIG, Map.of("vervolg", "onderzoek"));
        spreekIedereen(melding);
        verder(melding, 6);
        route.beantwoord(melding, "userTask_startDienst");
        for (String taak : ONDERZOEK) {
            verder(melding, dagen / ONDERZOEK.size());
            route.beantwoord(
                    melding,
                    taak,
                    taak.equals("userTask_legConclusieVast") ? Map.of("uitkomst", "afgesloten") : Map.of());
        }
        route.beantwoord(melding, "userTask_koppelTerug", "userTask_spreekMonitoringAf");
        totNu(melding);
        return melding;
    }

    /** In the midst of its veiligheidsbeoordeling. */
    String loopt(int dagenGeleden, boolean acuut) {
        zetKlok(dagenGeleden);
        String melding = route.ontvang(aanmelding(acuut));
        if (!acuut && volgnummer % 3 != 0) {
            neem(melding, "userTask_verzamelInformatie", Rol.BEOORDELAAR);
        }
        totNu(melding);
        return melding;
    }

    private String beoordeeld(int begon, int dagen, Map<String, Object> oordeel, Map<String, Object> besluit) {
        zetKlok(begon);
        String melding = route.ontvang(aanmelding(false));
        verder(melding, dagen / 2);
        route.beantwoord(melding, "userTask_verzamelInformatie", "userTask_legContact");
        verder(melding, dagen - dagen / 2);
        route.beantwoord(melding, "userTask_beoordeelVeiligheid", oordeel);
        route.beantwoord(melding, "userTask_neemVervolgbesluit", besluit);
        return melding;
    }

    private void spreekIedereen(String melding) {
        verder(melding, 1);
        route.beantwoord(melding, "userTask_spreekMelder", "userTask_informeerBetrokkene");
    }

    private void neem(String melding, String sleutel, Rol rol) {
        Task taak = driver.taak(melding, sleutel);
        driver.neem(taak, new Gebruiker(rol.id(), Set.of(rol), Set.of(REGIO)));
    }

    private Aanmelding aanmelding(boolean acuut) {
        String gezin = "Voorbeeld-%02d".formatted(++volgnummer);
        String gemeente = GEMEENTEN.get(volgnummer % GEMEENTEN.size());
        return new Aanmelding(
                "voorbeeld-" + volgnummer + "-" + System.nanoTime(),
                driver.nu(),
                "telefoon",
                REGIO,
                gemeente,
                new Aanmelding.Melder("15", "Meester Verzonnen", "Voorbeeldschool", "035-5550000", null, "OPEN", null),
                List.of("08"),
                acuut,
                "Een verzonnen verhaal: de juf hoorde van het kind dat het thuis vaak ruzie is.",
                List.of(new Aanmelding.Betrokkene(
                        "kind", gezin, "Kind", "20160314", "V", null, "onbekend", null, null, List.of("03"))));
    }

    private void verder(String melding, int dagen) {
        Duration stap = Duration.ofDays(dagen);
        Duration rest = Duration.between(driver.nu(), nu);
        driver.verder(melding, stap.compareTo(rest) < 0 ? stap : rest);
    }

    private void totNu(String melding) {
        driver.verder(melding, Duration.between(driver.nu(), nu));
    }

    private void zetKlok(int dagenGeleden) {
        driver.zetKlok(nu.minus(Duration.ofDays(dagenGeleden)).minus(Duration.ofMinutes(90)));
    }
}
