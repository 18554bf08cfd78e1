package ma.ghorfa.chamber;

import java.time.LocalDate;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.DomainException;
import ma.ghorfa.i18n.Formats;

/** Only a member in office on that day can be given a post or a place. */
public final class NotInOfficeException extends DomainException {
    NotInOfficeException(Bilingual member, LocalDate on) {
        super("chamber.notInOffice", member.ar(), member.fr(), Formats.shortDate(on));
    }
}
