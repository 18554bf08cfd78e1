package ma.ghorfa.journal.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ma.ghorfa.journal.JournalEntry;
import ma.ghorfa.journal.JournalFilter;
import ma.ghorfa.journal.JournalReader;
import org.jspecify.annotations.Nullable;

/**
 * Gives a grid, which asks by offset, rows that are read by key. It remembers the last key of each page that was read, and
 * a grid without a known size can only scroll to what it has seen, so the key before any page it asks for is known.
 * Entries that are written meanwhile are newer than all of these and do not shift them.
 */
final class JournalPages {

    static final int PAGE = 50;

    private final JournalReader journal;
    private final JournalFilter filter;

    /** {@code keys.get(i)} is the last key of page {@code i}. */
    private final List<Long> keys = new ArrayList<>();

    JournalPages(JournalReader journal, JournalFilter filter) {
        this.journal = journal;
        this.filter = filter;
    }

    Stream<JournalEntry> rows(int offset, int limit) {
        List<JournalEntry> rows = new ArrayList<>();
        int page = offset / PAGE;
        int skip = offset % PAGE;
        while (rows.size() < skip + limit) {
            List<JournalEntry> next = page(page++);
            rows.addAll(next);
            if (next.size() < PAGE) {
                break;
            }
        }
        return rows.stream().skip(skip).limit(limit);
    }

    private List<JournalEntry> page(int number) {
        while (keys.size() < number) {
            if (read(keys.size()).size() < PAGE) {
                return List.of();
            }
        }
        return read(number);
    }

    private List<JournalEntry> read(int number) {
        @Nullable Long before = number == 0 ? null : keys.get(number - 1);
        List<JournalEntry> rows = journal.page(filter, before, PAGE);
        if (number == keys.size() && rows.size() == PAGE) {
            keys.add(rows.getLast().seq());
        }
        return rows;
    }
}
