package ma.ghorfa.partnership.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.document.Attachments;
import ma.ghorfa.partnership.AgreementDetails;
import ma.ghorfa.partnership.AgreementRow;
import ma.ghorfa.partnership.Agreements;
import ma.ghorfa.partnership.ClauseChange;
import ma.ghorfa.partnership.ClauseId;
import ma.ghorfa.partnership.ClauseRow;
import ma.ghorfa.partnership.ClauseText;
import ma.ghorfa.partnership.CopiedClause;
import ma.ghorfa.partnership.TextRow;
import ma.ghorfa.partnership.WordChange;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.Failures;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.FilterBar;
import ma.ghorfa.ui.FormDialog;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Notices;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.RecordForm.Slot;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.Tone;
import org.jspecify.annotations.Nullable;

/** The text of an agreement in both languages, version by version: its clauses and its file. */
final class TextPanel extends Composite<Div> {

    private static final ClauseText EMPTY = new ClauseText(0, Bilingual.EMPTY, Bilingual.EMPTY, false);

    private final Agreements agreements;
    private final LibraryDialogs library;
    private final Attachments attachments;
    private final Drafts drafts;
    private final AgreementDetails details;
    private final AgreementRow row;
    private final boolean edits;
    private final Runnable anew;
    private final Div shown = new Div();

    TextPanel(
            Agreements agreements,
            LibraryDialogs library,
            Attachments attachments,
            Drafts drafts,
            AgreementDetails details,
            boolean edits,
            Runnable anew) {
        this.agreements = agreements;
        this.library = library;
        this.attachments = attachments;
        this.drafts = drafts;
        this.details = details;
        this.row = details.row();
        this.edits = edits;
        this.anew = anew;
        getContent().addClassName("stack");
        shown.addClassName("stack");
        List<TextRow> texts = details.texts();
        Select<TextRow> version = Fields.select("partnershipUi.text.version", texts, TextPanel::words);
        version.setWidthFull();
        version.setValue(texts.getLast());
        version.addValueChangeListener(chosen -> show(chosen.getValue()));
        if (texts.size() > 1) {
            getContent().add(version);
        }
        getContent().add(shown);
        show(texts.getLast());
        if (texts.size() > 1) {
            getContent().add(comparison(texts));
        }
    }

    /** Two versions beside each other, word by word: the clauses that differ. */
    private Sheet comparison(List<TextRow> texts) {
        Select<TextRow> before = Fields.select("partnershipUi.compare.before", texts, TextPanel::words);
        Select<TextRow> after = Fields.select("partnershipUi.compare.after", texts, TextPanel::words);
        before.setValue(texts.get(texts.size() - 2));
        after.setValue(texts.getLast());
        var changes = new Div();
        changes.addClassName("stack");
        Runnable compare = () -> {
            changes.removeAll();
            List<ClauseChange> found = ClauseChange.between(
                    agreements.clauses(row.id(), before.getValue().number()),
                    agreements.clauses(row.id(), after.getValue().number()));
            if (found.isEmpty()) {
                changes.add(new Callout(Tone.NEUTRAL, t("partnershipUi.compare.same")));
            }
            found.forEach(change -> changes.add(Sheet.titled(
                    PartnershipWords.in(change.title()), marked(change.ar(), "ar"), marked(change.fr(), "fr"))));
        };
        before.addValueChangeListener(chosen -> compare.run());
        after.addValueChangeListener(chosen -> compare.run());
        compare.run();
        return Sheet.titled(t("partnershipUi.compare.title"), new FilterBar(before, after), changes);
    }

    static Paragraph marked(List<WordChange> changes, String language) {
        Paragraph paragraph = paragraph("", language);
        for (WordChange change : changes) {
            HtmlContainer words =
                    switch (change.kind()) {
                        case SAME -> new Span();
                        case REMOVED -> new HtmlContainer("del");
                        case ADDED -> new HtmlContainer("ins");
                    };
            words.getElement().setText(change.words());
            paragraph.add(words);
        }
        return paragraph;
    }

    private static String words(TextRow text) {
        String number = t("partnershipUi.text.number", text.number());
        return text.frozenOn() == null
                ? t("partnershipUi.text.written", number)
                : t("partnershipUi.text.frozen", number, PartnershipWords.date(text.frozenOn()));
    }

    private void show(TextRow text) {
        shown.removeAll();
        boolean writes = edits && text.number() == row.textNumber();
        if (!text.reason().isEmpty()) {
            shown.add(new Callout(Tone.NEUTRAL, t("partnershipUi.text.reason", text.reason())));
        }
        file(text, writes);
        List<ClauseRow> clauses = agreements.clauses(row.id(), text.number());
        if (clauses.isEmpty()) {
            shown.add(new Callout(
                    Tone.NEUTRAL,
                    t(row.isAmendment() ? "partnershipUi.text.amendsNothing" : "partnershipUi.text.none")));
        }
        Map<ClauseId, CopiedClause> copied = library.copied(row, text.number());
        clauses.forEach(clause -> shown.add(clause(clause, Optional.ofNullable(copied.get(clause.id())), writes)));
        if (writes) {
            var acts = new Div(Buttons.primary("partnershipUi.clause.add", Icons.ADD, () -> ask(null, EMPTY)));
            library.buttons(row, clauses.isEmpty(), anew).forEach(acts::add);
            acts.addClassName("bar");
            shown.add(acts);
            if (row.isAmendment()) {
                amendable(clauses.stream().map(ClauseRow::id).collect(Collectors.toSet()));
            }
        }
    }

