package ma.ghorfa.chamber.ui;

import static ma.ghorfa.ui.Words.t;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Written;
import ma.ghorfa.chamber.MemberData;
import ma.ghorfa.chamber.Province;
import ma.ghorfa.chamber.Sex;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.RecordForm.Slot;
import ma.ghorfa.ui.RecordForm.State;
import org.jspecify.annotations.Nullable;

/** The fields of a person, the same for a new member and a known one. */
final class MemberForm {

    final RecordForm form;
    private final List<Province> provinces;
    private final Slot<Bilingual> name;
    private final Slot<Sex> sex;
    private final Slot<Province> province;
    private final Slot<Bilingual> craft;
    private final @Nullable Slot<String> phone;
    private final @Nullable Slot<String> email;
    private final @Nullable Slot<String> address;

    /** @param withContact whether the fields are there that say how the person is reached */
    MemberForm(Drafts drafts, String draftKey, List<Province> provinces, boolean withContact) {
        this.provinces = provinces;
        form = new RecordForm(drafts, draftKey);
        name = form.bilingual("name", "chamber.member.name", 120)
                .required()
                .check(typed -> !typed.ar().isEmpty() && !typed.fr().isEmpty(), "chamber.name.bothRequired");
        sex = form.select("sex", "chamber.sex", List.of(Sex.values()), Enum::name, value -> t("chamber.sex", value))
                .required();
        province = form.pick(
                        "province",
                        "chamber.province",
                        provinces,
                        value -> value.code().value(),
                        value -> Names.in(value.name()))
                .required();
        craft = form.bilingual("craft", "chamber.member.craft", 120)
                .required()
                .check(typed -> !typed.ar().isEmpty(), "chamber.name.arabicRequired");
        phone = withContact ? form.text("phone", "chamber.contact.phone", 20) : null;
        email = withContact ? form.text("email", "chamber.contact.email", Written.EMAIL_LENGTH) : null;
        address = withContact ? form.text("address", "chamber.contact.address", 300) : null;
    }

    private static String typed(@Nullable Slot<String> slot) {
        return slot == null ? "" : slot.value();
    }

    MemberData data() {
        return new MemberData(
                name.value(),
                sex.value(),
                province.value().code(),
                craft.value(),
                typed(phone),
                typed(email),
                typed(address));
    }

    State state(long version, MemberData data) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("name", data.name());
        values.put("sex", data.sex());
        values.put(
                "province",
                provinces.stream()
                        .filter(item -> item.code().equals(data.province()))
                        .findAny()
                        .orElse(null));
        values.put("craft", data.craft());
        values.put("phone", data.phone());
        values.put("email", data.email());
        values.put("address", data.address());
        return new State(version, values);
    }
}
