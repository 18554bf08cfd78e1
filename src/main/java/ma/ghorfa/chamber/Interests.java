package ma.ghorfa.chamber;

import static ma.ghorfa.identity.Permissions.INTEREST_READ;
import static ma.ghorfa.identity.Permissions.INTEREST_WRITE;
import static ma.ghorfa.identity.Permissions.SESSION_CONDUCT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Stored;
import ma.ghorfa.base.Zone;
import ma.ghorfa.journal.Journal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What members declared as their interests, so that nobody decides on an agreement with their own cooperative unseen. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + INTEREST_READ + "')")
public class Interests {

    private final InterestRecords interests;
    private final MemberRecords people;
    private final MemberRows members;
    private final Journal journal;
    private final Clock clock;

    Interests(InterestRecords interests, MemberRecords people, MemberRows members, Journal journal, Clock clock) {
        this.interests = interests;
        this.people = people;
        this.members = members;
        this.journal = journal;
        this.clock = clock;
    }

    /** What a member declared, the latest first. */
    public List<InterestRow> ofMember(MemberId member) {
        LocalDate today = Zone.date(clock.instant());
        return Optional.ofNullable(members.of(Set.of(member), today).get(member)).stream()
                .flatMap(row -> interests.ofMember(member.value()).stream().map(interest -> interest.row(row)))
                .toList();
    }

    /**
     * Members in office on a date whose declared interest may be meant by a party's name, by seat. Whoever conducts a
     * session may ask this, without seeing what else was declared.
     *
     * @param party the name in Arabic, in French, or both; each is compared with the name in the same script
     */
    @PreAuthorize("hasAnyRole('" + INTEREST_READ + "', '" + SESSION_CONDUCT + "')")
    public List<InterestMatch> matching(LocalDate on, Bilingual party) {
        List<Interest> meant = interests.on(on).stream()
                .filter(interest -> interest.mayBe(party))
                .toList();
        Map<MemberId, MemberRow> rows =
                members.of(meant.stream().map(Interest::member).toList(), on);
        return meant.stream()
                .flatMap(
                        interest -> Optional.ofNullable(rows.get(interest.member()))
                                .filter(MemberRow::isInOffice)
                                .map(interest::match)
                                .stream())
                .sorted(Comparator.comparing(InterestMatch::member, MemberRows.ORDER)
                        .thenComparing(match -> match.id().value()))
                .toList();
    }

    @Transactional
    @PreAuthorize("hasRole('" + INTEREST_WRITE + "')")
    public InterestId declare(MemberId member, InterestData data) {
        if (!people.existsById(member.value())) {
            throw new NotFoundException();
        }
        Interest interest = Stored.now(interests, new Interest(member, data));
        journal.record("chamber.interestDeclared", "member", member.value());
        return interest.id();
    }

    /** Corrects a declaration, or ends it by giving its last day. */
    @Transactional
    @PreAuthorize("hasRole('" + INTEREST_WRITE + "')")
    public void edit(InterestId id, long version, InterestData data) {
        Interest interest = interests.findById(id.value()).orElseThrow(NotFoundException::new);
        interest.edit(version, data);
        Stored.now(interests, interest);
        journal.record("chamber.interestChanged", "member", interest.member().value());
    }
}
