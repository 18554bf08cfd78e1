package ma.ghorfa.partnership;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An indicator with its measures up to a day; how far it is follows from them.
 *
 * @param measures the latest first
 */
public record IndicatorRow(IndicatorId id, long version, IndicatorData data, List<MeasureRow> measures) {

    private static final int WHOLE = 100;

    public Direction direction() {
        return data.target().compareTo(data.base()) > 0 ? Direction.RISE : Direction.FALL;
    }

    public Optional<MeasureData> latest() {
        return measures.stream().findFirst().map(MeasureRow::data);
    }

    /** How much of the way from the base to the target is done, in per cent; below zero where it went the other way. */
    public Optional<Integer> progress() {
        BigDecimal way = data.target().subtract(data.base());
        return latest().map(measure -> measure.value()
                .subtract(data.base())
                .multiply(BigDecimal.valueOf(WHOLE))
                .divide(way, 0, RoundingMode.FLOOR)
                .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                .max(BigDecimal.valueOf(Integer.MIN_VALUE))
                .intValue());
    }

    public boolean isReached() {
        return progress().filter(done -> done >= WHOLE).isPresent();
    }

    /** The day of the target has passed without it. */
    public boolean isLate(LocalDate day) {
        return data.targetOn().isBefore(day) && !isReached();
    }
}
