package ma.ghorfa.chamber;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Text;
import ma.ghorfa.base.VersionedEntity;
import org.hibernate.annotations.EmbeddedColumnNaming;

/** The person. That they sit in the chamber, and when, is told by their mandates. */
@Entity
@Table(name = "member")
class Member extends VersionedEntity<Member> {

    @Embedded
    @EmbeddedColumnNaming("name_%s")
    private Bilingual name;

    @Enumerated(EnumType.STRING)
    private Sex sex;

    @Column(name = "province_code")
    private String provinceCode;

    @Embedded
    @EmbeddedColumnNaming("craft_%s")
    private Bilingual craft;

    private String phone;

    private String email;

    private String address;

    @SuppressWarnings("NullAway.Init")
    protected Member() {}

    @SuppressWarnings("NullAway.Init") // set() gives every field its value
    Member(MemberData data) {
        set(data);
    }

    void edit(long editedVersion, MemberData data) {
        editedFrom(editedVersion);
        set(data);
    }

    private void set(MemberData data) {
        name = Checked.person("name", data.name(), 120);
        sex = data.sex();
        provinceCode = data.province().value();
        craft = Checked.arabic("craft", data.craft(), 120);
        phone = Checked.phone("phone", data.phone());
        email = Checked.email("email", data.email());
        address = Text.atMost("address", Text.line(data.address()), 300);
    }

    MemberId id() {
        return new MemberId(uuid());
    }

    Bilingual name() {
        return name;
    }

    MemberData data() {
        return new MemberData(name, sex, new ProvinceCode(provinceCode), craft, phone, email, address);
    }
}
