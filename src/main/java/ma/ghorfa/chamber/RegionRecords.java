package ma.ghorfa.chamber;

import java.util.List;
import org.springframework.data.repository.Repository;

interface RegionRecords extends Repository<RegionRecord, String> {

    List<RegionRecord> findAllByOrderByCode();
}
