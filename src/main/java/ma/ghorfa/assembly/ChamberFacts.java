package ma.ghorfa.assembly;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.Bureau;
import ma.ghorfa.chamber.Chamber;
import ma.ghorfa.chamber.Chambers;
import ma.ghorfa.chamber.CommitteeId;
import ma.ghorfa.chamber.CommitteeRow;
import ma.ghorfa.chamber.Committees;
import ma.ghorfa.chamber.Holidays;
import ma.ghorfa.chamber.InterestMatch;
import ma.ghorfa.chamber.Interests;
import ma.ghorfa.chamber.MemberId;
import ma.ghorfa.chamber.MemberRow;
import ma.ghorfa.chamber.Members;
import ma.ghorfa.chamber.Province;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.chamber.Provinces;
import ma.ghorfa.chamber.StatutoryRules;
import ma.ghorfa.identity.OnBehalf;
import ma.ghorfa.identity.Permissions;
import org.springframework.stereotype.Component;

/**
 * What the assembly asks of the chamber, in one place.
 *
 * <p>The assembly computes with the roll and the rules also for somebody who may read sessions and not the chamber's
 * records: a quorum does not depend on who looks at it. For the length of such a question the caller is therefore given
 * the right to read the chamber, as the same person, so that nothing is ever written under another name
 * (docs/decisions/0051).
 */
@Component
class ChamberFacts {

    private final Members members;
    private final StatutoryRules rules;
    private final Bureau bureau;
    private final Committees committees;
    private final Interests interests;
    private final Holidays holidays;
    private final Provinces provinces;
    private final Chambers chambers;

    ChamberFacts(
            Members members,
            StatutoryRules rules,
            Bureau bureau,
            Committees committees,
            Interests interests,
            Holidays holidays,
            Provinces provinces,
            Chambers chambers) {
        this.members = members;
        this.rules = rules;
        this.bureau = bureau;
        this.committees = committees;
        this.interests = interests;
        this.holidays = holidays;
        this.provinces = provinces;
        this.chambers = chambers;
    }

    /** The members in office on a date, by number. */
    List<MemberRef> inOffice(LocalDate date) {
        return asReader(
                () -> members.inOffice(date).stream().map(ChamberFacts::ref).toList());
    }

    Optional<MemberRef> presidentOn(LocalDate date) {
        return asReader(() -> bureau.presidentOn(date).map(ChamberFacts::ref));
    }

    SessionRules rulesOn(LocalDate date) {
        return SessionRules.of(date, asReader(() -> rules.allOn(date)));
    }

    /** Whether anybody entered the holidays of a year. */
    boolean holidaysKnown(int year) {
        return asReader(() -> holidays.isKnown(year));
    }

    Set<LocalDate> holidays(LocalDate from, LocalDate to) {
        return asReader(() -> holidays.between(from, to));
    }

    /** Members in office whose declared interest may be the party; only who conducts a session asks this. */
    List<InterestMatch> interestsMatching(LocalDate date, Bilingual party) {
        return party.isEmpty() ? List.of() : asReader(() -> interests.matching(date, party));
    }

    boolean isCommitteeActive(CommitteeId committee, LocalDate date) {
        return asReader(() -> committees
                .find(committee, date)
                .filter(row -> row.isActive(date))
                .isPresent());
    }

    /** The names of every committee there ever was. */
    Map<CommitteeId, Bilingual> committeeNames(LocalDate asOf) {
        return asReader(
                () -> committees.all(asOf).stream().collect(Collectors.toMap(CommitteeRow::id, CommitteeRow::name)));
    }

    Bilingual provinceName(ProvinceCode code) {
        return asReader(() -> provinces.find(code).map(Province::name).orElse(Bilingual.EMPTY));
    }

    boolean isProvince(ProvinceCode code) {
        return asReader(() -> provinces.find(code).isPresent());
    }

    /** The chamber's name; empty until somebody has entered it. */
    Bilingual chamberName() {
        return asReader(() -> chambers.find().map(Chamber::name).orElse(Bilingual.EMPTY));
    }

    static Map<MemberId, MemberRef> byId(Collection<MemberRef> members) {
        return members.stream().collect(Collectors.toMap(MemberRef::id, Function.identity()));
    }

    private static MemberRef ref(MemberRow row) {
        return new MemberRef(row.id(), row.number(), row.name());
    }

    private static <T> T asReader(Supplier<T> question) {
        return OnBehalf.with(Permissions.CHAMBER_READ, question);
    }
}
