package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import ma.ghorfa.assembly.Agendas;
import ma.ghorfa.assembly.ItemData;
import ma.ghorfa.assembly.ItemType;
import ma.ghorfa.assembly.ItemView;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.assembly.SubjectChoice;
import ma.ghorfa.assembly.SubjectRef;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.Words;
import org.jspecify.annotations.Nullable;

/** What one says of an agenda item when preparing it. */
final class ItemForm {

    private final Agendas agendas;
    private final Drafts drafts;
    private final ItemView item;

    ItemForm(Agendas agendas, Drafts drafts, SessionView session, ItemView item) {
        this.agendas = agendas;
        this.drafts = drafts;
        this.item = item;
    }

    RecordForm form(Runnable afterSave) {
        var form = new RecordForm(drafts, "agenda-item:" + item.item().id().value());
        var title = form.bilingual("title", "agenda.field.title", Limits.TITLE)
                .required()
                .check(words -> !words.ar().isEmpty(), "agenda.titleInArabic");
        var type = form.select("type", "agenda.field.type", Arrays.asList(ItemType.values()), Enum::name, Labels::of)
                .required();
        var proposedBy = form.text("proposedBy", "agenda.field.proposedBy", Limits.LABEL);
        var subject = form.pick(
                        "subject",
                        "agenda.field.subject",
                        agendas.subjectChoices(),
                        choice ->
                                choice.subject().type() + ":" + choice.subject().id(),
                        ItemForm::words)
                .onlyWithItems();
        var presenter = form.bilingual("presenter", "agenda.field.presenter", Limits.LABEL);
        var party = form.bilingual("party", "agenda.field.party", Limits.LABEL);
        var decisionText = form.bilingualArea("decisionText", "agenda.field.decisionText", Limits.DECISION);
        form.onSave(version -> agendas.edit(
                        item.item().id(),
                        version,
                        new ItemData(
                                type.value(),
                                title.value(),
                                presenter.value(),
                                party.value(),
                                subject.given().map(SubjectChoice::subject).orElse(null),
                                decisionText.value(),
                                proposedBy.value())))
                .onReload(() -> state(agendas.item(item.item().id()).item()))
                .afterSave(afterSave)
                .show(state(item.item()));
        return form;
    }

    private static String words(SubjectChoice choice) {
        String title = choice.title().in(Words.locale());
        return title.isEmpty() ? t("agenda.subjectUnknown", choice.subject().type()) : title;
    }

    private static RecordForm.State state(SessionView.Item stored) {
        @Nullable SubjectRef subject = stored.data().subject();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("type", stored.data().type());
        values.put("title", stored.data().title());
        values.put("presenter", stored.data().presenter());
        values.put("party", stored.data().party());
        values.put("decisionText", stored.data().decisionText());
        values.put("proposedBy", stored.data().proposedBy());
        values.put("subject", subject == null ? null : new SubjectChoice(subject, stored.subjectTitle()));
        return new RecordForm.State(stored.version(), values);
    }
}
