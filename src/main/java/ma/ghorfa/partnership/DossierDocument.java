package ma.ghorfa.partnership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Money;
import ma.ghorfa.budget.CreditRow;
import ma.ghorfa.document.Block;
import ma.ghorfa.document.Document;
import ma.ghorfa.document.Paper;
import ma.ghorfa.document.Phrase;
import ma.ghorfa.document.Table;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The dossier of an agreement on paper: what it is, who gives what, what it says, and who has said what of it. */
@Component
class DossierDocument {

    private final Texts texts;

    DossierDocument(Texts texts) {
        this.texts = texts;
    }

    /** @param written the instant that the file names as its creation */
    Document of(DossierFacts facts, Language language, Instant written) {
        return new Writing(texts, facts, language, written).document();
    }

    /** One dossier in one language. */
    private static final class Writing extends Paper {

        private static final String KEY = "partnershipDossier.";
        private static final String DASH = "—";
        private static final int WIDE = 6;
        private static final int MIDDLE = 4;
        private static final int SMALL = 3;
        private static final int NARROW = 2;

        private final DossierFacts facts;
        private final AgreementDetails details;
        private final AgreementRow row;
        private final String title;
        private final Document.Builder paper;

        private Writing(Texts texts, DossierFacts facts, Language language, Instant written) {
            super(texts, language, KEY);
            this.facts = facts;
            this.details = facts.details();
            this.row = details.row();
            this.title = reference(row);
            this.paper = documentForOthers(facts.issuer(), title, written);
        }

        private Document document() {
            begin();
            summary();
            facts.amended().ifPresent(this::changes);
            text();
            contributions();
            credit();
            opinions();
            deliberations();
            approvals();
            return paper.build();
        }

        private void begin() {
            paper.add(new Block.TitleBlock(
                    Phrase.of(t(row.isAmendment() ? "kicker.amendment" : "kicker.agreement")),
                    typed(words(row.data().object())),
                    List.of(Phrase.of(title), Phrase.of(t("asOf", date(facts.day()))))));
        }

        // ---- What it is ----

        private void summary() {
            AgreementRow agreement = details.agreement();
            AgreementAsOf now = details.current();
            boolean signed = !row.isAmendment() && now.state().isPresent();
            @Nullable Money total = signed ? now.total() : row.total();
            @Nullable LocalDate until = signed ? now.until() : row.data().endsOn();
            paper.heading(t("summary"));
            fact("reference", title);
            fact("kind", words("partnership.kind", row.data().kind()));
            if (row.isAmendment()) {
                fact("amends", reference(agreement));
                fact("amendsObject", words(agreement.data().object()));
            }
            fact("object", words(row.data().object()));
            fact("state", words("partnership.state", details.state()));
            if (facts.framework() != null) {
                fact("framework", reference(facts.framework()));
            }
            fact("territory", agreement.data().territory());
            fact("programme", agreement.data().programme());
            fact("total", total == null ? t("unchanged") : money(total));
            fact("own", money(share(facts.tranches(), PartyRow::isOwn)));
            if (until == null) {
                fact("until", t(row.isAmendment() ? "unchanged" : "endless"));
            } else {
                fact("until", date(until));
            }
            fact("signedOn", row.signedOn() == null ? "" : date(row.signedOn()));
            fact("effectOn", row.effectOn() == null ? "" : date(row.effectOn()));
            paper.subheading(t("parties"));
            Table parties = Table.of(Table.Column.text(t("party"), WIDE), Table.Column.text(t("roles"), WIDE));
            for (PartyRow party : details.now()) {
                String roles = party.roles().stream()
                        .sorted()
                        .map(role -> words("partnership.role", role))
                        .collect(Collectors.joining(t("separator")));
                parties = parties.row(typed(words(party.name())), Phrase.of(roles));
            }
            paper.table(parties);
        }

        private void fact(String name, String value) {
            if (!value.isEmpty()) {
                paper.fact(t(name), typed(value));
            }
        }

        // ---- What an amendment changes ----

