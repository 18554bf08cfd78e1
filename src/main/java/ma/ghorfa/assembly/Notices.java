package ma.ghorfa.assembly;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import ma.ghorfa.base.Text;
import ma.ghorfa.base.Zone;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.identity.Permissions;
import org.jspecify.annotations.Nullable;
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

    Notices(ConvocationLog log, AgendaOrder order, Roll roll, ChamberFacts chamber, CurrentAccount account) {
        this.log = log;
        this.order = order;
        this.roll = roll;
        this.chamber = chamber;
        this.account = account;
    }

    SessionRules rules(Session session) {
        return chamber.rulesOn(session.date());
    }

    /** The clear days as the rules on the day of a session count them. */
    ClearDays clearDays(SessionRules rules, LocalDate around) {
        return rules.clearDays(chamber.holidays(around.minusDays(WINDOW_DAYS), around.plusDays(WINDOW_DAYS)));
    }

    /** Refuses a further call that comes before the statutory delay is over. */
    void mayBeCalledOn(Session former, Session next, Instant sentAt) {
        SessionRules rules = rules(next);
        int required = rules.noticeDays(next.kind(), next.callNumber());
        ClearDays days = clearDays(rules, former.date());
        LocalDate sent = Zone.date(sentAt);
        LocalDate from = sent.isBefore(former.date()) ? former.date() : sent;
        LocalDate earliest = days.earliestSessionDate(from, required);
        if (next.date().isBefore(earliest)) {
            throw new Refusal.CallTooEarly(required, earliest);
        }
    }

    /**
     * Convokes everybody in office on the day of the session.
     *
     * @return how many members
     */
    int send(Session session, Collection<Channel> channels, Instant sentAt, String lateReason) {
        SessionRules rules = rules(session);
        mayUse(rules.channels(), channels);
        if (order.of(session.id()).isEmpty()) {
            throw new Refusal.AgendaEmpty();
        }
        List<MemberRef> members = chamber.inOffice(session.date());
        if (members.isEmpty()) {
            throw new Refusal.NobodyInOffice(session.date());
        }
        session.convoke(sentAt, reasonIfLate(session, rules, Zone.date(sentAt), lateReason));
        log.convoke(session, members, channels, sentAt);
        roll.bringUpToDate(session, session.currentSitting());
        return members.size();
    }

    private static void mayUse(Set<Channel> allowed, Collection<Channel> channels) {
        for (Channel channel : channels) {
            if (!allowed.contains(channel)) {
                throw new Refusal.ChannelNotAllowed(channel);
            }
        }
        if (channels.stream().noneMatch(Channel::proves)) {
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
