package ma.ghorfa.chamber;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Organisations that may be one are told from those that are not. */
class OrganisationsTests {

    @ParameterizedTest
    @CsvSource({
        "تعاونية النور للدباغة, تعاونية النور للدباغة التقليدية",
        "بنك الأطلس التضامني, البنك التضامني الأطلس",
        "Coopérative Annour, COOPERATIVE ANNOUR de Fès",
        "Société Zellige d'Or SARL, Zellige d’Or",
        "تعاونية, تعاونية"
    })
    void mayBeTheSameOrganisation(String one, String other) {
        assertThat(Organisations.maybeSame(one, other)).isTrue();
        assertThat(Organisations.maybeSame(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "تعاونية النور, تعاونية الأمل",
        "تعاونية, تعاونية النور",
        "بنك, بنك الأطلس",
        "Coopérative Annour, Coopérative Al Amal",
        "'', ''",
        "'', Annour"
    })
    void isAnotherOrganisation(String one, String other) {
        assertThat(Organisations.maybeSame(one, other)).isFalse();
    }
}