        private void changes(DossierFacts.Amended amended) {
            paper.heading(t("changes"));
            AgreementAsOf before = amended.before();
            int changed = endAndTotal(before)
                    + parties()
                    + tranches(before, amended.partyOf())
                    + obligations(amended)
                    + clauses(before);
            if (changed == 0) {
                paper.paragraph(t("nothingChanges"));
            }
        }

        private int endAndTotal(AgreementAsOf before) {
            Table table = compared(t("what"));
            @Nullable LocalDate newEnd = row.data().endsOn();
            if (newEnd != null) {
                String end = before.until() == null ? t("endless") : date(before.until());
                table = table.row(t("until"), end, date(newEnd));
            }
            @Nullable Money newTotal = row.total();
            if (newTotal != null) {
                table = table.row(t("total"), money(before.total()), money(newTotal));
            }
            if (!table.rows().isEmpty()) {
                paper.table(table);
            }
            return table.rows().size();
        }

        private Table compared(String what) {
            return Table.of(
                    Table.Column.text(what, MIDDLE),
                    Table.Column.text(t("before"), MIDDLE),
                    Table.Column.text(t("amended"), MIDDLE));
        }

        private int parties() {
            PartyChanges changes = details.partyChanges();
            changes.joining().forEach(party -> paper.fact(t("joins"), typed(words(party.name()))));
            changes.leaving().forEach(party -> paper.fact(t("leaves"), typed(words(party.name()))));
            return changes.joining().size() + changes.leaving().size();
        }

        private int tranches(AgreementAsOf before, Map<TrancheId, PartyRow> partyOf) {
            Map<TrancheId, TrancheTerm> former = before.tranches();
            Map<TrancheId, TrancheTerm> later = facts.tranches().stream()
                    .collect(Collectors.toMap(
                            TrancheRow::id,
                            tranche -> new TrancheTerm(
                                    tranche.year(), tranche.figures().amount(), tranche.due())));
            Table table = compared(t("tranche"));
            for (TrancheId id : partyOf.keySet().stream()
                    .sorted(Comparator.comparing(TrancheId::value))
                    .toList()) {
                @Nullable TrancheTerm old = former.get(id);
                @Nullable TrancheTerm now = later.get(id);
                @Nullable PartyRow party = partyOf.get(id);
                if (party != null && (old != null || now != null) && !Objects.equals(old, now)) {
                    table = table.row(typed(words(party.name())), Phrase.of(term(old)), Phrase.of(term(now)));
                }
            }
            if (!table.rows().isEmpty()) {
                paper.table(table);
            }
            return table.rows().size();
        }

        private String term(@Nullable TrancheTerm term) {
            return term == null
                    ? DASH
                    : t(
                            "term",
                            Integer.toString(term.year()),
                            Formats.amount(term.amount().amount()),
                            date(term.due()));
        }

        private int obligations(DossierFacts.Amended amended) {
            Table table = compared(t("obligationOf"));
            for (ObligationChange change : amended.obligations()) {
                ObligationTerm old = change.before();
                @Nullable ObligationTerm now = change.now();
                if (now != null) {
                    table = table.row(
                            whose(old.party()),
                            obligation(old.words(), old.due()),
                            now.dropped() ? Phrase.of(DASH) : obligation(now.words(), now.due()));
                }
            }
            for (ObligationRow brought : amended.brought()) {
                ObligationData data = brought.data();
                table = table.row(whose(data.party()), Phrase.of(DASH), obligation(data.words(), data.due()));
            }
            if (!table.rows().isEmpty()) {
                paper.table(table);
            }
            return table.rows().size();
        }

        private Phrase whose(@Nullable PartyId id) {
            return details.everybody().stream()
                    .filter(party -> party.id().equals(id))
                    .findAny()
                    .map(party -> typed(words(party.name())))
                    .orElseGet(() -> Phrase.of(t("everyParty")));
        }

        private Phrase obligation(Bilingual what, LocalDate due) {
            return typed(words(what)).and(" " + t("obligationDue", date(due)));
        }

