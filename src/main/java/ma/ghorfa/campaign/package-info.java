/**
 * Campaigns for the professional card: their caravan and its stations, who came, the requests taken on the spot, what the
 * card gives, and the figures of all that. Requests and cards themselves belong to another room.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"base", "i18n", "ui", "exchange", "search", "identity", "journal", "chamber", "registry"
        })
package ma.ghorfa.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
