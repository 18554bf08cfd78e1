package ma.ghorfa.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The signed names of cards: nobody makes one, nobody changes one. */
class CardTokensTests {

    private static final Random RANDOM = new Random(2026);
    private static final byte[] KEY = bytes();
    private static final byte[] NEWER = bytes();

    private final CardTokens tokens = new CardTokens(Map.of(1, KEY), 1);

    private static byte[] bytes() {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        return key;
    }

    private static String encoded(byte[] token) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    @Test
    void aNameLeadsBackToItsCard() {
        for (int i = 0; i < 1_000; i++) {
            UUID card = UUID.randomUUID();
            assertThat(tokens.of(card)).hasSize(CardTokens.LENGTH).matches("[A-Za-z0-9_-]+");
            assertThat(tokens.read(tokens.of(card))).contains(card);
        }
    }

    @Test
    void everyFlippedBitIsRefused() {
        for (int i = 0; i < 50; i++) {
            byte[] token = Base64.getUrlDecoder().decode(tokens.of(UUID.randomUUID()));
            for (int bit = 0; bit < token.length * 8; bit++) {
                byte[] changed = token.clone();
                changed[bit / 8] ^= (byte) (1 << (bit % 8));
                assertThat(tokens.read(encoded(changed))).as("bit %s", bit).isEmpty();
            }
        }
    }

    @Test
    void everyOtherCharacterIsRefused() {
        String token = tokens.of(UUID.randomUUID());
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/=% \u0661";
        for (int at = 0; at < token.length(); at++) {
            for (char other : alphabet.toCharArray()) {
                if (other != token.charAt(at)) {
                    String changed = token.substring(0, at) + other + token.substring(at + 1);
                    assertThat(tokens.read(changed)).as(changed).isEmpty();
                }
            }
        }
    }

    @Test
    void whatIsShorterLongerOrSomethingElseIsRefused() {
        String token = tokens.of(UUID.randomUUID());
        for (int length = 0; length < token.length(); length++) {
            assertThat(tokens.read(token.substring(0, length))).isEmpty();
        }
        assertThat(tokens.read(token + "A")).isEmpty();
        assertThat(tokens.read(token + "=")).isEmpty();
        assertThat(tokens.read(" " + token)).isEmpty();
        for (int i = 0; i < 10_000; i++) {
            byte[] random = new byte[RANDOM.nextInt(64)];
            RANDOM.nextBytes(random);
            assertThat(tokens.read(encoded(random))).isEmpty();
        }
    }

    @Test
    void aNewKeySignsAndTheFormerOneIsStillRead() {
        UUID card = UUID.randomUUID();
        String former = tokens.of(card);
        var rotated = new CardTokens(Map.of(1, KEY, 2, NEWER), 2);
        assertThat(rotated.of(card)).isNotEqualTo(former);
        assertThat(rotated.read(former)).contains(card);
        assertThat(rotated.read(rotated.of(card))).contains(card);
        assertThat(tokens.read(rotated.of(card))).as("a key that is not known").isEmpty();
        var withoutFormer = new CardTokens(Map.of(2, NEWER), 2);
        assertThat(withoutFormer.read(former)).as("a key that was taken away").isEmpty();
    }

    @Test
    void aKeyOfTheSameVersionButAnotherSecretReadsNothing() {
        assertThat(new CardTokens(Map.of(1, NEWER), 1).read(tokens.of(UUID.randomUUID())))
                .isEmpty();
    }

    @Test
    void theKeyThatIsTriedForAnUnknownVersionSignsNothing() {
        var zero = new CardTokens(Map.of(7, new byte[32]), 7);
        assertThat(tokens.read(zero.of(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void aShortKeyAMissingOneAndAVersionOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new CardTokens(Map.of(1, new byte[31]), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CardTokens(Map.of(1, KEY), 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CardTokens(Map.of(70_000, KEY), 70_000))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
