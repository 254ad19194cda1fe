package nl.meldroute.berichten;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Keeps mail as files that a mail program opens, for a machine without a mail server. Nobody but the owner reads them. */
final class Postmap implements Postweg {

    private final Path map;

    Postmap(Path map) {
        this.map = map;
    }

    @Override
    public void geef(Postbericht bericht) throws Bezorgfout {
        try {
            Files.createDirectories(map, alleenEigenaar("rwx------"));
            Path deel = Files.createTempFile(map, bericht.kenmerk(), ".deel", alleenEigenaar("rw-------"));
            try {
                try (OutputStream uit = Files.newOutputStream(deel)) {
                    bericht.writeTo(uit);
                }
                Files.move(deel, map.resolve(bericht.kenmerk() + ".eml"), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(deel);
            }
        } catch (IOException | MessagingException e) {
            throw new Bezorgfout(Bezorgfout.Reden.NIET_BEWAARD);
        }
    }

    @Override
    public String zin() {
        return "Er is geen mailserver ingesteld: Meldroute bewaart mail als bestanden en verstuurt niets.";
    }

    private static FileAttribute<?>[] alleenEigenaar(String rechten) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rechten))
                }
                : new FileAttribute<?>[0];
    }
}
