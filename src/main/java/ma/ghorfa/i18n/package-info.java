/**
 * Every text of the portal by its key, in Arabic, French and English, and the way dates, numbers and money are written.
 * Texts lie in {@code vaadin-i18n}, one family of files per room, Arabic as the base, in ICU message format.
 */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"base"})
package ma.ghorfa.i18n;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
