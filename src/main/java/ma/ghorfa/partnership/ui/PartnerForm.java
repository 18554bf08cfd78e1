package ma.ghorfa.partnership.ui;

import static ma.ghorfa.ui.Words.t;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.partnership.PartnerData;
import ma.ghorfa.partnership.PartnerKind;
import ma.ghorfa.partnership.PartnerRow;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.RecordForm.Slot;
import ma.ghorfa.ui.RecordForm.State;
import org.jspecify.annotations.Nullable;

/** The fields of a partner, the same for a new one and a known one. */
final class PartnerForm {

    private static final int NAME = 200;
    private static final int LONG = 2000;
    private static final int ADDRESS = 300;

    final RecordForm form;
    private final Slot<Bilingual> name;
    private final Slot<PartnerKind> kind;
    private final Slot<LocalDate> existsSince;
    private final Slot<String> address;
    private final Slot<String> aliases;
    private final Slot<String> note;

    PartnerForm(Drafts drafts, String draftKey) {
        form = new RecordForm(drafts, draftKey);
        name = form.name("name", "partnershipUi.field.name", NAME).required();
        kind = form.select(
                        "kind",
                        "partnershipUi.field.partnerKind",
                        List.of(PartnerKind.values()),
                        PartnerKind::name,
                        one -> t("partnership.partnerKind", one))
                .required();
        existsSince = form.date("existsSince", "partnershipUi.field.existsSince");
        address = form.text("address", "partnershipUi.field.address", ADDRESS);
        aliases = form.area("aliases", "partnershipUi.field.aliases", LONG);
        note = form.area("note", "partnershipUi.field.note", LONG);
    }

    PartnerData data() {
        return new PartnerData(
                kind.value(),
                name.value(),
                aliases.value().lines().toList(),
                existsSince.given().orElse(null),
                address.value(),
                note.value());
    }

    static State state(PartnerRow row) {
        PartnerData data = row.data();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("name", data.name());
        values.put("kind", data.kind());
        values.put("existsSince", data.existsSince());
        values.put("address", data.address());
        values.put("aliases", String.join("\n", data.aliases()));
        values.put("note", data.note());
        return new State(row.version(), values);
    }
}
