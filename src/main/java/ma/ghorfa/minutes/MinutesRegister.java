package ma.ghorfa.minutes;

import static ma.ghorfa.identity.Permissions.MINUTES_READ;
import static ma.ghorfa.identity.Permissions.MINUTES_WRITE;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.SessionFilter;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.assembly.SessionRow;
import ma.ghorfa.assembly.SessionState;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.assembly.Sessions;
import ma.ghorfa.assembly.SubjectRef;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Zone;
import ma.ghorfa.document.Document;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of minutes: one for each session that was held, and a short report for each call that found no quorum.
 * Nobody approves minutes here. That is done by the vote of a later session alone, see {@link SessionEvents}.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + MINUTES_READ + "')")
public class MinutesRegister {

    private final MinutesStore store;
    private final MinutesArchive archive;
    private final MinutesSources sources;
    private final Sessions sessions;
    private final Texts texts;
    private final CurrentAccount account;
    private final Journal journal;
    private final Clock clock;

    MinutesRegister(
            MinutesStore store,
            MinutesArchive archive,
            MinutesSources sources,
            Sessions sessions,
            Texts texts,
            CurrentAccount account,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.archive = archive;
        this.sources = sources;
        this.sessions = sessions;
        this.texts = texts;
        this.account = account;
        this.journal = journal;
        this.clock = clock;
    }

    // ---- Reading ----

    /** All minutes, those of the latest session first. */
    public List<MinutesRow> list() {
        Map<UUID, Ruling> rulings = archive.lastRulings();
        return store.findAllByOrderBySessionDateDescIdDesc().stream()
                .map(minutes -> minutes.row(rulings.get(minutes.id())))
                .toList();
    }

    /** Whether there are minutes of a session. */
    public boolean has(SessionId session) {
        return store.existsBySessionId(session.value());
    }

    /**
     * The page of the minutes of a session.
     *
     * @throws NotFoundException before the session was closed
     */
    public MinutesView view(SessionId session) {
        Minutes minutes = get(session);
        List<Ruling> rulings = archive.rulings(minutes.id());
        MinutesSource source = sources.of(minutes, rulings);
        return new MinutesView(
                minutes.row(last(rulings)),
                minutes.data(),
                minutes.submittedTo().orElse(null),
                minutes.submittedAs().orElse(null),
                rulings,
                archive.versions(minutes.id()),
                minutes.state().isBeingWritten() ? Gaps.of(source) : List.of(),
                recordsMoved(minutes, source));
    }

    /**
     * The text as it stands: the frozen one where it is final, otherwise composed from the records as they are now.
     *
     * @param language Arabic, or French for every other reader
     */
    public Document document(SessionId session, Language language) {
        Minutes minutes = get(session);
        List<Ruling> rulings = archive.rulings(minutes.id());
        return minutes.state().isBeingWritten()
                ? Stamp.draft(compose(minutes, rulings, official(language)), texts)
                : frozen(minutes, rulings, minutes.versions(), language);
    }

    /** The text of a version that was frozen, whatever became of it. */
    public Document version(SessionId session, int number, Language language) {
        Minutes minutes = get(session);
        return frozen(minutes, archive.rulings(minutes.id()), number, language);
    }

    private Document frozen(Minutes minutes, List<Ruling> rulings, int number, Language language) {
        List<VersionRow> versions = archive.versions(minutes.id());
        VersionRow version = versions.stream()
                .filter(row -> row.number() == number)
                .findAny()
                .orElseThrow(() -> new MinutesRefusal.NoSuchVersion(number));
        Document text = archive.text(minutes.id(), number, official(language)).orElseThrow(NotFoundException::new);
        return Stamp.on(text, minutes.row(last(rulings)), version, number == minutes.versions(), rulings, texts);
    }

    private Document compose(Minutes minutes, List<Ruling> rulings, Language language) {
        return MinutesDocument.of(sources.of(minutes, rulings), texts, language, written(minutes));
    }

    /** A draft bears the day of its session, so that the same records give the same file. */
    private static Instant written(Minutes minutes) {
        return Stamp.noon(minutes.sessionDate());
    }

    private boolean recordsMoved(Minutes minutes, MinutesSource source) {
        if (minutes.state().isBeingWritten() || minutes.state().isApproved()) {
            return false;
        }
        Document now = MinutesDocument.of(source, texts, Language.AR, written(minutes));
        return archive.text(minutes.id(), minutes.versions(), Language.AR)
                .filter(frozen -> frozen.blocks().equals(now.blocks()))
                .isEmpty();
    }

