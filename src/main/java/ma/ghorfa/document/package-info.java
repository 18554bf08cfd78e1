/**
 * Papers: official documents described as content and rendered to Arabic or French PDF, and the files that people
 * attach to records, kept in the database. It knows how a document is built, not what the chamber writes in it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "i18n", "ui", "identity", "journal"})
package ma.ghorfa.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
