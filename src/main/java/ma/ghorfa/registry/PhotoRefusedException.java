package ma.ghorfa.registry;

import ma.ghorfa.base.DomainException;
import org.jspecify.annotations.Nullable;

/** A file that cannot be somebody's photo. */
public final class PhotoRefusedException extends DomainException {

    private PhotoRefusedException(String key, @Nullable Object... args) {
        super("registry.photo." + key, args);
    }

    static PhotoRefusedException tooLarge() {
        return new PhotoRefusedException("tooLarge", PhotoPicture.LARGEST / (1024 * 1024));
    }

    static PhotoRefusedException tooManyPixels() {
        return new PhotoRefusedException("tooManyPixels");
    }

    static PhotoRefusedException tooSmall(int side) {
        return new PhotoRefusedException("tooSmall", side);
    }

    /** No JPEG and no PNG, or a broken one. */
    static PhotoRefusedException unreadable(@Nullable Throwable cause) {
        var refused = new PhotoRefusedException("unreadable");
        if (cause != null) {
            refused.initCause(cause);
        }
        return refused;
    }

    static PhotoRefusedException onlyPersons() {
        return new PhotoRefusedException("onlyPersons");
    }
}
