package ma.ghorfa.registry.ui;

import static ma.ghorfa.ui.Words.t;

import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import ma.ghorfa.chamber.Communes;
import ma.ghorfa.chamber.Provinces;
import ma.ghorfa.journal.HistoryTab;
import ma.ghorfa.journal.HistoryTabs;
import ma.ghorfa.journal.RecordHistory.Source;
import ma.ghorfa.registry.ActorId;
import ma.ghorfa.registry.Crafts;
import ma.ghorfa.registry.Identifiers;
import org.springframework.stereotype.Component;

/** Where the history of a page of the register lies, and how the codes in it are read. */
@Component
class ActorHistory {

    private static final String FIELD = "registry.history";

    /** The number of the identity card is masked here too: its readings are journalled, and a history is not. */
    private static final Source SOURCE = new Source(
            "craft_actor",
            "id",
            FIELD,
            List.of(
                    "kind",
                    "name_ar",
                    "name_fr",
                    "cin",
                    "nia",
                    "rna_number",
                    "birth_date",
                    "sex",
                    "province_code",
                    "commune_code",
                    "commune_ar",
                    "commune_fr",
                    "area",
                    "craft_code",
                    "practising_since",
                    "qualification",
                    "qualification_note",
                    "phone",
                    "cover",
                    "cover_regime",
                    "cover_on",
                    "cover_source",
                    "consents_contact",
                    "consent_on"));

    private final HistoryTabs tabs;
    private final Provinces provinces;
    private final Communes communes;
    private final Crafts crafts;

    ActorHistory(HistoryTabs tabs, Provinces provinces, Communes communes, Crafts crafts) {
        this.tabs = tabs;
        this.provinces = provinces;
        this.communes = communes;
        this.crafts = crafts;
    }

    HistoryTab of(ActorId id) {
        return tabs.create().add(SOURCE, id.value(), words());
    }

    private BinaryOperator<String> words() {
        Map<String, String> places = provinces.all().stream()
                .collect(Collectors.toMap(one -> one.code().value(), one -> Labels.in(one.name())));
        Map<String, String> towns =
                communes.all().stream().collect(Collectors.toMap(one -> one.code(), one -> Labels.in(one.name())));
        Map<String, String> names =
                crafts.all().stream().collect(Collectors.toMap(one -> one.code(), one -> Labels.in(one.name())));
        return (fieldKey, value) -> switch (fieldKey.substring(FIELD.length() + 1)) {
            case "cin" -> Identifiers.masked(value);
            case "kind" -> t("registry.kind." + value);
            case "sex" -> t("chamber.sex." + value);
            case "area" -> t("registry.area." + value);
            case "qualification" -> t("registry.qualification." + value);
            case "cover" -> t("registry.cover." + value);
            case "province_code" -> places.getOrDefault(value, value);
            case "commune_code" -> towns.getOrDefault(value, value);
            case "craft_code" -> names.getOrDefault(value, value);
            default -> value;
        };
    }
}
