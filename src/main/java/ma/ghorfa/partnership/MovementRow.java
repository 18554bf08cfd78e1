package ma.ghorfa.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import ma.ghorfa.base.Money;
import ma.ghorfa.budget.ActId;
import org.jspecify.annotations.Nullable;

/**
 * A call for a tranche, or a receipt; the chamber’s own is paid.
 *
 * @param amount below zero where it takes another one back, or where the budget cancelled a payment
 * @param reverses the one that it takes back
 * @param reason why it takes it back; empty otherwise
 * @param payment of the budget that it follows from
 */
public record MovementRow(
        MovementId id,
        MovementKind kind,
        LocalDate on,
        Money amount,
        String reference,
        String account,
        @Nullable MovementId reverses,
        String reason,
        @Nullable ActId payment) {

    /** The most that was moved in a way on any day from this one on. */
    static Money most(List<MovementRow> movements, MovementKind kind, LocalDate from) {
        List<MovementRow> ofKind =
                movements.stream().filter(one -> one.kind() == kind).toList();
        return Stream.concat(Stream.of(from), ofKind.stream().map(MovementRow::on))
                .filter(day -> !day.isBefore(from))
                .map(day -> Money.sum(ofKind.stream()
                        .filter(one -> !one.on().isAfter(day))
                        .map(MovementRow::amount)
                        .toList()))
                .reduce(Money.ZERO, Money::max);
    }
}
