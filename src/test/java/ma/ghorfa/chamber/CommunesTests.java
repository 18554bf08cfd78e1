package ma.ghorfa.chamber;

import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.testing.GhorfaTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** The communes of the region, as the census of 2024 counts them. */
@GhorfaTest
@WithMockUser(roles = CHAMBER_READ)
class CommunesTests {

    @Autowired
    private Communes communes;

    @Autowired
    private JdbcClient sql;

    @SuppressWarnings("NullAway.Init")
    CommunesTests() {}

    @Test
    void everyProvinceHasAsManyAsTheCensusCounts() {
        Map<String, Long> counted = communes.all().stream()
                .collect(Collectors.groupingBy(one -> one.province().value(), Collectors.counting()));
        assertThat(counted)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "03.231", 5L, "03.061", 21L, "03.171", 16L, "03.271", 10L, "03.591", 11L, "03.451", 23L,
                        "03.131", 21L, "03.531", 49L, "03.561", 38L));
        assertThat(communes.all()).allSatisfy(one -> {
            assertThat(one.name().ar()).matches("[\\p{IsArabic} -]+");
            assertThat(one.name().fr()).matches("[\\p{IsLatin} ’-]+");
        });
    }

    @Test
    void aCommuneIsFoundByItsCode() {
        assertThat(communes.find("03.231.81.03").orElseThrow().name().fr()).isEqualTo("Ain Bida");
        assertThat(communes.find("03.231.99.99")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "03.231, عين البيضاء, '', 03.231.81.03",
        "03.231, '', AÏN  BIDA, 03.231.81.03",
        "03.231, عين البيضاء, Ain Bida, 03.231.81.03",
        "03.231, عين البيضاء, Oulad Tayeb, ''",
        "03.231, اولاد الطيب, '', 03.231.01.15",
        "03.061, عين البيضاء, '', ''",
        "03.231, عين, '', ''",
        "03.231, '', '', ''"
    })
    void aCommuneIsKnownByItsNameHoweverItIsSpelt(String province, String ar, String fr, String code) {
        assertThat(new CommuneNames(sql)
                        .find(new ProvinceCode(province), Bilingual.of(ar, fr))
                        .orElse(""))
                .isEqualTo(code);
    }
}
