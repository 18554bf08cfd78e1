package ma.ghorfa.chamber;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import java.util.regex.Pattern;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.Text;
import ma.ghorfa.base.VersionedEntity;
import org.hibernate.annotations.EmbeddedColumnNaming;

@Entity
@Table(name = "chamber")
class ChamberIdentity extends VersionedEntity<ChamberIdentity> {

    private static final Pattern WEBSITE = Pattern.compile("https?://[^\\s<>\"]+\\.[^\\s<>\"]+");

    @Embedded
    @EmbeddedColumnNaming("name_%s")
    private Bilingual name;

    @Column(name = "region_code")
    private String regionCode;

    @Column(name = "province_code")
    private String provinceCode;

    @Embedded
    @EmbeddedColumnNaming("address_%s")
    private Bilingual address;

    private String phone;

    private String email;

    private String website;

    @Column(updatable = false)
    private boolean demo;

    @SuppressWarnings("NullAway.Init")
    protected ChamberIdentity() {}

    @SuppressWarnings("NullAway.Init") // set() gives every field its value
    ChamberIdentity(ChamberData data, boolean demo) {
        this.demo = demo;
        set(data);
    }

    void edit(long editedVersion, ChamberData data) {
        editedFrom(editedVersion);
        set(data);
    }

    private void set(ChamberData data) {
        name = Checked.both("name", data.name(), 200);
        provinceCode = data.province().value();
        regionCode = data.province().region();
        address = Checked.arabic("address", data.address(), 300);
        phone = Checked.phone("phone", data.phone());
        email = Checked.email("email", data.email());
        website = Text.atMost("website", Text.line(data.website()), 200);
        if (!website.isEmpty() && !WEBSITE.matcher(website).matches()) {
            throw new InvalidInputException("website", "chamber.contact.badWebsite");
        }
    }

    UUID id() {
        return uuid();
    }

    String regionCode() {
        return regionCode;
    }

    String provinceCode() {
        return provinceCode;
    }

    Chamber row(Region region, Province province) {
        return new Chamber(version(), name, region, province, address, phone, email, website, demo);
    }
}
