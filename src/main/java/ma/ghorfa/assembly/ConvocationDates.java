package ma.ghorfa.assembly;

import java.util.List;
import java.util.Set;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.reminder.Due;
import ma.ghorfa.reminder.DueDates;
import ma.ghorfa.reminder.DueKind;
import ma.ghorfa.reminder.DuePage;
import org.springframework.stereotype.Component;

/** Sessions, for the members who are called to them. */
@Component
class ConvocationDates implements DueDates {

    private final SessionDates sessions;

    ConvocationDates(SessionDates sessions) {
        this.sessions = sessions;
    }

    @Override
    public DueKind kind() {
        return DueKind.CONVOCATION;
    }

    @Override
    public Set<String> audience() {
        return Set.of(Permissions.SESSION_READ, Permissions.MEMBER_SELF);
    }

    @Override
    public List<Due> open(DuePage page) {
        return sessions.convoked(page, true);
    }
}
