package ma.ghorfa.document;

import java.util.Arrays;
import java.util.stream.Collectors;
import ma.ghorfa.base.DomainException;
import org.jspecify.annotations.Nullable;

/** A file that is not taken, or not given out. */
public abstract sealed class FileRefusedException extends DomainException {

    private FileRefusedException(String key, @Nullable Object... args) {
        super("document.file." + key, args);
    }

    /** There is nothing in it. */
    public static final class Empty extends FileRefusedException {
        Empty(String name) {
            super("empty", name);
        }
    }

    /** It is larger than what this portal takes. */
    public static final class TooLarge extends FileRefusedException {
        TooLarge(String name, long mostMegabytes) {
            super("tooLarge", name, mostMegabytes);
        }
    }

    /** Its content, whatever its name says, is of a kind that is not taken. */
    public static final class WrongType extends FileRefusedException {
        WrongType(String name) {
            super(
                    "wrongType",
                    name,
                    Arrays.stream(FileType.values()).map(FileType::name).collect(Collectors.joining(" · ")));
        }
    }

    /** The content in the database is no longer what was stored. */
    public static final class Damaged extends FileRefusedException {
        Damaged(String name) {
            super("damaged", name);
        }
    }
}
