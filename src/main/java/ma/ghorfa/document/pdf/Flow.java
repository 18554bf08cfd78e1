package ma.ghorfa.document.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Places boxes on pages from top to bottom. A box that must stand with the next one takes it along, a repeated header
 * comes back on every page that its rows run over, and what is higher than a page is split.
 */
final class Flow {

    /** Where the text of a page ends, from the top. */
    private static final float BOTTOM = Page.HEIGHT - 62;

    /** A box that would leave more of a page empty than this is split rather than moved. */
    private static final float MOST_EMPTY = 0.35f * Page.HEIGHT;

    /** At most this many boxes hold together; a longer chain is a mistake of its author and is broken. */
    private static final int LONGEST_CHAIN = 12;

    /**
     * @param before points to what is above, except at the top of a page
     * @param withNext whether no page may end below it
     * @param header what is repeated above it where it begins a page; null for nothing
     * @param placed called with the page and the top of the box once they are known
     */
    record Entry(
            Box box,
            float before,
            boolean withNext,
            @Nullable Box header,
            Placed placed) {
        Entry(Box box, float before, boolean withNext) {
            this(box, before, withNext, null, (page, top) -> {});
        }
    }

    interface Placed {
        void at(Page page, float top);
    }

    private final List<Page> pages = new ArrayList<>();
    private final float topOfFirst;
    private final float topOfOthers;
    private final List<Entry> waiting = new ArrayList<>();
    private Page page;
    private float y;
    private boolean breakNext;

    Flow(float topOfFirst, float topOfOthers) {
        this.topOfFirst = topOfFirst;
        this.topOfOthers = topOfOthers;
        page = new Page(0);
        pages.add(page);
        y = topOfFirst;
    }

    void add(Entry entry) {
        if (breakNext && !page.isEmpty()) {
            turn();
        }
        breakNext = false;
        waiting.add(entry);
        if (!entry.withNext() || waiting.size() >= LONGEST_CHAIN) {
            placeWaiting();
        }
    }

    /** What is added next begins a page; nothing more, no page. */
    void newPage() {
        placeWaiting();
        breakNext = true;
    }

    List<Page> pages() {
        placeWaiting();
        return pages;
    }

    private void placeWaiting() {
        float needed = 0;
        for (Entry entry : waiting) {
            needed += entry.before() + entry.box().height();
        }
        boolean fits = y + needed <= BOTTOM;
        boolean splitHere = waiting.size() == 1 && BOTTOM - y > MOST_EMPTY;
        if (!fits && !splitHere && !page.isEmpty()) {
            turn();
        }
        for (Entry entry : waiting) {
            place(entry);
        }
        waiting.clear();
    }

    private void place(Entry entry) {
        Box rest = entry.box();
        boolean first = true;
        while (true) {
            boolean top = y <= top();
            if (top && entry.header() != null) {
                entry.header().draw(page, y);
                y += entry.header().height();
            }
            float at = y + (first && !top ? entry.before() : 0);
            if (at + rest.height() <= BOTTOM) {
                finish(entry, rest, at, first);
                return;
            }
            List<Box> parts = rest.split(BOTTOM - at);
            if (!parts.isEmpty()) {
                finish(entry, parts.getFirst(), at, first);
                rest = parts.getLast();
                first = false;
                turn();
            } else if (top) {
                // Higher than a page and whole: it is cut by the edge rather than lost.
                finish(entry, rest, at, first);
                return;
            } else {
                turn();
            }
        }
    }

    private void finish(Entry entry, Box box, float at, boolean first) {
        box.draw(page, at);
        if (first) {
            entry.placed().at(page, at);
        }
        y = at + box.height();
    }

    private float top() {
        return page.number() == 0 ? topOfFirst : topOfOthers;
    }

    private void turn() {
        page = new Page(pages.size());
        pages.add(page);
        y = topOfOthers;
    }
}
