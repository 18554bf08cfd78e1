package ma.ghorfa.partnership.ui;

import java.util.List;
import ma.ghorfa.partnership.PartnerName;
import ma.ghorfa.partnership.PartnerRow;
import ma.ghorfa.partnership.Partners;
import ma.ghorfa.search.SearchQuery;
import org.springframework.stereotype.Component;

/** The partners that a field offers, found under all their names. */
@Component
class PartnerChoice {

    private final Partners partners;

    PartnerChoice(Partners partners) {
        this.partners = partners;
    }

    List<PartnerRow> all() {
        return partners.all();
    }

    List<PartnerName> names() {
        return partners.names();
    }

    static boolean isFound(PartnerName name, String typed) {
        return SearchQuery.of(typed).finds(name.searchKey());
    }

    static boolean isFound(PartnerRow row, String typed) {
        return SearchQuery.of(typed).finds(row.searchKey());
    }
}
