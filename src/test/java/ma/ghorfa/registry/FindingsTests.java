package ma.ghorfa.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is remembered of searches, and what is forgotten of them when somebody changes. */
class FindingsTests {

    private final Findings findings = new Findings();
    private int searched;

    private static ActorFilter asked(String text) {
        return new ActorFilter(text, null, null, null, null, null, null, ActorSort.NAME_AR, true);
    }

    private @Nullable Finding ask(String text) {
        return findings.get(asked(text), false, () -> {
            searched++;
            return Finding.few(List.of(UUID.randomUUID()));
        });
    }

    @Test
    void whatManyAskIsSearchedForOnce() {
        assertThat(ask("محمد")).isSameAs(ask("محمد"));
        assertThat(searched).isEqualTo(1);
    }

    @Test
    void whatMayBeAnotherNowIsSearchedForAnewAndNothingElse() {
        @Nullable Finding names = ask("محمد");
        @Nullable Finding numbers = ask("B12");
        findings.forget(filter -> ActorSearch.mayBeNumber(filter.text()));
        assertThat(ask("محمد")).isSameAs(names);
        assertThat(ask("B12")).isNotSameAs(numbers);
    }

    @Test
    void aSearchDuringWhichSomebodyChangedIsRememberedOnlyWhereItIsTheSame() {
        @Nullable Finding numbers = whileSomebodyGetsANumber("B12");
        assertThat(ask("B12")).isNotSameAs(numbers);
        @Nullable Finding names = whileSomebodyGetsANumber("محمد");
        assertThat(ask("محمد")).isSameAs(names);
    }

    private @Nullable Finding whileSomebodyGetsANumber(String text) {
        return findings.get(asked(text), false, () -> {
            findings.forget(filter -> ActorSearch.mayBeNumber(filter.text()));
            return Finding.few(List.of(UUID.randomUUID()));
        });
    }

    @Test
    void aTextMayBeANumberOrNot() {
        assertThat(List.of("B12", "b 12", "12/2024", "١٢٣")).allMatch(ActorSearch::mayBeNumber);
        assertThat(List.of("", "محمد", "Mohamed", "محمد 2")).noneMatch(ActorSearch::mayBeNumber);
    }
}
