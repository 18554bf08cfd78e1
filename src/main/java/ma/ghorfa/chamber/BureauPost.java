package ma.ghorfa.chamber;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.VersionedEntity;
import org.hibernate.annotations.EmbeddedColumnNaming;

@Entity
@Table(name = "bureau_post")
class BureauPost extends VersionedEntity<BureauPost> {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,29}");

    @Column(updatable = false)
    private String code;

    @Column(name = "post_rank")
    private int rank;

    @Embedded
    @EmbeddedColumnNaming("name_%s")
    private Bilingual name;

    @Column(name = "min_holders")
    private int minHolders;

    @Column(name = "max_holders")
    private int maxHolders;

    private boolean enabled;

    @SuppressWarnings("NullAway.Init")
    protected BureauPost() {}

    @SuppressWarnings("NullAway.Init") // set() gives the name its value
    BureauPost(PostData data) {
        code = data.code().strip().toUpperCase(Locale.ROOT);
        if (!CODE.matcher(code).matches()) {
            throw new InvalidInputException("code", "chamber.bureau.badCode");
        }
        set(data);
    }

    void edit(long editedVersion, PostData data) {
        editedFrom(editedVersion);
        set(data);
    }

    private void set(PostData data) {
        if (data.rank() < 1 || data.rank() > 999) {
            throw new InvalidInputException("rank", "chamber.bureau.badRank", 1, 999);
        }
        if (data.maxHolders() < 1 || data.maxHolders() > 50) {
            throw new InvalidInputException("maxHolders", "chamber.bureau.badHolders", 1, 50);
        }
        if (data.minHolders() < 0 || data.minHolders() > data.maxHolders()) {
            throw new InvalidInputException("minHolders", "chamber.bureau.badHolders", 0, data.maxHolders());
        }
        if (PostRow.PRESIDENT.equals(code) && !(data.enabled() && data.minHolders() == 1 && data.maxHolders() == 1)) {
            throw new BureauException.PresidentIsOne();
        }
        rank = data.rank();
        name = Checked.both("name", data.name(), 100);
        minHolders = data.minHolders();
        maxHolders = data.maxHolders();
        enabled = data.enabled();
    }

    UUID id() {
        return uuid();
    }

    String code() {
        return code;
    }

    int rank() {
        return rank;
    }

    Bilingual name() {
        return name;
    }

    int maxHolders() {
        return maxHolders;
    }

    boolean isEnabled() {
        return enabled;
    }

    PostRow row() {
        return new PostRow(uuid(), version(), code, rank, name, minHolders, maxHolders, enabled);
    }
}
