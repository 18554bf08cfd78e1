package ma.ghorfa.partnership.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.partnership.AgreementDetails;
import ma.ghorfa.partnership.Agreements;
import ma.ghorfa.partnership.AmendmentTerms;
import ma.ghorfa.partnership.ObligationChange;
import ma.ghorfa.partnership.ObligationTerm;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.Failures;
import ma.ghorfa.ui.FormDialog;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Notices;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.RecordForm.Slot;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.StatusBadge;
import ma.ghorfa.ui.Tone;
import org.jspecify.annotations.Nullable;

/** What an amendment makes of the obligations that were agreed before it. */
final class ObligationChangesPanel extends Composite<Div> {

    private static final int WORDS = 1000;

    private final Agreements agreements;
    private final AmendmentTerms amending;
    private final Drafts drafts;
    private final AgreementDetails details;
    private final Runnable anew;

    ObligationChangesPanel(
            Agreements agreements,
            AmendmentTerms amending,
            Drafts drafts,
            AgreementDetails details,
            boolean edits,
            Runnable anew) {
        this.agreements = agreements;
        this.amending = amending;
        this.drafts = drafts;
        this.details = details;
        this.anew = anew;
        List<ObligationChange> agreed = amending.obligations(details.row().id());
        var list = new UnorderedList();
        agreed.forEach(one -> list.add(item(one, edits)));
        getContent()
                .add(Sheet.titled(
                        t("partnershipTerms.obligations"),
                        agreed.isEmpty() ? new Span(t("partnershipTerms.noObligations")) : list));
    }

    private ListItem item(ObligationChange one, boolean edits) {
        @Nullable ObligationTerm now = one.now();
        var item = new ListItem(new Span(words(one.before())));
        if (now != null && now.dropped()) {
            item.add(new StatusBadge(t("partnershipTerms.obligation.dropped"), Tone.ATTENTION));
        } else if (now != null) {
            item.add(new StatusBadge(t("partnershipTerms.obligation.changed"), Tone.INFO), new Span(words(now)));
        }
        if (edits) {
            item.add(Buttons.plain("ui.edit", Icons.EDIT, () -> edit(one)));
            if (now == null || !now.dropped()) {
                item.add(Buttons.plain(
                        "partnershipTerms.obligation.drop",
                        Icons.DELETE,
                        () -> done(() -> amending.dropObligation(
                                details.row().id(), details.row().version(), one.id()))));
            }
            if (now != null) {
                item.add(Buttons.plain(
                        "partnershipTerms.obligation.leave",
                        Icons.UNDO,
                        () -> done(() -> amending.leaveObligation(
                                details.row().id(), details.row().version(), one.id()))));
            }
        }
        item.addClassName("bar");
        return item;
    }

    private static String words(ObligationTerm term) {
        return t(
                "partnershipTerms.obligation.words",
                PartnershipWords.in(term.words()),
                PartnershipWords.date(term.due()));
    }

    private void edit(ObligationChange one) {
        var form = new RecordForm(drafts, "obligation-amended:" + details.row().id() + ":" + one.id());
        Slot<Bilingual> words =
                form.bilingual("words", "partnershipUi.field.obligation", WORDS).required();
        Slot<LocalDate> due = form.date("due", "partnershipUi.field.dueBy").required();
        form.onSave(version ->
                amending.changeObligation(details.row().id(), version, one.id(), words.value(), due.value()));
        form.onReload(() -> state(
                agreements.find(details.row().id()).orElseThrow().version(),
                amending.obligations(details.row().id()).stream()
                        .filter(stored -> stored.id().equals(one.id()))
                        .findAny()
                        .orElse(one)));
        FormDialog.open(
                t("partnershipTerms.obligation.edit"), form, state(details.row().version(), one), anew);
    }

    private static RecordForm.State state(long version, ObligationChange one) {
        @Nullable ObligationTerm now = one.now();
        ObligationTerm shown = now == null ? one.before() : now;
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("words", shown.words());
        values.put("due", shown.due());
        return new RecordForm.State(version, values);
    }

    private void done(Runnable act) {
        try {
            act.run();
        } catch (RuntimeException refused) {
            Failures.tell(refused);
            return;
        }
        Notices.done("ui.saved");
        anew.run();
    }
}
