package ma.ghorfa.minutes;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ma.ghorfa.assembly.MemberRef;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.assembly.SessionRecord;
import ma.ghorfa.assembly.SessionRow;
import ma.ghorfa.assembly.Sessions;
import ma.ghorfa.chamber.Bureau;
import ma.ghorfa.chamber.Chamber;
import ma.ghorfa.chamber.Chambers;
import ma.ghorfa.chamber.MemberId;
import ma.ghorfa.chamber.MemberRow;
import ma.ghorfa.chamber.Members;
import ma.ghorfa.chamber.PostRow;
import ma.ghorfa.chamber.Sex;
import ma.ghorfa.identity.OnBehalf;
import ma.ghorfa.identity.Permissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the text of minutes is composed from; the text is the same whoever asks for it. */
@Component
class MinutesSources {

    private final Sessions sessions;
    private final Members members;
    private final Bureau bureau;
    private final Chambers chambers;

    MinutesSources(Sessions sessions, Members members, Bureau bureau, Chambers chambers) {
        this.sessions = sessions;
        this.members = members;
        this.bureau = bureau;
        this.chambers = chambers;
    }

    MinutesSource of(Minutes minutes, List<Ruling> rulings) {
        SessionRecord record = OnBehalf.with(Permissions.SESSION_READ, () -> sessions.record(minutes.session()));
        SessionRow row = record.session().session();
        return OnBehalf.with(
                Permissions.CHAMBER_READ,
                () -> new MinutesSource(
                        record,
                        minutes.kind(),
                        minutes.data(),
                        rulings.stream()
                                .filter(ruling -> !ruling.outcome().isApproved())
                                .toList(),
                        bureau.holderOf(PostRow.SECRETARY, row.date())
                                .map(holder -> new MinutesSource.Signatory(holder.name(), holder.sex()))
                                .orElse(null),
                        sexes(record, row.date()),
                        call(row.earlierCall()),
                        call(row.nextCall()),
                        chambers.find().map(Chamber::demo).orElse(false)));
    }

    private @Nullable SessionRow call(@Nullable SessionId id) {
        return id == null ? null : OnBehalf.with(Permissions.SESSION_READ, () -> sessions.row(id));
    }

    /** Of everybody on the registers; whoever presided, spoke or stood aside is one of them. */
    private Map<MemberId, Sex> sexes(SessionRecord record, LocalDate on) {
        Set<MemberId> registered = record.sittings().stream()
                .flatMap(sitting -> sitting.sheet().lines().stream())
                .map(line -> line.member().id())
                .collect(Collectors.toCollection(HashSet::new));
        MemberRef president = record.session().president();
        if (president != null) {
            registered.add(president.id());
        }
        return members.findAll(registered, on).values().stream()
                .collect(Collectors.toMap(MemberRow::id, MemberRow::sex, (one, other) -> one));
    }
}
