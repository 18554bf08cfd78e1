package ma.ghorfa.identity;

import java.net.InetAddress;
import java.util.HexFormat;

/** Whom the address of a client stands for, where questions and attempts are counted. */
public final class ClientNetwork {

    private static final int NETWORK_BYTES = 8;
    private static final int LONG_ADDRESS = 16;

    private ClientNetwork() {}

    /** An IPv6 customer has a whole /64 to come from: it counts as one address. */
    public static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == LONG_ADDRESS ? HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES) : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
