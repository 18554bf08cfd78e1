package ma.ghorfa.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.journal.Journal;
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

    @Autowired
    private CurrentAccount account;

    @Autowired
    private Journal journal;

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
    void aPairIsLinkedInOneDirectionOnlyAndAgainOnceItWasWithdrawn() {
        var one = new NodeRef("record", new UUID(7, 1));
        var other = new NodeRef("record", new UUID(7, 2));
        LinkId first = links.add(new LinkData(one, other, LinkKind.CARRIES_OUT, "تنفيذ"), "director", NOW);
        var back = new LinkData(other, one, LinkKind.FOLLOWS_FROM, "تنفيذ");
        assertThatThrownBy(() -> links.add(back, "president", NOW)).isInstanceOf(LineageRefusal.Twice.class);
        links.add(
                new LinkData(other, new NodeRef("page", new UUID(7, 1)), LinkKind.CARRIES_OUT, "تنفيذ"),
                "director",
                NOW);
        assertThat(links.withdraw(first, "خطأ", "director", NOW)).isTrue();
        assertThat(links.add(back, "president", NOW)).isNotEqualTo(first);
    }

    @Test
    void theLinksOfARecordAreDescribedAllAtOnce() {
        var records = new GeneratedRecords(5);
        for (int other = 1; other < records.size(); other++) {
            links.add(new LinkData(records.at(0), records.at(other), LinkKind.CARRIES_OUT, "تنفيذ"), "director", NOW);
        }
        records.secret.add(records.at(3));
        var lineage = new Lineage(new Sources(List.of(records)), links, account, journal, Clock.systemUTC());
        assertThat(lineage.links(records.at(0)))
                .extracting(link -> link.effect().ref())
                .containsExactlyInAnyOrder(records.at(1), records.at(2), records.at(4));
        assertThat(records.asked).isEqualTo(1);
    }

    @Test
    void whatElseTheDatabaseRefusesIsNoneOfThese() {
        assertThatThrownBy(() -> add("record", new UUID(7, 2), "")).isInstanceOf(DataAccessException.class);
    }
}
