package ma.ghorfa.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessRuleTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hasRole('CHAMBER_READ') | CHAMBER_READ | true",
                "hasRole('CHAMBER_READ') | SESSION_READ | false",
                "hasAnyRole('CHAMBER_READ', 'SESSION_READ') | SESSION_READ | true",
                "hasRole('CHAMBER_READ') and hasRole('SESSION_READ') | SESSION_READ | false",
                "hasRole('CHAMBER_READ') or hasRole('SESSION_READ') and hasRole('RULE_WRITE') | CHAMBER_READ | true",
                "(hasRole('CHAMBER_READ') or hasRole('SESSION_READ')) and hasRole('RULE_WRITE') | CHAMBER_READ | false",
                "isAuthenticated() and !hasRole('RULE_WRITE') | CHAMBER_READ | true",
                "permitAll() | '' | true",
                "denyAll | CHAMBER_READ | false"
            })
    void readsARuleAsOneWould(String rule, String permissions, boolean lets) {
        Set<String> held = new TreeSet<>(Arrays.asList(permissions.split(" ")));
        assertThat(AccessRule.lets(rule, true, held)).isEqualTo(lets);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hasRole('FLY')",
                "hasRole(#permission)",
                "@guard.may(#id)",
                "hasRole('CHAMBER_READ') maybe",
                "hasRole('CHAMBER_READ'",
                "hasAuthority('CHAMBER_READ')",
                ""
            })
    void refusesARuleThatItCannotRead(String rule) {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> AccessRule.lets(rule, true, Set.of()));
    }

    @Test
    void nobodyIsNotSignedIn() {
        assertThat(AccessRule.lets("isAuthenticated()", false, Set.of())).isFalse();
    }
}
