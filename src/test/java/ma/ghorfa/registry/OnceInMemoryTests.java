package ma.ghorfa.registry;

import static org.assertj.core.api.Assertions.assertThat;

import ma.ghorfa.base.Bilingual;
import org.junit.jupiter.api.Test;

/** The same name is one in memory, however many rows have it. */
class OnceInMemoryTests {

    private final OnceInMemory<Bilingual> names = new OnceInMemory<>();

    @Test
    void equalNamesAreOne() {
        Bilingual first = names.one(Bilingual.of("الزليج", "Zellige"));
        assertThat(names.one(Bilingual.of("الزليج", "Zellige"))).isSameAs(first);
        assertThat(names.one(Bilingual.of("الخزف", "Poterie"))).isEqualTo(Bilingual.of("الخزف", "Poterie"));
    }

    @Test
    void whatPeopleTypeDoesNotFillTheMemory() {
        for (int typed = 0; typed < 20_000; typed++) {
            Bilingual place = Bilingual.of("دوار " + typed, "Douar " + typed);
            assertThat(names.one(place)).isEqualTo(place);
        }
        Bilingual late = names.one(Bilingual.of("دوار 19999", "Douar 19999"));
        assertThat(names.one(Bilingual.of("دوار 19999", "Douar 19999"))).isNotSameAs(late);
        Bilingual early = names.one(Bilingual.of("دوار 1", "Douar 1"));
        assertThat(names.one(Bilingual.of("دوار 1", "Douar 1"))).isSameAs(early);
    }
}
