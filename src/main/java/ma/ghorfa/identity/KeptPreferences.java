package ma.ghorfa.identity;

import java.util.Optional;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.ui.AccountPreferences;
import ma.ghorfa.ui.Theme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Language and theme of an account, kept beside it without touching its version: a matter of taste, not of record. */
@Component
class KeptPreferences implements AccountPreferences {

    private final JdbcClient jdbc;
    private final Standings standings;

    KeptPreferences(JdbcClient jdbc, Standings standings) {
        this.jdbc = jdbc;
        this.standings = standings;
    }

    @Override
    public Optional<Language> language() {
        return standing().flatMap(Standing::language);
    }

    @Override
    public Optional<Theme> theme() {
        return standing().flatMap(Standing::theme);
    }

    @Override
    @Transactional
    public void keep(Language language, Theme theme) {
        SecurityContextAccount.signedIn().ifPresent(account -> {
            jdbc.sql("update account set language = :language, theme = :theme where id = :id")
                    .param("language", language.code())
                    .param("theme", theme.name())
                    .param("id", account.id().toString())
                    .update();
            standings.forgetAfterCommit();
        });
    }

    private Optional<Standing> standing() {
        return SecurityContextAccount.signedIn().flatMap(account -> standings.of(account.username()));
    }
}
