package ma.ghorfa.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ma.ghorfa.base.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsernamesTests {

    @ParameterizedTest
    @CsvSource({"'  Secretary ', secretary", "K.Amrani, k.amrani", "ｓｔａｆｆ, staff", "a-1_b, a-1_b"})
    void blanksCapitalsAndWideLettersMakeNoOtherName(String typed, String username) {
        assertThat(Usernames.required(typed)).isEqualTo(username);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "كاتب", "-dash", "two words", "préfet", "pаypal", "a@b.ma", "x'; drop table account"})
    void whatCouldBeMistakenForAnotherNameIsRefused(String typed) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Usernames.required(typed))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("identity.username.form"));
    }

    @Test
    void anEmptyNameIsMissing() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Usernames.required(" \u200F "))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("username"));
    }
}
