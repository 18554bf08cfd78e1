package ma.ghorfa.minutes;

import java.util.Objects;
import java.util.Optional;
import ma.ghorfa.assembly.ItemDecided;
import ma.ghorfa.assembly.ItemOutcome;
import ma.ghorfa.assembly.SessionAdjourned;
import ma.ghorfa.assembly.SessionCancelled;
import ma.ghorfa.assembly.SessionClosed;
import ma.ghorfa.assembly.SessionConvoked;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.assembly.SessionRow;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.assembly.Sessions;
import ma.ghorfa.assembly.SubjectRef;
import ma.ghorfa.assembly.VoteRow;
import ma.ghorfa.assembly.VoteState;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.identity.OnBehalf;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.journal.Journal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What happens in the assembly and moves minutes: a session that ends begins them, a convocation submits them, and the
 * vote of a later session alone approves or refuses them. Everything here runs in the transaction of the act and follows
 * from it, so it asks for no permission of its own.
 */
@Component
class SessionEvents {

    private final MinutesStore store;
    private final MinutesArchive archive;
    private final Sessions sessions;
    private final Texts texts;
    private final Journal journal;

    SessionEvents(MinutesStore store, MinutesArchive archive, Sessions sessions, Texts texts, Journal journal) {
        this.store = store;
        this.archive = archive;
        this.sessions = sessions;
        this.texts = texts;
        this.journal = journal;
    }

    @EventListener
    void begin(SessionClosed closed) {
        begin(closed.session(), MinutesKind.SESSION);
    }

    @EventListener
    void report(SessionAdjourned adjourned) {
        begin(adjourned.session(), MinutesKind.NO_QUORUM);
    }

    private void begin(SessionId session, MinutesKind kind) {
        if (store.existsBySessionId(session.value())) {
            return;
        }
        SessionRow row = OnBehalf.with(Permissions.SESSION_READ, () -> sessions.row(session));
        Minutes minutes = store.saveAndFlush(new Minutes(session, kind, row.title(texts), row.date()));
        record("minutes.begun", minutes);
    }

    @EventListener
    void submit(SessionConvoked convoked) {
        SessionView view = view(convoked.session());
        for (SessionView.Item item : view.items()) {
            SubjectRef subject = item.data().subject();
            if (subject != null && subject.type().equals(SubjectRef.MINUTES) && !item.isConcluded()) {
                store.lock(subject.id())
                        .filter(minutes -> minutes.state().mayBePutToVote())
                        .ifPresent(minutes -> {
                            minutes.submit(convoked.session(), item.id());
                            store.saveAndFlush(minutes);
                            record("minutes.submitted", minutes);
                        });
            }
        }
    }

    /** The call found no quorum: its next call submits them again. */
    @EventListener
    void comeBack(SessionAdjourned adjourned) {
        store.findBySubmittedSessionId(adjourned.session().value()).forEach(this::comeBack);
    }

    @EventListener
    void comeBack(SessionCancelled cancelled) {
        store.findBySubmittedSessionId(cancelled.session().value()).forEach(this::comeBack);
    }

    private void comeBack(Minutes minutes) {
        minutes.comeBack();
        store.saveAndFlush(minutes);
        record("minutes.cameBack", minutes);
    }

    @EventListener
    void decide(ItemDecided decided) {
        if (!decided.isAbout(SubjectRef.MINUTES)) {
            return;
        }
        Optional<Minutes> found = decided.subject().flatMap(subject -> store.lock(subject.id()));
        if (found.isEmpty()) {
            return;
        }
        Minutes minutes = found.get();
        ItemOutcome outcome = decided.outcome();
        switch (outcome) {
            case APPROVED_UNANIMOUS, APPROVED_MAJORITY, AMENDED_AND_APPROVED -> approve(minutes, decided);
            case REJECTED -> refuse(minutes, decided);
            case WITHDRAWN, POSTPONED, NOTED -> {
                // Another item of another session may have been dropped while this one still waits.
                if (minutes.submittedAs().filter(decided.item()::equals).isPresent()) {
                    comeBack(minutes);
                }
            }
        }
    }

    private void approve(Minutes minutes, ItemDecided decided) {
        minutes.approve(decided.outcome() == ItemOutcome.AMENDED_AND_APPROVED);
        store.saveAndFlush(minutes);
        archive.add(minutes.id(), ruling(decided));
        record("minutes.approved", minutes);
        OnBehalf.run(Permissions.MINUTES_WRITE, () -> sessions.archive(minutes.session()));
    }

    private void refuse(Minutes minutes, ItemDecided decided) {
        minutes.refuse();
        store.saveAndFlush(minutes);
        archive.add(minutes.id(), ruling(decided));
        record("minutes.refused", minutes);
    }

    private Ruling ruling(ItemDecided decided) {
        SessionView view = view(decided.session());
        SessionView.Item item = view.items().stream()
                .filter(candidate -> candidate.id().equals(decided.item()))
                .findAny()
                .orElseThrow(NotFoundException::new);
        Bilingual sentence = item.votes().stream()
                .filter(vote -> vote.state() == VoteState.CONFIRMED)
                .map(VoteRow::sentence)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(Bilingual.EMPTY);
        return new Ruling(
                decided.session(),
                view.session().title(texts),
                decided.item(),
                item.number(),
                decided.outcome(),
                sentence,
                decided.at());
    }

    private SessionView view(SessionId session) {
        return OnBehalf.with(Permissions.SESSION_READ, () -> sessions.view(session));
    }

    private void record(String act, Minutes minutes) {
        journal.record(act, "minutes", minutes.id());
    }
}
