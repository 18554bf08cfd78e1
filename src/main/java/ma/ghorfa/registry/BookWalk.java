package ma.ghorfa.registry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import ma.ghorfa.registry.WordBook.Bearers;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * People whom a {@link WordBook} gives, those of them who are found. Each step looks at some in the database: few at first,
 * since the first page is often all that is wanted.
 */
final class BookWalk implements Finding.Walk {

    private static final int FIRST = 80;
    private static final int MOST = 500;

    private final JdbcClient sql;
    private final List<UUID> before;
    private final List<Bearers> bearers;
    private final ActorCondition condition;
    private final Predicate<String> check;
    private final long bound;

    private int step = FIRST;
    private int looked;

    /**
     * @param before who comes first of all
     * @param check whether somebody is found, by the search key
     * @param bound how many are looked at
     */
    BookWalk(
            JdbcClient sql,
            List<UUID> before,
            List<Bearers> bearers,
            ActorCondition condition,
            Predicate<String> check,
            long bound) {
        this.sql = sql;
        this.before = before;
        this.bearers = bearers;
        this.condition = condition;
        this.check = check;
        this.bound = bound;
    }

    @Override
    public boolean hasNext() {
        return looked < bound && !isThrough();
    }

    private boolean isThrough() {
        return looked >= before.size() && bearers.stream().noneMatch(Bearers::hasNext);
    }

    @Override
    public boolean isWhole() {
        return isThrough() && bearers.stream().noneMatch(Bearers::isCut);
    }

    @Override
    public List<UUID> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        List<UUID> some = new ArrayList<>(
                before.subList(Math.min(looked, before.size()), Math.min(before.size(), looked + step)));
        for (Bearers more : bearers) {
            some.addAll(more.next(step - some.size()));
        }
        looked += some.size();
        step = Math.min(2 * step, MOST);
        Set<UUID> found = new HashSet<>();
        sql.sql("select id, search_key from craft_actor force index (primary) where id in (:ids) and "
                        + condition.where())
                .param("ids", some)
                .params(condition.parameters())
                .query(row -> {
                    if (check.test(row.getString(2))) {
                        found.add(row.getObject(1, UUID.class));
                    }
                });
        some.retainAll(found);
        return some;
    }
}
