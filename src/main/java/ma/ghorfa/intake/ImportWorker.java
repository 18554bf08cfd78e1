package ma.ghorfa.intake;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.ghorfa.base.Utc;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds imports that nobody works on and works on them: those that were just started, and those that another instance,
 * or this one before it was started again, had to leave. One at a time of each kind, few at a time in all.
 */
@Component
class ImportWorker {

    private static final Logger log = LoggerFactory.getLogger(ImportWorker.class);

    private static final int AT_ONCE = 2;
    private static final int ATTEMPTS = 5;
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(20);
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(20);

    private final ImportStore store;
    private final ImportRuns runs;
    private final SignsOfLife signs;
    private final Map<String, Intake<?>> intakes;
    private final TransactionTemplate transaction;
    private final IntakeSettings settings;
    private final Clock clock;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE, named("import"));
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(named("import-look"));
    private volatile List<Future<?>> due = List.of();
    private volatile boolean stopping;

    ImportWorker(
            ImportStore store,
            ImportRuns runs,
            SignsOfLife signs,
            List<Intake<?>> intakes,
            TransactionTemplate transaction,
            IntakeSettings settings,
            Clock clock) {
        this.store = store;
        this.runs = runs;
        this.signs = signs;
        this.intakes = intakes.stream().collect(Collectors.toMap(Intake::name, Function.identity()));
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    private static java.util.concurrent.ThreadFactory named(String name) {
        return Thread.ofPlatform().name(name + "-", 0).daemon().factory();
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        due = List.of(
                looking.scheduleWithFixedDelay(this::look, 0, settings.look().toMillis(), TimeUnit.MILLISECONDS),
                looking.scheduleWithFixedDelay(this::forget, 1, 60, TimeUnit.MINUTES));
    }

    /** Looks soon: something was just started. */
    void wake() {
        if (!stopping) {
            looking.execute(this::look);
        }
    }

    @PreDestroy
    void end() throws InterruptedException {
        stopping = true;
        due.forEach(task -> task.cancel(false));
        looking.shutdown();
        workers.shutdown();
        if (!workers.awaitTermination(PATIENCE_AT_THE_END.toSeconds(), TimeUnit.SECONDS)) {
            log.warn("An import did not come to the end of its batch; it goes on from the one before");
        }
    }

    private void look() {
        try {
            for (ImportRow job : store.waiting()) {
                take(job);
            }
        } catch (RuntimeException e) { // a task that throws is never run again
            log.warn("Looking for imports failed; it is tried again", e);
        }
    }

    private void take(ImportRow job) {
        @Nullable Intake<?> intake = intakes.get(job.kind());
        // One that only waits for a worker would hold a connection meanwhile, and show a life that it has not.
        if (intake == null || stopping || busy.size() >= AT_ONCE || !busy.add(job.kind())) {
            return;
        }
        String owner = UUID.randomUUID().toString();
        SignsOfLife.@Nullable Sign sign = null;
        boolean taken = false;
        try {
            SignsOfLife.Sign given = signs.give(owner); // before anybody sees the name
            sign = given;
            if (Boolean.TRUE.equals(transaction.execute(status -> store.claim(job, owner, settings.lease())))) {
                workers.execute(() -> work(intake, job, owner, given));
                taken = true;
            }
        } finally {
            if (!taken) {
                if (sign != null) {
                    sign.close();
                }
                busy.remove(job.kind());
            }
        }
    }

    private void work(Intake<?> intake, ImportRow claimed, String owner, SignsOfLife.Sign sign) {
        Duration pause = Duration.ZERO;
        try {
            // What was read before it was ours may be old.
            Optional<ImportRow> job =
                    store.find(claimed.id()).filter(row -> row.state().isAtWork());
            if (job.isPresent()) {
                runs.work(intake, job.get(), owner, () -> stopping);
            }
        } catch (ImportStore.LeaseLostException e) {
            log.warn("Import {} was taken over by another instance", claimed.id());
        } catch (Exception e) { // whatever it is, the import must not stand still without a word
            pause = PAUSE_AFTER_FAILURE;
            stumbled(claimed, owner, e);
        } finally {
            letGo(claimed, owner, pause);
            sign.close();
            busy.remove(claimed.kind());
            wake();
        }
    }

    private void stumbled(ImportRow job, String owner, Exception why) {
        String incident = UUID.randomUUID().toString().substring(0, 8);
        log.error("Import {} stopped, incident {}", job.id(), incident, why);
        try {
            Integer attempts = transaction.execute(status -> store.stumbled(job.id()));
            if (attempts != null && attempts >= ATTEMPTS) {
                runs.fail(job, owner, new Problem("", "intake.failed.incident", List.of(incident)));
            }
        } catch (RuntimeException e) {
            log.error("Import {} could not be marked, it is tried again", job.id(), e);
        }
    }

    private void letGo(ImportRow job, String owner, Duration pause) {
        try {
            transaction.executeWithoutResult(status -> store.release(job, owner, pause));
        } catch (RuntimeException e) {
            log.warn("The lease of import {} runs out by itself", job.id(), e);
        }
    }

    private void forget() {
        try {
            transaction.executeWithoutResult(
                    status -> store.forgetBefore(Utc.column(clock.instant().minus(settings.keep()))));
        } catch (RuntimeException e) { // a task that throws is never run again
            log.warn("Old imports could not be cleared; it is tried again", e);
        }
    }
}
