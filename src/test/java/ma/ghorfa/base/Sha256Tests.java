package ma.ghorfa.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The digest as everybody computes it. */
class Sha256Tests {

    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void aTextAndItsBytesHaveTheSameDigestAtOnceOrPieceByPiece() {
        assertThat(Sha256.hex("abc")).isEqualTo(OF_ABC);
        assertThat(Sha256.hex("abc".getBytes(StandardCharsets.UTF_8))).isEqualTo(OF_ABC);
        var begun = Sha256.begun();
        begun.update((byte) 'a');
        begun.update("bc".getBytes(StandardCharsets.UTF_8));
        assertThat(begun.digest()).isEqualTo(Sha256.of("abc"));
    }
}
