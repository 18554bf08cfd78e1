package ma.ghorfa.chamber;

import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static ma.ghorfa.identity.Permissions.CHAMBER_WRITE;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Stored;
import ma.ghorfa.journal.Journal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The regions and provinces that records refer to. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + CHAMBER_READ + "')")
public class Provinces {

    private final RegionRecords regions;
    private final ProvinceRecords provinces;
    private final Journal journal;

    Provinces(RegionRecords regions, ProvinceRecords provinces, Journal journal) {
        this.regions = regions;
        this.provinces = provinces;
        this.journal = journal;
    }

    /** The twelve regions, by code. */
    public List<Region> regions() {
        return regions.findAllByOrderByCode().stream().map(RegionRecord::row).toList();
    }

    /** Every province known, by code. */
    public List<Province> all() {
        return provinces.findAllByOrderByCode().stream()
                .map(ProvinceRecord::row)
                .toList();
    }

    public Optional<Province> find(ProvinceCode code) {
        return provinces.findByCode(code.value()).map(ProvinceRecord::row);
    }

    /** The id under which its history is kept. */
    public Optional<UUID> recordId(ProvinceCode code) {
        return provinces.findByCode(code.value()).map(ProvinceRecord::id);
    }

    /** The province that the journal names by its id. */
    public Optional<Province> find(UUID recordId) {
        return provinces.findById(recordId).map(ProvinceRecord::row);
    }

    /** Adds a province; its code says to which region it belongs. */
    @Transactional
    @PreAuthorize("hasRole('" + CHAMBER_WRITE + "')")
    public void add(ProvinceData data) {
        if (provinces.existsByCode(data.code().value())) {
            throw new InvalidInputException(
                    "code", "chamber.province.codeTaken", data.code().value());
        }
        ProvinceRecord province = Stored.now(provinces, new ProvinceRecord(data));
        journal.record("chamber.provinceAdded", "province", province.id());
    }

    /** Changes what is known of a province; its code stays. */
    @Transactional
    @PreAuthorize("hasRole('" + CHAMBER_WRITE + "')")
    public void edit(long version, ProvinceData data) {
        ProvinceRecord province = provinces.findByCode(data.code().value()).orElseThrow(NotFoundException::new);
        province.edit(version, data);
        Stored.now(provinces, province);
        journal.record("chamber.provinceChanged", "province", province.id());
    }

    /** The province of that code, or the refusal that a form shows at its field. */
    Province required(String field, ProvinceCode code) {
        return find(code).orElseThrow(() -> new InvalidInputException(field, "chamber.province.unknown", code.value()));
    }
}
