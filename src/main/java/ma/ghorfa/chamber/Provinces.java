package ma.ghorfa.chamber;

import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static ma.ghorfa.identity.Permissions.CHAMBER_WRITE;

import java.util.List;
import java.util.Optional;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.NotFoundException;
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

    Provinces(RegionRecords regions, ProvinceRecords provinces) {
        this.regions = regions;
        this.provinces = provinces;
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

    /** Adds a province; its code says to which region it belongs. */
    @Transactional
    @PreAuthorize("hasRole('" + CHAMBER_WRITE + "')")
    public void add(ProvinceData data) {
        if (provinces.existsByCode(data.code().value())) {
            throw new InvalidInputException(
                    "code", "chamber.province.codeTaken", data.code().value());
        }
        Stored.now(provinces, new ProvinceRecord(data));
    }

    /** Changes what is known of a province; its code stays. */
    @Transactional
    @PreAuthorize("hasRole('" + CHAMBER_WRITE + "')")
    public void edit(long version, ProvinceData data) {
        ProvinceRecord province = provinces.findByCode(data.code().value()).orElseThrow(NotFoundException::new);
        province.edit(version, data);
        Stored.now(provinces, province);
    }

    /** The province of that code, or the refusal that a form shows at its field. */
    Province required(String field, ProvinceCode code) {
        return find(code).orElseThrow(() -> new InvalidInputException(field, "chamber.province.unknown", code.value()));
    }
}
