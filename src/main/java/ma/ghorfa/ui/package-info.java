/**
 * The shell and the components that every room builds its screens from; they know nothing of any feature.
 * Whatever is drawn twice belongs here.
 */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"base", "i18n", "exchange"})
package ma.ghorfa.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
