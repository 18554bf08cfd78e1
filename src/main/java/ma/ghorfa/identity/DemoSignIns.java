package ma.ghorfa.identity;

import java.util.List;
import ma.ghorfa.base.Bilingual;

/** What the sign-in page of a demo offers to tap; the demo answers, and outside a demo nobody does. */
public interface DemoSignIns {

    /**
     * An account that everybody may use.
     *
     * @param name what the account is for, such as the president
     */
    record DemoSignIn(String username, Bilingual name, String password) {}

    List<DemoSignIn> all();
}
