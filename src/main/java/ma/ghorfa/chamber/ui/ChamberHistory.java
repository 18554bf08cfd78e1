package ma.ghorfa.chamber.ui;

import static ma.ghorfa.ui.Words.t;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import ma.ghorfa.chamber.Bureau;
import ma.ghorfa.chamber.CommitteeId;
import ma.ghorfa.chamber.DateSpan;
import ma.ghorfa.chamber.HolidayId;
import ma.ghorfa.chamber.MandateRow;
import ma.ghorfa.chamber.MemberFilter;
import ma.ghorfa.chamber.MemberId;
import ma.ghorfa.chamber.Members;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.chamber.Provinces;
import ma.ghorfa.chamber.RuleId;
import ma.ghorfa.journal.HistoryTab;
import ma.ghorfa.journal.HistoryTabs;
import ma.ghorfa.journal.RecordHistory.Source;
import org.springframework.stereotype.Component;

/** Where the history of each record of this room lies, and how the codes in it are read. */
@Component
class ChamberHistory {

    private static final String FIELD = "chamber.field";

    private static final Source MEMBER = new Source(
            "member", "id", FIELD, List.of("name_ar", "name_fr", "sex", "province_code", "craft_ar", "craft_fr"));
    private static final Source CONTACT = new Source("member", "id", FIELD, List.of("phone", "email", "address"));
    private static final Source MANDATE = new Source(
            "mandate",
            "member_id",
            FIELD,
            List.of("seat", "held_from", "held_until", "term_until", "end_reason", "end_note"));
    private static final Source SUSPENSION =
            new Source("suspension", "mandate_id", FIELD, List.of("suspended_from", "suspended_until", "reason"));
    private static final Source POST =
            new Source("bureau_holder", "member_id", FIELD, List.of("post_id", "held_from", "held_until", "end_note"));
    private static final Source INTEREST = new Source(
            "interest",
            "member_id",
            FIELD,
            List.of(
                    "organisation_ar",
                    "organisation_fr",
                    "kind",
                    "role_ar",
                    "role_fr",
                    "held_from",
                    "held_until",
                    "declared_on"));
    private static final Source COMMITTEE = new Source(
            "committee",
            "id",
            FIELD,
            List.of("name_ar", "name_fr", "tasks_ar", "tasks_fr", "active_from", "active_until", "dissolution_note"));
    private static final Source COMMITTEE_SEAT = new Source(
            "committee_seat", "committee_id", FIELD, List.of("member_id", "role", "held_from", "held_until"));
    private static final Source RULE = new Source(
            "statutory_rule",
            "id",
            FIELD,
            List.of(
                    "rule_value",
                    "valid_from",
                    "valid_until",
                    "status",
                    "verified_by",
                    "reference_ar",
                    "reference_fr",
                    "note_ar",
                    "note_fr"));
    private static final List<String> NAME = List.of("name_ar", "name_fr");
    private static final Source HOLIDAY_NAME = new Source("holiday", "id", FIELD, NAME);
    private static final Source HOLIDAY =
            new Source("holiday", "id", "chamber.holidayField", List.of("holiday_date", "kind", "certainty"));
    private static final Source BUREAU_POST_NAME = new Source("bureau_post", "id", FIELD, NAME);
    private static final Source BUREAU_POST = new Source(
            "bureau_post", "id", "chamber.postField", List.of("post_rank", "min_holders", "max_holders", "enabled"));
    private static final Source PROVINCE_NAME = new Source("province", "id", FIELD, NAME);
    private static final Source PROVINCE =
            new Source("province", "id", "chamber.provinceField", List.of("kind", "population"));
    private static final Source CHAMBER = new Source(
            "chamber",
            "id",
            FIELD,
            List.of("name_ar", "name_fr", "province_code", "address_ar", "address_fr", "phone", "email", "website"));

