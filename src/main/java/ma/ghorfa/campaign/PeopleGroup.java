package ma.ghorfa.campaign;

import java.util.Comparator;
import ma.ghorfa.chamber.Sex;
import ma.ghorfa.registry.Area;
import org.jspecify.annotations.Nullable;

/**
 * The people of one province, one craft, one sex, and of town or country.
 *
 * @param sex null where the page is no longer a person's
 */
record PeopleGroup(String province, String craft, @Nullable Sex sex, Area area) implements Comparable<PeopleGroup> {

    private static final Comparator<@Nullable Sex> SEXES = Comparator.nullsLast(Comparator.naturalOrder());

    private static final Comparator<PeopleGroup> ORDER = Comparator.comparing(PeopleGroup::province)
            .thenComparing(PeopleGroup::craft)
            .thenComparing((one, other) -> SEXES.compare(one.sex(), other.sex()))
            .thenComparing(PeopleGroup::area);

    @Override
    public int compareTo(PeopleGroup other) {
        return ORDER.compare(this, other);
    }
}
