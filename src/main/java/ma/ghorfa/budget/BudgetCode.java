package ma.ghorfa.budget;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Text;
import ma.ghorfa.base.VersionedEntity;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** A code of the nomenclature, in the years in which it is used. */
@Entity
@Table(name = "budget_code")
class BudgetCode extends VersionedEntity<BudgetCode> {

    static final int NAME = 200;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private BudgetSection section;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private CodeLevel level;

    @Column(updatable = false)
    private String code;

    @Column(name = "parent_id", updatable = false)
    private @Nullable UUID parent;

    @Embedded
    @EmbeddedColumnNaming("name_%s")
    private Bilingual name;

    @Column(name = "from_year", updatable = false)
    private int fromYear;

    @Column(name = "until_year")
    private @Nullable Integer untilYear;

    @SuppressWarnings("NullAway.Init")
    protected BudgetCode() {}

    BudgetCode(BudgetSection section, CodeLevel level, String code, @Nullable CodeId parent, CodeData data) {
        this.section = section;
        this.level = level;
        this.code = code;
        this.parent = parent == null ? null : parent.value();
        this.fromYear = Budget.validYear("fromYear", data.fromYear());
        set(data);
    }

    void edit(long editedVersion, CodeData data) {
        editedFrom(editedVersion);
        set(data);
    }

    private void set(CodeData data) {
        name = new Bilingual(
                Text.required("name", Text.line(data.name().ar()), NAME),
                Text.required("name", Text.line(data.name().fr()), NAME));
        Integer until = data.untilYear();
        untilYear = new CodeYears(fromYear, until == null ? null : Budget.validYear("untilYear", until)).until();
    }

    CodeId id() {
        return new CodeId(uuid());
    }

    BudgetSection section() {
        return section;
    }

    CodeLevel level() {
        return level;
    }

    String code() {
        return code;
    }

    boolean isUsedIn(int year) {
        return years().meet(new CodeYears(year, year));
    }

    CodeYears years() {
        return new CodeYears(fromYear, untilYear);
    }

    Optional<CodeId> parent() {
        return Optional.ofNullable(parent).map(CodeId::new);
    }

    CodeRule.Place place() {
        return new CodeRule.Place(section, level, code, years());
    }

    CodeData data() {
        return new CodeData(name, fromYear, untilYear);
    }

    CodeRow row() {
        return new CodeRow(
                id(),
                version(),
                section,
                level,
                code,
                parent == null ? null : new CodeId(parent),
                name,
                fromYear,
                untilYear);
    }
}
