package ma.ghorfa.identity;

import java.util.Map;
import java.util.UUID;

/** Where mail reaches members of the chamber. Identity asks for what it sends them; the chamber answers. */
public interface MemberAddresses {

    /** The addresses that are known, by member. */
    Map<UUID, String> emails();
}