        private int clauses(AgreementAsOf before) {
            for (ClauseRow clause : details.clauses()) {
                Optional<ClauseText> former =
                        Optional.ofNullable(before.clauses().get(clause.id()));
                ClauseText text = clause.text();
                paper.add(new Block.Heading(2, typed(words(text.title()))));
                if (text.dropped()) {
                    paper.callout(Block.Tone.NEGATIVE, t("clause.dropped"));
                    former.ifPresent(old -> compare("before", old.body(), Bilingual.EMPTY, WordChange.Kind.REMOVED));
                } else if (former.isEmpty()) {
                    paper.callout(Block.Tone.POSITIVE, t("clause.added"));
                    body(text.body());
                } else {
                    compare("before", former.get().body(), text.body(), WordChange.Kind.REMOVED);
                    compare("amended", former.get().body(), text.body(), WordChange.Kind.ADDED);
                }
            }
            return details.clauses().size();
        }

        /** One of two texts, with the words in bold that the other one has not. */
        private void compare(String label, Bilingual before, Bilingual after, WordChange.Kind own) {
            paper.paragraph(Phrase.bold(t(label)));
            Bilingual shown = own == WordChange.Kind.REMOVED ? before : after;
            if ((language() == Language.AR ? shown.ar() : shown.fr()).isEmpty()) {
                body(shown);
                return;
            }
            Phrase phrase = Phrase.EMPTY;
            for (WordChange change : WordChanges.between(words(before), words(after))) {
                if (change.kind() == WordChange.Kind.SAME) {
                    phrase = phrase.and(change.words());
                } else if (change.kind() == own) {
                    phrase = phrase.andBold(change.words());
                }
            }
            paper.paragraph(phrase);
        }

        // ---- The text ----

        private void text() {
            boolean drafted = row.isAmendment() || details.current().state().isEmpty();
            paper.heading(drafted ? t("text", row.textNumber()) : t("textInForce"));
            if (facts.clauses().isEmpty()) {
                boolean file = details.texts().stream()
                        .anyMatch(text -> text.number() == row.textNumber() && text.file() != null);
                paper.paragraph(t(file ? "textInFile" : "noText"));
            }
            int number = 0;
            for (ClauseText clause : facts.clauses()) {
                number++;
                paper.add(new Block.Heading(
                        2, Phrase.of(t("clause", number) + " ").andIsolated(words(clause.title()))));
                if (clause.dropped()) {
                    paper.paragraph(t("clause.dropped"));
                } else {
                    body(clause.body());
                }
            }
        }

        private void body(Bilingual body) {
            paragraphs(paper, words(body));
        }

        // ---- Who gives what ----

        private void contributions() {
            paper.heading(t("contributions"));
            if (facts.tranches().isEmpty()) {
                paper.paragraph(t("noContributions"));
                return;
            }
            paper.table(schedule());
            paper.subheading(t("perParty")).table(perParty());
            paper.subheading(t("perYear")).table(perYear());
        }

        /** Party by party, and the tranches of each in the order in which they are due. */
        private Table schedule() {
            Table table = Table.of(
                    Table.Column.text(t("party"), WIDE),
                    Table.Column.centred(t("year"), NARROW),
                    Table.Column.centred(t("due"), SMALL),
                    Table.Column.centred(t("nature"), SMALL),
                    Table.Column.number(t("amount"), MIDDLE));
            for (PartyRow party : details.everybody()) {
                for (TrancheRow tranche : of(facts.tranches(), party::equals)) {
                    table = table.row(
                            typed(words(party.name())),
                            Phrase.of(Integer.toString(tranche.year())),
                            Phrase.of(Formats.shortDate(tranche.due())),
                            Phrase.of(t(tranche.inKind() ? "inKind" : "inCash")),
                            Phrase.of(amount(tranche.figures().amount())));
                }
            }
            return table.total(t("sum"), "", "", "", amount(share(facts.tranches(), party -> true)));
        }

