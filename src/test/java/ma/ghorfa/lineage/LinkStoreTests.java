package ma.ghorfa.lineage;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import ma.ghorfa.testing.GhorfaTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.annotation.Transactional;

/** What the database refuses once the portal has found nothing wrong: somebody else was faster. */
@GhorfaTest
@Transactional
class LinkStoreTests {

    private static final Instant NOW = Instant.parse("2025-06-26T10:00:00Z");

    @Autowired
    private LinkStore links;

    @SuppressWarnings("NullAway.Init")
    LinkStoreTests() {}

    private LinkId add(String type, UUID effect, String reason) {
        return links.add(
                new LinkData(
                        new NodeRef("record", new UUID(7, 1)), new NodeRef(type, effect), LinkKind.CARRIES_OUT, reason),
                "director",
                NOW);
    }

    @Test
    void anEndThatDoesNotStandAnyMoreIsRefusedInWords() {
        assertThatThrownBy(() -> add("decision", new UUID(7, 2), "تنفيذ"))
                .isInstanceOf(LineageRefusal.NotStanding.class)
                .hasCauseInstanceOf(DataAccessException.class);
    }

    @Test
    void theSameLinkOfSomebodyFasterIsRefusedInWords() {
        add("record", new UUID(7, 2), "تنفيذ");
        assertThatThrownBy(() -> add("record", new UUID(7, 2), "تنفيذ")).isInstanceOf(LineageRefusal.Twice.class);
    }

    @Test
    void whatElseTheDatabaseRefusesIsNoneOfThese() {
        assertThatThrownBy(() -> add("record", new UUID(7, 2), "")).isInstanceOf(DataAccessException.class);
    }
}
