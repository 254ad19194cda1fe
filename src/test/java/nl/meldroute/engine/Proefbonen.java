package nl.meldroute.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Beans that only tests have. */
@TestConfiguration(proxyBeanMethods = false)
class Proefbonen {

    /** A bean that models may call, but a query never: it counts its calls. */
    public static class Kanarie implements Modelfunctie {

        static final AtomicInteger AANROEPEN = new AtomicInteger();

        public String fluit() {
            AANROEPEN.incrementAndGet();
            return "beoordelaar";
        }
    }

    /** Not for models. */
    public static class Geheim {

        public String lees() {
            return "geheim";
        }
    }

    /** Keeps the text of proof routes in memory; other routes have the real dossier, once there is one. */
    static class Proefdossier implements Dossiervelden {

        static final String PROEF = "PROEF-";

        private final ObjectProvider<Dossiervelden> echt;
        private final Map<String, String> waarden = new ConcurrentHashMap<>();

        Proefdossier(ObjectProvider<Dossiervelden> echt) {
            this.echt = echt;
        }

        @Override
        public Map<String, String> lees(Plaats plaats, Set<String> sleutels) {
            String meldingnummer = plaats.meldingnummer();
            if (!meldingnummer.startsWith(PROEF)) {
                return echt().lees(plaats, sleutels);
            }
            Map<String, String> gevonden = new HashMap<>();
            sleutels.stream()
                    .filter(sleutel -> waarden.containsKey(meldingnummer + sleutel))
                    .forEach(sleutel -> gevonden.put(sleutel, waarden.get(meldingnummer + sleutel)));
            return gevonden;
        }

        @Override
        public void bewaar(Plaats plaats, @Nullable String taakId, String formulier, Map<String, String> nieuw) {
            String meldingnummer = plaats.meldingnummer();
            if (meldingnummer.startsWith(PROEF)) {
                nieuw.forEach((sleutel, waarde) -> waarden.put(meldingnummer + sleutel, waarde));
            } else {
                echt().bewaar(plaats, taakId, formulier, nieuw);
            }
        }

        @Override
        public Map<String, String> personen(String meldingnummer) {
            return meldingnummer.startsWith(PROEF) ? Map.of() : echt().personen(meldingnummer);
        }

        @Override
        public void bewaarCodes(
                String meldingnummer, @Nullable String taakId, String formulier, Map<String, String> codes) {
            if (!meldingnummer.startsWith(PROEF)) {
                echt().bewaarCodes(meldingnummer, taakId, formulier, codes);
            }
        }

        @Override
        public Map<String, String> vanTaak(String taakId) {
            return echt().vanTaak(taakId);
        }

        private Dossiervelden echt() {
            return echt.stream().filter(een -> een != this).findFirst().orElseThrow();
        }
    }

    /** Takes the start form of the process {@code proef-start}. */
    static class Proefstart implements Startformulier {

        @Override
        public String procesId() {
            return "proef-start";
        }

        @Override
        public void ontvang(DelegateExecution start, Map<String, Object> waarden, Map<String, String> dossiervelden) {
            start.setProcessBusinessKey("PROEF-START");
            start.setVariable("aantalTeksten", dossiervelden.size());
            start.setVariable("kinderen", waarden.get("kinderen"));
        }
    }

    @Bean
    @Primary
    Proefdossier proefdossier(ObjectProvider<Dossiervelden> echt) {
        return new Proefdossier(echt);
    }

    @Bean
    Proefstart proefstart() {
        return new Proefstart();
    }

    @Bean
    Kanarie kanarie() {
        return new Kanarie();
    }

    @Bean
    Geheim geheim() {
        return new Geheim();
    }
}
