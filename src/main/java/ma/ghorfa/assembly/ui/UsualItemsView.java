package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import ma.ghorfa.assembly.AssemblyNavigation;
import ma.ghorfa.assembly.ItemType;
import ma.ghorfa.assembly.SessionKind;
import ma.ghorfa.assembly.UsualItemData;
import ma.ghorfa.assembly.UsualItemRow;
import ma.ghorfa.assembly.UsualItems;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;
import org.jspecify.annotations.Nullable;

/** What sessions usually have on their agenda; the agenda of a new session is offered it. */
@Route(AssemblyNavigation.USUAL_ITEMS)
@RolesAllowed(Permissions.SESSION_PREPARE)
@Menu(title = "usual.title", order = 115, icon = "agenda")
@StyleSheet("context://styles/assembly.css")
class UsualItemsView extends Page implements BeforeEnterObserver {

    private static final int LAST_PLACE = 999;

    private final UsualItems items;
    private final Drafts drafts;
    private final RecordGrid<UsualItemRow> grid = new RecordGrid<>();

    UsualItemsView(UsualItems items, Drafts drafts) {
        this.items = items;
        this.drafts = drafts;
        title(t("usual.title"));
        actions(Buttons.primary("usual.add", Icons.ADD, () -> edit(null)));
        grid.text("session.field.kind", row -> Labels.of(row.data().kind()));
        grid.text("session.field.month", row -> month(row.data().month()));
        grid.text("usual.place", row -> Integer.toString(row.data().place()));
        grid.text("agenda.field.type", row -> Labels.of(row.data().type()));
        grid.longText("agenda.field.title", row -> row.data().title().in(Words.locale()));
        grid.whenEmpty("usual.none");
        grid.addClassName("linked");
        grid.addItemClickListener(click -> edit(click.getItem()));
        content(new Callout(Tone.INFO, t("usual.hint")), grid);
        fillWith(grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        load();
    }

    private void load() {
        grid.setItems(items.list());
    }

    private static String month(@Nullable Integer month) {
        return month == null ? t("usual.everyMonth") : SessionFormPage.monthName(month);
    }

    private void edit(@Nullable UsualItemRow row) {
        var form = new RecordForm(drafts, "usual-item:" + (row == null ? "new" : row.id()));
        var title = form.bilingual("title", "agenda.field.title", Limits.TITLE)
                .required()
                .check(words -> !words.ar().isEmpty(), "agenda.titleInArabic");
        var type = form.select("type", "agenda.field.type", Arrays.asList(ItemType.values()), Enum::name, Labels::of)
                .required();
        var kind = form.select(
                        "kind", "session.field.kind", Arrays.asList(SessionKind.values()), Enum::name, Labels::of)
                .required();
        var month = form.pick(
                "month",
                "usual.month",
                IntStream.rangeClosed(1, 12).boxed().toList(),
                Object::toString,
                SessionFormPage::monthName);
        var place = form.integer("place", "usual.place", 1, LAST_PLACE).required();
        form.onSave(version -> {
            var data = new UsualItemData(
                    kind.value(), month.given().orElse(null), place.value(), type.value(), title.value());
            if (row == null) {
                items.add(data);
            } else {
                items.edit(row.id(), version, data);
            }
        });
        Dialog dialog = Ask.dialog(t(row == null ? "usual.add" : "usual.edit"), form);
        dialog.setWidth("min(46rem, 96vw)");
        form.afterSave(() -> {
            dialog.close();
            load();
        });
        if (row == null) {
            form.show(new RecordForm.State(0, proposed()));
        } else {
            form.onReload(() -> items.list().stream()
                    .filter(stored -> stored.id().equals(row.id()))
                    .map(UsualItemsView::state)
                    .findAny()
                    .orElseThrow());
            form.show(state(row));
            form.withButtons(Buttons.danger("ui.remove", Icons.DELETE, () -> remove(row, dialog)));
        }
        Ask.finish(dialog);
    }

    /** After the last one. */
    private Map<String, @Nullable Object> proposed() {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("kind", SessionKind.ORDINARY);
        int last =
                items.list().stream().mapToInt(row -> row.data().place()).max().orElse(0);
        values.put("place", Math.min(LAST_PLACE, last + 10));
        return values;
    }

    private void remove(UsualItemRow row, Dialog edited) {
        Ask.confirmDanger(
                t("usual.remove"),
                t("usual.removeQuestion", row.data().title().in(Words.locale())),
                "ui.remove",
                () -> {
                    items.remove(row.id());
                    edited.close();
                    load();
                });
    }

    private static RecordForm.State state(UsualItemRow row) {
        UsualItemData data = row.data();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("kind", data.kind());
        values.put("month", data.month());
        values.put("place", data.place());
        values.put("type", data.type());
        values.put("title", data.title());
        return new RecordForm.State(row.version(), values);
    }
}
