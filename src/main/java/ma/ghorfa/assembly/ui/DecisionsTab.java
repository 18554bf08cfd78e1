package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.ghorfa.assembly.DecisionRow;
import ma.ghorfa.assembly.Decisions;
import ma.ghorfa.assembly.FollowUp;
import ma.ghorfa.assembly.NewRecommendation;
import ma.ghorfa.assembly.SessionState;
import ma.ghorfa.assembly.SessionTab;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.chamber.CommitteeRow;
import ma.ghorfa.chamber.Committees;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.Words;

/** What the assembly gave itself in this session: decisions and motions by vote, recommendations as they are noted here. */
@org.springframework.stereotype.Component
class DecisionsTab implements SessionTab {

    private final Decisions decisions;
    private final Committees committees;
    private final Drafts drafts;
    private final CurrentAccount account;
    private final Texts texts;

    DecisionsTab(Decisions decisions, Committees committees, Drafts drafts, CurrentAccount account, Texts texts) {
        this.decisions = decisions;
        this.committees = committees;
        this.drafts = drafts;
        this.account = account;
        this.texts = texts;
    }

    @Override
    public String slug() {
        return Slugs.DECISIONS;
    }

    @Override
    public String labelKey() {
        return "session.tab.decisions";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public boolean concerns(SessionView session) {
        return session.session().state().wasHeld();
    }

    @Override
    public Component content(Host page) {
        SessionView view = page.session();
        var heading = new Div(new H2(t("session.tab.decisions")));
        heading.addClassNames("bar", "apart");
        if (account.may(Permissions.SESSION_CONDUCT) && view.session().state() != SessionState.ARCHIVED) {
            heading.add(Buttons.plain("decision.recommend", Icons.ADD, () -> recommend(view)));
        }
        List<DecisionRow> rows = view.decisions();
        return new Sheet(heading, rows.isEmpty() ? nothing() : new DecisionLinks(rows, texts));
    }

    private static Component nothing() {
        var empty = new Div(Icons.DECISION.create(), new Span(t("decision.noneInSession")));
        empty.addClassName("empty");
        return empty;
    }

    private void recommend(SessionView view) {
        UUID once = UUID.randomUUID();
        LocalDate on = view.currentSitting().date();
        var form = new RecordForm(
                drafts, "recommendation:new:" + view.session().id().value());
        var text = form.bilingualArea("text", "decision.field.text", Limits.DECISION)
                .required()
                .check(words -> !words.ar().isEmpty(), "decision.textInArabic");
        var item = form.pick(
                "item",
                "decision.field.item",
                view.items(),
                one -> one.id().value().toString(),
                one -> t("item.title", one.number(), one.data().title().in(Words.locale())));
        var committee = form.pick(
                "committee",
                "decision.field.committee",
                committees.activeOn(on),
                one -> one.id().value().toString(),
                one -> one.name().in(Words.locale()));
        var dueDate = form.date("dueDate", "decision.field.dueDate")
                .check(date -> !date.isBefore(on), "decision.dueBeforeAdoption");
        var owner = form.bilingual("owner", "decision.field.owner", Limits.LABEL);
        Dialog dialog = Ask.dialog(t("decision.recommend"), form);
        dialog.setWidth("min(52rem, 96vw)");
        form.onSave(version -> decisions.recommend(new NewRecommendation(
                        once,
                        view.session().id(),
                        item.given().map(SessionView.Item::id).orElse(null),
                        text.value(),
                        new FollowUp(
                                owner.value(),
                                committee.given().map(CommitteeRow::id).orElse(null),
                                dueDate.given().orElse(null)))))
                .withButtons(Buttons.plain("ui.cancel", dialog::close))
                .afterSave(() -> {
                    dialog.close();
                    UI.getCurrent().refreshCurrentRoute(false);
                })
                .show(RecordForm.State.blank());
        dialog.open();
    }
}