    private void file(TextRow text, boolean writes) {
        @Nullable UUID file = text.file();
        var parts = new Div();
        parts.addClassName("stack");
        if (file != null) {
            parts.add(attachments.link(file, t("partnershipUi.text.file", text.number())));
        }
        if (writes && attachments.mayStore()) {
            parts.add(attachments.field(stored -> {
                try {
                    agreements.attach(row.id(), row.version(), stored.id().value());
                    Notices.done("ui.saved");
                } catch (RuntimeException refused) {
                    Failures.tell(refused);
                }
                anew.run();
            }));
        }
        if (parts.getComponentCount() > 0) {
            shown.add(Sheet.titled(t("partnershipUi.text.fileTitle"), parts));
        }
    }

    /** The clauses of the agreement that the amendment does not touch yet. */
    private void amendable(Set<ClauseId> touched) {
        var stands = new Div();
        stands.addClassName("stack");
        details.signedClauses().forEach((id, clause) -> {
            if (!touched.contains(id)) {
                var line = new Div(Buttons.plain("partnershipUi.clause.amend", Icons.EDIT, () -> ask(id, clause)));
                line.addClassName("bar");
                stands.add(Sheet.titled(PartnershipWords.in(clause.title()), body(clause), line));
            }
        });
        if (stands.getComponentCount() > 0) {
            shown.add(Sheet.titled(t("partnershipUi.clause.stand"), stands));
        }
    }

    static Div body(ClauseText clause) {
        var body = new Div();
        body.addClassName("stack");
        if (clause.dropped()) {
            body.add(new Callout(Tone.ATTENTION, t("partnershipUi.clause.dropped")));
            return body;
        }
        body.add(paragraph(clause.body().ar(), "ar"));
        if (!clause.body().fr().isEmpty()) {
            body.add(paragraph(clause.body().fr(), "fr"));
        }
        return body;
    }

    private static Paragraph paragraph(String words, String language) {
        var paragraph = new Paragraph(words);
        paragraph.addClassName("preserve-lines");
        paragraph.getElement().setAttribute("lang", language);
        paragraph.getElement().setAttribute("dir", "auto");
        return paragraph;
    }

    private Sheet clause(ClauseRow clause, Optional<CopiedClause> copied, boolean writes) {
        Sheet sheet = Sheet.titled(PartnershipWords.in(clause.text().title()), body(clause.text()));
        copied.ifPresent(from -> sheet.add(library.origin(from)));
        if (writes) {
            var acts = new Div(
                    Buttons.plain("ui.edit", Icons.EDIT, () -> ask(clause.id(), clause.text())),
                    Buttons.danger("ui.remove", Icons.DELETE, () -> remove(clause)));
            acts.addClassName("bar");
            sheet.add(acts);
        }
        return sheet;
    }

    private void remove(ClauseRow clause) {
        Ask.confirmDanger(
                t("partnershipUi.clause.remove"),
                t(
                        "partnershipUi.clause.removeQuestion",
                        PartnershipWords.in(clause.text().title())),
                "ui.remove",
                () -> {
                    agreements.removeClause(row.id(), row.version(), clause.id());
                    anew.run();
                });
    }

    private void ask(@Nullable ClauseId id, ClauseText clause) {
        var form = new RecordForm(drafts, "agreement-clause:" + row.id() + (id == null ? "" : ":" + id));
        Slot<Bilingual> title = form.bilingual("title", "partnershipUi.field.clauseTitle", Agreements.CLAUSE_TITLE)
                .required();
        Slot<Bilingual> body = form.bilingualArea("body", "partnershipUi.field.clauseBody", Agreements.CLAUSE_BODY);
        @Nullable
        Slot<Boolean> dropped =
                row.isAmendment() && id != null ? form.flag("dropped", "partnershipUi.field.dropped") : null;
        form.onSave(version -> {
            if (id == null) {
                agreements.addClause(row.id(), version, title.value(), body.value());
            } else {
                agreements.editClause(
                        row.id(), version, id, title.value(), body.value(), dropped != null && dropped.value());
            }
        });
        form.onReload(() -> {
            AgreementDetails now = agreements.details(row.id());
            return state(now.row().version(), id == null ? clause : stored(now, id));
        });
        FormDialog.open(
                t(id == null ? "partnershipUi.clause.add" : "partnershipUi.clause.edit"),
                form,
                state(row.version(), clause),
                anew);
    }

    /** The clause as it is written now, or else as the amendment finds it; empty where somebody took it out. */
    private static ClauseText stored(AgreementDetails now, ClauseId id) {
        return now.clauses().stream()
                .filter(clause -> clause.id().equals(id))
                .map(ClauseRow::text)
                .findAny()
                .or(() -> Optional.ofNullable(now.signedClauses().get(id)))
                .orElse(EMPTY);
    }

    private static RecordForm.State state(long version, ClauseText clause) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("title", clause.title());
        values.put("body", clause.body());
        values.put("dropped", clause.dropped());
        return new RecordForm.State(version, values);
    }
}
