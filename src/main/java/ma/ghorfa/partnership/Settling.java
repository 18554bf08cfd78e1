package ma.ghorfa.partnership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ma.ghorfa.base.Stored;
import ma.ghorfa.base.Zone;
import ma.ghorfa.journal.Journal;
import org.springframework.stereotype.Component;

/** How an agreement goes on by itself: as far as approvals and the visa let it, or back to a new version of its text. */
@Component
class Settling {

    private final AgreementRecords agreements;
    private final AgreementReader reader;
    private final AgreementWriter writer;
    private final Parties parties;
    private final AgreementLists lists;
    private final Journal journal;
    private final Clock clock;

    Settling(
            AgreementRecords agreements,
            AgreementReader reader,
            AgreementWriter writer,
            Parties parties,
            AgreementLists lists,
            Journal journal,
            Clock clock) {
        this.agreements = agreements;
        this.reader = reader;
        this.writer = writer;
        this.parties = parties;
        this.lists = lists;
        this.journal = journal;
        this.clock = clock;
    }

    /** Every other party approved the version that counts. */
    boolean isApprovedByAll(Agreement agreement) {
        Set<PartyId> approved = reader.approvals(agreement.id()).stream()
                .filter(approval -> approval.textNumber() == agreement.textNumber())
                .map(ApprovalRow::party)
                .collect(Collectors.toSet());
        return parties.boundBy(agreement).stream()
                .filter(party -> !party.isOwn())
                .allMatch(party -> approved.contains(party.id()));
    }

    /** @param on the day of what lets it go on */
    void goOn(Agreement agreement, String act, LocalDate on) {
        agreement.settle(isApprovedByAll(agreement));
        moved(agreement, act, on);
    }

    /** The next version of the text, in the draft. */
    void again(Agreement agreement, String reason, String act, LocalDate on) {
        TextRow former = reader.texts(agreement.id()).getLast();
        var clauses = reader.clauses(agreement.id(), former.number());
        agreement.again(reason);
        Stored.now(agreements, agreement);
        writer.nextText(agreement.id(), former, agreement.row().stateReason(), clauses, agreement.isAmendment());
        moved(agreement, act, on);
    }

    void moved(Agreement agreement, String act) {
        moved(agreement, act, today());
    }

    /** @param on the day of what moved it */
    void moved(Agreement agreement, String act, LocalDate on) {
        agreement.touched();
        Stored.now(agreements, agreement);
        lists.changed();
        writer.passed(agreement, on);
        journal.record(
                act,
                Agreements.SUBJECT,
                agreement.id().value(),
                Map.of("number", Integer.toString(agreement.number())));
    }

    private LocalDate today() {
        return Zone.date(clock.instant());
    }
}
