package nl.meldroute.dossier;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A verzoek to make. Whom it is about and who has gezag follow from the dossier.
 *
 * @param route the process instance that makes and follows it: each makes one verzoek
 * @param stap the activity that makes it, for the key of its messages
 * @param gehoordNummer the Raad's number when it was given by phone
 * @param spoedReden null without spoed
 * @param gezagGeinformeerd everyone with gezag knows of it
 * @param gezagReden who does not, and why; null when all know
 * @param anderGezag gezag that the dossier does not hold, such as of an instelling
 * @param uitgerekendOp the expected date of who is not born yet
 */
public record NieuwRaadverzoek(
        String route,
        String stap,
        @Nullable String gehoordNummer,
        @Nullable String spoedReden,
        boolean gezagGeinformeerd,
        @Nullable String gezagReden,
        @Nullable String anderGezag,
        @Nullable LocalDate uitgerekendOp,
        Onderbouwing onderbouwing,
        String opgesteldDoor,
        String goedgekeurdDoor) {

    /** Why, in words. */
    public record Onderbouwing(String zorgen, String hulp, String waarom, String verwachting) {}

    /** Under which key of the ledger its message of this kind stands. */
    public String sleutel(Bericht.Soort soort) {
        return route + ":" + stap + ":" + soort;
    }

    boolean spoed() {
        return spoedReden != null;
    }
}
