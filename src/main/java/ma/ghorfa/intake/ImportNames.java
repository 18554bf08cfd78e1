package ma.ghorfa.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.journal.ActorNames;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * What histories call an import: rows that it wrote carry {@code import:} and its id instead of an account, so that each
 * row tells where it comes from. Accounts are called as ever.
 */
@Component
@Primary
class ImportNames implements ActorNames {

    private static final String PREFIX = "import:";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final ImportStore store;
    private final ActorNames accounts;
    private final Texts texts;

    ImportNames(ImportStore store, @Qualifier("accountNames") ActorNames accounts, Texts texts) {
        this.store = store;
        this.accounts = accounts;
        this.texts = texts;
    }

    /** What stands in {@code changed_by} of the rows of an import. */
    static String by(ImportId id) {
        return PREFIX + id;
    }

    @Override
    public String nameOf(String username, Locale locale) {
        return importOf(username)
                .map(job -> texts.get(locale, "intake.by", job.fileName(), accounts.nameOf(job.account(), locale)))
                .orElseGet(() -> accounts.nameOf(username, locale));
    }

    private Optional<ImportRow> importOf(String username) {
        if (!username.startsWith(PREFIX)
                || !ID.matcher(username.substring(PREFIX.length())).matches()) {
            return Optional.empty();
        }
        return store.find(new ImportId(UUID.fromString(username.substring(PREFIX.length()))));
    }
}
