/**
 * Finding a name however it was written: one function brings stored names and typed queries into the same form, one says
 * whether a query finds a name and why, and one turns a query into what a database can look up. It knows no table.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base"})
package ma.ghorfa.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
