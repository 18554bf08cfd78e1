package ma.ghorfa.identity;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the portal from being locked from inside: one enabled account that may manage accounts is always left. One that
 * waits with a one-time password does not count: the paper may be lost and the password runs out.
 */
@Component
class Administrators {

    private final JdbcClient jdbc;

    Administrators(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Makes a change that could take the right away from the last one. Such changes happen one after the other: two
     * administrators who disable each other at the same moment would each still see the other one.
     *
     * @param change writes to the database before it returns
     * @throws LastAdministratorException the change would leave nobody; it is rolled back with its transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keepOne(Runnable change) {
        lock();
        long before = count();
        change.run();
        if (before > 0 && count() == 0) {
            throw new LastAdministratorException();
        }
    }

    /** Waits until no other transaction adds accounts or changes who may manage them; held until this one ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock() {
        jdbc.sql("select code from role order by code for update")
                .query(String.class)
                .list();
    }

    private long count() {
        return jdbc.sql("""
                select count(distinct a.id)
                  from account a
                  join credential c on c.account_id = a.id
                  join account_role ar on ar.account_id = a.id
                  join role r on r.code = ar.role_code
                  join role_permission p on p.role_id = r.id
                 where a.enabled and not c.must_change and p.permission = :permission
                """)
                .param("permission", Permissions.ACCOUNT_WRITE)
                .query(Long.class)
                .single();
    }
}
