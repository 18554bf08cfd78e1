/**
 * The few types that every room speaks in: ids, two-language texts, domain exceptions, versioned records and time.
 * It depends on no other room and knows nothing of any feature.
 */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package ma.ghorfa.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
