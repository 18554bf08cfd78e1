package ma.ghorfa.partnership;

import static ma.ghorfa.identity.Permissions.AGREEMENT_PREPARE;
import static ma.ghorfa.identity.Permissions.AGREEMENT_READ;
import static ma.ghorfa.identity.Permissions.CONTACT_READ;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Stored;
import ma.ghorfa.base.Text;
import ma.ghorfa.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bodies that the chamber makes agreements with, under all their names. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + AGREEMENT_READ + "')")
public class Partners {

    static final String SUBJECT = "partner";

    private static final String NAMED = "from agreement_party y join agreement a on a.id = y.agreement_id where"
            + AgreementLists.NAMING + "and y.partner_id is not null";

    private final PartnerStore partners;
    private final ContactStore contacts;
    private final AgreementWords words;
    private final JdbcClient jdbc;
    private final Journal journal;

    Partners(PartnerStore partners, ContactStore contacts, AgreementWords words, JdbcClient jdbc, Journal journal) {
        this.partners = partners;
        this.contacts = contacts;
        this.words = words;
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** All of them, by name. */
    public List<PartnerRow> all() {
        Map<UUID, Integer> agreements = new HashMap<>();
        jdbc.sql("select y.partner_id, count(distinct coalesce(a.base_id, a.id)) " + NAMED + " group by y.partner_id")
                .query(row -> {
                    agreements.put(row.getObject(1, UUID.class), row.getInt(2));
                });
        return partners.all().stream()
                .map(partner -> partner.row(agreements.getOrDefault(partner.id().value(), 0)))
                .toList();
    }

    /** Their names, in the same order: less than {@link #all} has to count. */
    public List<PartnerName> names() {
        return jdbc.sql("select id, name_ar, name_fr, search_key from partner order by name_ar, id")
                .query((row, number) -> new PartnerName(
                        new PartnerId(row.getObject(1, UUID.class)),
                        new Bilingual(row.getString(2), row.getString(3)),
                        row.getString(4)))
                .list();
    }

    public Optional<PartnerRow> find(PartnerId id) {
        return partners.findById(id.value()).map(partner -> partner.row(agreements(id)));
    }

    /** Those who speak for a partner, by name; for whoever writes to them, or may read how people are reached. */
    @PreAuthorize("hasAnyRole('" + AGREEMENT_PREPARE + "', '" + CONTACT_READ + "')")
    public List<ContactRow> contacts(PartnerId id) {
        return contacts.findByPartnerOrderByNameAscIdAsc(id.value()).stream()
                .map(ContactRecord::row)
                .toList();
    }

    /** @throws PartnershipRefusal.PartnerKnown there is one of that name */
    @Transactional
    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public PartnerId add(PartnerData data) {
        mustBeNew(data, null);
        PartnerRecord partner = Stored.now(partners, new PartnerRecord(data));
        words.write(partner);
        journal.record("partnership.partnerAdded", SUBJECT, partner.id().value());
        return partner.id();
    }

    @Transactional
    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public void edit(PartnerId id, long version, PartnerData data) {
        PartnerRecord partner = get(id);
        mustBeNew(data, id);
        partner.edit(version, data);
        Stored.now(partners, partner);
        words.write(partner);
        journal.record("partnership.partnerEdited", SUBJECT, id.value());
    }

    /**
     * Deletes a partner that no agreement names, not even in an amendment that was abandoned.
     *
     * @throws PartnershipRefusal.PartnerInUse it is a party to an agreement
     */
    @Transactional
    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public void remove(PartnerId id, long version) {
        PartnerRecord partner = get(id);
        ConflictException.unlessSame(partner.version(), version);
        int agreements = count("""
                select count(distinct coalesce(a.base_id, a.id))
                from agreement_party y join agreement a on a.id = y.agreement_id where y.partner_id = :partner
                """, id);
        if (agreements > 0) {
            throw new PartnershipRefusal.PartnerInUse(agreements);
        }
        contacts.deleteAll(contacts.findByPartnerOrderByNameAscIdAsc(id.value()));
        contacts.flush();
        partners.delete(partner);
        partners.flush();
        journal.record("partnership.partnerRemoved", SUBJECT, id.value());
    }

    @Transactional
    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public ContactId addContact(PartnerId id, ContactData data) {
        get(id);
        ContactRecord contact = Stored.now(contacts, new ContactRecord(id, data));
        journal.record("partnership.contactChanged", SUBJECT, id.value());
        return contact.row().id();
    }

    @Transactional
    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public void editContact(ContactId id, long version, ContactData data) {
        ContactRecord contact = contacts.findById(id.value()).orElseThrow(NotFoundException::new);
        contact.edit(version, data);
        Stored.now(contacts, contact);
        journal.record("partnership.contactChanged", SUBJECT, contact.partner().value());
    }

    @Transactional
    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public void removeContact(ContactId id, long version) {
        ContactRecord contact = contacts.findById(id.value()).orElseThrow(NotFoundException::new);
        contact.mayChange(version);
        contacts.delete(contact);
        contacts.flush();
        journal.record("partnership.contactChanged", SUBJECT, contact.partner().value());
    }

    private void mustBeNew(PartnerData data, @org.jspecify.annotations.Nullable PartnerId itself) {
        if (partners.named(Text.line(data.name().ar()))
                .filter(known -> !known.id().equals(itself))
                .isPresent()) {
            throw new PartnershipRefusal.PartnerKnown();
        }
    }

    private int agreements(PartnerId id) {
        return count("select count(distinct coalesce(a.base_id, a.id)) " + NAMED + " and y.partner_id = :partner", id);
    }

    private int count(String sql, PartnerId id) {
        return jdbc.sql(sql).param("partner", id.value()).query(Integer.class).single();
    }

    private PartnerRecord get(PartnerId id) {
        return partners.findById(id.value()).orElseThrow(NotFoundException::new);
    }
}