        private Table perParty() {
            Table table = sums(Table.Column.text(t("party"), WIDE));
            for (PartyRow party : details.everybody()) {
                List<TrancheRow> own = of(facts.tranches(), party::equals);
                if (!own.isEmpty()) {
                    table = table.rows(List.of(sums(typed(words(party.name())), own)));
                }
            }
            return table.total(sums(t("sum"), facts.tranches()));
        }

        private Table perYear() {
            Table table = sums(Table.Column.text(t("year"), WIDE));
            var years = new TreeMap<>(facts.tranches().stream().collect(Collectors.groupingBy(TrancheRow::year)));
            for (Map.Entry<Integer, List<TrancheRow>> year : years.entrySet()) {
                table = table.rows(List.of(sums(Phrase.of(Integer.toString(year.getKey())), year.getValue())));
            }
            return table.total(sums(t("sum"), facts.tranches()));
        }

        private Table sums(Table.Column first) {
            return Table.of(
                    first,
                    Table.Column.number(t("inCash"), MIDDLE),
                    Table.Column.number(t("inKind"), MIDDLE),
                    Table.Column.number(t("ofWhichOwn"), MIDDLE),
                    Table.Column.number(t("sum"), MIDDLE));
        }

        private static List<Phrase> sums(Phrase label, List<TrancheRow> tranches) {
            List<Phrase> cells = new ArrayList<>(List.of(label));
            Arrays.stream(sums("", tranches)).skip(1).map(Phrase::of).forEach(cells::add);
            return cells;
        }

        private static String[] sums(String label, List<TrancheRow> tranches) {
            return new String[] {
                label,
                amount(total(
                        tranches.stream().filter(tranche -> !tranche.inKind()).toList())),
                amount(total(tranches.stream().filter(TrancheRow::inKind).toList())),
                amount(share(tranches, PartyRow::isOwn)),
                amount(total(tranches))
            };
        }

        private static List<TrancheRow> of(List<TrancheRow> tranches, Predicate<PartyRow> whose) {
            return tranches.stream()
                    .filter(tranche -> whose.test(tranche.party()))
                    .toList();
        }

        private static Money share(List<TrancheRow> tranches, Predicate<PartyRow> whose) {
            return total(of(tranches, whose));
        }

        private static Money total(List<TrancheRow> tranches) {
            return Money.sum(
                    tranches.stream().map(tranche -> tranche.figures().amount()).toList());
        }

        // ---- The budget ----

        private void credit() {
            paper.heading(t("credit"));
            facts.credit().ifPresentOrElse(this::credit, () -> paper.paragraph(t("creditHidden")));
        }

        private void credit(DossierCredit credit) {
            paper.fact(t("share"), money(credit.share()))
                    .fact(t("committed"), money(credit.committed()))
                    .fact(t("open"), money(credit.open()));
            if (credit.years().isEmpty()) {
                paper.callout(Block.Tone.ATTENTION, t("noBudget"));
            }
            for (DossierCredit.Year year : credit.years()) {
                paper.subheading(t("budget", Integer.toString(year.year())));
                if (year.due().isPositive()) {
                    paper.callout(
                            year.isEnough() ? Block.Tone.POSITIVE : Block.Tone.ATTENTION,
                            t(
                                    year.isEnough() ? "enough" : "notEnough",
                                    money(year.due()),
                                    Integer.toString(year.year())));
                }
                if (year.lines().isEmpty()) {
                    paper.paragraph(t("noCredit"));
                } else {
                    paper.table(lines(year.lines()));
                }
            }
        }

        private Table lines(List<CreditRow> lines) {
            Table table = Table.of(
                    Table.Column.text(t("code"), NARROW),
                    Table.Column.text(t("line"), WIDE),
                    Table.Column.number(t("creditAmount"), MIDDLE),
                    Table.Column.number(t("creditCommitted"), MIDDLE),
                    Table.Column.number(t("creditAvailable"), MIDDLE));
            for (CreditRow line : lines) {
                table = table.row(
                        Phrase.of(line.code().code()),
                        typed(words(line.code().name())),
                        Phrase.of(amount(line.figures().credit())),
                        Phrase.of(amount(line.figures().committed())),
                        Phrase.of(amount(line.figures().available())));
            }
            return table;
        }

