package ma.ghorfa.chamber;

import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static ma.ghorfa.identity.Permissions.CHAMBER_WRITE;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Stored;
import ma.ghorfa.journal.Journal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which chamber this portal belongs to. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + CHAMBER_READ + "')")
public class Chambers {

    private final ChamberIdentities identities;
    private final Provinces provinces;
    private final StatutoryRules rules;
    private final Journal journal;

    Chambers(ChamberIdentities identities, Provinces provinces, StatutoryRules rules, Journal journal) {
        this.identities = identities;
        this.provinces = provinces;
        this.rules = rules;
        this.journal = journal;
    }

    /** The chamber; empty until somebody has entered it. */
    public Optional<Chamber> find() {
        return identities.findFirstBy().map(this::row);
    }

    /**
     * The chamber, where something cannot go on without its name.
     *
     * @throws ChamberNotSetUpException until somebody has entered it
     */
    public Chamber current() {
        return find().orElseThrow(ChamberNotSetUpException::new);
    }

    /** The id under which its history is kept. */
    public Optional<UUID> recordId() {
        return identities.findFirstBy().map(ChamberIdentity::id);
    }

    /** The number of seats on a date: the rule {@code members.seats}. */
    public int seatsOn(LocalDate date) {
        return rules.valueOn(RuleKeys.MEMBERS_SEATS, date).asInt();
    }

    /** The same for a date that may lie before any value of the rule, as one in an address may. */
    public OptionalInt findSeatsOn(LocalDate date) {
        return rules.findOn(RuleKeys.MEMBERS_SEATS, date).stream()
                .mapToInt(RuleValue::asInt)
                .findFirst();
    }

    /**
     * Enters which chamber this is, once.
     *
     * @param demo true for an invented chamber; screens and documents will then say that it is one
     * @throws ConflictException where somebody else entered it in the meantime
     */
    @Transactional
    @PreAuthorize("hasRole('" + CHAMBER_WRITE + "')")
    public void setUp(ChamberData data, boolean demo) {
        if (identities.count() > 0) {
            throw new ConflictException();
        }
        store(new ChamberIdentity(data, demo), data);
    }

    /** Changes what the letterhead says. */
    @Transactional
    @PreAuthorize("hasRole('" + CHAMBER_WRITE + "')")
    public void edit(long version, ChamberData data) {
        ChamberIdentity identity = identities.findFirstBy().orElseThrow(ChamberNotSetUpException::new);
        identity.edit(version, data);
        store(identity, data);
    }

    private void store(ChamberIdentity identity, ChamberData data) {
        provinces.required("province", data.province());
        Stored.now(identities, identity);
        journal.record("chamber.identityChanged", "chamber", identity.id(), Map.of());
    }

    private Chamber row(ChamberIdentity identity) {
        Region region = provinces.regions().stream()
                .filter(candidate -> candidate.code().equals(identity.regionCode()))
                .findAny()
                .orElseThrow(NotFoundException::new);
        Province province =
                provinces.find(new ProvinceCode(identity.provinceCode())).orElseThrow(NotFoundException::new);
        return identity.row(region, province);
    }
}
