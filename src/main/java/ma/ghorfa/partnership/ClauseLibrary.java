package ma.ghorfa.partnership;

import static ma.ghorfa.identity.Permissions.AGREEMENT_PREPARE;
import static ma.ghorfa.identity.Permissions.AGREEMENT_READ;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.Money;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Stored;
import ma.ghorfa.base.Text;
import ma.ghorfa.base.Zone;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The clauses that texts are put together from, and the templates that a text begins with. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + AGREEMENT_READ + "')")
public class ClauseLibrary {

    public static final int CODE = ClauseTemplate.CODE;
    public static final int TEMPLATE_NAME = AgreementTemplate.NAME;

    static final String CLAUSE = "clauseTemplate";
    static final String TEMPLATE = "agreementTemplate";

    private static final String KEY = "partnershipLibrary.";
    private static final int MOST_CLAUSES = 200;

    private final ClauseTemplateRecords clauses;
    private final AgreementTemplateRecords templates;
    private final Agreements agreements;
    private final AgreementRecords records;
    private final Parties parties;
    private final AgreementReader reader;
    private final AgreementWriter writer;
    private final Texts texts;
    private final Journal journal;
    private final Clock clock;

    ClauseLibrary(
            ClauseTemplateRecords clauses,
            AgreementTemplateRecords templates,
            Agreements agreements,
            AgreementRecords records,
            Parties parties,
            AgreementReader reader,
            AgreementWriter writer,
            Texts texts,
            Journal journal,
            Clock clock) {
        this.clauses = clauses;
        this.templates = templates;
        this.agreements = agreements;
        this.records = records;
        this.parties = parties;
        this.reader = reader;
        this.writer = writer;
        this.texts = texts;
        this.journal = journal;
        this.clock = clock;
    }

    // ---- Clauses ----

    /** All clauses, by their codes; the withdrawn ones, too. */
    public List<ClauseTemplateRow> clauses() {
        return clauses.findAllByOrderByCodeAsc().stream()
                .map(ClauseTemplate::row)
                .toList();
    }

    public Optional<ClauseTemplateRow> clause(ClauseTemplateId id) {
        return clauses.findById(id.value()).map(ClauseTemplate::row);
    }

    /** @throws PartnershipRefusal.ClauseCodeTaken there is one with this code */
    @Transactional
    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public ClauseTemplateId add(ClauseTemplateData data) {
        mustBeNew(data, null);
        ClauseTemplate clause = Stored.now(clauses, new ClauseTemplate(data));
        record("partnership.libraryClauseAdded", clause);
        return clause.id();
    }

    /** What was copied before stays as it was copied. */
    @Transactional
    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public void edit(ClauseTemplateId id, long version, ClauseTemplateData data) {
        ClauseTemplate clause = get(id);
        mustBeNew(data, id);
        clause.edit(version, data);
        record("partnership.libraryClauseEdited", Stored.now(clauses, clause));
    }

    /** Offers it no more, and leaves it out of texts that begin with a template. */
    @Transactional
    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public void withdraw(ClauseTemplateId id, long version) {
        ClauseTemplate clause = get(id);
        clause.withdraw(version, true);
        record("partnership.libraryClauseWithdrawn", Stored.now(clauses, clause));
    }

    @Transactional
    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public void offerAgain(ClauseTemplateId id, long version) {
        ClauseTemplate clause = get(id);
        clause.withdraw(version, false);
        record("partnership.libraryClauseOffered", Stored.now(clauses, clause));
    }

    private void mustBeNew(ClauseTemplateData data, @Nullable ClauseTemplateId itself) {
        String code = Text.line(data.code());
        if (clauses.findByCode(code).filter(known -> !known.id().equals(itself)).isPresent()) {
            throw new PartnershipRefusal.ClauseCodeTaken(code);
        }
    }

    private void record(String act, ClauseTemplate clause) {
        journal.record(act, CLAUSE, clause.id().value(), Map.of("code", clause.code()));
    }

    private ClauseTemplate get(ClauseTemplateId id) {
        return clauses.findById(id.value()).orElseThrow(NotFoundException::new);
    }

    // ---- Templates ----

    /** All templates, by name. */
    public List<AgreementTemplateRow> templates() {
        Map<UUID, List<ClauseTemplateId>> ordered = reader.templateClauses();
        return templates.all().stream()
                .map(template -> template.row(ordered.getOrDefault(template.id().value(), List.of())))
                .toList();
    }

