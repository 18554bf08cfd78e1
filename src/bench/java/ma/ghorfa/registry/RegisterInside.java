package ma.ghorfa.registry;

import java.util.Set;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.search.SearchKey;
import org.jspecify.annotations.NullMarked;
import org.springframework.context.ApplicationContext;

/** What the benchmark has to know of the register from within: it fills the tables itself, and wants lists cold again. */
@NullMarked
public final class RegisterInside {

    private RegisterInside() {}

    /** The key that is stored beside a name. */
    public static String key(Bilingual name) {
        return SearchKey.of(name.ar(), name.fr());
    }

    /** The words that are stored for somebody. */
    public static Set<String> words(String key, String nia, String rnaNumber) {
        return ActorWords.of(key, nia, rnaNumber);
    }

    /** Whether the words of names were read into memory; they never are of a small register. */
    public static boolean knowsWords(ApplicationContext application) {
        return application.getBean(KnownWords.class).book() != null;
    }

    /** Positions that were known are known no more, as after an entry. */
    public static void forget(ApplicationContext application) {
        application.getBean(ActorReader.class).allChanged();
    }

    /** What others looked at is read anew; positions that are known are known on. */
    public static void forgetRecent(ApplicationContext application) {
        application.getBean(RecentRows.class).forgetAll();
    }

    /** The column that a list in this order is sorted by. */
    public static String column(ActorSort sort) {
        return sort.column();
    }
}
