package ma.ghorfa.intake;

import java.util.List;

/** What a page needs to know of an intake. */
public record IntakeOffer(String name, String titleKey, String path, List<IntakeColumn> columns) {

    static IntakeOffer of(Intake<?> intake) {
        return new IntakeOffer(intake.name(), intake.titleKey(), intake.path(), intake.columns());
    }

    /** The key of what a column is called; the name itself where there is no such column. */
    public String labelKey(String column) {
        return columns.stream()
                .filter(one -> one.name().equals(column))
                .map(IntakeColumn::labelKey)
                .findFirst()
                .orElse(column);
    }
}
