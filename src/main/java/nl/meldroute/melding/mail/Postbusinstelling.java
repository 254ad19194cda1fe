package nl.meldroute.melding.mail;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.meldroute.dossier.Codelijsten;
import nl.meldroute.toegang.Regios;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where mail comes in.
 *
 * @param regios the mailbox of each region; without any, nothing is read
 * @param elke how long to wait after one round before the next
 * @param ronde one word of the mail server, such as one whole mail, takes no longer than this
 * @param ontleden one mail is taken apart in this time or counts as unreadable
 */
@ConfigurationProperties("meldroute.postbus")
record Postbusinstelling(
        @DefaultValue Map<String, Postbus> regios,
        @DefaultValue("1m") Duration elke,
        @DefaultValue("2m") Duration ronde,
        @DefaultValue("5s") Duration ontleden,
        @DefaultValue Grenzen grenzen) {

    Postbusinstelling {
        regios.forEach((regio, postbus) -> postbus.controleer(regio));
    }

    /**
     * One mailbox.
     *
     * @param tls over a secured connection from the start (IMAPS); off only for a server on this machine
     * @param map where mail comes in
     * @param verwerkt folder for what became a melding; made when it is not there
     * @param apart folder for what a person looks at
     * @param afzenders whose mail is a melding at once
     */
    record Postbus(
            String host,
            @DefaultValue("993") int port,
            String user,
            String password,
            @DefaultValue("true") boolean tls,
            @DefaultValue("INBOX") String map,
            @DefaultValue("Meldroute verwerkt") String verwerkt,
            @DefaultValue("Meldroute apart") String apart,
            @DefaultValue List<Afzender> afzenders) {

        private void controleer(String regio) {
            if (!Regios.kent(regio)) {
                throw weigering("noemt een regio die niet bestaat: " + regio);
            }
            if (leeg(host) || leeg(user) || leeg(password)) {
                throw weigering(regio + " heeft een host, een user en een password nodig");
            }
            if (!tls && !isHier()) {
                throw weigering(regio + " leest mail zonder beveiligde verbinding van een andere machine");
            }
            if (map.equals(verwerkt) || map.equals(apart) || verwerkt.equals(apart)) {
                throw weigering(regio + " heeft drie verschillende mappen nodig");
            }
            afzenders.forEach(afzender -> afzender.controleer(regio));
        }

        private boolean isHier() {
            try {
                return InetAddress.getByName(host).isLoopbackAddress();
            } catch (UnknownHostException e) {
                return false;
            }
        }

        Optional<Afzender> afzender(String adres) {
            return afzenders.stream().filter(een -> een.is(adres)).findFirst();
        }

        /** Without user and password. */
        @Override
        public String toString() {
            return "Postbus[]";
        }
    }

    /**
     * A sender whose mail is a melding at once. The intake asks what a mail does not say: that holds until somebody who read it says what it
     * is.
     *
     * @param adres a whole address, or a domain without anything before it
     * @param hoedanigheid code of who reports
     * @param aanleiding code of what such a mail is about
     * @param gemeente where it plays
     * @param organisatie what to call the melder when the mail gives no name
     */
    record Afzender(
            String adres,
            @DefaultValue("20") String hoedanigheid,
            @DefaultValue("09") String aanleiding,
            String gemeente,
            @Nullable String organisatie) {

        private void controleer(String regio) {
            if (!Codelijsten.isProfessional(hoedanigheid)) {
                throw weigering(regio + " heeft bij een afzender een hoedanigheid die geen beroepskracht is");
            }
            if (!Codelijsten.AANLEIDING.kent(aanleiding)) {
                throw weigering(regio + " heeft bij een afzender een aanleiding die niet in de lijst staat");
            }
            if (Regios.gemeenten(regio).stream().noneMatch(een -> een.equals(gemeente))) {
                throw weigering(regio + " heeft bij een afzender een gemeente van een andere regio");
            }
        }

        private boolean is(String wie) {
            String dit = adres.toLowerCase(Locale.ROOT);
            return dit.contains("@") ? wie.equals(dit) : wie.endsWith("@" + dit);
        }
    }

    /**
     * What is more than this is not read. Headers and parts are counted before anything is taken apart.
     *
     * @param mail the whole mail; a larger one stays in the mailbox, put aside
     * @param kop the headers of a mail or part together
     * @param diepte parts within parts
     * @param delen parts in all
     * @param tekst what is read of the text
     * @param bijlagen how many are kept apart
     * @param bijlage each attachment
     * @param uitgepakt what an office document unpacks to
     * @param bestanden how many files there are in an office document
     */
    record Grenzen(
            @DefaultValue("25MB") DataSize mail,
            @DefaultValue("256KB") DataSize kop,
            @DefaultValue("10") int diepte,
            @DefaultValue("200") int delen,
            @DefaultValue("1MB") DataSize tekst,
            @DefaultValue("20") int bijlagen,
            @DefaultValue("10MB") DataSize bijlage,
            @DefaultValue("100MB") DataSize uitgepakt,
            @DefaultValue("2000") int bestanden) {}

    /** A setting that is not there arrives as null. */
    private static boolean leeg(@Nullable String waarde) {
        return waarde == null || waarde.isBlank();
    }

    private static IllegalStateException weigering(String wat) {
        return new IllegalStateException("Meldroute start niet: meldroute.postbus." + wat + ".");
    }

    /** Without names and passwords. */
    @Override
    public String toString() {
        return "Postbusinstelling[]";
    }
}
