package ma.ghorfa.assembly;

import java.time.LocalDate;
import java.time.LocalTime;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.ProvinceCode;
import org.jspecify.annotations.Nullable;

/**
 * What one says of a session when preparing it.
 *
 * @param elective whether the bureau is elected in it; it then has a quorum of its own
 * @param year the nominal year, and {@code month} the nominal month from 1 to 12: "the session of October 2024" was
 *     held in December
 * @param venue where it is held; free text, 300 characters at most, Arabic required
 * @param province the prefecture or province of the venue; null while it is open
 * @param ceremonialPresident the wali or governor under whose presidency it is held, if so; not the legal chair
 */
public record SessionData(
        SessionKind kind,
        boolean elective,
        int year,
        int month,
        LocalDate date,
        LocalTime startTime,
        Bilingual venue,
        @Nullable ProvinceCode province,
        Bilingual ceremonialPresident) {}
