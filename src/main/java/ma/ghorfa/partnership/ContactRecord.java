package ma.ghorfa.partnership;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import ma.ghorfa.base.Text;
import ma.ghorfa.base.VersionedEntity;
import ma.ghorfa.base.Written;

@Entity
@Table(name = "partner_contact")
class ContactRecord extends VersionedEntity<ContactRecord> {

    static final int NAME = 160;

    @Column(name = "partner_id", updatable = false)
    private UUID partner;

    private String name;
    private String post;
    private String phone;
    private String email;

    @SuppressWarnings("NullAway.Init")
    protected ContactRecord() {}

    @SuppressWarnings("NullAway.Init") // set() gives every field its value
    ContactRecord(PartnerId partner, ContactData data) {
        this.partner = partner.value();
        set(data);
    }

    void edit(long editedVersion, ContactData data) {
        editedFrom(editedVersion);
        set(data);
    }

    void mayChange(long editedVersion) {
        editedFrom(editedVersion);
    }

    private void set(ContactData data) {
        name = Text.required("name", data.name(), NAME);
        post = Given.line("post", data.post(), NAME);
        phone = Written.phone("phone", data.phone());
        email = Written.email("email", data.email());
    }

    PartnerId partner() {
        return new PartnerId(partner);
    }

    ContactRow row() {
        return new ContactRow(new ContactId(uuid()), version(), new ContactData(name, post, phone, email));
    }
}
