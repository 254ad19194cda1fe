package nl.meldroute.melding.mail;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import nl.meldroute.melding.mail.Postbusinstelling.Postbus;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;

/** One open mailbox. It only reads and moves: nothing in it is ever thrown away. */
final class Postbusverbinding implements AutoCloseable {

    private static final String VERBINDEN = "5000";
    private static final String LEZEN_OF_SCHRIJVEN = "20000";

    private final IMAPStore winkel;
    private final IMAPFolder map;

    private Postbusverbinding(IMAPStore winkel, IMAPFolder map) {
        this.winkel = winkel;
        this.map = map;
    }

    /** One mail as the server describes it. */
    record Aangeboden(long uid, long omvang, @Nullable Instant ontvangen) {}

    static Postbusverbinding open(Postbus postbus) throws MessagingException {
        IMAPStore winkel =
                (IMAPStore) Session.getInstance(eigenschappen(postbus)).getStore(postbus.tls() ? "imaps" : "imap");
        winkel.connect(postbus.host(), postbus.port(), postbus.user(), postbus.password());
        try {
            for (String naam : List.of(postbus.verwerkt(), postbus.apart())) {
                Folder doel = winkel.getFolder(naam);
                if (!doel.exists() && !doel.create(Folder.HOLDS_MESSAGES)) {
                    throw new MessagingException("Map niet te maken");
                }
            }
            IMAPFolder map = (IMAPFolder) winkel.getFolder(postbus.map());
            map.open(Folder.READ_WRITE);
            return new Postbusverbinding(winkel, map);
        } catch (MessagingException e) {
            sluit(winkel);
            throw e;
        }
    }

    /** All that lies in it, oldest first. */
    List<Aangeboden> lijst() throws MessagingException {
        Message[] berichten = map.getMessages();
        FetchProfile profiel = new FetchProfile();
        profiel.add(UIDFolder.FetchProfileItem.UID);
        profiel.add(FetchProfile.Item.SIZE);
        profiel.add(FetchProfile.Item.FLAGS);
        profiel.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        map.fetch(berichten, profiel);
        List<Aangeboden> lijst = new ArrayList<>();
        for (Message bericht : berichten) {
            // Moved before, where the server can only mark that.
            if (!bericht.isExpunged() && !bericht.isSet(Flags.Flag.DELETED)) {
                Date ontvangen = bericht.getReceivedDate();
                lijst.add(new Aangeboden(
                        map.getUID(bericht), bericht.getSize(), ontvangen == null ? null : ontvangen.toInstant()));
            }
        }
        return lijst;
    }

    boolean isOpen() {
        return winkel.isConnected() && map.isOpen();
    }

    /** Tells the mails of this mailbox from those of before it was made anew. */
    long geldigheid() throws MessagingException {
        return map.getUIDValidity();
    }

    /**
     * All bytes of one mail.
     *
     * @return empty when there are more than this, whatever the server said before
     * @throws MessageRemovedException when somebody took it away
     */
    Optional<byte[]> haal(long uid, long hoogstens) throws MessagingException, IOException {
        IMAPMessage bericht = (IMAPMessage) map.getMessageByUID(uid);
        if (bericht == null) {
            throw new MessageRemovedException();
        }
        // A person who looks in the mailbox still sees what nobody has read.
        bericht.setPeek(true);
        Begrensd bytes = new Begrensd(hoogstens);
        try {
            bericht.writeTo(bytes);
            return Optional.of(bytes.inhoud());
        } catch (TeGroot e) {
            return Optional.empty();
        } finally {
            bericht.invalidateHeaders();
        }
    }

    /** Moves one mail; does nothing when it is gone already. Copies first where the server cannot move. */
    void verplaats(long uid, String naar) throws MessagingException {
        Message bericht = map.getMessageByUID(uid);
        if (bericht == null) {
            return;
        }
        Message[] een = {bericht};
        Folder doel = winkel.getFolder(naar);
        if (winkel.hasCapability("MOVE")) {
            map.moveMessages(een, doel);
        } else {
            map.copyMessages(een, doel);
            map.setFlags(een, new Flags(Flags.Flag.DELETED), true);
            // Only this one: what somebody else marked as deleted is his to expunge.
            if (winkel.hasCapability("UIDPLUS")) {
                map.expunge(een);
            }
        }
    }

    @Override
    public void close() {
        sluit(winkel);
    }

    private static void sluit(IMAPStore winkel) {
        try {
            winkel.close();
        } catch (MessagingException e) {
            // What had to be done is done.
        }
    }

    private static Properties eigenschappen(Postbus postbus) {
        String soort = postbus.tls() ? "mail.imaps." : "mail.imap.";
        Properties imap = new Properties();
        imap.setProperty(soort + "ssl.checkserveridentity", "true");
        // So that interrupting the thread closes the connection, also of a server that drips.
        imap.setProperty(soort + "usesocketchannels", "true");
        imap.setProperty(soort + "connectiontimeout", VERBINDEN);
        imap.setProperty(soort + "timeout", LEZEN_OF_SCHRIJVEN);
        imap.setProperty(soort + "writetimeout", LEZEN_OF_SCHRIJVEN);
        imap.setProperty(soort + "fetchsize", "262144");
        return imap;
    }

    /** More came than may come. */
    private static final class TeGroot extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Begrensd extends OutputStream {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final long hoogstens;

        Begrensd(long hoogstens) {
            this.hoogstens = hoogstens;
        }

        @Override
        public void write(int een) throws IOException {
            write(new byte[] {(byte) een}, 0, 1);
        }

        @Override
        public void write(byte[] stuk, int van, int aantal) throws IOException {
            if (bytes.size() + (long) aantal > hoogstens) {
                throw new TeGroot();
            }
            bytes.write(stuk, van, aantal);
        }

        byte[] inhoud() {
            return bytes.toByteArray();
        }
    }
}
