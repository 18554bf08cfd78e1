package ma.ghorfa.partnership;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import ma.ghorfa.assembly.SubjectChoice;
import ma.ghorfa.assembly.SubjectProvider;
import ma.ghorfa.assembly.SubjectRef;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Money;
import ma.ghorfa.i18n.Texts;
import org.springframework.stereotype.Component;

/** An agreement, or an amendment of one, as something that the assembly votes on. */
@Component
class AgreementSubject implements SubjectProvider {

    static final String TYPE = "agreement";

    private final AgreementRecords agreements;
    private final PartnerStore partners;
    private final AgreementReader reader;
    private final Parties parties;
    private final Texts texts;

    AgreementSubject(
            AgreementRecords agreements, PartnerStore partners, AgreementReader reader, Parties parties, Texts texts) {
        this.agreements = agreements;
        this.partners = partners;
        this.reader = reader;
        this.parties = parties;
        this.texts = texts;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<Bilingual> title(UUID id) {
        return agreements.findById(id).map(this::title);
    }

    private Bilingual title(Agreement agreement) {
        AgreementRow row = agreement.row();
        String key = row.isAmendment() ? "partnership.subject.amendment" : "partnership.subject.agreement";
        Bilingual object = row.data().object();
        return Texts.both(language ->
                texts.get(language, key, row.number(), Integer.toString(row.year()), object.in(language.locale())));
    }

    @Override
    public List<SubjectChoice> choices() {
        return agreements.findByStateOrderByIdDesc(AgreementState.SUBMITTED).stream()
                .map(agreement ->
                        new SubjectChoice(new SubjectRef(TYPE, agreement.id().value()), title(agreement)))
                .toList();
    }

    @Override
    public List<Document> documents(UUID id) {
        return agreements.findById(id).stream()
                .flatMap(agreement -> reader.texts(agreement.id()).stream()
                        .filter(text -> text.number() == agreement.textNumber())
                        .flatMap(text -> Stream.ofNullable(text.file()))
                        .map(file -> new Document(file, title(agreement))))
                .toList();
    }

    /** The share of the chamber; of an amendment what it adds to it. */
    @Override
    public Optional<BigDecimal> moneyAtStake(UUID id) {
        return agreements
                .findById(id)
                .map(this::share)
                .filter(Money::isPositive)
                .map(Money::amount);
    }

    private Money share(Agreement agreement) {
        List<PartyId> own = parties.everybody(agreement.agreement()).stream()
                .filter(PartyRow::isOwn)
                .map(PartyRow::id)
                .toList();
        var signed = reader.chain(agreement.agreement()).signedTerms();
        var terms = reader.terms(agreement.id());
        return Money.sum(
                reader
                        .tranches(agreement.agreement())
                        .getOrDefault(agreement.agreement().value(), List.of())
                        .stream()
                        .filter(tranche -> own.contains(tranche.party()))
                        .flatMap(tranche -> Optional.ofNullable(terms.get(tranche.id()))
                                .map(term -> term.amount()
                                        .minus(Optional.ofNullable(signed.get(tranche.id()))
                                                .map(TrancheTerm::amount)
                                                .orElse(Money.ZERO)))
                                .stream())
                        .toList());
    }

    /** Under all their names: who declared an interest in one of them is asked to stand aside. */
    @Override
    public List<Bilingual> parties(UUID id) {
        return agreements.findById(id).stream()
                .flatMap(agreement -> parties.boundBy(agreement).stream())
                .flatMap(party -> Stream.ofNullable(party.partner()))
                .flatMap(partner -> partners.findById(partner.value()).stream())
                .flatMap(partner -> Agreements.names(partner).stream())
                .toList();
    }

    @Override
    public Readiness mayBePutToVote(UUID id) {
        agreements.agreementOf(id).ifPresent(agreements::hold);
        return agreements
                .lock(id)
                .map(agreement -> switch (agreement.state()) {
                    case SUBMITTED -> Readiness.yes();
                    case IDEA, DRAFT, REVIEW, COMMITTEE, ABANDONED -> Readiness.no("partnership.refusal.notSubmitted");
                    default -> Readiness.no("partnership.refusal.alreadyDecided");
                })
                .orElseGet(() -> Readiness.no("partnership.refusal.notSubmitted"));
    }
}
