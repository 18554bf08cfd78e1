package ma.ghorfa.assembly;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ma.ghorfa.base.Text;
import ma.ghorfa.base.Zone;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** How convocations are sent: by which channels, how many clear days ahead, and to whom. */
@Component
class Notices {

    /** Holidays beyond this do not matter to any notice. */
    private static final int WINDOW_DAYS = 120;

    private final ConvocationLog log;
    private final AgendaOrder order;
    private final Roll roll;
    private final ChamberFacts chamber;
    private final CurrentAccount account;
    private final Facts facts;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    Notices(
            ConvocationLog log,
            AgendaOrder order,
            Roll roll,
            ChamberFacts chamber,
            CurrentAccount account,
            Facts facts,
            Journal journal,
            ApplicationEventPublisher events) {
        this.log = log;
        this.order = order;
        this.roll = roll;
        this.chamber = chamber;
        this.account = account;
        this.facts = facts;
        this.journal = journal;
        this.events = events;
    }

    SessionRules rules(Session session) {
        return chamber.rulesOn(session.date());
    }

    /** The clear days as the rules on the day of a session count them. */
    ClearDays clearDays(SessionRules rules, LocalDate around) {
        return rules.clearDays(chamber.holidays(around.minusDays(WINDOW_DAYS), around.plusDays(WINDOW_DAYS)));
    }

    /** Refuses a further call that comes before the statutory delay is over. */
    void mayBeCalledOn(Session former, Session next, LocalDate sent) {
        SessionRules rules = rules(next);
        LocalDate earliest = earliestCall(rules, former, next.callNumber(), sent);
        if (next.date().isBefore(earliest)) {
            throw new Refusal.CallTooEarly(rules.noticeDays(next.kind(), next.callNumber()), earliest);
        }
    }

    /** The first day on which the next call of a session may be held. */
    LocalDate earliestNextCall(Session former, LocalDate sent) {
        int call = former.callNumber() + 1;
        LocalDate likely = earliestCall(chamber.rulesOn(sent), former, call, sent);
        // The rules are those of the day of the call, which may be others than those of the day of sending.
        return earliestCall(chamber.rulesOn(likely), former, call, sent);
    }

    private LocalDate earliestCall(SessionRules rules, Session former, int call, LocalDate sent) {
        LocalDate from = sent.isBefore(former.date()) ? former.date() : sent;
        return clearDays(rules, former.date()).earliestSessionDate(from, rules.noticeDays(former.kind(), call));
    }

    /** Convokes everybody in office on the day of the session, whichever call it is, and tells the other rooms. */
    void send(Session session, Collection<Channel> channels, Instant sentAt, String lateReason) {
        SessionRules rules = rules(session);
        mayUse(rules, channels);
        if (order.of(session.id()).isEmpty()) {
            throw new Refusal.AgendaEmpty();
        }
        List<MemberRef> members = chamber.inOffice(session.date());
        if (members.isEmpty()) {
            throw new Refusal.NobodyInOffice(session.date());
        }
        session.convoke(sentAt, reasonIfLate(session, rules, noticeFrom(channels, sentAt), lateReason));
        log.convoke(session, members, channels, sentAt);
        roll.bringUpToDate(session, session.currentSitting());
        journal.record(
                "assembly.membersConvoked",
                "session",
                session.id().value(),
                Map.of(
                        "members", Integer.toString(members.size()),
                        "sentAt", sentAt.toString(),
                        "channels", channels.stream().map(Enum::name).collect(Collectors.joining(", "))));
        events.publishEvent(new SessionConvoked(
                session.id(), members.stream().map(MemberRef::id).toList(), sentAt));
    }

    /**
     * The day from which the notice runs. What is sent outside is proved by the post or the bailiff and may be keyed in
     * afterwards; what only the portal shows was not there before it was keyed in.
     */
    private LocalDate noticeFrom(Collection<Channel> channels, Instant sentAt) {
        boolean portalAlone = channels.contains(Channel.PORTAL)
                && channels.stream().filter(Channel::proves).allMatch(channel -> channel == Channel.PORTAL);
        return Zone.date(portalAlone ? facts.now() : sentAt);
    }

    private static void mayUse(SessionRules rules, Collection<Channel> channels) {
        Set<Channel> allowed = rules.channels();
        for (Channel channel : channels) {
            if (!allowed.contains(channel)) {
                throw new Refusal.ChannelNotAllowed(channel);
            }
        }
        boolean enough =
                rules.receiptMustBeProved() ? channels.stream().anyMatch(Channel::proves) : !channels.isEmpty();
        if (!enough) {
            throw new Refusal.ReminderOnly(Channel.SMS);
        }
    }

    private @Nullable String reasonIfLate(Session session, SessionRules rules, LocalDate sent, String lateReason) {
        if (!sent.isBefore(session.date())) {
            throw new Refusal.SentAfterSession(sent, session.date());
        }
        ClearDays clear = clearDays(rules, session.date());
        int required = rules.noticeDays(session.kind(), session.callNumber());
        int days = clear.between(sent, session.date());
        if (days >= required) {
            return null;
        }
        LocalDate last = clear.lastSendingDate(session.date(), required);
        if (!account.may(Permissions.SESSION_OVERRIDE)) {
            throw new Refusal.OverrideNotAllowed(required, last);
        }
        if (Text.line(lateReason).isEmpty()) {
            throw new Refusal.NoticeTooShort(days, required, last);
        }
        return TextRules.reason("lateReason", lateReason);
    }
}
