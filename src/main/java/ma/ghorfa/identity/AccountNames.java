package ma.ghorfa.identity;

import java.util.Locale;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.journal.ActorNames;
import ma.ghorfa.ui.OwnerNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people call the owner of an account. */
@Component
class AccountNames implements ActorNames, OwnerNames {

    private final JdbcClient jdbc;

    AccountNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String nameOf(String username, Locale locale) {
        return jdbc.sql("select name_ar, name_fr from account where username = :username")
                .param("username", username)
                .query((row, index) -> new Bilingual(row.getString("name_ar"), row.getString("name_fr")))
                .optional()
                .filter(name -> !name.isEmpty())
                .map(name -> name.in(locale))
                .orElse(username);
    }
}
