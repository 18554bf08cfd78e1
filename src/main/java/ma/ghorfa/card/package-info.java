/**
 * Professional cards of craftspeople: requests on their way to the issuer and back, the card that was handed over and what
 * became of it, its printed form, and the public page that says whether a card is good. Who somebody is, the register knows.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "i18n",
            "ui",
            "identity",
            "journal",
            "document",
            "chamber",
            "registry",
            "search",
            "paging"
        })
package ma.ghorfa.card;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
