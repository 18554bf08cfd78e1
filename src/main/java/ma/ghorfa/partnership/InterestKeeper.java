package ma.ghorfa.partnership;

import static ma.ghorfa.identity.Permissions.INTEREST_READ;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.SubjectVotes;
import ma.ghorfa.assembly.VoteParts;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.Interests;
import ma.ghorfa.chamber.MemberId;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.identity.OnBehalf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds declared interests in the parties of an agreement, and keeps whom it warned of and what came of it. */
@Component
class InterestKeeper {

    private final Interests interests;
    private final Parties parties;
    private final PartnerStore partners;
    private final SubjectVotes votes;
    private final JdbcClient jdbc;
    private final CurrentAccount account;

    InterestKeeper(
            Interests interests,
            Parties parties,
            PartnerStore partners,
            SubjectVotes votes,
            JdbcClient jdbc,
            CurrentAccount account) {
        this.interests = interests;
        this.parties = parties;
        this.partners = partners;
        this.votes = votes;
        this.jdbc = jdbc;
        this.account = account;
    }

    /** Members in office on a day whose declared interest may be meant by one of the names of a party. */
    List<Interested> interested(Agreement agreement, LocalDate day) {
        return parties.boundBy(agreement).stream()
                .flatMap(party -> Stream.ofNullable(party.partner())
                        .flatMap(partner -> partners.findById(partner.value()).stream())
                        .flatMap(partner -> Agreements.names(partner).stream())
                        .flatMap(name -> OnBehalf.with(INTEREST_READ, () -> interests.matching(day, name)).stream())
                        .map(match -> new Interested(party.name(), match)))
                .distinct()
                .toList();
    }

    /** Keeps who is warned of, the first time on a version of the text. */
    void keep(Agreement agreement, InterestShown shown, LocalDate day) {
        for (Interested one : interested(agreement, day)) {
            jdbc.sql("""
                    insert into agreement_interest (id, version, changed_by, agreement_id, text_number, member_id, interest_id,
                        member_ar, member_fr, organisation_ar, organisation_fr, party_ar, party_fr, shown_at, shown_on,
                        stays_because)
                    select :id, 0, :by, :agreement, :text, :member, :interest, :memberAr, :memberFr, :organisationAr,
                        :organisationFr, :partyAr, :partyFr, :shown, :day, ''
                    from dual where not exists (select 1 from agreement_interest
                        where agreement_id = :agreement and text_number = :text and interest_id = :interest)
                    """)
                    .param("id", AgreementWriter.newId())
                    .param("by", account.username())
                    .param("agreement", agreement.id().value())
                    .param("text", agreement.textNumber())
                    .param("member", one.match().member().id().value())
                    .param("interest", one.match().id().value())
                    .param("memberAr", one.match().member().name().ar())
                    .param("memberFr", one.match().member().name().fr())
                    .param("organisationAr", one.match().organisation().ar())
                    .param("organisationFr", one.match().organisation().fr())
                    .param("partyAr", one.party().ar())
                    .param("partyFr", one.party().fr())
                    .param("shown", shown.name())
                    .param("day", day)
                    .update();
        }
    }

    private record Waiting(UUID id, MemberId member) {}

    /** Writes what the assembly's record of the vote says of those who were warned of. */
    void voted(Agreement agreement, ItemId item) {
        @Nullable VoteParts parts = votes.partsIn(item).orElse(null);
        if (parts == null) {
            return;
        }
        List<Waiting> waiting = jdbc.sql("""
                select id, member_id from agreement_interest
                where agreement_id = :agreement and text_number = :text and outcome is null
                """)
                .param("agreement", agreement.id().value())
                .param("text", agreement.textNumber())
                .query((row, index) ->
                        new Waiting(row.getObject(1, UUID.class), new MemberId(row.getObject(2, UUID.class))))
                .list();
        for (Waiting one : waiting) {
            InterestOutcome outcome = outcome(parts, one.member());
            jdbc.sql("""
                    update agreement_interest set version = version + 1, changed_by = :by, outcome = :outcome,
                        stays_because = :stays, item_id = :item where id = :id
                    """)
                    .param("by", account.username())
                    .param("outcome", outcome.name())
                    .param(
                            "stays",
                            outcome == InterestOutcome.VOTED ? parts.stays().getOrDefault(one.member(), "") : "")
                    .param("item", item.value())
                    .param("id", one.id())
                    .update();
        }
    }

    private static InterestOutcome outcome(VoteParts parts, MemberId member) {
        if (!parts.present().contains(member)) {
            return InterestOutcome.ABSENT;
        }
        return parts.stoodAside().contains(member) ? InterestOutcome.RECUSED : InterestOutcome.VOTED;
    }

    /** The warnings on an agreement or an amendment, the latest version of its text first. */
    List<InterestWarning> warnings(AgreementId id) {
        return jdbc.sql("""
                select text_number, member_id, member_ar, member_fr, organisation_ar, organisation_fr, party_ar, party_fr,
                    shown_at, shown_on, outcome, stays_because, item_id
                from agreement_interest where agreement_id = :id order by text_number desc, member_ar, id
                """)
                .param("id", id.value())
                .query((row, index) -> {
                    String outcome = row.getString(11);
                    UUID item = row.getObject(13, UUID.class);
                    return new InterestWarning(
                            row.getInt(1),
                            new MemberId(row.getObject(2, UUID.class)),
                            new Bilingual(row.getString(3), row.getString(4)),
                            new Bilingual(row.getString(5), row.getString(6)),
                            new Bilingual(row.getString(7), row.getString(8)),
                            InterestShown.valueOf(row.getString(9)),
                            row.getObject(10, LocalDate.class),
                            outcome == null ? null : InterestOutcome.valueOf(outcome),
                            row.getString(12),
                            item == null ? null : new ItemId(item));
                })
                .list();
    }
}
