package ma.ghorfa.partnership.ui;

import static ma.ghorfa.ui.Words.t;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.partnership.AgreementData;
import ma.ghorfa.partnership.AgreementKind;
import ma.ghorfa.partnership.AgreementRow;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.RecordForm.Slot;
import ma.ghorfa.ui.RecordForm.State;
import org.jspecify.annotations.Nullable;

/** The fields of an agreement or an amendment, the same for a new one and a known one. */
final class AgreementForm {

    private static final int OBJECT = 500;
    private static final int LINE = 300;

    final RecordForm form;
    private final @Nullable Slot<AgreementKind> kind;
    private final @Nullable Slot<AgreementRow> framework;
    private final Slot<Bilingual> object;
    private final @Nullable Slot<String> territory;
    private final @Nullable Slot<String> programme;
    private final Slot<LocalDate> endsOn;

    /** @param frameworks those that a new one may carry out; null for an amendment */
    AgreementForm(Drafts drafts, String draftKey, @Nullable List<AgreementRow> frameworks) {
        form = new RecordForm(drafts, draftKey);
        if (frameworks == null) {
            kind = null;
            framework = null;
            object = form.bilingual("object", "partnershipUi.field.purpose", OBJECT)
                    .required();
            territory = null;
            programme = null;
            endsOn = form.date("endsOn", "partnershipUi.field.newEnd");
        } else {
            object = form.bilingual("object", "partnershipUi.field.object", OBJECT)
                    .required();
            kind = form.select(
                            "kind",
                            "partnershipUi.field.kind",
                            List.of(AgreementKind.FRAMEWORK, AgreementKind.SPECIFIC),
                            AgreementKind::name,
                            one -> t("partnership.kind", one))
                    .required();
            framework = form.pick(
                            "framework",
                            "partnershipUi.field.framework",
                            frameworks,
                            row -> row.id().toString(),
                            PartnershipWords::named)
                    .onlyWhile(kind, one -> one == AgreementKind.SPECIFIC);
            endsOn = form.date("endsOn", "partnershipUi.field.endsOn");
            territory = form.text("territory", "partnershipUi.field.territory", LINE);
            programme = form.text("programme", "partnershipUi.field.programme", LINE);
        }
    }

    AgreementData data() {
        return new AgreementData(
                kind == null ? AgreementKind.AMENDMENT : kind.value(),
                framework == null
                        ? null
                        : framework.given().map(AgreementRow::id).orElse(null),
                object.value(),
                territory == null ? "" : territory.value(),
                programme == null ? "" : programme.value(),
                endsOn.given().orElse(null));
    }

    /** @param carriedOut the framework that is stored */
    State state(AgreementRow row, Optional<AgreementRow> carriedOut) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("object", row.data().object());
        values.put("kind", row.data().kind());
        values.put("framework", carriedOut.orElse(null));
        values.put("endsOn", row.data().endsOn());
        values.put("territory", row.data().territory());
        values.put("programme", row.data().programme());
        return new State(row.version(), values);
    }
}
