package ma.ghorfa.chamber;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.VersionedEntity;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** One value of one rule. The value and its first day are fixed for ever, in here and by a trigger of the database. */
@Entity
@Table(name = "statutory_rule")
class StatutoryRule extends VersionedEntity<StatutoryRule> {

    private static final int REFERENCE_LENGTH = 300;
    private static final int NOTE_LENGTH = 1000;

    @Column(name = "rule_key", updatable = false)
    private String key;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private RuleScope scope;

    @Enumerated(EnumType.STRING)
    @Column(name = "rule_type", updatable = false)
    private RuleType type;

    @Column(name = "rule_value", updatable = false)
    private String value;

    @Embedded
    @EmbeddedColumnNaming("reference_%s")
    private Bilingual reference;

    @Embedded
    @EmbeddedColumnNaming("note_%s")
    private Bilingual note;

    @Enumerated(EnumType.STRING)
    private RuleStatus status;

    @Column(name = "verified_by")
    private @Nullable String verifiedBy;

    @Column(name = "verified_at")
    private @Nullable Instant verifiedAt;

    @Embedded
    @EmbeddedColumnNaming("valid_%s")
    private DateSpan validity;

    @SuppressWarnings("NullAway.Init")
    protected StatutoryRule() {}

    StatutoryRule(RuleDefinition definition, NewRuleValue data, DateSpan validity) {
        this.key = definition.key();
        this.scope = data.scope();
        this.type = definition.type();
        this.value = definition.check(data.value());
        this.reference = Checked.optional("reference", data.reference(), REFERENCE_LENGTH);
        this.note = Checked.paragraphs("note", data.note(), NOTE_LENGTH);
        this.status = RuleStatus.TO_VERIFY;
        this.validity = validity;
    }

    /** Gives way to a newer value on a day. */
    void giveWayOn(LocalDate date) {
        validity = validity.endingOn(date);
    }

    /** Somebody read the text and vouches for the value. */
    void verify(long editedVersion, Bilingual text, Bilingual remark, String by, Instant at) {
        editedFrom(editedVersion);
        Bilingual checked = Checked.optional("reference", text, REFERENCE_LENGTH);
        if (checked.isEmpty()) {
            throw new RuleException.NoReference();
        }
        reference = checked;
        note = Checked.paragraphs("note", remark, NOTE_LENGTH);
        status = RuleStatus.VERIFIED;
        verifiedBy = by;
        verifiedAt = at;
    }

    /** Somebody is no longer sure; the note says why. */
    void doubt(long editedVersion, Bilingual remark) {
        editedFrom(editedVersion);
        note = Checked.paragraphs("note", remark, NOTE_LENGTH);
        status = RuleStatus.TO_VERIFY;
        verifiedBy = null;
        verifiedAt = null;
    }

    RuleId id() {
        return new RuleId(uuid());
    }

    String key() {
        return key;
    }

    String value() {
        return value;
    }

    DateSpan validity() {
        return validity;
    }

    RuleValue row() {
        return new RuleValue(
                id(),
                version(),
                key,
                scope,
                type,
                value,
                reference,
                note,
                status,
                verifiedBy,
                verifiedAt,
                validity.from(),
                validity.end());
    }
}
