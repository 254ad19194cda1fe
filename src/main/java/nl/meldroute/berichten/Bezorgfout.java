package nl.meldroute.berichten;

/** A message that was not delivered, as far as is known. Says nothing of the message, and nothing of what the other side said. */
public class Bezorgfout extends Exception {

    /** Why, and whether trying again can help. */
    public enum Reden {
        /** No connection, or it broke before an answer began. */
        NIET_BEREIKBAAR("niet-bereikbaar", false),
        /** Not done within the deadline; it may have arrived. */
        TE_TRAAG("te-traag", false),
        /** The answer broke off; it may have arrived. */
        ANTWOORD_AFGEBROKEN("antwoord-afgebroken", false),
        /** Accepted, and without the proof of receipt that was agreed. */
        GEEN_ONTVANGSTBEWIJS("geen-ontvangstbewijs", false),
        /** The other side is in trouble, or too busy. */
        STORING("storing", false),
        /** The other side does not take this message: a person must mend something first. */
        GEWEIGERD("geweigerd", true),
        /** The other side points elsewhere; a message never follows. */
        DOORGESTUURD("doorgestuurd", true),
        /** The address is not one of those that are allowed. */
        ADRES_NIET_TOEGESTAAN("adres-niet-toegestaan", true),
        /** No way is set to send such a message. */
        NIET_INGESTELD("niet-ingesteld", true),
        /** It does not follow its schema, so it says too much or too little. */
        ONGELDIG("ongeldig", true),
        /** Neither a partner nor a folder to put it in. */
        MAP_NIET_BESCHRIJFBAAR("map-niet-beschrijfbaar", false),
        /** It is not one bare mail address. */
        ADRES_ONGELDIG("adres-ongeldig", true),
        /** The subject holds what could be read as more than a subject. */
        ONDERWERP_ONGELDIG("onderwerp-ongeldig", true),
        /** The name or the kind of a file that goes along. */
        BIJLAGE_ONGELDIG("bijlage-ongeldig", true),
        /** The mail server does not know Meldroute by this name and password. */
        AANMELDING_GEWEIGERD("aanmelding-geweigerd", true),
        /** The connection could not be secured, so nothing went over it. */
        VERBINDING_ONVEILIG("verbinding-onveilig", false),
        /** No address is known to send it to. */
        ADRES_ONTBREEKT("adres-ontbreekt", true),
        /** The dossier says never to write to this person. */
        NOOIT_SCHRIJVEN("nooit-schrijven", true),
        /** The template of the letter asks for something that is not there. */
        BRIEF_ONGELDIG("brief-ongeldig", true),
        ONBEKEND("onbekende-fout", false);

        private final String code;
        private final boolean definitief;

        Reden(String code, boolean definitief) {
            this.code = code;
            this.definitief = definitief;
        }

        /** As it stands in the ledger and the timeline. */
        public String code() {
            return code;
        }

        /** Whether trying again is of no use before a person mended something. */
        public boolean isDefinitief() {
            return definitief;
        }
    }

    private final Reden reden;

    public Bezorgfout(Reden reden) {
        super("Bericht niet bezorgd: " + reden.code());
        this.reden = reden;
    }

    public Reden reden() {
        return reden;
    }
}
