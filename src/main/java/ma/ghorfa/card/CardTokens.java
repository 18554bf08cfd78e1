package ma.ghorfa.card;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signed names under which cards are verified: format, version of the key and the random public id of the card, signed
 * with HMAC-SHA256 (RFC 2104). Nothing in them says who somebody is. 51 bytes are 68 characters of Base64 without a rest,
 * so that no two texts are the same name.
 */
final class CardTokens {

    static final int LENGTH = 68;

    /** A key is as long as what it makes. */
    static final int SHORTEST_KEY = 32;

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte FORMAT = 1;
    private static final int SIGNED = 1 + Short.BYTES + 2 * Long.BYTES;
    private static final int SIGNATURE = 32;

    /** What the key signs here and nowhere else. */
    private static final byte[] PURPOSE = "ghorfa card verification\n".getBytes(StandardCharsets.US_ASCII);

    private final Map<Integer, byte[]> keys;
    private final int current;

    /**
     * @param keys by their version, from 0 to 65535
     * @param current the one that signs; it must be there
     */
    CardTokens(Map<Integer, byte[]> keys, int current) {
        this.keys = Map.copyOf(keys);
        this.current = current;
        this.keys.forEach((version, key) -> {
            if (version < 0 || version > 0xFFFF || key.length < SHORTEST_KEY) {
                throw new IllegalArgumentException("The signing key " + version + " of cards needs a version from 0 to"
                        + " 65535 and at least " + SHORTEST_KEY + " bytes");
            }
        });
        if (!this.keys.containsKey(current)) {
            throw new IllegalArgumentException("The signing key " + current + " of cards is missing");
        }
    }

    /** The name of a card, fit for an address. */
    String of(UUID publicId) {
        byte[] signed = ByteBuffer.allocate(SIGNED)
                .put(FORMAT)
                .putShort((short) current)
                .putLong(publicId.getMostSignificantBits())
                .putLong(publicId.getLeastSignificantBits())
                .array();
        byte[] token = ByteBuffer.allocate(SIGNED + SIGNATURE)
                .put(signed)
                .put(signature(key(current), signed))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** The public id in a name that we signed; empty for every other text, for whatever reason. */
    Optional<UUID> read(String token) {
        if (token.length() != LENGTH) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        // A text of the right length that ends with signs of equality holds less.
        return bytes.length == SIGNED + SIGNATURE ? read(ByteBuffer.wrap(bytes)) : Optional.empty();
    }

    private Optional<UUID> read(ByteBuffer bytes) {
        byte[] signed = new byte[SIGNED];
        byte[] signature = new byte[SIGNATURE];
        bytes.get(signed).get(signature);
        ByteBuffer content = ByteBuffer.wrap(signed);
        byte format = content.get();
        int version = Short.toUnsignedInt(content.getShort());
        boolean ours = MessageDigest.isEqual(signature(key(version), signed), signature);
        return ours && format == FORMAT && keys.containsKey(version)
                ? Optional.of(new UUID(content.getLong(), content.getLong()))
                : Optional.empty();
    }

    /** A version that is unknown is compared as well, so that it takes no less time. */
    private byte[] key(int version) {
        return keys.getOrDefault(version, new byte[SHORTEST_KEY]);
    }

    private static byte[] signature(byte[] key, byte[] signed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update(PURPOSE);
            return mac.doFinal(signed);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has " + ALGORITHM, e);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("A key of bytes fits " + ALGORITHM, e);
        }
    }
}
