package ma.ghorfa.campaign;

import java.time.LocalDate;
import java.time.LocalTime;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.ProvinceCode;

/**
 * What one enters about a station.
 *
 * @param responsible who answers for it; may be open until the caravan starts
 */
public record StationData(
        LocalDate day, LocalTime from, LocalTime until, ProvinceCode province, Bilingual place, String responsible) {}
