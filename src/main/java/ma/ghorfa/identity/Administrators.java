package ma.ghorfa.identity;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the portal from being locked from inside: one enabled account that may manage accounts is always left. */
@Component
class Administrators {

    private final JdbcClient jdbc;

    Administrators(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Lets one such change happen after the other: two administrators who take each other's right away at the same moment
     * would each still see the other one.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock() {
        jdbc.sql("select code from role order by code for update")
                .query(String.class)
                .list();
    }

    /** @throws LastAdministratorException what this transaction did so far leaves nobody */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keepOne() {
        long left = jdbc.sql("""
                select count(distinct a.id)
                  from account a
                  join account_role ar on ar.account_id = a.id
                  join role r on r.code = ar.role_code
                  join role_permission p on p.role_id = r.id
                 where a.enabled and p.permission = :permission
                """)
                .param("permission", Permissions.ACCOUNT_WRITE)
                .query(Long.class)
                .single();
        if (left == 0) {
            throw new LastAdministratorException();
        }
    }
}
