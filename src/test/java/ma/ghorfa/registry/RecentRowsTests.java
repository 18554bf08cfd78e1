package ma.ghorfa.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.ProvinceCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is remembered of the lists that people look at, and that nobody is shown what is no more. */
class RecentRowsTests {

    private static final ActorFilter NAMES = by(ActorSort.NAME_AR);
    private static final ActorFilter NUMBERS = by(ActorSort.NIA);

    private final RecentRows recent = new RecentRows();
    private final List<UUID> people =
            IntStream.range(0, 80).mapToObj(number -> new UUID(0, number)).toList();
    private final List<Object> asked = new ArrayList<>();
    private String name = "فاطمة";

    private static ActorFilter by(ActorSort sort) {
        return new ActorFilter("", null, null, null, null, null, null, sort, true);
    }

    private List<UUID> page(ActorFilter list, int offset, int limit) {
        return recent.page(list, offset, limit, this::first);
    }

    private List<UUID> first(int rows) {
        asked.add(rows);
        return people.subList(0, Math.min(rows, people.size()));
    }

    private List<ActorRow> rows(List<UUID> ids) {
        return recent.rows(ids, this::read);
    }

    private List<ActorRow> read(List<UUID> ids) {
        asked.add(ids);
        return ids.stream().filter(people::contains).map(this::row).toList();
    }

    private ActorRow row(UUID id) {
        return new ActorRow(
                new ActorId(id),
                ActorKind.ARTISAN,
                new Bilingual(name, ""),
                "",
                "",
                new ProvinceCode("03.231"),
                Bilingual.EMPTY,
                Area.URBAN,
                Bilingual.EMPTY,
                HealthCover.UNKNOWN,
                null,
                LocalDate.of(2026, 1, 5));
    }

    @AfterEach
    void nobodyWritesAnyMore() {
        TransactionSynchronizationManager.setActualTransactionActive(false);
    }

    @Test
    void everyPageOfABeginningIsReadOnceForAll() {
        assertThat(page(NAMES, 0, 50)).isEqualTo(people.subList(0, 50));
        assertThat(page(NAMES, 10, 30)).isEqualTo(people.subList(10, 40));
        assertThat(asked).containsExactly(50);
        assertThat(page(NAMES, 30, 100)).isEqualTo(people.subList(30, 80));
        assertThat(page(NAMES, 50, 400)).as("the list is known to end").isEqualTo(people.subList(50, 80));
        assertThat(page(NAMES, 300, 50)).isEmpty();
        assertThat(asked).containsExactly(50, 130);
    }

    @Test
    void whoIsShownOnTwoPagesIsReadOnceAndThoseWhoAreGoneAreLeftOut() {
        var gone = new UUID(1, 1);
        assertThat(rows(List.of(people.get(2), gone, people.get(1))))
                .extracting(ActorRow::id)
                .containsExactly(new ActorId(people.get(2)), new ActorId(people.get(1)));
        rows(List.of(people.get(1), people.get(3)));
        assertThat(asked).containsExactly(List.of(people.get(2), gone, people.get(1)), List.of(people.get(3)));
    }

    @Test
    void whoeverChangedIsReadAnewAndNobodyElse() {
        rows(people.subList(0, 3));
        asked.clear();
        name = "زهراء";
        recent.forget(new ActorId(people.get(1)));
        assertThat(rows(people.subList(0, 3)))
                .extracting(row -> row.name().ar())
                .containsExactly("فاطمة", "زهراء", "فاطمة");
        assertThat(asked).containsExactly(List.of(people.get(1)));
        recent.forgetRows();
        assertThat(rows(people.subList(0, 3)))
                .extracting(row -> row.name().ar())
                .containsOnly("زهراء");
    }

    @Test
    void onlyTheListsThatChangedAreReadAnew() {
        page(NAMES, 0, 20);
        page(NUMBERS, 0, 30);
        asked.clear();
        recent.forget((ActorFilter list) -> list.sort() == ActorSort.NIA);
        page(NAMES, 0, 20);
        page(NUMBERS, 0, 30);
        assertThat(asked).containsExactly(30);
    }

    /** Somebody reads; before they are done, another saves. */
    @Test
    void whatWasReadBeforeAChangeIsNotRemembered() {
        List<ActorRow> old = recent.rows(people.subList(0, 1), ids -> {
            List<ActorRow> before = read(ids);
            name = "زهراء";
            recent.forget(new ActorId(ids.getFirst()));
            return before;
        });
        assertThat(old.getFirst().name().ar()).isEqualTo("فاطمة");
        assertThat(rows(people.subList(0, 1)).getFirst().name().ar()).isEqualTo("زهراء");

        recent.page(NAMES, 0, 20, rows -> {
            List<UUID> before = first(rows);
            recent.forget((ActorFilter list) -> true);
            return before;
        });
        asked.clear();
        page(NAMES, 0, 20);
        assertThat(asked).containsExactly(20);
    }

    /** Fifty are saved in a second; those who scroll meanwhile look at others. */
    @Test
    void whoeverIsSavedMeanwhileKeepsNobodyElseFromBeingRemembered() {
        recent.rows(people.subList(0, 2), ids -> {
            recent.forget(new ActorId(people.get(1)));
            return read(ids);
        });
        recent.page(NAMES, 0, 20, rows -> {
            recent.forget(new ActorId(people.get(1)));
            recent.forget((ActorFilter list) -> list.sort() == ActorSort.NIA);
            return first(rows);
        });
        asked.clear();
        rows(people.subList(0, 2));
        page(NAMES, 0, 20);
        assertThat(asked).containsExactly(List.of(people.get(1)));
    }

    @Test
    void aShorterPageLeavesTheLongerBeginning() {
        recent.page(NAMES, 0, 10, rows -> {
            page(NAMES, 0, 60);
            return first(rows);
        });
        asked.clear();
        page(NAMES, 20, 40);
        assertThat(asked).isEmpty();
    }

    @Test
    void whoeverIsJustChangingSomethingReadsForThemselvesAndTellsNobody() {
        rows(people.subList(0, 1));
        page(NAMES, 0, 20);
        asked.clear();
        TransactionSynchronizationManager.setActualTransactionActive(true);
        name = "زهراء";
        assertThat(rows(people.subList(0, 1)).getFirst().name().ar()).isEqualTo("زهراء");
        page(NAMES, 0, 20);
        assertThat(asked).hasSize(2);
        TransactionSynchronizationManager.setActualTransactionActive(false);
        assertThat(rows(people.subList(0, 1)).getFirst().name().ar()).isEqualTo("فاطمة");
    }
}
