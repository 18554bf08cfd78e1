package ma.ghorfa.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.registry.Namesakes.Pair;
import ma.ghorfa.registry.Namesakes.Person;
import ma.ghorfa.search.SearchKey;
import org.junit.jupiter.api.Test;

/** Whom a page is compared with when it is saved, and whom the look through the register compares. */
class NamesakesTests {

    private static final List<Bilingual> GIVEN = List.of(
            Bilingual.of("عبد الرحيم", "Abderrahim"),
            Bilingual.of("عبدالرحيم", "A."),
            Bilingual.of("محمد", "Mohammed"),
            Bilingual.of("محمد أمين", "Mohamed Amine"),
            Bilingual.of("إلياس", "Ilyas"),
            Bilingual.of("الياس", "Elias"),
            Bilingual.of("", "R."),
            Bilingual.of("", "Rachid"));

    private static final List<Bilingual> FAMILY = List.of(
            Bilingual.of("الصنهاجي", "Sanhaji"),
            Bilingual.of("صنهاجي", "Senhaji"),
            Bilingual.of("بن جلون", "Ben Jelloun"),
            Bilingual.of("بنجلون", "Benjelloun"),
            Bilingual.of("بو عزة التازي", "Bouazza Tazi"),
            Bilingual.of("بوعزة", "Bou Azza"),
            Bilingual.of("العلوي", "Alaoui"),
            Bilingual.of("علوي", "El Alaoui"));

    private static List<Person> people() {
        List<Person> people = new ArrayList<>();
        for (Bilingual given : GIVEN) {
            for (Bilingual family : FAMILY) {
                var name = Bilingual.of((given.ar() + " " + family.ar()).strip(), given.fr() + " " + family.fr());
                String cin = people.size() % 5 == 0 ? "CD" + people.size() : "";
                people.add(new Person(UUID.randomUUID(), name, SearchKey.of(name.ar(), name.fr()), cin));
            }
        }
        return people;
    }

    @Test
    void whoIsFoundForOneIsWhoIsFoundForAll() {
        List<Person> people = people();
        var namesakes = new Namesakes(people);
        Set<Pair> pairs = namesakes.pairs();
        assertThat(pairs).hasSizeGreaterThan(60).hasSizeLessThan(600);
        for (Person person : people) {
            assertThat(namesakes.of(person).stream()
                            .map(other -> Pair.of(person.id(), other.id()))
                            .collect(Collectors.toSet()))
                    .as(person.name().fr())
                    .isEqualTo(pairs.stream()
                            .filter(pair -> pair.one().equals(person.id())
                                    || pair.other().equals(person.id()))
                            .collect(Collectors.toSet()));
        }
    }
}
