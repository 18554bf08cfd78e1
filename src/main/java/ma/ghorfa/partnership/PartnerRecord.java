package ma.ghorfa.partnership;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Text;
import ma.ghorfa.base.VersionedEntity;
import ma.ghorfa.base.Written;
import ma.ghorfa.search.SearchKey;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** A body that the chamber makes agreements with. */
@Entity
@Table(name = "partner")
class PartnerRecord extends VersionedEntity<PartnerRecord> {

    static final int NAME = 200;
    static final int ALIASES = 2000;
    static final int ADDRESS = 300;
    static final int NOTE = 2000;

    private static final int KEY = 2000;

    @Enumerated(EnumType.STRING)
    private PartnerKind kind;

    @Embedded
    @EmbeddedColumnNaming("name_%s")
    private Bilingual name;

    private String aliases;

    @Column(name = "search_key")
    private String searchKey;

    @Column(name = "exists_since")
    private @Nullable LocalDate existsSince;

    private String address;
    private String note;

    @SuppressWarnings("NullAway.Init")
    protected PartnerRecord() {}

    @SuppressWarnings("NullAway.Init") // set() gives every field its value
    PartnerRecord(PartnerData data) {
        set(data);
    }

    void edit(long editedVersion, PartnerData data) {
        editedFrom(editedVersion);
        set(data);
    }

    private void set(PartnerData data) {
        kind = data.kind();
        Bilingual names = Written.lines("name", data.name(), NAME);
        name = Given.arabic("name", names, NAME);
        List<String> others = data.aliases().stream()
                .map(Text::line)
                .filter(alias -> !alias.isEmpty())
                .distinct()
                .toList();
        aliases = Text.atMost("aliases", String.join("\n", others), ALIASES);
        searchKey = SearchKey.of(name.ar() + " \n " + name.fr() + " \n " + aliases, KEY);
        existsSince = data.existsSince();
        address = Given.line("address", data.address(), ADDRESS);
        note = Given.lines("note", data.note(), NOTE);
    }

    PartnerId id() {
        return new PartnerId(uuid());
    }

    Bilingual name() {
        return name;
    }

    List<String> aliases() {
        return aliases.lines().toList();
    }

    String searchKey() {
        return searchKey;
    }

    @Nullable
    LocalDate existsSince() {
        return existsSince;
    }

    PartnerRow row(int agreements) {
        return new PartnerRow(
                id(),
                version(),
                new PartnerData(kind, name, aliases(), existsSince, address, note),
                searchKey,
                agreements);
    }
}
