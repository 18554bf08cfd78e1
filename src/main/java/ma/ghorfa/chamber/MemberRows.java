package ma.ghorfa.chamber;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts people and their mandates together into rows. A chamber has hundreds of members, never thousands. */
@Component
class MemberRows {

    /** By seat, then by name, then by id, so that no two rows ever change places. */
    static final Comparator<MemberRow> ORDER = Comparator.comparingInt(
                    (MemberRow row) -> row.number() == 0 ? Integer.MAX_VALUE : row.number())
            .thenComparing((MemberRow row) -> !row.isInOffice())
            .thenComparing(row -> row.name().ar())
            .thenComparing(row -> row.id().value());

    private final MemberRecords members;
    private final MandateRecords mandates;

    MemberRows(MemberRecords members, MandateRecords mandates) {
        this.members = members;
        this.mandates = mandates;
    }

    /** Everybody, as of a date. */
    List<MemberRow> all(LocalDate on) {
        return rows(members.lines(), mandates.everything(), on);
    }

    /** Some, as of a date, by id. */
    Map<MemberId, MemberRow> of(Collection<MemberId> ids, LocalDate on) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<UUID> uuids = ids.stream().map(MemberId::value).distinct().toList();
        return rows(members.lines(uuids), mandates.ofMembers(uuids), on).stream()
                .collect(Collectors.toMap(MemberRow::id, row -> row));
    }

    private static List<MemberRow> rows(
            List<MemberRecords.MemberLine> lines, List<MandateRecord> records, LocalDate on) {
        Map<MemberId, List<Mandate>> byMember = new HashMap<>();
        records.forEach(record -> byMember.computeIfAbsent(record.member(), id -> new java.util.ArrayList<>())
                .add(record.toMandate()));
        return lines.stream()
                .map(line -> row(line, byMember.getOrDefault(new MemberId(line.id()), List.of()), on))
                .sorted(ORDER)
                .toList();
    }

    private static MemberRow row(MemberRecords.MemberLine line, List<Mandate> ofMember, LocalDate on) {
        var mandate = Mandates.governing(ofMember, on);
        return new MemberRow(
                new MemberId(line.id()),
                mandate.map(Mandate::seat).orElse(0),
                line.name(),
                line.sex(),
                new ProvinceCode(line.provinceCode()),
                line.province(),
                line.craft(),
                mandate.map(held -> held.statusOn(on)).orElse(MemberStatus.NO_MANDATE));
    }
}