    public Optional<AgreementTemplateRow> template(AgreementTemplateId id) {
        return templates
                .findById(id.value())
                .map(template -> template.row(reader.templateClauses().getOrDefault(id.value(), List.of())));
    }

    /** @throws PartnershipRefusal.TemplateNameTaken there is one of that name */
    @Transactional
    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public AgreementTemplateId addTemplate(AgreementTemplateData data) {
        mustBeTemplate(data, null);
        AgreementTemplate template = Stored.now(templates, new AgreementTemplate(data));
        writer.templateClauses(template.id(), data.clauses());
        journal.record("partnership.templateAdded", TEMPLATE, template.id().value());
        return template.id();
    }

    @Transactional
    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public void editTemplate(AgreementTemplateId id, long version, AgreementTemplateData data) {
        AgreementTemplate template = templates.findById(id.value()).orElseThrow(NotFoundException::new);
        mustBeTemplate(data, id);
        template.edit(version, data);
        Stored.now(templates, template);
        writer.templateClauses(id, data.clauses());
        journal.record("partnership.templateEdited", TEMPLATE, id.value());
    }

    /** The texts that began with it stay as they are. */
    @Transactional
    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public void removeTemplate(AgreementTemplateId id, long version) {
        AgreementTemplate template = templates.findById(id.value()).orElseThrow(NotFoundException::new);
        template.mayRemove(version);
        writer.templateClauses(id, List.of());
        templates.delete(template);
        templates.flush();
        journal.record("partnership.templateRemoved", TEMPLATE, id.value());
    }

    private void mustBeTemplate(AgreementTemplateData data, @Nullable AgreementTemplateId itself) {
        if (templates
                .named(Text.line(data.name().ar()))
                .filter(known -> !known.id().equals(itself))
                .isPresent()) {
            throw new PartnershipRefusal.TemplateNameTaken();
        }
        if (data.clauses().isEmpty()) {
            throw new InvalidInputException("clauses", "base.required");
        }
        if (data.clauses().size() > MOST_CLAUSES) {
            throw new InvalidInputException("clauses", KEY + "tooManyClauses", MOST_CLAUSES);
        }
        if (new HashSet<>(data.clauses()).size() < data.clauses().size()) {
            throw new InvalidInputException("clauses", KEY + "clauseTwice");
        }
        if (data.clauses().stream().anyMatch(clause -> !clauses.existsById(clause.value()))) {
            throw new NotFoundException();
        }
    }

    // ---- Into a text ----

    /** What the library offers to a text, with the facts of the agreement, by code. */
    public List<FilledClause> offered(AgreementId id) {
        Map<ClauseField, Bilingual> facts = facts(id);
        return clauses().stream()
                .filter(clause -> !clause.withdrawn())
                .map(clause -> filled(clause, facts))
                .toList();
    }

    /**
     * Copies clauses of the library to the end of a draft, with the facts of the agreement as they are now.
     *
     * @throws PartnershipRefusal.ClauseWithdrawn one of them is offered no more
     */
    @Transactional
    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public void copy(AgreementId id, long version, List<ClauseTemplateId> chosen) {
        Map<ClauseField, Bilingual> facts = facts(id);
        List<NewClause> added = new ArrayList<>();
        for (ClauseTemplateId clause : chosen) {
            ClauseTemplateRow row = get(clause).row();
            if (row.withdrawn()) {
                throw new PartnershipRefusal.ClauseWithdrawn(row.data().code());
            }
            FilledClause filled = filled(row, facts);
            added.add(new NewClause(filled.title(), filled.body(), new ClauseOrigin(row.id(), row.wording())));
        }
        if (added.isEmpty()) {
            throw new InvalidInputException("clauses", "base.required");
        }
        agreements.addClauses(id, version, added);
    }

    /**
     * Begins a text with the clauses of a template that are still offered.
     *
     * @throws PartnershipRefusal.TextBegun it has clauses already
     * @throws PartnershipRefusal.OtherKind the template is not of its kind
     */
    @Transactional
    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public void begin(AgreementId id, long version, AgreementTemplateId template) {
        AgreementTemplateData data =
                template(template).orElseThrow(NotFoundException::new).data();
        AgreementRow row = row(id);
        if (!reader.clauses(id, row.textNumber()).isEmpty()) {
            throw new PartnershipRefusal.TextBegun();
        }
        if (row.isAmendment() != (data.kind() == AgreementKind.AMENDMENT)) {
            throw new PartnershipRefusal.OtherKind();
        }
        copy(
                id,
                version,
                data.clauses().stream()
                        .filter(clause -> !get(clause).row().withdrawn())
                        .toList());
    }

