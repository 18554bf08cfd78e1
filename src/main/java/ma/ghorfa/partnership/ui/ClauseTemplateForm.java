package ma.ghorfa.partnership.ui;

import static ma.ghorfa.ui.Words.t;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.partnership.Agreements;
import ma.ghorfa.partnership.ClauseLibrary;
import ma.ghorfa.partnership.ClauseTemplateData;
import ma.ghorfa.partnership.ClauseTemplateRow;
import ma.ghorfa.partnership.ClauseTheme;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.FormDialog;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.RecordForm.Slot;
import ma.ghorfa.ui.RecordForm.State;
import org.jspecify.annotations.Nullable;

/** The fields of a clause of the library, the same for a new one and a known one. */
final class ClauseTemplateForm {

    final RecordForm form;
    private final Slot<String> code;
    private final Slot<ClauseTheme> theme;
    private final Slot<Bilingual> title;
    private final Slot<Bilingual> body;

    ClauseTemplateForm(Drafts drafts, String draftKey) {
        form = new RecordForm(drafts, draftKey);
        code = form.text("code", "partnershipLibrary.field.code", ClauseLibrary.CODE)
                .required();
        theme = form.select(
                        "theme",
                        "partnershipLibrary.field.theme",
                        List.of(ClauseTheme.values()),
                        ClauseTheme::name,
                        one -> t("partnershipLibrary.theme", one))
                .required();
        title = form.bilingual("title", "partnershipLibrary.field.title", Agreements.CLAUSE_TITLE)
                .required();
        body = form.bilingualArea("body", "partnershipLibrary.field.body", Agreements.CLAUSE_BODY)
                .required();
    }

    ClauseTemplateData data() {
        return new ClauseTemplateData(code.value(), theme.value(), title.value(), body.value());
    }

    void open(String heading, State state, Runnable then) {
        FormDialog.open(heading, form, state, then).addComponentAsFirst(LibraryWords.fields());
    }

    static State state(ClauseTemplateRow row) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("code", row.data().code());
        values.put("theme", row.data().theme());
        values.put("title", row.data().title());
        values.put("body", row.data().body());
        return new State(row.version(), values);
    }
}
