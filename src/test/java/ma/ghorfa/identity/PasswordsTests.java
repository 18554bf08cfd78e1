package ma.ghorfa.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashSet;
import java.util.Set;
import ma.ghorfa.base.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ghorfa-demo-2026",
                "correct horse battery staple",
                "الصانع التقليدي في فاس",
                "🧵🪡🧶🪔🏺🪘🧱🪵🔨🪚🧰🪜",
                "000 111 222 333 444 zellige"
            })
    void aLongPhraseInAnyScriptWillDo(String password) {
        assertThatCode(() -> Passwords.check("secretary", password)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "elevenchars, identity.password.tooShort",
        "🧵🪡🧶🪔🏺🪘🧱🪵🔨🪚🧰, identity.password.tooShort",
        "secretary-secretary, identity.password.username",
        "Secretary2026, identity.password.username",
        "password1234, identity.password.common",
        "MotDePasse1234, identity.password.common",
        "aaaaaaaaaaaaaaaa, identity.password.common",
        "abcabcabcabcabc, identity.password.common",
        "123456789012, identity.password.common",
        "abcdefghijklmn, identity.password.common",
        "987654321098, identity.password.common"
    })
    void whatIsShortOrGuessedFirstIsRefusedAndSaysWhy(String password, String reason) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Passwords.check("secretary", password))
                .satisfies(refusal -> {
                    assertThat(refusal.field()).isEqualTo("password");
                    assertThat(refusal.messageKey()).isEqualTo(reason);
                });
    }

    @Test
    void charactersAreCountedAsPeopleCountThem() {
        String longest = "طابع".repeat(32);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Passwords.check("secretary", longest + "x"))
                .satisfies(refusal -> {
                    assertThat(refusal.messageKey()).isEqualTo("identity.password.tooLong");
                    assertThat(refusal.args()).containsExactly(128, 129);
                });
    }

    @Test
    void aRandomOneIsClearToReadNeverTheSameAndPassesTheRules() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            String password = Passwords.random();
            assertThat(password).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}").doesNotContain("0", "1", "o", "l", "i");
            assertThat(seen.add(password)).isTrue();
        }
        seen.forEach(password -> Passwords.check("secretary", password));
    }
}
