package ma.ghorfa.assembly.ui;

import java.time.Clock;
import ma.ghorfa.assembly.Agendas;
import ma.ghorfa.assembly.Attendances;
import ma.ghorfa.assembly.Decisions;
import ma.ghorfa.assembly.Sessions;
import ma.ghorfa.assembly.VoteTerms;
import ma.ghorfa.assembly.Votes;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.ui.Drafts;
import org.springframework.stereotype.Component;

/** The services that the screen of a session being held works with, and what its reader may do with them. */
@Component
record RoomServices(
        Sessions sessions,
        Agendas agendas,
        Attendances attendances,
        Votes votes,
        VoteTerms terms,
        Decisions decisions,
        Drafts drafts,
        CurrentAccount account,
        Clock clock) {

    /** Keys in what happens. */
    boolean conducts() {
        return account.may(Permissions.SESSION_CONDUCT);
    }

    /** Declares results as chair. */
    boolean confirms() {
        return account.may(Permissions.VOTE_CONFIRM);
    }

    /** May convoke the next call. */
    boolean callsAgain() {
        return conducts() && account.may(Permissions.SESSION_CONVOKE);
    }
}
