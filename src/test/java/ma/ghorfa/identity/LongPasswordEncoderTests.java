package ma.ghorfa.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;

class LongPasswordEncoderTests {

    private final LongPasswordEncoder encoder = new LongPasswordEncoder(4);

    @Test
    void theLastOfHundredTwentyEightArabicLettersCounts() {
        String password = "ز".repeat(127) + "ل";
        String hash = encoder.encode(password);
        assertThat(encoder.matches(password, hash)).isTrue();
        assertThat(encoder.matches("ز".repeat(127) + "م", hash)).isFalse();
        // The reason for this class: bcrypt alone cannot take it.
        assertThatIllegalArgumentException().isThrownBy(() -> new BCryptPasswordEncoder(4).encode(password));
    }

    @Test
    void theSameLetterTypedInTwoWaysIsTheSameLetter() {
        String composed = "أمانة الصندوق é";
        String decomposed = "ا\u0654مانة الصندوق e\u0301";
        assertThat(composed).isNotEqualTo(decomposed);
        assertThat(encoder.matches(decomposed, encoder.encode(composed))).isTrue();
    }

    @Test
    void aHashThatLeakedElsewhereOpensNothing() {
        String hash = new BCryptPasswordEncoder(4).encode("correct horse battery staple");
        assertThat(encoder.matches("correct horse battery staple", hash)).isFalse();
    }

    @Test
    void plainBcryptIsReadAndMadeNewAtTheNextSignIn() {
        var delegating = new DelegatingPasswordEncoder(
                LongPasswordEncoder.ID,
                Map.of(LongPasswordEncoder.ID, encoder, "bcrypt", new BCryptPasswordEncoder(4)));
        String old = "{bcrypt}" + new BCryptPasswordEncoder(4).encode("correct horse battery staple");
        assertThat(delegating.matches("correct horse battery staple", old)).isTrue();
        assertThat(delegating.upgradeEncoding(old)).isTrue();
        assertThat(delegating.encode("correct horse battery staple")).startsWith("{" + LongPasswordEncoder.ID + "}");
    }

    @Test
    void aWeakerHashIsMadeStronger() {
        String weak = encoder.encode("correct horse battery staple");
        assertThat(new LongPasswordEncoder(5).upgradeEncoding(weak)).isTrue();
        assertThat(encoder.upgradeEncoding(weak)).isFalse();
    }
}
