package ma.ghorfa.assembly;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A session in a list.
 *
 * @param call 1, or more for a further call after one that found no quorum
 * @param items how many items there are to decide, headings not counted
 * @param decided how many of them have an outcome
 * @param earlierCall the session that found no quorum and whose further call this is; null for a first call
 * @param nextCall the further call of this session; null if there is none
 */
public record SessionRow(
        SessionId id,
        long version,
        SessionKind kind,
        boolean elective,
        int call,
        int year,
        int month,
        LocalDate date,
        LocalTime startTime,
        Bilingual venue,
        @Nullable ProvinceCode province,
        SessionState state,
        int items,
        int decided,
        @Nullable SessionId earlierCall,
        @Nullable SessionId nextCall) {

    /** What the session is called: the ordinary session of June 2025, with its call if it is not the first. */
    public String title(Texts texts, Locale locale) {
        return title(texts, locale, kind, year, month, call);
    }

    /** The same where no more is read of it. */
    public static String title(Texts texts, Locale locale, SessionKind kind, int year, int month, int call) {
        return texts.get(locale, "assembly.session.title", kind, Formats.month(year, month, locale), call, month);
    }

    /** The same for official papers. */
    public Bilingual title(Texts texts) {
        return Texts.both(language -> title(texts, language.locale()));
    }
}
