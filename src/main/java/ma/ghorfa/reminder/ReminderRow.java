package ma.ghorfa.reminder;

import java.time.LocalDate;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A reminder as the one who was reminded sees it.
 *
 * @param path the address of the record, without a leading slash
 * @param due when it falls due, as it stood when the reminder was fired
 * @param mail what became of the mail that holds it; null where there is none
 */
public record ReminderRow(
        UUID id,
        DueKind kind,
        Bilingual title,
        String path,
        LocalDate due,
        boolean seen,
        @Nullable MailState mail) {}
