package nl.meldroute.berichten;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder for what a person still has to send. Only who runs Meldroute can read it: a message may name people. */
class Postmap {

    private final Path map;

    Postmap(Path map) {
        this.map = map;
    }

    /** The files of the message with this kenmerk: its name is the kenmerk, or ends with it, and then the kind of file. */
    List<Path> van(String kenmerk) throws IOException {
        Pattern naam = Pattern.compile("([a-z]+-)?" + Pattern.quote(kenmerk) + "([.-].*)?");
        if (!Files.isDirectory(map)) {
            return List.of();
        }
        try (Stream<Path> bestanden = Files.list(map)) {
            return bestanden
                    .filter(bestand ->
                            naam.matcher(bestand.getFileName().toString()).matches())
                    .toList();
        }
    }

    /** Puts a file there whole or not at all; the same name again replaces it. */
    void leg(String naam, String inhoud) throws IOException {
        Files.createDirectories(map);
        Path half = Files.createTempFile(map, ".half", null);
        try {
            if (Files.getFileStore(half).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(half, inhoud, StandardCharsets.UTF_8);
            Files.move(half, map.resolve(naam), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }
}
