package nl.meldroute.toegang;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The guard: asks the rights table and writes the read log, for what is allowed and for what is refused. */
@Service
public class Toegang {

    private final HuidigeGebruiker huidigeGebruiker;
    private final Betrokkenheid betrokkenheid;
    private final Leeslog leeslog;

    Toegang(HuidigeGebruiker huidigeGebruiker, Betrokkenheid betrokkenheid, Leeslog leeslog) {
        this.huidigeGebruiker = huidigeGebruiker;
        this.betrokkenheid = betrokkenheid;
        this.leeslog = leeslog;
    }

    /** Whether to offer this to the present user at all. No permission: who does it still has to pass {@link #vereis}. */
    public boolean biedt(Onderwerp onderwerp) {
        return Toegangsregels.heeftRegel(huidigeGebruiker.vereis(), onderwerp);
    }

    /**
     * Lets the present user pass and logs it in the caller's transaction, or logs the refusal and throws.
     *
     * @return who passed
     * @throws GeenToegang when the rights table has no row for this
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Gebruiker vereis(Vraag vraag) {
        Gebruiker wie = huidigeGebruiker.vereis();
        boolean betrokken = betrokkenheid.is(wie.id(), vraag.huishouden());
        var grond = Toegangsregels.grond(wie, vraag.onderwerp(), vraag.regio(), betrokken, vraag.doel());
        if (grond.isEmpty()) {
            leeslog.legWeigeringVast(wie, vraag);
            throw new GeenToegang(vraag.onderwerp());
        }
        leeslog.legVast(wie, vraag, grond.get());
        return wie;
    }
}
