package ma.ghorfa.chamber;

import java.time.LocalDate;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.DomainException;
import ma.ghorfa.i18n.Formats;
import org.jspecify.annotations.Nullable;

/** What can be refused about the bureau. */
public abstract sealed class BureauException extends DomainException {

    private BureauException(String key, @Nullable Object... args) {
        super("chamber.bureau." + key, args);
    }

    /** This chamber does not have the post. */
    public static final class PostDisabled extends BureauException {
        PostDisabled(Bilingual post) {
            super("postDisabled", post.ar(), post.fr());
        }
    }

    /** All places of the post are held on some of those days. */
    public static final class PostFull extends BureauException {
        PostFull(Bilingual post, int places) {
            super("postFull", post.ar(), post.fr(), places);
        }
    }

    /** The member holds another post on some of those days. */
    public static final class HoldsAnotherPost extends BureauException {
        HoldsAnotherPost(Bilingual member, Bilingual post) {
            super("holdsAnother", member.ar(), member.fr(), post.ar(), post.fr());
        }
    }

    /** The post was given up already, or is not held on that day. */
    public static final class NotHeld extends BureauException {
        NotHeld(LocalDate on) {
            super("notHeld", Formats.shortDate(on));
        }
    }

    /** A post that somebody holds can be neither disabled nor made smaller than the number of its holders. */
    public static final class PostIsHeld extends BureauException {
        PostIsHeld(Bilingual post) {
            super("postIsHeld", post.ar(), post.fr());
        }
    }

    /** The president's post is what ties are decided by; every chamber has it, with one holder. */
    public static final class PresidentIsOne extends BureauException {
        PresidentIsOne() {
            super("presidentIsOne");
        }
    }
}
