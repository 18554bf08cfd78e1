package ma.ghorfa.chamber;

import java.time.LocalDate;
import ma.ghorfa.base.Bilingual;

/** One day off; a holiday of two days has two of them. */
public record HolidayData(LocalDate date, Bilingual name, HolidayKind kind, HolidayCertainty certainty) {}
