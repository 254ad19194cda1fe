package nl.meldroute.dossier;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers of the Raad that did not find their way by themselves: a person says where they belong, or that they belong nowhere. */
@Service
public class Raadplaatsing {

    private final Opslag opslag;
    private final Raadverzoeken verzoeken;
    private final Meldingen meldingen;
    private final Clock klok;

    Raadplaatsing(Opslag opslag, Raadverzoeken verzoeken, Meldingen meldingen, Clock klok) {
        this.opslag = opslag;
        this.verzoeken = verzoeken;
        this.meldingen = meldingen;
        this.klok = klok;
    }

    /** The answer that came as the message with this kenmerk. */
    public Raadantwoord antwoord(String kenmerk) {
        return opslag.een(Raadantwoord.class, "select * from raadantwoord where kenmerk = ?", kenmerk);
    }

    /** The answer with this number of ours. */
    public Raadantwoord antwoord(long nummer) {
        return opslag.een(Raadantwoord.class, "select * from raadantwoord where id = ?", nummer);
    }

    /** The region that made this verzoek. */
    public String regio(Raadverzoek verzoek) {
        return meldingen.lees(verzoek.meldingnummer()).regio();
    }

    /**
     * Puts an answer with a verzoek. The Raad's number is not taken over from it: whoever mistakes himself here would lead every later answer
     * astray. Waking the route is up to the caller, in the same transaction.
     *
     * @param regios where the verzoek may be from: who places it sees no others
     * @return the verzoek; empty when there is none with this number
     */
    @Transactional
    public Optional<Raadverzoek> plaats(long nummer, String verzoeknummer, Set<String> regios, String door) {
        Optional<Raadverzoek> gevonden = opslag.vind(
                        Raadverzoek.class,
                        "select * from raadverzoek where verzoeknummer = ? for update",
                        NieuwRaadantwoord.nummer(verzoeknummer))
                .filter(verzoek -> regios.contains(regio(verzoek)));
        gevonden.ifPresent(verzoek -> verzoeken.verbind(verzoek, antwoord(nummer), door));
        return gevonden;
    }

    /** Records that an answer belongs to no verzoek of ours. It stays as it came in. */
    @Transactional
    public void legTerzijde(long nummer, String door) {
        opslag.wijzig(
                "update raadantwoord set terzijde_op = ?, terzijde_door = ? where id = ?",
                klok.instant(),
                door,
                nummer);
    }

    /** Records that a person looked at an answer that came after the end of its route. */
    @Transactional
    public void isBekeken(long nummer) {
        opslag.wijzig("update raadantwoord set verwerkt_op = ? where id = ?", klok.instant(), nummer);
    }
}
