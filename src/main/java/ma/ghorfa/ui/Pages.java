package ma.ghorfa.ui;

import java.util.Iterator;
import java.util.List;

/**
 * The rows of a long list, read as one scrolls. While one reads the records of the list one after the other, it stays in
 * memory without its page: it holds a service and a filter, and is no inner class of a view.
 */
public interface Pages<T> {

    /** Up to {@code limit} rows from a position on, in the order of the list; fewer at its end. */
    List<T> page(long offset, int limit);

    /** How many there are; asked once, after the first rows are drawn. */
    long count();

    /** All of them, one after the other and each once, whatever is stored meanwhile. */
    Iterator<T> all();
}
