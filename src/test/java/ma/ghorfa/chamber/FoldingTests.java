package ma.ghorfa.chamber;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that people write in several ways are found, and names that are others are not. */
class FoldingTests {

    @ParameterizedTest
    @CsvSource({
        "احمد, أحمد العلوي",
        "العلوي, أحمد علوي",
        "علوي, أحمد العلوي",
        "علو, أحمد العلوي",
        "علوي احمد, أحمد العلوي",
        "فاطمه, فاطمة الزهراء",
        "مصطفي, مصطفى بناني",
        "مُحَمَّد, محمد",
        "محـــمد, محمد",
        "الياس, إلياس",
        "ben, Bennani Mustapha",
        "MUSTAPHA, Bennani Mustapha",
        "elise, Élise",
        "'', anybody",
        "12, ١٢"
    })
    void finds(String typed, String name) {
        assertThat(Folding.query(typed).finds(name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "حامد, حميد",
        "أحمد أحمد, أحمد العلوي",
        "أحمد العلوي الطاهري, أحمد العلوي",
        "لياس, إلياس",
        "ahmed, أحمد",
        "nani, Bennani"
    })
    void doesNotFind(String typed, String name) {
        assertThat(Folding.query(typed).finds(name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "تعاونية النور للدباغة, تعاونية النور للدباغة التقليدية",
        "بنك الأطلس التضامني, البنك التضامني الأطلس",
        "Coopérative Annour, COOPERATIVE ANNOUR de Fès",
        "Société Zellige d'Or SARL, Zellige d’Or",
        "تعاونية, تعاونية"
    })
    void mayBeTheSameOrganisation(String one, String other) {
        assertThat(Folding.sameOrganisation(one, other)).isTrue();
        assertThat(Folding.sameOrganisation(other, one)).isTrue();
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
        assertThat(Folding.sameOrganisation(one, other)).isFalse();
    }
}
