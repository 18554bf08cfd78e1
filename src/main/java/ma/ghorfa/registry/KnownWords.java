package ma.ghorfa.registry;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the {@link WordBook} of a large register, read in the background after the start. Whoever writes words says so in
 * the same transaction, and a book misses nobody who was written in this process: what it did not read, it was told, or
 * its reading was. What another process wrote, it knows when it is next read.
 *
 * <p>Without a book one searches in the database: before the first is read, in a small register, and after very many
 * entries.
 */
@Component
class KnownWords {

    /** With fewer rows the database is quick enough. */
    private static final long LARGE = 100_000;

    /** More than a row takes on average, those who have the words included. */
    private static final long BYTES_OF_A_ROW = 4;

    /** The part of the heap that a book may take. */
    private static final long PART = 8;

    /** So many people are written into a book; an import writes more. */
    private static final int MOST_LATER = 50_000;

    private static final Duration AGE = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMinutes(2);

    private static final int ROWS_AT_ONCE = 20_000;

    private static final Logger log = LoggerFactory.getLogger(KnownWords.class);

    private final JdbcClient sql;
    private final Executor background;
    private final int mostLater;

    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile boolean started;
    private volatile boolean closed;
    private volatile long notBefore = System.nanoTime();

    // ---- Guarded by this ----

    /** Read by all, written under the lock. */
    private volatile @Nullable WordBook book;

    /** What is written while a book is read; null while none is. */
    private @Nullable List<Written> meanwhile;

    private final Set<Unsettled> unsettled = new HashSet<>();

    private record Written(UUID person, Collection<String> words) {}

    /** What a transaction wrote that may be stored at any moment, and is not in what is read until then. */
    private final class Unsettled implements TransactionSynchronization {

        private final List<Written> written;

        Unsettled(List<Written> written) {
            this.written = written;
        }

        @Override
        public void afterCompletion(int status) {
            synchronized (KnownWords.this) {
                unsettled.remove(this);
            }
        }
    }

    @Autowired
    KnownWords(JdbcClient sql) {
        this(
                sql,
                new ThreadPoolExecutor(
                        0,
                        1,
                        30,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(1),
                        Thread.ofPlatform().name("word-reader").daemon().factory()),
                MOST_LATER);
    }

    /** @param mostLater how many people are written into a book */
    KnownWords(JdbcClient sql, Executor background, int mostLater) {
        this.sql = sql;
        this.background = background;
        this.mostLater = mostLater;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        started = true;
        renew();
    }

    @PreDestroy
    void close() {
        closed = true;
    }

    /** Null where one has to search in the database. */
    @Nullable
    WordBook book() {
        if (started && notBefore - System.nanoTime() <= 0) {
            renew();
        }
        return book;
    }

    /** These people have these words now. To be told by the transaction that writes them, after it wrote them. */
    void written(Map<UUID, ? extends Collection<String>> people) {
        List<Written> all = people.entrySet().stream()
                .map(person -> new Written(person.getKey(), person.getValue()))
                .toList();
        synchronized (this) {
            if (TransactionSynchronizationManager.isSynchronizationActive()) {
                var mine = new Unsettled(all);
                unsettled.add(mine);
                TransactionSynchronizationManager.registerSynchronization(mine);
            }
            List<Written> reading = meanwhile;
            if (reading != null && reading.size() <= mostLater) { // of more there is no book
                reading.addAll(all);
            }
            WordBook kept = book;
            if (kept != null) {
                all.forEach(one -> kept.written(one.person(), one.words()));
                if (kept.later() > mostLater) {
                    book = null;
                    notBefore = System.nanoTime() + PAUSE.toNanos();
                }
            }
        }
    }

    private void renew() {
        if (closed || !asked.compareAndSet(false, true)) {
            return;
        }
        try {
            background.execute(() -> {
                try {
                    read(LARGE);
                } catch (RuntimeException e) {
                    notBefore = System.nanoTime() + PAUSE.toNanos();
                    if (!closed) {
                        log.warn("The words of the register could not be read; one searches without", e);
                    }
                } finally {
                    asked.set(false);
                }
            });
        } catch (RejectedExecutionException e) {
            log.debug("No reading of words now", e);
            asked.set(false);
        }
    }

    /**
     * Reads the book anew.
     *
     * @param large how many words a register has at least of which a book is kept
     */
    void read(long large) {
        notBefore = System.nanoTime() + AGE.toNanos();
        long rows = sql.sql("explain select word from craft_actor_word")
                .query((row, number) -> row.getLong("rows"))
                .single();
        if (rows < large || rows * BYTES_OF_A_ROW > Runtime.getRuntime().maxMemory() / PART) {
            synchronized (this) {
                book = null;
            }
            return;
        }
        long start = System.nanoTime();
        synchronized (this) {
            var reading = new ArrayList<Written>();
            unsettled.forEach(one -> reading.addAll(one.written));
            meanwhile = reading;
        }
        WordBook read = null;
        try {
            read = words();
        } finally {
            keep(read);
        }
        if (read != null) {
            log.info(
                    "Read the words of {} people in {} s, {} MB",
                    read.people(),
                    Duration.ofNanos(System.nanoTime() - start).toSeconds(),
                    read.weight() >> 20);
        }
    }

    /** @param read null where it was not read to its end */
    private synchronized void keep(@Nullable WordBook read) {
        List<Written> missed = meanwhile == null ? List.of() : meanwhile;
        meanwhile = null;
        if (missed.size() > mostLater) {
            book = null;
            notBefore = System.nanoTime() + PAUSE.toNanos();
            return;
        }
        if (read == null) {
            return;
        }
        missed.forEach(one -> read.written(one.person(), one.words()));
        book = read;
    }

    private record Entry(String word, UUID person) {}

    /** All but the numbers, in the order of the index; null where it is given up. By steps, so that nothing is held in the database meanwhile. */
    private @Nullable WordBook words() {
        var reading = new WordBook.Reading();
        var last = new Entry(ActorWords.BEHIND_NUMBERS, new UUID(0, 0));
        for (Entry next = step(reading, last); next != null; next = step(reading, next)) {
            if (closed || isOvertaken()) {
                return null;
            }
        }
        return reading.end();
    }

    /** Whether so many write meanwhile that there will be no book. */
    private synchronized boolean isOvertaken() {
        return meanwhile != null && meanwhile.size() > mostLater;
    }

    private @Nullable Entry step(WordBook.Reading reading, Entry after) {
        var last = new AtomicReference<@Nullable Entry>();
        sql.sql("select word, actor_id from craft_actor_word force index (primary)"
                        + " where word > :word or (word = :word and actor_id > :person)"
                        + " order by word, actor_id limit " + ROWS_AT_ONCE)
                .param("word", after.word())
                .param("person", after.person())
                .withFetchSize(ROWS_AT_ONCE)
                .query(row -> {
                    String word = row.getString(1);
                    UUID person = row.getObject(2, UUID.class);
                    reading.add(word, person);
                    last.set(new Entry(word, person));
                });
        return last.get();
    }
}
