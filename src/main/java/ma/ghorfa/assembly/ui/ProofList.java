package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ma.ghorfa.assembly.Channel;
import ma.ghorfa.assembly.ConvocationRow;
import ma.ghorfa.assembly.Convocations;
import ma.ghorfa.assembly.ProofStep;
import ma.ghorfa.assembly.RecordProof;
import ma.ghorfa.assembly.SessionTab;
import ma.ghorfa.chamber.MemberId;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Meter;
import ma.ghorfa.ui.MomentField;
import ma.ghorfa.ui.Notices;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.StatusBadge;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;
import org.jspecify.annotations.Nullable;

/** Every member convoked, what proves that they have it, and by name who lacks a proof. */
final class ProofList extends Composite<Div> {

    private final Convocations convocations;
    private final SessionTab.Host page;
    private final boolean mayRecord;
    private final Div above = new Div();
    private final RecordGrid<ConvocationRow> grid = new RecordGrid<>();
    private final Checkbox lacking = new Checkbox(t("convocation.onlyLacking"));
    private final Span selected = new Span();
    private List<ConvocationRow> rows = List.of();

    ProofList(Convocations convocations, SessionTab.Host page, boolean mayRecord) {
        this.convocations = convocations;
        this.page = page;
        this.mayRecord = mayRecord;
        above.addClassName("stack");
        columns();
        lacking.addValueChangeListener(change -> show());
        var bar = new Div(lacking);
        bar.addClassNames("bar", "apart");
        if (mayRecord) {
            grid.setSelectionMode(Grid.SelectionMode.MULTI);
            grid.addSelectionListener(change -> countSelected());
            selected.addClassNames("muted", "small");
            selected.getElement().setAttribute("role", "status");
            var act = new Div(selected, Buttons.plain("convocation.recordSelected", Icons.CHECK, this::recordSelected));
            act.addClassName("bar");
            bar.add(act);
            countSelected();
        }
        grid.setAllRowsVisible(true);
        getContent().addClassName("stack");
        getContent().add(Sheet.titled(t("convocation.proofs"), above, bar, grid));
        load();
    }

    private void columns() {
        grid.text(
                        "convocation.field.number",
                        row -> Integer.toString(row.member().number()),
                        row -> row.member().number())
                .setFlexGrow(0);
        grid.acts("convocation.field.member", row -> row.member().name().in(Words.locale()), this::open)
                .setFlexGrow(1);
        grid.badge("convocation.field.proof", ProofList::stateWords, row -> row.proven() ? Tone.GOOD : tone(row));
        grid.text(
                "convocation.field.channel",
                row -> telling(row).map(proof -> Labels.of(proof.channel())).orElse(""));
        grid.text(
                "convocation.field.at",
                row -> telling(row)
                        .map(proof -> Formats.dateTime(proof.at(), Words.locale()))
                        .orElse(""),
                row -> telling(row).map(ConvocationRow.Proof::at).orElse(row.convokedAt()));
        grid.text(
                "convocation.field.reference",
                row -> telling(row).map(ConvocationRow.Proof::reference).orElse(""));
    }

    /** The proof that tells how it stands: the first that proves receipt, otherwise the last thing known. */
    private static Optional<ConvocationRow.Proof> telling(ConvocationRow row) {
        Optional<ConvocationRow.Proof> proving = row.proofs().stream()
                .filter(proof -> proof.channel().proves() && proof.step().provesReceipt())
                .findFirst();
        return proving.or(() -> row.proofs().isEmpty()
                ? Optional.empty()
                : Optional.of(row.proofs().getLast()));
    }

    private static String stateWords(ConvocationRow row) {
        return telling(row).map(proof -> Labels.of(proof.step())).orElseGet(() -> t("convocation.noTrace"));
    }

    private static Tone tone(ConvocationRow row) {
        return telling(row).map(proof -> Labels.tone(proof.step())).orElse(Tone.ATTENTION);
    }

    // ---- Showing ----

    private void load() {
        rows = convocations.list(page.session().session().id());
        above.removeAll();
        long proven = rows.stream().filter(ConvocationRow::proven).count();
        String sentence = t("convocation.proven", proven, rows.size());
        above.add(
                new Meter(
                        (int) proven,
                        rows.size(),
                        Math.max(1, rows.size()),
                        proven == rows.size() ? Tone.GOOD : Tone.ATTENTION,
                        sentence),
                new Paragraph(sentence));
        List<ConvocationRow> without =
                rows.stream().filter(row -> !row.proven()).toList();
        if (without.isEmpty()) {
            above.add(new Callout(Tone.GOOD, t("convocation.allProven")));
        } else {
            above.add(byName(without));
        }
        show();
    }

    private static Component byName(List<ConvocationRow> without) {
        var names = new UnorderedList();
        names.addClassName("names");
        without.forEach(row -> names.add(new ListItem(row.member().name().in(Words.locale()))));
        return new Details(t("convocation.lacking", without.size()), names);
    }

