package ma.ghorfa.registry;

import java.time.Instant;
import java.util.Locale;
import ma.ghorfa.base.DomainException;
import ma.ghorfa.base.Zone;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.journal.ActorNames;
import org.jspecify.annotations.Nullable;

/** Two pages cannot be put together, or no longer be taken apart. */
public final class MergeException extends DomainException {

    private MergeException(String key, @Nullable Object... args) {
        super("registry.merge." + key, args);
    }

    /** Somebody else was first: one of the two pages leads to another one since. */
    static MergeException already(ActorNames names, String by, Instant at) {
        return new MergeException("already", told(names, by, at));
    }

    /** Somebody else took it apart before. */
    static MergeException alreadyApart(ActorNames names, String by, Instant at) {
        return new MergeException("alreadyApart", told(names, by, at));
    }

    /** A page cannot be merged with itself. */
    static MergeException same() {
        return new MergeException("same");
    }

    /** The page that stayed was changed or merged since: taking the two apart would lose that. */
    static MergeException changedSince() {
        return new MergeException("changedSince");
    }

    /** Who did it, in Arabic and in French, and when. */
    private static @Nullable Object[] told(ActorNames names, String by, Instant at) {
        Locale arabic = Language.AR.locale();
        return new @Nullable Object[] {
            names.nameOf(by, arabic),
            names.nameOf(by, Language.FR.locale()),
            Formats.shortDate(Zone.date(at)),
            Formats.time(Zone.time(at))
        };
    }
}
