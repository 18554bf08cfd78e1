/**
 * The register of those who work in the crafts: craftspeople, masters, cooperatives and companies, with the crafts they
 * practise. It carries the identifiers of the national register and does not replace it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "i18n",
            "ui",
            "identity",
            "journal",
            "chamber",
            "document",
            "paging",
            "search",
            "exchange",
            "intake"
        })
package ma.ghorfa.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