    private void show() {
        Set<ConvocationRow> before = new HashSet<>(grid.getSelectedItems());
        grid.setItems(rows.stream()
                .filter(row -> !lacking.getValue() || !row.proven())
                .toList());
        if (!before.isEmpty()) {
            grid.deselectAll();
        }
    }

    private void countSelected() {
        selected.setText(t("convocation.selected", grid.getSelectedItems().size()));
    }

    // ---- Recording ----

    private void recordSelected() {
        Set<ConvocationRow> chosen = grid.getSelectedItems();
        if (chosen.isEmpty()) {
            Notices.refused(t("convocation.selectFirst"));
            return;
        }
        Set<MemberId> members = chosen.stream().map(row -> row.member().id()).collect(Collectors.toSet());
        record(t("convocation.recordFor", members.size()), members, () -> {});
    }

    private void record(String title, Collection<MemberId> members, Runnable then) {
        Select<ProofStep> step = Fields.select("convocation.field.step", Arrays.asList(ProofStep.values()), Labels::of);
        step.setValue(ProofStep.DELIVERED);
        Set<Channel> allowed = ChannelChoice.allowedBy(page.session());
        Select<Channel> channel =
                Fields.select("convocation.field.channel", ChannelChoice.provable(allowed), Labels::of);
        ChannelChoice.provable(allowed).stream().findFirst().ifPresent(channel::setValue);
        step.addValueChangeListener(change -> {
            Set<Channel> possible = change.getValue() == ProofStep.SENT ? allowed : ChannelChoice.provable(allowed);
            @Nullable Channel chosen = channel.getValue();
            channel.setItems(possible);
            channel.setValue(chosen != null && possible.contains(chosen) ? chosen : null);
        });
        var at =
                new MomentField("convocation.field.at").proposing(page.session().suggestedAt());
        TextField reference = Fields.text("convocation.field.reference", Limits.REFERENCE);
        reference.setHelperText(t("convocation.field.referenceHint"));
        reference.addClassName("whole-line");
        var fields = new Div(step, channel, at, reference);
        fields.addClassName("dialog-fields");
        Fields.demand(step, channel, at);
        Dialog dialog = Ask.dialog(title, fields);
        Ask.finish(dialog, Buttons.primary("convocation.record", Icons.CHECK, () -> {
            if (Fields.complete(step, channel) && at.given().isPresent()) {
                convocations.record(new RecordProof(
                        page.session().session().id(),
                        Set.copyOf(members),
                        channel.getValue(),
                        step.getValue(),
                        at.getValue(),
                        reference.getValue()));
                dialog.close();
                Notices.done("convocation.recorded", members.size());
                page.changed();
                load();
                then.run();
            }
        }));
    }

    /** The proofs of one member: read, added, taken back with a reason. */
    private void open(ConvocationRow row) {
        var list = new OrderedList();
        list.addClassName("proofs");
        Dialog dialog = Ask.dialog(row.member().name().in(Words.locale()), list);
        row.proofs().forEach(proof -> list.add(proofLine(dialog, row, proof)));
        if (row.proofs().isEmpty()) {
            dialog.add(new Paragraph(t("convocation.noTrace")));
        }
        dialog.getFooter().add(Buttons.plain("ui.close", dialog::close));
        if (mayRecord) {
            dialog.getFooter()
                    .add(Buttons.primary(
                            "convocation.addProof",
                            Icons.ADD,
                            () -> record(
                                    t(
                                            "convocation.recordForOne",
                                            row.member().name().in(Words.locale())),
                                    Set.of(row.member().id()),
                                    dialog::close)));
        }
        dialog.open();
    }

    private ListItem proofLine(Dialog dialog, ConvocationRow row, ConvocationRow.Proof proof) {
        var when = new Span(Formats.dateTime(proof.at(), Words.locale()));
        when.addClassName("num");
        var how = new Span(
                proof.reference().isEmpty()
                        ? Labels.of(proof.channel())
                        : t("convocation.channelAndReference", Labels.of(proof.channel()), proof.reference()));
        how.addClassName("muted");
        var line = new ListItem(new StatusBadge(Labels.of(proof.step()), Labels.tone(proof.step())), when, how);
        if (mayRecord && proof.step() != ProofStep.SENT) {
            line.add(Buttons.plain("convocation.withdrawProof", () -> withdraw(dialog, row, proof)));
        }
        return line;
    }

    private void withdraw(Dialog dialog, ConvocationRow row, ConvocationRow.Proof proof) {
        Ask.reason(
                t("convocation.withdrawProof"),
                t("convocation.withdrawProof.question", row.member().name().in(Words.locale())),
                "convocation.withdrawProof",
                reason -> {
                    convocations.withdrawProof(proof.id(), reason);
                    dialog.close();
                    Notices.done("convocation.proofWithdrawn");
                    page.changed();
                    load();
                });
    }
}
