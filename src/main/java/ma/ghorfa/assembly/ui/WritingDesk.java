package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Composite;
import java.util.Map;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.ItemWriting;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.Sheet;

/** What the secretary writes on an item; each pause in typing keeps a draft. */
final class WritingDesk extends Composite<Sheet> {

    private static final int DISCUSSION_MAX = 20_000;

    private final RecordForm form;
    private final RecordForm.Slot<Bilingual> decisionText;
    private final RecordForm.Slot<Boolean> amended;

    WritingDesk(LiveBoard board, RoomServices room, SessionView.Item item) {
        ItemId id = item.id();
        form = new RecordForm(room.drafts(), "item-writing:" + id.value());
        RecordForm.Slot<Bilingual> presenter = form.bilingual("presenter", "live.writing.presenter", Limits.LABEL);
        RecordForm.Slot<Bilingual> discussion =
                form.bilingualArea("discussion", "live.writing.discussion", DISCUSSION_MAX);
        decisionText = form.bilingualArea("decisionText", "live.writing.decision", Limits.DECISION);
        amended = form.flag("amended", "live.writing.amended");
        form.onSave(version -> room.agendas()
                        .write(
                                id,
                                version,
                                new ItemWriting(
                                        presenter.value(), discussion.value(), decisionText.value(), amended.value())))
                .onReload(() -> state(room.agendas().item(id).item()))
                .afterSave(() -> board.changed(t("ui.saved")));
        form.show(state(item));
        freeze(item);
        getContent().addClassName("writing");
        getContent().add(new com.vaadin.flow.component.html.H2(t("live.writing.title")), form);
    }

    private static RecordForm.State state(SessionView.Item item) {
        return new RecordForm.State(
                item.version(),
                Map.of(
                        "presenter", item.data().presenter(),
                        "discussion", item.discussion(),
                        "decisionText", item.data().decisionText(),
                        "amended", item.amended()));
    }

    void follow(SessionView.Item now) {
        form.follow(state(now));
        freeze(now);
    }

    private void freeze(SessionView.Item now) {
        decisionText.readOnly(ItemDesk.isFrozen(now));
        amended.readOnly(ItemDesk.isFrozen(now));
    }

    /** Saves what is typed; false if something is wrong with it. */
    boolean save() {
        return form.saveIfDirty();
    }
}
