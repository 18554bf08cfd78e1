package ma.ghorfa.partnership;

import java.time.LocalDate;
import java.util.Objects;
import ma.ghorfa.assembly.ItemDecided;
import ma.ghorfa.assembly.ItemOutcome;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.RuleKeys;
import ma.ghorfa.chamber.StatutoryRules;
import ma.ghorfa.identity.OnBehalf;
import ma.ghorfa.identity.Permissions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The votes of the assembly that move an agreement. They run in the transaction of the act and follow from it, so they ask
 * for no permission of their own.
 */
@Component
class AgreementEvents {

    private final AgreementRecords agreements;
    private final AgreementWriter writer;
    private final Settling settling;
    private final InterestKeeper interests;
    private final StatutoryRules rules;

    AgreementEvents(
            AgreementRecords agreements,
            AgreementWriter writer,
            Settling settling,
            InterestKeeper interests,
            StatutoryRules rules) {
        this.agreements = agreements;
        this.writer = writer;
        this.settling = settling;
        this.interests = interests;
        this.rules = rules;
    }

    @EventListener
    void decided(ItemDecided decided) {
        if (!decided.isAbout(AgreementSubject.TYPE) || !isAVote(decided)) {
            return;
        }
        Agreement agreement =
                agreements.lock(decided.subject().orElseThrow().id()).orElseThrow(NotFoundException::new);
        boolean approved = decided.outcome() != ItemOutcome.REJECTED;
        LocalDate on = Zone.date(decided.at());
        if (agreement.state() != AgreementState.SUBMITTED) {
            throw new PartnershipRefusal.NotTheNextStep();
        }
        writer.deliberation(agreement, decided, approved);
        interests.keep(agreement, InterestShown.VOTED, Zone.date(decided.at()));
        interests.voted(agreement, decided.item());
        if (approved) {
            Objects.requireNonNull(decided.decision());
            agreement.approved(
                    OnBehalf.with(Permissions.CHAMBER_READ, () -> rules.valueOn(RuleKeys.AGREEMENT_VISA_REQUIRED, on)
                            .asBoolean()));
            settling.goOn(agreement, "partnership.approved", on);
        } else {
            settling.again(agreement, "", "partnership.rejected", on);
        }
    }

    /**
     * Postponed or withdrawn, it waits for another session.
     *
     * @throws PartnershipRefusal.CorrectItFirst what the assembly changed is entered before it votes on it
     */
    private static boolean isAVote(ItemDecided decided) {
        return switch (decided.outcome()) {
            case APPROVED_UNANIMOUS, APPROVED_MAJORITY, REJECTED -> true;
            case AMENDED_AND_APPROVED -> throw new PartnershipRefusal.CorrectItFirst();
            case POSTPONED, NOTED, WITHDRAWN -> false;
        };
    }
}
