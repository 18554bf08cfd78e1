package ma.ghorfa.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The MariaDB program unpacked once for all tests: it has 300 MB, and many tests want a data directory of their own. */
public final class EmbeddedProgram {

    private static final Path SHARED = Path.of("target", "test-mariadb").toAbsolutePath();

    private EmbeddedProgram() {}

    /** Puts a link to the program where {@link EmbeddedMariaDb} looks for it before it unpacks its own. */
    public static synchronized void linkInto(Path dataDirectory) {
        ServerArchive archive = ServerArchive.forThisMachine().orElseThrow();
        try {
            Files.createDirectories(SHARED);
            Path program = archive.unpackBelow(SHARED);
            Path home = Files.createDirectories(dataDirectory.toAbsolutePath().resolve("mariadb"));
            Path link = home.resolve(program.getFileName());
            if (!Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
                Files.createSymbolicLink(link, program);
            }
        } catch (UnsupportedOperationException e) {
            return; // no links on this machine: each data directory gets a program of its own
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the link away again, so that removing the data directory does not have to think about it. */
    public static void unlinkFrom(Path dataDirectory) {
        Path home = dataDirectory.resolve("mariadb");
        if (!Files.isDirectory(home)) {
            return;
        }
        try (Stream<Path> entries = Files.list(home)) {
            for (Path link : entries.filter(Files::isSymbolicLink).toList()) {
                Files.delete(link);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
