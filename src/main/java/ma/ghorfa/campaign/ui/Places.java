package ma.ghorfa.campaign.ui;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.ghorfa.chamber.Province;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.chamber.Provinces;
import ma.ghorfa.registry.Craft;
import ma.ghorfa.registry.Crafts;
import org.springframework.stereotype.Component;

/** The names of provinces and crafts for a page that shows many of them: read once for each page. */
@Component
class Places {

    /** What one page reads. */
    record Names(Map<ProvinceCode, Province> provinces, Map<String, Craft> crafts) {

        String province(ProvinceCode code) {
            Province known = provinces.get(code);
            return known == null ? code.value() : Labels.in(known.name());
        }

        String craft(String code) {
            Craft known = crafts.get(code);
            return known == null ? code : Labels.in(known.name());
        }

        List<Province> allProvinces() {
            return provinces.values().stream()
                    .sorted(java.util.Comparator.comparing(Province::code))
                    .toList();
        }

        List<Craft> allCrafts() {
            return List.copyOf(crafts.values());
        }
    }

    private final Provinces provinces;
    private final Crafts crafts;

    Places(Provinces provinces, Crafts crafts) {
        this.provinces = provinces;
        this.crafts = crafts;
    }

    Names read() {
        return new Names(
                provinces.all().stream().collect(Collectors.toMap(Province::code, Function.identity())),
                crafts.all().stream()
                        .collect(Collectors.toMap(
                                Craft::code, Function.identity(), (one, other) -> one, java.util.LinkedHashMap::new)));
    }
}
