package ma.ghorfa.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** The MariaDB program unpacked once for all tests: it has 300 MB, and many tests want a data directory of their own. */
public final class EmbeddedProgram {

    private static final Path SHARED = Path.of("target", "test-mariadb").toAbsolutePath();

    private EmbeddedProgram() {}

    /** Puts a link to the program where {@link EmbeddedMariaDb} looks for it before it unpacks its own. */
    public static synchronized void linkInto(Path dataDirectory) {
        ServerArchive archive = ServerArchive.forThisMachine().orElseThrow();
        try {
            Path program = unpacked(archive);
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

    /** The tests run in more processes than one: the first unpacks, the others wait for it. */
    private static Path unpacked(ServerArchive archive) throws IOException {
        Files.createDirectories(SHARED);
        try (var lock = FileChannel.open(
                        SHARED.resolve("unpacking.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = lock.lock()) {
            if (!held.isValid()) {
                throw new IOException("Somebody else unpacks the database below " + SHARED);
            }
            return archive.unpackBelow(SHARED);
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
