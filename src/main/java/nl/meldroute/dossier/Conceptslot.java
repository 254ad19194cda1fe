package nl.meldroute.dossier;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import nl.meldroute.engine.Conceptsleutel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * Encrypts half-filled forms (AES-GCM, a new nonce each time), each for one place: put elsewhere it opens no more. Production has its key
 * from the settings; without one, a key is kept beside the database file, and with a database in memory it lasts as long as that.
 */
@Component
class Conceptslot {

    private static final Logger LOG = LoggerFactory.getLogger(Conceptslot.class);
    private static final Pattern H2_BESTAND = Pattern.compile("jdbc:h2:file:(?<pad>[^;]+).*");
    private static final int NONCE_BYTES = 16;

    private final AesBytesEncryptor slot;

    Conceptslot(Environment omgeving) {
        SecretKey sleutel = Conceptsleutel.lees(omgeving).orElseGet(() -> eigenSleutel(omgeving));
        slot = new AesBytesEncryptor(sleutel, KeyGenerators.secureRandom(NONCE_BYTES), CipherAlgorithm.GCM);
    }

    /** Encrypts this text for this place only. */
    byte[] sluit(String plek, String tekst) {
        return slot.encrypt((plek + '\n' + tekst).getBytes(StandardCharsets.UTF_8));
    }

    /** The text; empty when it was encrypted with another key or for another place, or was touched since. */
    Optional<String> open(String plek, byte[] gesloten) {
        String kop = plek + '\n';
        try {
            String alles = new String(slot.decrypt(gesloten), StandardCharsets.UTF_8);
            return alles.startsWith(kop) ? Optional.of(alles.substring(kop.length())) : Optional.empty();
        } catch (RuntimeException nietTeOpenen) {
            LOG.warn("Een concept is niet te lezen met deze sleutel en telt niet mee.");
            return Optional.empty();
        }
    }

    private static SecretKey eigenSleutel(Environment omgeving) {
        Matcher bestand = H2_BESTAND.matcher(omgeving.getProperty("spring.datasource.url", ""));
        if (!bestand.matches()) {
            LOG.info("Concepten zijn na een herstart niet meer te lezen: er is geen MELDROUTE_CONCEPTEN_SLEUTEL.");
            return nieuweSleutel();
        }
        String pad = bestand.group("pad").replaceFirst("^~", Matcher.quoteReplacement(System.getProperty("user.home")));
        try {
            return sleutelIn(Path.of(pad + ".concepten.sleutel"));
        } catch (IOException e) {
            throw new UncheckedIOException("Sleutel voor concepten is niet te lezen of te schrijven", e);
        }
    }

    static SecretKey sleutelIn(Path bestand) throws IOException {
        if (Files.exists(bestand)) {
            Optional<SecretKey> bewaard = Conceptsleutel.vanTekst(Files.readString(bestand));
            if (bewaard.isPresent()) {
                return bewaard.get();
            }
            Files.delete(bestand);
        }
        SecretKey nieuw = nieuweSleutel();
        Path map = bestand.toAbsolutePath().getParent();
        if (map != null) {
            Files.createDirectories(map);
        }
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(bestand, asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return schrijf(bestand, nieuw);
    }

    private static SecretKey schrijf(Path bestand, SecretKey sleutel) throws IOException {
        Files.writeString(bestand, Base64.getEncoder().encodeToString(sleutel.getEncoded()));
        return sleutel;
    }

    private static SecretKey nieuweSleutel() {
        return new SecretKeySpec(KeyGenerators.secureRandom(32).generateKey(), "AES");
    }
}
