package ma.ghorfa.chamber.ui;

import static ma.ghorfa.identity.Permissions.INTEREST_WRITE;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.DateSpan;
import ma.ghorfa.chamber.InterestData;
import ma.ghorfa.chamber.InterestKind;
import ma.ghorfa.chamber.InterestRow;
import ma.ghorfa.chamber.Interests;
import ma.ghorfa.chamber.MemberId;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.RecordForm.Slot;
import ma.ghorfa.ui.RecordForm.State;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.Tone;
import org.jspecify.annotations.Nullable;

/** What a member declared as interests. */
final class InterestsTab extends Composite<Div> {

    private final Interests interests;
    private final Drafts drafts;
    private final MemberId member;
    private final LocalDate today;
    private final RecordGrid<InterestRow> grid = new RecordGrid<>();

    InterestsTab(Interests interests, Drafts drafts, CurrentAccount account, MemberId member, LocalDate today) {
        this.interests = interests;
        this.drafts = drafts;
        this.member = member;
        this.today = today;
        getContent().addClassName("stack");
        getContent().add(new Callout(Tone.INFO, t("chamber.interest.hint")));
        columns(account.may(INTEREST_WRITE));
        if (account.may(INTEREST_WRITE)) {
            var bar = new Div(Buttons.plain("chamber.interest.declare", Icons.ADD, () -> edit(null)));
            bar.addClassName("bar");
            getContent().add(bar);
            grid.addClassName("linked");
            grid.addItemClickListener(click -> edit(click.getItem()));
        }
        getContent().add(grid);
        show();
    }

    private void columns(boolean mayWrite) {
        if (mayWrite) {
            grid.acts(
                    "chamber.interest.organisation", row -> Names.in(row.data().organisation()), this::edit);
        } else {
            grid.text(
                    "chamber.interest.organisation", row -> Names.in(row.data().organisation()));
        }
        grid.text(
                "chamber.interest.kind",
                row -> t("chamber.interestKind", row.data().kind()));
        grid.text("chamber.interest.role", row -> Names.in(row.data().role()));
        grid.text("chamber.period", row -> Names.span(span(row.data())), row -> row.data()
                .from());
        grid.text("chamber.interest.declaredOn", row -> Names.date(row.data().declaredOn()), row -> row.data()
                .declaredOn());
        grid.whenEmpty("chamber.interest.none");
        grid.setAllRowsVisible(true);
    }

    private static DateSpan span(InterestData data) {
        return DateSpan.of(data.from(), data.until());
    }

    private void show() {
        grid.setItems(interests.ofMember(member));
    }

    private void edit(@Nullable InterestRow row) {
        var form = new RecordForm(drafts, "interest:" + (row == null ? "new:" + member : row.id()));
        Slot<Bilingual> organisation = form.bilingual("organisation", "chamber.interest.organisation", 200)
                .required();
        Slot<InterestKind> kind = form.select(
                        "kind",
                        "chamber.interest.kind",
                        List.of(InterestKind.values()),
                        Enum::name,
                        value -> t("chamber.interestKind", value))
                .required();
        Slot<Bilingual> role = form.bilingual("role", "chamber.interest.role", 200);
        Slot<LocalDate> from = form.date("from", "chamber.from").required();
        Slot<LocalDate> until = form.date("until", "chamber.untilOrOpen");
        Slot<LocalDate> declaredOn =
                form.date("declaredOn", "chamber.interest.declaredOn").required();
        form.onSave(version -> {
            var data = new InterestData(
                    organisation.value(),
                    kind.value(),
                    role.value(),
                    from.value(),
                    until.given().orElse(null),
                    declaredOn.value());
            if (row == null) {
                interests.declare(member, data);
            } else {
                interests.edit(row.id(), version, data);
            }
        });
        if (row != null) {
            form.onReload(() -> interests.ofMember(member).stream()
                    .filter(stored -> stored.id().equals(row.id()))
                    .map(InterestsTab::state)
                    .findAny()
                    .orElseThrow());
        }
        State state = row == null ? new State(0, Map.of("from", today, "declaredOn", today)) : state(row);
        FormDialog.open(t(row == null ? "chamber.interest.declare" : "chamber.interest.edit"), form, state, this::show);
    }

    private static State state(InterestRow row) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("organisation", row.data().organisation());
        values.put("kind", row.data().kind());
        values.put("role", row.data().role());
        values.put("from", row.data().from());
        values.put("until", row.data().until());
        values.put("declaredOn", row.data().declaredOn());
        return new State(row.version(), values);
    }
}
