package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.ghorfa.assembly.Attendances;
import ma.ghorfa.assembly.GuestData;
import ma.ghorfa.assembly.SessionTab;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.MoreMenu;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.Words;
import org.jspecify.annotations.Nullable;

/** Who is invited and does not vote: the governor, the directors, partners. */
final class GuestList extends Composite<Div> {

    private static final int NAME = 200;

    private final Attendances attendances;
    private final Drafts drafts;
    private final SessionTab.Host page;
    private final boolean mayInvite;
    private final Div list = new Div();

    GuestList(Attendances attendances, Drafts drafts, SessionTab.Host page, boolean mayInvite) {
        this.attendances = attendances;
        this.drafts = drafts;
        this.page = page;
        this.mayInvite = mayInvite;
        var heading = new Div(new H2(t("guest.title")));
        heading.addClassNames("bar", "apart");
        if (mayInvite) {
            heading.add(Buttons.plain("guest.add", Icons.ADD, () -> edit(null)));
        }
        getContent().add(new Sheet(heading, list));
        draw();
    }

    private void draw() {
        list.removeAll();
        if (page.session().guests().isEmpty()) {
            var nobody = new Paragraph(t("guest.none"));
            nobody.addClassName("muted");
            list.add(nobody);
            return;
        }
        var guests = new UnorderedList();
        guests.addClassName("guests");
        page.session().guests().forEach(guest -> guests.add(new ListItem(line(guest))));
        list.add(guests);
    }

    private Component line(SessionView.GuestRow guest) {
        var name = new Span(guest.data().name().in(Words.locale()));
        name.addClassName("strong");
        var what = new Span(Stream.of(guest.data().function(), guest.data().institution())
                .map(words -> words.in(Words.locale()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · ")));
        what.addClassName("muted");
        var words = new Div(name, what);
        words.addClassName("guest-words");
        var line = new Div(words);
        line.addClassNames("bar", "apart");
        if (mayInvite) {
            line.add(new MoreMenu(t("guest.more", guest.data().name().in(Words.locale())))
                    .add("ui.edit", Icons.EDIT, () -> edit(guest))
                    .add("ui.remove", Icons.DELETE, () -> remove(guest)));
        }
        return line;
    }

    private void edit(SessionView.@Nullable GuestRow guest) {
        String key = guest == null
                ? "guest:new:" + page.session().session().id().value()
                : "guest:" + guest.id().value();
        var form = new RecordForm(drafts, key);
        var name = form.bilingual("name", "guest.field.name", NAME)
                .required()
                .check(words -> !words.ar().isEmpty(), "guest.nameInArabic");
        var function = form.bilingual("function", "guest.field.function", Limits.LABEL);
        var institution = form.bilingual("institution", "guest.field.institution", Limits.LABEL);
        Dialog dialog = Ask.dialog(t(guest == null ? "guest.add" : "guest.edit"), form);
        form.onSave(version -> {
                    var data = new GuestData(name.value(), function.value(), institution.value());
                    if (guest == null) {
                        attendances.invite(page.session().session().id(), data);
                    } else {
                        attendances.editGuest(guest.id(), version, data);
                    }
                })
                .withButtons(Buttons.plain("ui.cancel", dialog::close))
                .afterSave(() -> {
                    dialog.close();
                    page.changed();
                    draw();
                });
        if (guest == null) {
            form.show(RecordForm.State.blank());
        } else {
            form.onReload(() -> state(page.changed().guests().stream()
                    .filter(other -> other.id().equals(guest.id()))
                    .findFirst()
                    .orElse(guest)));
            form.show(state(guest));
        }
        dialog.open();
    }

    private static RecordForm.State state(SessionView.GuestRow guest) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("name", guest.data().name());
        values.put("function", guest.data().function());
        values.put("institution", guest.data().institution());
        return new RecordForm.State(guest.version(), values);
    }

    private void remove(SessionView.GuestRow guest) {
        Bilingual name = guest.data().name();
        Ask.confirmDanger(t("guest.remove"), t("guest.remove.question", name.in(Words.locale())), "ui.remove", () -> {
            attendances.uninvite(guest.id());
            page.changed();
            draw();
        });
    }
}