        // ---- Who has said what ----

        private void opinions() {
            paper.heading(t("opinions"));
            if (details.opinions().isEmpty()) {
                paper.paragraph(t("noOpinions"));
                return;
            }
            Table table = Table.of(
                    Table.Column.text(t("opinion"), SMALL),
                    Table.Column.text(t("answer"), SMALL),
                    Table.Column.text(t("givenBy"), MIDDLE),
                    Table.Column.centred(t("on"), SMALL),
                    Table.Column.centred(t("version"), NARROW),
                    Table.Column.text(t("remarks"), MIDDLE));
            for (OpinionRow opinion : details.opinions()) {
                OpinionData data = opinion.data();
                table = table.row(
                        Phrase.of(words("partnership.opinionKind", data.kind())),
                        Phrase.of(words("partnership.opinionAnswer", data.answer())),
                        typed(data.by()),
                        Phrase.of(Formats.shortDate(data.on())),
                        Phrase.of(Integer.toString(opinion.textNumber())),
                        typed(data.words()));
            }
            paper.table(table);
        }

        private void deliberations() {
            paper.heading(t("deliberations"));
            if (details.deliberations().isEmpty()) {
                paper.paragraph(t("noDeliberations"));
                return;
            }
            Table table = Table.of(
                    Table.Column.text(t("on"), MIDDLE),
                    Table.Column.text(t("result"), MIDDLE),
                    Table.Column.centred(t("version"), NARROW),
                    Table.Column.number(t("total"), MIDDLE));
            for (DeliberationRow vote : details.deliberations()) {
                table = table.row(
                        date(vote.on()),
                        t(vote.approved() ? "approved" : "rejected"),
                        Integer.toString(vote.textNumber()),
                        vote.total() == null ? t("unchanged") : amount(vote.total()));
            }
            paper.table(table);
        }

        private void approvals() {
            paper.heading(t("approvals"));
            List<PartyRow> others =
                    details.parties().stream().filter(party -> !party.isOwn()).toList();
            if (others.isEmpty()) {
                paper.paragraph(t("noOtherParty"));
                return;
            }
            Table table = Table.of(
                    Table.Column.text(t("party"), WIDE),
                    Table.Column.text(t("body"), MIDDLE),
                    Table.Column.centred(t("on"), SMALL),
                    Table.Column.text(t("number"), SMALL));
            for (PartyRow party : others) {
                Optional<ApprovalRow> given = details.approvals().stream()
                        .filter(approval -> approval.party().equals(party.id()))
                        .findFirst();
                Phrase name = typed(words(party.name()));
                if (given.isEmpty()) {
                    table = table.row(name, Phrase.of(t("notApproved")), Phrase.of(DASH), Phrase.of(DASH));
                } else {
                    ApprovalRow approval = given.get();
                    boolean current = approval.textNumber() == row.textNumber();
                    table = table.row(
                            name,
                            current
                                    ? typed(approval.data().body())
                                    : typed(approval.data().body()).and(" ").and(t("ofFormer", approval.textNumber())),
                            Phrase.of(Formats.shortDate(approval.data().on())),
                            typed(approval.data().reference()));
                }
            }
            paper.table(table);
        }

        // ---- Words ----

        private String reference(AgreementRow agreement) {
            return agreement.isAmendment()
                    ? t(
                            "reference.amendment",
                            Integer.toString(agreement.number()),
                            Integer.toString(details.agreement().number()),
                            Integer.toString(details.agreement().year()))
                    : t(
                            "reference.agreement",
                            Integer.toString(agreement.number()),
                            Integer.toString(agreement.year()));
        }

        private String money(Money money) {
            return text("partnership.dirhams", amount(money));
        }
    }
}
