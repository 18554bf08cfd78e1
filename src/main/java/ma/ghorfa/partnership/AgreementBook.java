package ma.ghorfa.partnership;

import static ma.ghorfa.identity.Permissions.AGREEMENT_READ;

import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of the agreements, however long: page by page, each line as the agreement stands on the day of the list. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + AGREEMENT_READ + "')")
public class AgreementBook {

    private static final int WALKED_AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final AgreementLists lists;
    private final AgreementLines lines;

    AgreementBook(JdbcClient jdbc, AgreementLists lists, AgreementLines lines) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.lines = lines;
    }

    /** A page of the list, fewer lines at its end. */
    public List<AgreementLine> page(AgreementFilter filter, long offset, int limit) {
        return lines.of(lists.page(filter, offset, limit), filter.day());
    }

    /** How many there are, and how many of them stand where. */
    public AgreementCount count(AgreementFilter filter) {
        return lists.count(filter);
    }

    /** All that the filter lets through at this moment, each once, read by steps while they are walked. */
    public Iterator<AgreementLine> all(AgreementFilter filter) {
        List<UUID> ids = lists.all(filter);
        return IntStream.iterate(0, from -> from < ids.size(), from -> from + WALKED_AT_ONCE)
                .mapToObj(from -> ids.subList(from, Math.min(ids.size(), from + WALKED_AT_ONCE)))
                .flatMap(step -> lines.of(step, filter.day()).stream())
                .iterator();
    }

    /** The years of the references, the latest first; none where nothing was ever begun. */
    public List<Integer> years() {
        return jdbc.sql("select distinct own_year from agreement where own_year is not null order by own_year desc")
                .query(Integer.class)
                .list();
    }
}