    private final HistoryTabs tabs;
    private final Members members;
    private final Bureau bureau;
    private final Provinces provinces;

    ChamberHistory(HistoryTabs tabs, Members members, Bureau bureau, Provinces provinces) {
        this.tabs = tabs;
        this.members = members;
        this.bureau = bureau;
        this.provinces = provinces;
    }

    /**
     * @param withContact whether the reader may see how the member is reached
     * @param withInterests whether the reader may see what the member declared
     */
    HistoryTab ofMember(MemberId id, boolean withContact, boolean withInterests) {
        BinaryOperator<String> words = words(Map.of());
        HistoryTab tab = tabs.create()
                .add(MEMBER, id.value(), words)
                .add(MANDATE, id.value(), words)
                .add(POST, id.value(), words);
        if (withContact) {
            tab.add(CONTACT, id.value(), words);
        }
        for (MandateRow mandate : members.mandatesOf(id)) {
            tab.add(SUSPENSION, mandate.mandate().id().value(), words);
        }
        if (withInterests) {
            tab.add(INTEREST, id.value(), words(Map.of()));
        }
        return tab;
    }

    HistoryTab ofCommittee(CommitteeId id, LocalDate today) {
        Map<String, String> names = members.list(MemberFilter.everybodyOn(today)).stream()
                .collect(Collectors.toMap(row -> row.id().toString(), row -> Names.in(row.name())));
        return tabs.create().add(COMMITTEE, id.value(), words(names)).add(COMMITTEE_SEAT, id.value(), words(names));
    }

    HistoryTab ofRule(List<RuleId> values) {
        HistoryTab tab = tabs.create();
        values.forEach(id -> tab.add(RULE, id.value(), words(Map.of())));
        return tab;
    }

    HistoryTab ofChamber(UUID id) {
        return tabs.create().add(CHAMBER, id, words(Map.of()));
    }

    HistoryTab ofHoliday(HolidayId id) {
        return tabs.create().add(HOLIDAY_NAME, id.value()).add(HOLIDAY, id.value(), (fieldKey, value) -> {
            if (fieldKey.endsWith(".kind")) {
                return t("chamber.holidayKind." + value);
            }
            return fieldKey.endsWith(".certainty") ? t("chamber.holidayCertainty." + value) : value;
        });
    }

    HistoryTab ofPost(UUID id) {
        return tabs.create().add(BUREAU_POST_NAME, id).add(BUREAU_POST, id);
    }

    HistoryTab ofProvince(ProvinceCode code) {
        HistoryTab tab = tabs.create();
        provinces.recordId(code).ifPresent(id -> tab.add(PROVINCE_NAME, id)
                .add(
                        PROVINCE,
                        id,
                        (fieldKey, value) -> fieldKey.endsWith(".kind") ? t("chamber.provinceKind." + value) : value));
        return tab;
    }

    private BinaryOperator<String> words(Map<String, String> memberNames) {
        Map<String, String> posts = bureau.posts().stream()
                .collect(Collectors.toMap(post -> post.id().toString(), post -> Names.in(post.name())));
        Map<String, String> places = provinces.all().stream()
                .collect(Collectors.toMap(province -> province.code().value(), province -> Names.in(province.name())));
        return (fieldKey, value) -> switch (fieldKey.substring(FIELD.length() + 1)) {
            case "sex" -> t("chamber.sex." + value);
            case "end_reason" -> t("chamber.mandateEnd." + value);
            case "kind" -> t("chamber.interestKind." + value);
            case "role" -> t("chamber.committeeRole." + value);
            case "status" -> t("chamber.ruleStatus." + value);
            case "post_id" -> posts.getOrDefault(value, value);
            case "member_id" -> memberNames.getOrDefault(value, value);
            case "province_code" -> places.getOrDefault(value, value);
            default -> value.equals(DateSpan.FOREVER.toString()) ? t("chamber.span.noEnd") : value;
        };
    }
}
