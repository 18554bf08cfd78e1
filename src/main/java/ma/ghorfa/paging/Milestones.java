package ma.ghorfa.paging;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import ma.ghorfa.paging.Places.Survey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns positions in a long list into places. The first {@value #NEAR} rows are reached from the beginning of the list.
 * For the rest the list is surveyed once: the place of every {@value #STRIDE}th row is kept, and a page is read from the
 * one before it. The last page of millions then costs what any other does, and a position beyond the end costs nothing.
 *
 * <p>Positions are those of the survey: rows that come and go in between shift them by as many, and are themselves always
 * read as they are. A survey is used on while it is renewed in the background: after {@link #AGE}, or sooner where rows
 * came or changed, but not before it has rested {@value #REST} times as long as it took, or {@link #LONGEST}. Safe for many threads.
 */
public final class Milestones {

    /** How many rows lie between two milestones, and so the most that are read to be left out. */
    public static final int STRIDE = 100;

    /** Rows that are reached without a survey. */
    public static final int NEAR = 2_000;

    /** How long a survey is taken for what the list is, where nobody said that it changed. */
    public static final Duration AGE = Duration.ofMinutes(1);

    /**
     * So many times as long as a survey took it is used before the next. Where somebody saves every moment, surveys of
     * millions would follow one upon the other, and take a processor of those who scroll.
     */
    static final int REST = 20;

    /** It rests no longer than this, however long it took: a machine that was busy once is not busy for ever. */
    static final Duration LONGEST = AGE.multipliedBy(3);

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Logger log = LoggerFactory.getLogger(Milestones.class);

    private final Places places;
    private final Runnable afterSurvey;
    private final Executor background;
    private final LongSupplier nanos;
    private final AtomicBoolean renewing = new AtomicBoolean();

    /** Read by all, written under the lock. */
    private volatile @Nullable Known known;

    /** How often rows came, changed or went; guarded by the lock. */
    private int moves;

    private final Object lock = new Object();

    /** Open while the list is read in the background. */
    private volatile CountDownLatch reading = new CountDownLatch(0);

    /**
     * What is known of the list.
     *
     * @param surveyed false where it was only counted
     * @param at when the reading began, and {@code took} how long it was, in nanoseconds
     * @param moved whether rows came or changed since
     */
    private record Known(boolean surveyed, List<Place> marks, long size, long at, long took, boolean moved) {

        Known sized(long rows, long now) {
            return new Known(surveyed, marks, rows, now, took, surveyed && moved);
        }

        Known withMoved() {
            return new Known(surveyed, marks, size, at, took, true);
        }

        boolean isOld(long now) {
            return now - at > AGE.toNanos();
        }

        boolean isDue(long now) {
            long rest = Math.min(REST * took, LONGEST.toNanos());
            return now - at >= Math.max(moved ? 0 : AGE.toNanos(), rest);
        }
    }

    public Milestones(Places places) {
        this(places, () -> {});
    }

    /** @param afterSurvey is told of each survey, after which other places are remembered than before */
    Milestones(Places places, Runnable afterSurvey) {
        this(places, afterSurvey, Surveyor.SHARED, System::nanoTime);
    }

    Milestones(Places places, Executor background, LongSupplier nanos) {
        this(places, () -> {}, background, nanos);
    }

    private Milestones(Places places, Runnable afterSurvey, Executor background, LongSupplier nanos) {
        this.afterSurvey = afterSurvey;
        this.places = places;
        this.background = background;
        this.nanos = nanos;
    }

    /** Says how many rows the list has, where it was counted another way. */
    public void sized(long rows) {
        synchronized (lock) {
            Known before = known;
            known = (before == null ? new Known(false, List.of(), rows, 0, 0, false) : before)
                    .sized(rows, nanos.getAsLong());
        }
    }

    /** How many rows the list had about {@link #AGE} ago, or {@link #LONGEST}; empty where that is not known. */
    public OptionalLong size() {
        Known now = known;
        if (now == null) {
            return OptionalLong.empty();
        }
        if (now.surveyed()) {
            renewWhenDue(now);
            return OptionalLong.of(now.size());
        }
        return isStale(now) ? OptionalLong.empty() : OptionalLong.of(now.size());
    }

    /** Surveys the list in the background, unless that was done; for a list whose length is asked for. */
    public void prepare() {
        Known now = known;
        if (now == null || !now.surveyed()) {
            renew();
        } else {
            renewWhenDue(now);
        }
    }

    /** Rows came, changed or went. */
    void moved() {
        synchronized (lock) {
            moves++;
            Known now = known;
            known = now == null ? null : now.withMoved();
        }
    }

    /** How many places are remembered. */
    int weight() {
        Known now = known;
        return now == null ? 0 : now.marks().size();
    }

    /** The places of a page, fewer at the end of the list and none beyond it. */
    public List<Place> page(long offset, int limit) {
        Known now = offset <= NEAR ? known : surveyed();
        if (now == null || !now.surveyed()) {
            return read(null, Math.toIntExact(offset), limit);
        }
        renewWhenDue(now);
        int mark = Math.toIntExact(Math.min(offset / STRIDE, now.marks().size() - 1L));
        if (mark < 0) {
            return offset <= NEAR ? read(null, Math.toIntExact(offset), limit) : List.of();
        }
        if (mark == 0 && isStale(now)) {
            // Somebody may have come before the first.
            return offset < 2 * STRIDE ? read(null, Math.toIntExact(offset), limit) : List.of();
        }
        long skip = offset - (long) mark * STRIDE;
        // Some may have come since the survey, but not two strides of them behind the last mark.
        return skip >= 2 * STRIDE ? List.of() : read(now.marks().get(mark), Math.toIntExact(skip), limit);
    }

    private List<Place> read(@Nullable Place from, int skip, int limit) {
        List<Place> found = places.from(from, skip + limit);
        return found.size() <= skip ? List.of() : List.copyOf(found.subList(skip, found.size()));
    }

    private Known surveyed() {
        Known now = known;
        return now == null || !now.surveyed() ? surveyOnce() : now;
    }

    /**
     * Whoever cannot go on without it does it for all who wait. Not left to the background alone, which needs a connection
     * while those who wait for it hold one each: only where it has begun it is waited for, and not for long.
     */
    private synchronized Known surveyOnce() {
        try {
            if (reading.getCount() > 0 && !reading.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                log.debug("A survey in the background takes long");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Known now = known;
        return now == null || !now.surveyed() ? survey() : now;
    }

    private Known survey() {
        long at = nanos.getAsLong();
        int before;
        synchronized (lock) {
            before = moves;
        }
        Survey survey = places.survey(STRIDE);
        List<Place> marks = List.copyOf(survey.marks());
        Known found;
        synchronized (lock) {
            found = new Known(true, marks, survey.size(), at, nanos.getAsLong() - at, moves != before);
            known = found;
        }
        afterSurvey.run();
        return found;
    }

    private boolean isStale(Known now) {
        return now.moved() || now.isOld(nanos.getAsLong());
    }

    private void renewWhenDue(Known now) {
        if (now.isDue(nanos.getAsLong())) {
            renew();
        }
    }

    private void renew() {
        if (!renewing.compareAndSet(false, true)) {
            return;
        }
        try {
            background.execute(() -> {
                var begun = new CountDownLatch(1);
                reading = begun;
                try {
                    survey();
                } catch (RuntimeException e) {
                    log.warn("A list could not be surveyed; its positions are those of the last time", e);
                } finally {
                    begun.countDown();
                    renewing.set(false);
                }
            });
        } catch (RejectedExecutionException e) {
            // Others wait already: it is asked for again with the next page.
            log.debug("No survey now", e);
            renewing.set(false);
        }
    }
}
