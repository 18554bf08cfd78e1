package ma.ghorfa.identity;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.AbstractValidatingPasswordEncoder;

/**
 * bcrypt for passwords of any length and script. bcrypt alone takes 72 bytes and Spring refuses more, which is 36 Arabic
 * letters; so it is given the digest of the password, 64 letters of Base64 without a zero byte. The digest is keyed with
 * a fixed word: hashes that leaked elsewhere cannot be tried here. Composed forms are made equal first (NFKC), because
 * keyboards differ in how they type the same letter.
 */
final class LongPasswordEncoder extends AbstractValidatingPasswordEncoder {

    static final String ID = "bcrypt-sha384";

    private static final SecretKeySpec KEY =
            new SecretKeySpec("ma.ghorfa.identity password".getBytes(StandardCharsets.UTF_8), "HmacSHA384");

    private final BCryptPasswordEncoder bcrypt;

    LongPasswordEncoder(int strength) {
        this.bcrypt = new BCryptPasswordEncoder(strength);
    }

    @Override
    protected String encodeNonNullPassword(String password) {
        return bcrypt.encode(digest(password));
    }

    @Override
    protected boolean matchesNonNull(String password, String hash) {
        return bcrypt.matches(digest(password), hash);
    }

    @Override
    protected boolean upgradeEncodingNonNull(String hash) {
        return bcrypt.upgradeEncoding(hash);
    }

    private static String digest(String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA384");
            mac.init(KEY);
            String composed = Normalizer.normalize(password, Normalizer.Form.NFKC);
            return Base64.getEncoder().encodeToString(mac.doFinal(composed.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java runtime has HmacSHA384", e);
        }
    }
}
