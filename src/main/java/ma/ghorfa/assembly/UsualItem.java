package ma.ghorfa.assembly;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.VersionedEntity;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** What sessions of a kind usually have on their agenda; {@link Proposals} proposes it, and nobody has to take it. */
@Entity
@Table(name = "agenda_template")
class UsualItem extends VersionedEntity<UsualItem> {

    static final int LAST_PLACE = 999;

    @Enumerated(EnumType.STRING)
    private SessionKind sessionKind;

    private @Nullable Integer nominalMonth;

    @Column(name = "position")
    private int place;

    @Enumerated(EnumType.STRING)
    private ItemType type;

    @Embedded
    @EmbeddedColumnNaming("title_%s")
    private Bilingual title;

    @SuppressWarnings("NullAway.Init")
    protected UsualItem() {}

    @SuppressWarnings("NullAway.Init") // set() gives the fields their values
    UsualItem(UsualItemData data) {
        set(data);
    }

    void edit(long editedVersion, UsualItemData data) {
        editedFrom(editedVersion);
        set(data);
    }

    private void set(UsualItemData data) {
        Integer month = data.month();
        if (month != null && (month < 1 || month > 12)) {
            throw new InvalidInputException("month", "assembly.refusal.badMonth");
        }
        if (data.place() < 1 || data.place() > LAST_PLACE) {
            throw new InvalidInputException("place", "assembly.refusal.badPlace", Integer.toString(LAST_PLACE));
        }
        sessionKind = data.kind();
        nominalMonth = month;
        place = data.place();
        type = data.type();
        title = TextRules.required("title", data.title(), TextRules.TITLE);
    }

    UsualItemRow row() {
        return new UsualItemRow(uuid(), version(), new UsualItemData(sessionKind, nominalMonth, place, type, title));
    }
}