    private static Language official(Language language) {
        return language == Language.AR ? Language.AR : Language.FR;
    }

    private static @Nullable Ruling last(List<Ruling> rulings) {
        return rulings.isEmpty() ? null : rulings.getLast();
    }

    // ---- Writing ----

    /**
     * Writes what the minutes hold themselves, while they are drafted or corrected.
     *
     * @param version of the record that was edited
     */
    @Transactional
    @PreAuthorize("hasRole('" + MINUTES_WRITE + "')")
    public void write(SessionId session, long version, MinutesData data) {
        Minutes minutes = lock(session);
        minutes.write(version, data);
        store.saveAndFlush(minutes);
        record("minutes.written", minutes, Map.of());
    }

    /**
     * Makes the text final: as composed from the records now it is frozen in both languages. After a refusal this is the
     * corrected text. Where members were called already to a session that is to approve it, it is thereby submitted.
     *
     * @param version of the record that was read
     * @param on the day that the text bears, from the day of the session on, not in the future
     * @return the number of the frozen version
     */
    @Transactional
    @PreAuthorize("hasRole('" + MINUTES_WRITE + "')")
    public int finalise(SessionId session, long version, LocalDate on) {
        Minutes minutes = lock(session);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Ruling> rulings = archive.rulings(minutes.id());
        boolean corrected = minutes.state() == MinutesState.REFUSED;
        int number = minutes.finalise(version, on, Zone.date(now));
        store.saveAndFlush(minutes);
        MinutesSource source = sources.of(minutes, rulings);
        archive.freeze(
                minutes.id(),
                new VersionRow(number, on, now, account.username()),
                MinutesDocument.of(source, texts, Language.AR, Stamp.noon(on)),
                MinutesDocument.of(source, texts, Language.FR, Stamp.noon(on)));
        record(corrected ? "minutes.corrected" : "minutes.finalised", minutes, number(number));
        if (sessions.row(session).state() == SessionState.CLOSED) {
            sessions.minutesFinal(session);
        }
        submitWhereCalled(minutes);
        return number;
    }

    /** Takes a final text back to be written, before members were called to approve it; the version is kept. */
    @Transactional
    @PreAuthorize("hasRole('" + MINUTES_WRITE + "')")
    public void reopen(SessionId session, long version) {
        Minutes minutes = lock(session);
        minutes.reopen(version);
        store.saveAndFlush(minutes);
        record("minutes.reopened", minutes, number(minutes.versions()));
    }

    private void submitWhereCalled(Minutes minutes) {
        if (minutes.kind() == MinutesKind.NO_QUORUM) {
            return;
        }
        var called = new SessionFilter(
                Set.of(),
                Set.of(SessionState.CONVENED, SessionState.SECOND_CALL, SessionState.OPEN, SessionState.SUSPENDED),
                null,
                null);
        sessions.list(called).stream()
                .map(SessionRow::id)
                .flatMap(id ->
                        itemAbout(sessions.view(id), minutes.session()).stream().map(item -> new Submission(id, item)))
                .findFirst()
                .ifPresent(submission -> submit(minutes, submission));
    }

    private record Submission(SessionId session, ItemId item) {}

    private void submit(Minutes minutes, Submission submission) {
        minutes.submit(submission.session(), submission.item());
        store.saveAndFlush(minutes);
        record("minutes.submitted", minutes, Map.of());
    }

    /** The item of a session that is to approve the minutes of another and has no outcome yet. */
    static Optional<ItemId> itemAbout(SessionView view, SessionId minutesOf) {
        SubjectRef subject = SubjectRef.minutesOf(minutesOf);
        return view.items().stream()
                .filter(item -> !item.isConcluded()
                        && Objects.equals(subject, item.data().subject()))
                .map(SessionView.Item::id)
                .findFirst();
    }

    private static Map<String, String> number(int version) {
        return Map.of("minutesVersion", Integer.toString(version));
    }

    private void record(String act, Minutes minutes, Map<String, String> details) {
        journal.record(act, "minutes", minutes.id(), details);
    }

    private Minutes get(SessionId session) {
        return store.findBySessionId(session.value()).orElseThrow(NotFoundException::new);
    }

    private Minutes lock(SessionId session) {
        return store.lock(session.value()).orElseThrow(NotFoundException::new);
    }
}
