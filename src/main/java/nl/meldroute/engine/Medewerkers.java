package nl.meldroute.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldroute.toegang.Rol;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Service;

/** Colleagues as the engine's accounts know them. */
@Service
public class Medewerkers {

    private final IdentityService identiteit;
    private final AlsSysteem alsSysteem;

    Medewerkers(IdentityService identiteit, AlsSysteem alsSysteem) {
        this.identiteit = identiteit;
        this.alsSysteem = alsSysteem;
    }

    /** The mail address of an account; empty when it has none or does not exist. */
    public Optional<String> mail(String account) {
        return vind(account).map(User::getEmail).filter(adres -> !adres.isBlank());
    }

    /** The name of an account, or the account itself. */
    public String naam(String account) {
        return vind(account)
                .map(Medewerkers::voorEnAchternaam)
                .filter(naam -> !naam.isEmpty())
                .orElse(account);
    }

    /** Accounts with this role in a region. */
    public List<String> met(Rol rol, String regio) {
        return alsSysteem.doe(() -> Taakverdeling.leden(identiteit, rol.id(), regio).list().stream()
                .map(User::getId)
                .toList());
    }

    /**
     * A colleague in lists to choose from.
     *
     * @param id login name
     * @param naam the name to show, with the login name when it has one
     * @param rollen ids of its roles, in the order of {@link Rol}
     */
    public record Medewerker(String id, String naam, List<String> rollen) {}

    /** Who works on tasks in one of these regions, by name. */
    public List<Medewerker> in(Collection<String> regios) {
        Map<String, List<Rol>> rollen = new LinkedHashMap<>();
        Map<String, User> leden = new LinkedHashMap<>();
        alsSysteem.doe(() -> {
            for (Rol rol : Rechten.MEDEWERKERS) {
                regios.stream()
                        .flatMap(regio -> Taakverdeling.leden(identiteit, rol.id(), regio).list().stream())
                        .forEach(lid -> {
                            leden.put(lid.getId(), lid);
                            rollen.computeIfAbsent(lid.getId(), id -> new ArrayList<>())
                                    .add(rol);
                        });
            }
            return leden;
        });
        return leden.values().stream()
                .map(lid -> new Medewerker(
                        lid.getId(),
                        naam(lid),
                        rollen.getOrDefault(lid.getId(), List.of()).stream()
                                .distinct()
                                .map(Rol::id)
                                .toList()))
                .sorted(Comparator.comparing(Medewerker::naam))
                .toList();
    }

    private static String voorEnAchternaam(User lid) {
        return Stream.of(lid.getFirstName(), lid.getLastName())
                .filter(deel -> deel != null && !deel.isBlank())
                .collect(Collectors.joining(" "));
    }

    private static String naam(User lid) {
        String naam = voorEnAchternaam(lid);
        return naam.isEmpty() ? lid.getId() : naam + " (" + lid.getId() + ")";
    }

    private Optional<User> vind(String account) {
        return alsSysteem.doe(() ->
                Optional.ofNullable(identiteit.createUserQuery().userId(account).singleResult()));
    }
}
