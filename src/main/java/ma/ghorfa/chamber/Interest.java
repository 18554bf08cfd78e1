package ma.ghorfa.chamber;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.VersionedEntity;
import org.hibernate.annotations.EmbeddedColumnNaming;

@Entity
@Table(name = "interest")
class Interest extends VersionedEntity<Interest> {

    @Column(name = "member_id", updatable = false)
    private UUID memberId;

    @Embedded
    @EmbeddedColumnNaming("organisation_%s")
    private Bilingual organisation;

    @Enumerated(EnumType.STRING)
    private InterestKind kind;

    @Embedded
    @EmbeddedColumnNaming("role_%s")
    private Bilingual role;

    @Embedded
    @EmbeddedColumnNaming("held_%s")
    private DateSpan span;

    @Column(name = "declared_on")
    private LocalDate declaredOn;

    @SuppressWarnings("NullAway.Init")
    protected Interest() {}

    @SuppressWarnings("NullAway.Init") // set() gives every field its value
    Interest(MemberId member, InterestData data) {
        memberId = member.value();
        set(data);
    }

    void edit(long editedVersion, InterestData data) {
        editedFrom(editedVersion);
        set(data);
    }

    private void set(InterestData data) {
        Bilingual named = Checked.optional("organisation", data.organisation(), 200);
        if (named.isEmpty()) {
            throw new InvalidInputException("organisation", "base.required");
        }
        organisation = named;
        kind = data.kind();
        role = Checked.optional("role", data.role(), 200);
        span = DateSpan.of(data.from(), data.until());
        declaredOn = data.declaredOn();
    }

    InterestId id() {
        return new InterestId(uuid());
    }

    MemberId member() {
        return new MemberId(memberId);
    }

    /** Whether a party's name may mean this organisation. */
    boolean mayBe(Bilingual party) {
        return Organisations.maybeSame(organisation.ar(), party.ar())
                || Organisations.maybeSame(organisation.fr(), party.fr());
    }

    InterestRow row(MemberRow member) {
        return new InterestRow(
                id(),
                version(),
                member,
                new InterestData(organisation, kind, role, span.from(), span.end(), declaredOn));
    }

    InterestMatch match(MemberRow member) {
        return new InterestMatch(id(), member, organisation, kind, role);
    }
}