    /** The clauses of a version of a text that were copied from the library, and how they differ from it today. */
    public Map<ClauseId, CopiedClause> copied(AgreementId id, int textNumber) {
        Map<ClauseId, ClauseOrigin> origins = reader.origins(id, textNumber);
        if (origins.isEmpty()) {
            return Map.of();
        }
        Map<ClauseField, Bilingual> facts = facts(id);
        Map<ClauseTemplateId, ClauseTemplateRow> library =
                clauses().stream().collect(Collectors.toMap(ClauseTemplateRow::id, Function.identity()));
        return reader.clauses(id, textNumber).stream()
                .filter(clause -> origins.containsKey(clause.id()))
                .collect(Collectors.toMap(ClauseRow::id, clause -> {
                    ClauseOrigin origin = Objects.requireNonNull(origins.get(clause.id()));
                    FilledClause now = filled(Objects.requireNonNull(library.get(origin.template())), facts);
                    var asInLibrary = new ClauseText(clause.text().position(), now.title(), now.body(), false);
                    return new CopiedClause(
                            clause.id(),
                            origin.wording(),
                            now,
                            ClauseChange.between(List.of(new ClauseRow(clause.id(), asInLibrary)), List.of(clause)));
                }));
    }

    private static FilledClause filled(ClauseTemplateRow clause, Map<ClauseField, Bilingual> facts) {
        return new FilledClause(
                clause,
                ClauseField.fill(clause.data().title(), facts),
                ClauseField.fill(clause.data().body(), facts));
    }

    // ---- The facts of an agreement ----

    /** What the fields of clauses stand for; a row of dots where nothing was entered yet. */
    private Map<ClauseField, Bilingual> facts(AgreementId id) {
        AgreementRow row = row(id);
        AgreementRow agreement = row(row.agreement());
        LocalDate today = Zone.date(clock.instant());
        AgreementAsOf current = agreements.asOf(id, today);
        boolean signed = current.state().isPresent();
        Money own = Money.sum(agreements.contributions(id, today).stream()
                .filter(tranche -> tranche.party().isOwn())
                .map(tranche -> tranche.figures().amount())
                .toList());
        @Nullable Money total = row.total() == null && signed ? current.total() : row.total();
        @Nullable
        LocalDate end = row.data().endsOn() == null && signed
                ? current.until()
                : row.data().endsOn();
        Map<ClauseField, Bilingual> facts = new EnumMap<>(ClauseField.class);
        List<PartyRow> bound = parties.boundBy(records.findById(id.value()).orElseThrow(NotFoundException::new));
        facts.put(ClauseField.PARTIES, each(language -> bound.stream()
                .map(party -> party.name().in(language.locale()))
                .collect(Collectors.joining(t(language, "separator")))));
        facts.put(ClauseField.OBJECT, each(language -> agreement.data().object().in(language.locale())));
        facts.put(ClauseField.TOTAL, each(language -> total == null ? "" : money(language, total)));
        facts.put(ClauseField.OWN_SHARE, each(language -> money(language, own)));
        facts.put(ClauseField.ENDS_ON, each(language -> end == null ? "" : Formats.date(end, language.locale())));
        facts.put(ClauseField.TERRITORY, each(language -> agreement.data().territory()));
        facts.put(ClauseField.PROGRAMME, each(language -> agreement.data().programme()));
        facts.put(
                ClauseField.REFERENCE,
                each(language -> t(
                        language,
                        "reference",
                        Integer.toString(agreement.number()),
                        Integer.toString(agreement.year()))));
        return facts;
    }

    private Bilingual each(Function<Language, String> words) {
        return new Bilingual(
                given(Language.AR, words.apply(Language.AR)), given(Language.FR, words.apply(Language.FR)));
    }

    private String given(Language language, String words) {
        return words.isEmpty() ? t(language, "blank") : words;
    }

    private String money(Language language, Money amount) {
        return texts.get(language, "partnership.dirhams", Formats.amount(amount.amount()));
    }

    private String t(Language language, String key, @Nullable Object... args) {
        return texts.get(language, KEY + key, args);
    }

    private AgreementRow row(AgreementId id) {
        return agreements.find(id).orElseThrow(NotFoundException::new);
    }
}
