package ma.ghorfa.minutes.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.Map;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.minutes.IslamicCalendar;
import ma.ghorfa.minutes.MinutesData;
import ma.ghorfa.minutes.MinutesState;
import ma.ghorfa.minutes.MinutesView;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.Words;
import org.jspecify.annotations.Nullable;

/** The little that the minutes hold themselves. */
final class AddedForm {

    private AddedForm() {}

    static Component sheet(MinutesView minutes, MinutesTab.Services services, Runnable changed) {
        var session = minutes.row().session();
        boolean refused = minutes.row().state() == MinutesState.REFUSED;
        var form = new RecordForm(services.drafts(), "minutes:" + minutes.row().id());
        RecordForm.Slot<String> reference = form.text("reference", "minutes.field.reference", MinutesData.LINE);
        RecordForm.Slot<Bilingual> hijri = form.bilingual("hijriDate", "minutes.form.hijriDate", MinutesData.LINE);
        RecordForm.Slot<Bilingual> preamble =
                form.bilingualArea("preamble", "minutes.form.preamble", MinutesData.PARAGRAPHS);
        RecordForm.Slot<Bilingual> closing =
                form.bilingualArea("closingNotes", "minutes.form.closingNotes", MinutesData.PARAGRAPHS);
        RecordForm.@Nullable Slot<Bilingual> corrections = refused
                ? form.bilingualArea("corrections", "minutes.form.corrections", MinutesData.PARAGRAPHS)
                        .required()
                : null;
        form.onSave(version -> services.register()
                        .write(
                                session,
                                version,
                                new MinutesData(
                                        reference.value(),
                                        hijri.value(),
                                        preamble.value(),
                                        closing.value(),
                                        corrections == null ? minutes.data().corrections() : corrections.value())))
                .onReload(() -> state(services.register().view(session)))
                .afterSave(changed);
        form.show(state(minutes));
        return Sheet.titled(t("minutes.form.title"), new Paragraph(t("minutes.form.help")), form, calculated(minutes));
    }

    /** The calendar as the library calculates it, beside the field and never in it. */
    private static Component calculated(MinutesView minutes) {
        var note = new Span(t(
                "minutes.form.hijriDate.help",
                IslamicCalendar.calculated(minutes.row().sessionDate(), Words.locale())));
        note.addClassNames("muted", "small");
        return note;
    }

    private static RecordForm.State state(MinutesView minutes) {
        MinutesData data = minutes.data();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("reference", data.reference());
        values.put("hijriDate", data.hijriDate());
        values.put("preamble", data.preamble());
        values.put("closingNotes", data.closingNotes());
        values.put("corrections", data.corrections());
        return new RecordForm.State(minutes.row().version(), values);
    }
}
