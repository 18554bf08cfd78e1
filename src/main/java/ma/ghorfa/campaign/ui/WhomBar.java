package ma.ghorfa.campaign.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import ma.ghorfa.campaign.FigureFilter;
import ma.ghorfa.chamber.Province;
import ma.ghorfa.chamber.Sex;
import ma.ghorfa.registry.Area;
import ma.ghorfa.registry.Craft;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.FilterBar;
import ma.ghorfa.ui.ListAddress;

/** The filters by which figures and lists of people are narrowed: province, craft, sex, town or country. */
final class WhomBar {

    private final ComboBox<Province> province;
    private final ComboBox<Craft> craft;
    private final Select<Sex> sex = Fields.select("chamber.sex", List.of(Sex.values()), Labels::sex);
    private final Select<Area> area = Fields.select("registry.field.area", List.of(Area.values()), Labels::area);

    /** @param changed shows what the filters let through now */
    WhomBar(Places.Names names, ListAddress address, Runnable changed) {
        province = Fields.pick("registry.field.province", names.allProvinces(), one -> Labels.in(one.name()));
        craft = Fields.pick("registry.field.craft", names.allCrafts(), one -> Labels.in(one.name()));
        names.allProvinces().stream()
                .filter(one -> one.code().value().equals(address.text("province")))
                .findAny()
                .ifPresent(province::setValue);
        names.allCrafts().stream()
                .filter(one -> one.code().equals(address.text("craft")))
                .findAny()
                .ifPresent(craft::setValue);
        address.word("sex", Sex.class).ifPresent(sex::setValue);
        address.word("area", Area.class).ifPresent(area::setValue);
        sex.setEmptySelectionAllowed(true);
        sex.setEmptySelectionCaption(t("ui.all"));
        area.setEmptySelectionAllowed(true);
        area.setEmptySelectionCaption(t("ui.all"));
        province.addValueChangeListener(change -> {
            address.set(
                    "province",
                    province.getOptionalValue().map(one -> one.code().value()).orElse(""));
            changed.run();
        });
        craft.addValueChangeListener(change -> {
            address.set("craft", craft.getOptionalValue().map(Craft::code).orElse(""));
            changed.run();
        });
        sex.addValueChangeListener(change -> {
            address.set("sex", sex.getValue());
            changed.run();
        });
        area.addValueChangeListener(change -> {
            address.set("area", area.getValue());
            changed.run();
        });
    }

    FigureFilter whom() {
        return new FigureFilter(
                province.getOptionalValue().map(Province::code).orElse(null),
                craft.getOptionalValue().map(Craft::code).orElse(null),
                sex.getValue(),
                area.getValue());
    }

    /** The filters in a row, behind others that the list has of its own. */
    FilterBar bar(Component... first) {
        List<Component> fields = new ArrayList<>(List.of(first));
        fields.addAll(List.of(province, craft, sex, area));
        return new FilterBar(fields.toArray(Component[]::new));
    }

    /** What the address of a list says for a filter; the path is what the list stands at. */
    static String path(String list, FigureFilter whom) {
        List<String> parts = new ArrayList<>();
        if (whom.province() != null) {
            parts.add("province=" + whom.province().value());
        }
        if (whom.craft() != null) {
            parts.add("craft=" + whom.craft());
        }
        if (whom.sex() != null) {
            parts.add("sex=" + whom.sex());
        }
        if (whom.area() != null) {
            parts.add("area=" + whom.area());
        }
        return parts.isEmpty() ? list : list + "?" + String.join("&", parts);
    }
}
