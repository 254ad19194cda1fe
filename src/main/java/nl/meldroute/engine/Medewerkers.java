package nl.meldroute.engine;

import java.util.List;
import java.util.Optional;
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
                .map(lid -> Stream.of(lid.getFirstName(), lid.getLastName())
                        .filter(deel -> deel != null && !deel.isBlank())
                        .reduce("", (voor, achter) -> voor + " " + achter)
                        .strip())
                .filter(naam -> !naam.isEmpty())
                .orElse(account);
    }

    /** Accounts with this role in a region. */
    public List<String> met(Rol rol, String regio) {
        return alsSysteem.doe(() -> Taakverdeling.leden(identiteit, rol.id(), regio).list().stream()
                .map(User::getId)
                .toList());
    }

    private Optional<User> vind(String account) {
        return alsSysteem.doe(() ->
                Optional.ofNullable(identiteit.createUserQuery().userId(account).singleResult()));
    }
}
