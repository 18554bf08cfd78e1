package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.ghorfa.assembly.Agendas;
import ma.ghorfa.assembly.AssemblyNavigation;
import ma.ghorfa.assembly.DecisionId;
import ma.ghorfa.assembly.DecisionView;
import ma.ghorfa.assembly.Decisions;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.ItemView;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.assembly.SessionRow;
import ma.ghorfa.assembly.Sessions;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.journal.JournalEntry;
import ma.ghorfa.journal.JournalSubjects;
import ma.ghorfa.ui.Words;
import org.springframework.stereotype.Component;

/** Names sessions, items and decisions for the journal, and reads the codes that their acts leave there. */
@Component
class AssemblyJournal implements JournalSubjects {

    private final Sessions sessions;
    private final Agendas agendas;
    private final Decisions decisions;
    private final CurrentAccount account;
    private final Texts texts;

    AssemblyJournal(Sessions sessions, Agendas agendas, Decisions decisions, CurrentAccount account, Texts texts) {
        this.sessions = sessions;
        this.agendas = agendas;
        this.decisions = decisions;
        this.account = account;
        this.texts = texts;
    }

    @Override
    public Optional<Subject> find(String type, UUID id) {
        if (!account.may(Permissions.SESSION_READ)) {
            return Optional.empty();
        }
        try {
            return switch (type) {
                case "session" -> Optional.of(session(sessions.row(new SessionId(id))));
                case "item" -> Optional.of(item(agendas.item(new ItemId(id))));
                case "decision" -> Optional.of(decision(decisions.view(new DecisionId(id))));
                default -> Optional.empty();
            };
        } catch (NotFoundException gone) {
            return Optional.empty();
        }
    }

    private Subject session(SessionRow row) {
        return new Subject(row.title(texts, Words.locale()), AssemblyNavigation.session(row.id()));
    }

    private static Subject item(ItemView view) {
        return new Subject(
                view.item().data().title().in(Words.locale()),
                AssemblyNavigation.item(view.session().id(), view.item().id()));
    }

    private static Subject decision(DecisionView view) {
        return new Subject(
                view.itemTitle().in(Words.locale()),
                AssemblyNavigation.decision(view.decision().id()));
    }

    @Override
    public Optional<String> words(JournalEntry entry, String detail, String value) {
        if (!entry.act().startsWith("assembly.")) {
            return Optional.empty();
        }
        return switch (detail) {
            case "outcome" -> Optional.of(t("assembly.itemOutcome." + value));
            case "mode" -> Optional.of(t("assembly.voteMode." + value));
            case "result" -> Optional.of(t("assembly.voteResult." + value));
            case "step" -> Optional.of(t("assembly.proofStep." + value));
            case "channels" ->
                Optional.of(Arrays.stream(value.split(", ", -1))
                        .map(channel -> t("assembly.channel." + channel))
                        .collect(Collectors.joining(t("ui.list.separator"))));
            case "next" -> next(value);
            default -> Optional.empty();
        };
    }

    private Optional<String> next(String id) {
        try {
            return find("session", UUID.fromString(id)).map(Subject::name);
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
