package ma.ghorfa.partnership.ui;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import ma.ghorfa.partnership.AgreementBook;
import ma.ghorfa.partnership.AgreementFilter;
import ma.ghorfa.partnership.AgreementLine;
import ma.ghorfa.partnership.AgreementState;
import ma.ghorfa.ui.Pages;

/** The page of an agreement remembers it: it holds nothing of a view. */
final class AgreementPages implements Pages<AgreementLine> {

    private final AgreementBook book;
    private final AgreementFilter shown;
    private Map<AgreementState, Long> byState = Map.of();

    AgreementPages(AgreementBook book, AgreementFilter shown) {
        this.book = book;
        this.shown = shown;
    }

    @Override
    public List<AgreementLine> page(long offset, int limit) {
        return book.page(shown, offset, limit);
    }

    @Override
    public long count() {
        var counted = book.count(shown);
        byState = counted.byState();
        return counted.rows();
    }

    /** How many stand where, once they are counted. */
    Map<AgreementState, Long> byState() {
        return byState;
    }

    @Override
    public Iterator<AgreementLine> all() {
        return book.all(shown);
    }
}
