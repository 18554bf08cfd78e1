package ma.ghorfa.partnership;

import static ma.ghorfa.identity.Permissions.AGREEMENT_PREPARE;
import static ma.ghorfa.identity.Permissions.AGREEMENT_READ;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Stored;
import ma.ghorfa.base.Zone;
import ma.ghorfa.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What follows from an agreement: obligations until they are proved, and the meetings of its monitoring committee. */
@Service
@Transactional
@PreAuthorize("hasRole('" + AGREEMENT_READ + "')")
public class Monitoring {

    private final AgreementRecords agreements;
    private final ObligationRecords obligations;
    private final MeetingRecords meetings;
    private final AgreementReader reader;
    private final Parties parties;
    private final Journal journal;
    private final Clock clock;

    Monitoring(
            AgreementRecords agreements,
            ObligationRecords obligations,
            MeetingRecords meetings,
            AgreementReader reader,
            Parties parties,
            Journal journal,
            Clock clock) {
        this.agreements = agreements;
        this.obligations = obligations;
        this.meetings = meetings;
        this.reader = reader;
        this.parties = parties;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The obligations of an agreement as they stand on a day, the earliest first: its own and those of its amendments, in the
     * words and with the day that hold then; of an amendment those that it brings.
     */
    @Transactional(readOnly = true)
    public List<ObligationRow> obligations(AgreementId id, LocalDate day) {
        AgreementAsOf stands = reader.chain(id).on(day);
        if (get(id).isAmendment() || stands.state().isEmpty()) {
            return obligations.findByAgreementInOrderByDueAscIdAsc(List.of(id.value())).stream()
                    .map(Obligation::row)
                    .toList();
        }
        Map<UUID, Obligation> rows =
                obligations
                        .findAllById(stands.obligations().keySet().stream()
                                .map(ObligationId::value)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(row -> row.row().id().value(), row -> row));
        return stands.obligations().entrySet().stream()
                .flatMap(one -> Stream.ofNullable(rows.get(one.getKey().value()))
                        .map(row -> row.row().under(one.getValue())))
                .toList();
    }

    /**
     * Enters what is to be done: in a draft, or of what is signed already.
     *
     * @throws PartnershipRefusal.NotEditable the text is with those who decide on it, or is a signed amendment
     * @throws PartnershipRefusal.PartyNotBound it names somebody who is not party, or is no more
     */
    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public ObligationId addObligation(AgreementId id, ObligationData data) {
        Agreement text = agreements.held(id);
        if (!text.row().takesObligations()) {
            throw new PartnershipRefusal.NotEditable();
        }
        mayOwe(text, data.party());
        Obligation obligation = Stored.now(obligations, new Obligation(id, data));
        record("partnership.obligationEntered", id);
        return obligation.row().id();
    }

    /**
     * Changes an obligation that is open; once its text was given to others, only who looks after it.
     *
     * @throws PartnershipRefusal.ObligationAgreed the words, the party or the day would change
     */
    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public void editObligation(ObligationId id, long version, ObligationData data) {
        Obligation obligation = obligation(id);
        Agreement text = agreements.held(obligation.agreement());
        if (!Objects.equals(data.party(), obligation.row().data().party())) {
            mayOwe(text, data.party());
        }
        obligation.edit(version, asAgreedFirst(obligation, data), text.state().isEditable());
        Stored.now(obligations, obligation);
        record("partnership.obligationEntered", obligation.agreement());
    }

    /** What an amendment made of it is no change of it. */
    private ObligationData asAgreedFirst(Obligation obligation, ObligationData data) {
        ObligationRow row = obligation.row();
        AgreementId agreement = get(row.agreement()).agreement();
        @Nullable
        ObligationTerm now = reader.chain(agreement).on(today()).obligations().get(row.id());
        boolean same =
                now != null && now.words().equals(data.words()) && now.due().equals(data.due());
        return same
                ? new ObligationData(
                        data.party(),
                        row.data().words(),
                        data.owner(),
                        row.data().due())
                : data;
    }

    private void mayOwe(Agreement text, @Nullable PartyId party) {
        if (party != null) {
            parties.mayOwe(text, party);
        }
    }

    /** It was done; words say what proves it, a file may. */
    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public void done(ObligationId id, long version, LocalDate on, String evidence, @Nullable UUID file) {
        settle(id, version, ObligationState.DONE, on, evidence, file);
    }

    /** It is asked for no more, for a reason. */
    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public void drop(ObligationId id, long version, String reason) {
        settle(id, version, ObligationState.DROPPED, today(), reason, null);
    }

    private void settle(
            ObligationId id, long version, ObligationState how, LocalDate on, String evidence, @Nullable UUID file) {
        if (on.isAfter(today())) {
            throw new PartnershipRefusal.InTheFuture();
        }
        Obligation obligation = obligation(id);
        obligation.settle(version, how, on, evidence, file);
        Stored.now(obligations, obligation);
        record("partnership.obligationSettled", obligation.agreement());
    }

    /**
     * It was not done after all.
     *
     * @throws PartnershipRefusal.PartyLeft a signed amendment lets the party go that it names, be it later
     */
    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public void reopen(ObligationId id, long version) {
        Obligation obligation = obligation(id);
        Agreement text = agreements.held(obligation.agreement());
        @Nullable PartyId party = obligation.row().data().party();
        if (party != null) {
            parties.mayOweAgain(text, party);
        }
        obligation.reopen(version);
        Stored.now(obligations, obligation);
        record("partnership.obligationReopened", obligation.agreement());
    }

    /** The meetings of the monitoring committee, the latest first. */
    @Transactional(readOnly = true)
    public List<MeetingRow> meetings(AgreementId id) {
        return meetings.findByAgreementOrderByOnDescIdDesc(get(id).agreement().value()).stream()
                .map(Meeting::row)
                .toList();
    }

    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public MeetingId addMeeting(AgreementId id, MeetingData data) {
        AgreementId agreement = get(id).agreement();
        Meeting meeting = Stored.now(meetings, new Meeting(agreement, data, today()));
        record("partnership.meetingEntered", agreement);
        return meeting.row().id();
    }

    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public void editMeeting(MeetingId id, long version, MeetingData data) {
        Meeting meeting = meetings.findById(id.value()).orElseThrow(NotFoundException::new);
        meeting.edit(version, data, today());
        Stored.now(meetings, meeting);
        record("partnership.meetingEntered", meeting.agreement());
    }

    private void record(String act, AgreementId id) {
        journal.record(act, Agreements.SUBJECT, id.value());
    }

    private Agreement get(AgreementId id) {
        return agreements.findById(id.value()).orElseThrow(NotFoundException::new);
    }

    private Obligation obligation(ObligationId id) {
        return obligations.findById(id.value()).orElseThrow(NotFoundException::new);
    }

    private LocalDate today() {
        return Zone.date(clock.instant());
    }
}
