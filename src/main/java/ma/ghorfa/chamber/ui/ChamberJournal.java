package ma.ghorfa.chamber.ui;

import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static ma.ghorfa.ui.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.Bureau;
import ma.ghorfa.chamber.ChamberNavigation;
import ma.ghorfa.chamber.Chambers;
import ma.ghorfa.chamber.CommitteeId;
import ma.ghorfa.chamber.Committees;
import ma.ghorfa.chamber.HolidayId;
import ma.ghorfa.chamber.Holidays;
import ma.ghorfa.chamber.MemberId;
import ma.ghorfa.chamber.Members;
import ma.ghorfa.chamber.PostRow;
import ma.ghorfa.chamber.Provinces;
import ma.ghorfa.chamber.RuleId;
import ma.ghorfa.chamber.StatutoryRules;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.journal.JournalEntry;
import ma.ghorfa.journal.JournalSubjects;
import org.springframework.stereotype.Component;

/** Names what the acts of this room are about, and reads the codes that they leave in the journal. */
@Component
class ChamberJournal implements JournalSubjects {

    private final Members members;
    private final Committees committees;
    private final Bureau bureau;
    private final StatutoryRules rules;
    private final Holidays holidays;
    private final Provinces provinces;
    private final Chambers chambers;
    private final CurrentAccount account;
    private final Clock clock;

    ChamberJournal(
            Members members,
            Committees committees,
            Bureau bureau,
            StatutoryRules rules,
            Holidays holidays,
            Provinces provinces,
            Chambers chambers,
            CurrentAccount account,
            Clock clock) {
        this.members = members;
        this.committees = committees;
        this.bureau = bureau;
        this.rules = rules;
        this.holidays = holidays;
        this.provinces = provinces;
        this.chambers = chambers;
        this.account = account;
        this.clock = clock;
    }

    @Override
    public Optional<Subject> find(String type, UUID id) {
        if (!account.may(CHAMBER_READ)) {
            return Optional.empty();
        }
        return switch (type) {
            case "member" ->
                members.find(new MemberId(id))
                        .map(row -> new Subject(Names.in(row.name()), ChamberNavigation.member(row.id())));
            case "committee" ->
                committees
                        .find(new CommitteeId(id), today())
                        .map(row -> new Subject(Names.in(row.name()), ChamberNavigation.committee(row.id())));
            case "rule" ->
                rules.find(new RuleId(id))
                        .map(value -> new Subject(Names.rule(value.key()), ChamberNavigation.rule(value.key())));
            case "holiday" ->
                holidays.find(new HolidayId(id))
                        .map(row -> new Subject(
                                Names.in(row.data().name()),
                                ChamberNavigation.holidaysOf(
                                        Integer.toString(row.data().date().getYear()))));
            case "post" ->
                bureau.posts().stream()
                        .filter(post -> post.id().equals(id))
                        .map(post -> new Subject(Names.in(post.name()), ChamberNavigation.BUREAU))
                        .findAny();
            case "province" ->
                provinces.find(id).map(row -> new Subject(Names.in(row.name()), ChamberNavigation.PROVINCES));
            case "chamber" ->
                chambers.find().map(chamber -> new Subject(Names.in(chamber.name()), ChamberNavigation.CHAMBER));
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<String> words(JournalEntry entry, String detail, String value) {
        if (!account.may(CHAMBER_READ)) {
            return Optional.empty();
        }
        // Other rooms name members in the same way.
        if (detail.equals("member") || detail.equals("memberId") || detail.equals("by")) {
            return member(value);
        }
        if (!entry.act().startsWith("chamber.")) {
            return Optional.empty();
        }
        return switch (detail) {
            case "reason" -> Optional.of(t("chamber.mandateEnd." + value));
            case "role" -> Optional.of(t("chamber.committeeRole." + value));
            case "post" ->
                bureau.posts().stream()
                        .filter(post -> post.code().equals(value))
                        .map(PostRow::name)
                        .map(Names::in)
                        .findAny();
            case "key" -> Optional.of(Names.rule(value));
            case "value" -> Optional.ofNullable(entry.details().get("key")).flatMap(key -> ruleValue(key, value));
            default -> Optional.empty();
        };
    }

    private Optional<String> member(String id) {
        return Address.id(Optional.of(id))
                .flatMap(uuid -> members.find(new MemberId(uuid)))
                .map(row -> Names.in(row.name()));
    }

    private Optional<String> ruleValue(String key, String value) {
        try {
            return Optional.of(Names.value(rules.definition(key).type(), value));
        } catch (NotFoundException unknown) {
            return Optional.empty();
        }
    }

    private LocalDate today() {
        return Zone.date(clock.instant());
    }
}
