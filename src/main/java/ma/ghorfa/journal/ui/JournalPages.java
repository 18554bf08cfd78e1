package ma.ghorfa.journal.ui;

import java.util.Iterator;
import java.util.List;
import ma.ghorfa.journal.JournalEntry;
import ma.ghorfa.journal.JournalFilter;
import ma.ghorfa.journal.JournalReader;
import ma.ghorfa.ui.Pages;

/** The journal as it was when the list was opened: what is written meanwhile shifts no row of it. */
final class JournalPages implements Pages<JournalEntry> {

    private final JournalReader journal;
    private final JournalFilter filter;
    private final long newest;

    JournalPages(JournalReader journal, JournalFilter filter) {
        this.journal = journal;
        this.filter = filter;
        newest = journal.newest();
    }

    @Override
    public List<JournalEntry> page(long offset, int limit) {
        return journal.page(filter, newest, offset, limit);
    }

    @Override
    public long count() {
        return journal.count(filter, newest);
    }

    @Override
    public Iterator<JournalEntry> all() {
        return journal.export(filter, newest);
    }
}
