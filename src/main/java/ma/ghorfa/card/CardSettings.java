package ma.ghorfa.card;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the codes on cards are signed with, and where they lead.
 *
 * @param signing keys by their version
 * @param verification the public page that the codes lead to
 */
@ConfigurationProperties("ghorfa.cards")
record CardSettings(
        @DefaultValue Signing signing, @DefaultValue Verification verification) {

    /**
     * @param current the version of the key that new codes are signed with
     * @param keys at least 32 random bytes each, in Base64; a blank one is none. Codes are good as long as their key stands
     *     here
     */
    record Signing(
            @DefaultValue("1") int current, @DefaultValue Map<Integer, String> keys) {}

    /**
     * @param address of the portal as everybody reaches it, without a path
     * @param perMinute how often one address may ask
     */
    record Verification(
            @DefaultValue("http://localhost:8080") String address,
            @DefaultValue("30") int perMinute) {}
}
