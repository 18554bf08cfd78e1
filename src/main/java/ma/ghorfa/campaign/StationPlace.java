package ma.ghorfa.campaign;

import java.time.LocalDate;
import ma.ghorfa.base.Bilingual;

/** Where and when a station is, to choose one among all of them. */
public record StationPlace(StationId id, Bilingual place, LocalDate day) {}
