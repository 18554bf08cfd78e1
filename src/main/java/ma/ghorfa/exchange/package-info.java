/**
 * The tables that people take out of the portal and bring into it: workbooks (XLSX) and CSV, written and read as streams,
 * and the parsing of what people type into cells. It knows files and cells, and nothing of what a feature does with them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "i18n"})
package ma.ghorfa.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
