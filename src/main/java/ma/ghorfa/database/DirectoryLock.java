package ma.ghorfa.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * One running application per data directory. The operating system gives the lock back when the process ends, however
 * it ends, so a lock that is held always means a living owner.
 */
final class DirectoryLock implements AutoCloseable {

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * @param directory the folder to own
     * @throws StartRefusedException when another process, or another part of this one, owns it
     */
    static DirectoryLock acquire(Path directory) throws IOException {
        Path file = directory.resolve("lock");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock(Long.MAX_VALUE - 1, 1, false) != null) {
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(
                        Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
                return new DirectoryLock(channel);
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw refused(directory, file, e);
        }
        channel.close();
        throw refused(directory, file, null);
    }

    private static StartRefusedException refused(Path directory, Path file, @Nullable Exception cause)
            throws IOException {
        String owner = Files.readString(file, StandardCharsets.US_ASCII).strip();
        String reason = "The data directory " + directory.getParent() + " is in use by another Ghorfa"
                + (owner.isEmpty() ? "." : " (process " + owner + ").");
        String remedy = "Stop that one first, or start this one with another directory: --ghorfa.database.directory=…";
        return cause == null
                ? new StartRefusedException(reason, remedy)
                : new StartRefusedException(reason, remedy, cause);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
