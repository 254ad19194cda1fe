package nl.meldroute.dossier;

/** Why a melder's bekendheid differs from the rule: open for a professional, confidential for anyone else. */
public enum BekendheidGrond {
    /** A non-professional agreed to being named. */
    TOESTEMMING,
    /** Naming the professional (may) threaten the victim or the household. */
    BEDREIGING_BETROKKENE,
    /** Naming the professional (may) threaten the professional or staff. */
    BEDREIGING_PROFESSIONAL,
    /** Naming the professional (may) seriously disturb the trust of the household. */
    VERTROUWENSRELATIE
}
