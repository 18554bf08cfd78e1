package ma.ghorfa.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.Text;
import org.springframework.data.domain.AuditorAware;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How each account likes its lists: which columns in which order, and the filters that it saved. A list is named by its
 * address. A filter that was saved opens nothing by itself: it is applied by going to the list, which has its own rule.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class ListMemory {

    private static final int NAME_MAX = 80;
    private static final int QUERY_MAX = 2000;
    private static final int FILTERS_MAX = 50;

    private final JdbcClient jdbc;
    private final AuditorAware<String> account;
    private final OwnerNames owners;

    ListMemory(JdbcClient jdbc, AuditorAware<String> account, OwnerNames owners) {
        this.jdbc = jdbc;
        this.account = account;
        this.owners = owners;
    }

    /** The columns as they were kept, empty where the account never moved or hid one. */
    public Optional<String> columns(String list) {
        return jdbc.sql("select columns from list_columns where account_username = :account and list = :list")
                .param("account", me())
                .param("list", list)
                .query(String.class)
                .optional();
    }

    @Transactional
    public void keepColumns(String list, String columns) {
        jdbc.sql("""
                insert into list_columns (account_username, list, columns) values (:account, :list, :columns)
                on duplicate key update columns = values(columns)
                """)
                .param("account", me())
                .param("list", list)
                .param("columns", columns)
                .update();
    }

    @Transactional
    public void forgetColumns(String list) {
        jdbc.sql("delete from list_columns where account_username = :account and list = :list")
                .param("account", me())
                .param("list", list)
                .update();
    }

    /** The account's own filters of a list and those that others share, each by name. */
    public List<SavedFilter> filters(String list) {
        return jdbc.sql("""
                        select id, account_username, name, query, shared from list_filter
                        where list = :list and (account_username = :account or shared)
                        order by account_username <> :account, name, id
                        """)
                .param("account", me())
                .param("list", list)
                .query((row, index) -> new SavedFilter(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getBoolean(5)))
                .list();
    }

    /** Who shares a filter, as people call them. */
    public String ownerOf(SavedFilter filter, Locale locale) {
        return owners.nameOf(filter.owner(), locale);
    }

    /** Whether the signed-in account saved it and may so remove it. */
    public boolean isMine(SavedFilter filter) {
        return filter.owner().equals(me());
    }

    /**
     * Saves a filter; under a name that the account already gave, it takes the place of the earlier one.
     *
     * @throws InvalidInputException for {@code name}, where it is empty or too long, and where there are too many already
     */
    @Transactional
    public void save(String list, String name, String query, boolean shared) {
        String given = Text.required("name", name, NAME_MAX);
        if (query.length() > QUERY_MAX) {
            throw new InvalidInputException("name", "ui.filters.tooLong");
        }
        long others = jdbc.sql("""
                        select count(*) from list_filter
                        where account_username = :account and list = :list and name <> :name
                        """)
                .param("account", me())
                .param("list", list)
                .param("name", given)
                .query(Long.class)
                .single();
        if (others >= FILTERS_MAX) {
            throw new InvalidInputException("name", "ui.filters.tooMany", FILTERS_MAX);
        }
        jdbc.sql("""
                insert into list_filter (id, account_username, list, name, query, shared)
                values (:id, :account, :list, :name, :query, :shared)
                on duplicate key update query = values(query), shared = values(shared)
                """)
                .param("id", UUID.randomUUID())
                .param("account", me())
                .param("list", list)
                .param("name", given)
                .param("query", query)
                .param("shared", shared)
                .update();
    }

    /** Removes a filter of one's own; one of somebody else stays. */
    @Transactional
    public void forget(UUID filter) {
        jdbc.sql("delete from list_filter where id = :id and account_username = :account")
                .param("id", filter)
                .param("account", me())
                .update();
    }

    private String me() {
        return account.getCurrentAuditor().orElseThrow();
    }
}
