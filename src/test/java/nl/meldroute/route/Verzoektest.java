package nl.meldroute.route;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.meldroute.dossier.Betrokkene;
import nl.meldroute.dossier.BetrokkeneRol;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.melding.Aanmelding;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.Rol;
import org.jspecify.annotations.Nullable;

/** A request about one person of a melding: how it begins, and the person that is chosen. */
abstract class Verzoektest extends Procestest {

    static final String KIES = "userTask_kiesPersoon";
    static final String WEEG_BELANG = "userTask_weegBelang";
    static final String OPVOLGING = "userTask_volgOverschrijdingOp";
    static final Gebruiker PRIVACYFUNCTIONARIS = Meldingsroute.gebruiker(Rol.PRIVACYFUNCTIONARIS);

    private final String proces;
    private final String begin;

    Verzoektest(String proces, String begin) {
        this.proces = proces;
        this.begin = begin;
    }

    List<String> geweigerdBijStart(String melding, Gebruiker wie) {
        return catchThrowableOfType(FormulierFout.class, () -> start(melding, wie, Map.of())).fouten().stream()
                .map(FormulierFout.Fout::veld)
                .toList();
    }

    String vraag(Map<String, ? extends @Nullable Object> anders, Aanmelding.Betrokkene... personen) {
        String melding = route.ontvang(route.met(false, "OPEN", "15", List.of(personen)));
        // What the melding itself goes through is tested elsewhere.
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(melding)
                .rootProcessInstances()
                .list()
                .forEach(loopt -> engine.getRuntimeService().deleteProcessInstance(loopt.getId(), "alleen " + proces));
        start(melding, Meldingsroute.BUREAUDIENST, anders);
        return melding;
    }

    void start(String melding, Gebruiker wie, Map<String, ? extends @Nullable Object> anders) {
        Map<String, @Nullable Object> waarden = Antwoorden.op(begin, anders);
        waarden.put("verzoekMelding", melding);
        driver.start(proces, wie, waarden);
    }

    void kies(String melding, BetrokkeneRol rol, Map<String, ? extends @Nullable Object> anders) {
        Map<String, @Nullable Object> waarden = new HashMap<>(anders);
        waarden.put("verzoekPersoon", persoon(melding, rol));
        route.beantwoord(melding, KIES, waarden);
    }

    String persoon(String melding, BetrokkeneRol rol) {
        return dossier(melding).betrokkenen().stream()
                .filter(een -> een.rol() == rol)
                .map(Betrokkene.InMelding::betrokkeneId)
                .map(String::valueOf)
                .findFirst()
                .orElseThrow();
    }

    static Aanmelding.Betrokkene pleger() {
        Aanmelding.Betrokkene een = Meldingsroute.volwassene();
        return new Aanmelding.Betrokkene(
                "pleger",
                een.achternaam(),
                een.voornamen(),
                een.geboortedatum(),
                een.geslacht(),
                een.bsn(),
                een.bsnReden(),
                een.adres(),
                een.veiligContact(),
                een.aard());
    }
}
