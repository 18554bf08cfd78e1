package ma.ghorfa.budget;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.base.Money;
import ma.ghorfa.base.VersionedEntity;
import org.jspecify.annotations.Nullable;

/** What an agenda item costs, and the line that would pay for it. */
@Entity
@Table(name = "item_funding")
class Funding extends VersionedEntity<Funding> {

    @Column(name = "item_id", updatable = false)
    private UUID item;

    private int year;

    @Column(name = "code_id")
    private UUID code;

    private Money amount = Money.ZERO;

    @Column(name = "frozen_at")
    private @Nullable Instant frozenAt;

    @Column(name = "frozen_available")
    private @Nullable Money frozenAvailable;

    @Column(name = "frozen_others")
    private @Nullable Money frozenOthers;

    @SuppressWarnings("NullAway.Init")
    protected Funding() {}

    Funding(ItemId item, FundingData data) {
        this.item = item.value();
        year = data.year();
        code = data.code().value();
        amount = data.amount().positive("amount");
    }

    void edit(long editedVersion, FundingData data) {
        mayChange(editedVersion);
        year = data.year();
        code = data.code().value();
        amount = data.amount().positive("amount");
    }

    void mayChange(long editedVersion) {
        editedFrom(editedVersion);
        if (frozenAt != null) {
            throw new FundingRefusal.Decided();
        }
    }

    /**
     * @param available null where nothing may be spent on the line
     * @param others what further items of the session want of it or were given
     */
    void freeze(Instant at, @Nullable Money available, Money others) {
        frozenAt = at;
        frozenAvailable = available;
        frozenOthers = others;
    }

    /** The vote that it was frozen for does not count. */
    void thaw() {
        frozenAt = null;
        frozenAvailable = null;
        frozenOthers = null;
    }

    int year() {
        return year;
    }

    CodeId code() {
        return new CodeId(code);
    }

    Money amount() {
        return amount;
    }

    @Nullable
    Instant frozenAt() {
        return frozenAt;
    }

    @Nullable
    Money frozenAvailable() {
        return frozenAvailable;
    }

    /** Nothing, too, where it was frozen before this was kept. */
    Money frozenOthers() {
        return Objects.requireNonNullElse(frozenOthers, Money.ZERO);
    }
}
