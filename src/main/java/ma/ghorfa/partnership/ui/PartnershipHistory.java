package ma.ghorfa.partnership.ui;

import static ma.ghorfa.ui.Words.t;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import ma.ghorfa.journal.HistoryTab;
import ma.ghorfa.journal.HistoryTabs;
import ma.ghorfa.journal.RecordHistory.Source;
import ma.ghorfa.partnership.AgreementDetails;
import ma.ghorfa.partnership.PartnerId;
import ma.ghorfa.partnership.Partners;
import ma.ghorfa.partnership.PartyRole;
import org.springframework.stereotype.Component;

/** The history of agreements and partners, in words. */
@Component
class PartnershipHistory {

    private static final String KEY = "partnershipUi.history";
    private static final String OF = "agreement_id";

    private final HistoryTabs tabs;
    private final Partners partners;

    PartnershipHistory(HistoryTabs tabs, Partners partners) {
        this.tabs = tabs;
        this.partners = partners;
    }

    HistoryTab ofAgreement(AgreementDetails details) {
        UUID id = details.row().id().value();
        BinaryOperator<String> words = words(details);
        HistoryTab tab = tabs.create()
                .add(
                        source(
                                "agreement",
                                "id",
                                "kind",
                                "object_ar",
                                "object_fr",
                                "territory",
                                "programme",
                                "ends_on",
                                "total",
                                "state",
                                "state_reason",
                                "visa_number",
                                "visa_on",
                                "signed_on",
                                "signed_at",
                                "effect_on"),
                        id,
                        words)
                .add(source("agreement_party", OF, "partner_id", "roles"), id, words)
                .add(source("agreement_party_leave", OF, "party_id"), id, words)
                .add(source("agreement_obligation_change", OF, "words_ar", "words_fr", "due_on"), id, words)
                .add(source("agreement_text", OF, "number", "frozen_on", "reason"), id, words)
                .add(source("agreement_opinion", OF, "kind", "answer", "given_by", "given_on", "words"), id, words)
                .add(source("agreement_deliberation", OF, "approved", "decided_on", "total"), id, words)
                .add(source("agreement_approval", OF, "party_id", "body", "approved_on", "reference"), id, words)
                .add(source("agreement_turn", OF, "kind", "turned_on", "reason"), id, words)
                .add(source("agreement_tranche", OF, "party_id", "amount", "called", "received"), id, words)
                .add(source("agreement_term", OF, "year", "amount", "due_on"), id, words)
                .add(
                        source(
                                "agreement_obligation",
                                OF,
                                "words_ar",
                                "words_fr",
                                "owner",
                                "due_on",
                                "state",
                                "settled_on",
                                "evidence"),
                        id,
                        words)
                .add(source("agreement_meeting", OF, "held_on", "place", "present", "minutes"), id, words);
        var clauses = source("agreement_clause", "text_id", "title_ar", "title_fr", "body_ar", "body_fr", "dropped");
        details.texts().forEach(text -> tab.add(clauses, text.id(), words));
        return tab;
    }

    /** @param contacts whether the reader may see how people are reached */
    HistoryTab ofPartner(PartnerId id, boolean contacts) {
        HistoryTab tab = tabs.create()
                .add(
                        source(
                                "partner",
                                "id",
                                "kind",
                                "name_ar",
                                "name_fr",
                                "aliases",
                                "exists_since",
                                "address",
                                "note"),
                        id.value(),
                        (field, value) ->
                                field.equals(KEY + ".partner.kind") ? t("partnership.partnerKind." + value) : value);
        return contacts
                ? tab.add(source("partner_contact", "partner_id", "name", "post", "phone", "email"), id.value())
                : tab;
    }

    private static Source source(String table, String idColumn, String... columns) {
        return new Source(table, idColumn, KEY + "." + table, List.of(columns));
    }

    private BinaryOperator<String> words(AgreementDetails details) {
        return (field, value) -> switch (field.substring(KEY.length() + 1)) {
            case "agreement.kind" -> t("partnership.kind." + value);
            case "agreement.state" -> t("partnership.state." + value);
            case "agreement_party.partner_id" -> partner(value);
            case "agreement_party.roles" ->
                Arrays.stream(value.split(","))
                        .map(role -> t("partnership.role", PartyRole.valueOf(role)))
                        .collect(Collectors.joining(t("partnershipUi.separator")));
            case "agreement_opinion.kind" -> t("partnership.opinionKind." + value);
            case "agreement_opinion.answer" -> t("partnership.opinionAnswer." + value);
            case "agreement_turn.kind" -> t("partnership.turn." + value);
            case "agreement_obligation.state" -> t("partnership.obligationState." + value);
            case "agreement_approval.party_id", "agreement_tranche.party_id", "agreement_party_leave.party_id" ->
                party(details, value);
            default -> value;
        };
    }

    private String partner(String id) {
        return partners.find(new PartnerId(UUID.fromString(id)))
                .map(row -> PartnershipWords.in(row.data().name()))
                .orElse(id);
    }

    private static String party(AgreementDetails details, String id) {
        return details.everybody().stream()
                .filter(party -> party.id().value().equals(UUID.fromString(id)))
                .findAny()
                .map(PartnershipWords::party)
                .orElse(id);
    }
}
