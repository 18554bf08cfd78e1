package ma.ghorfa.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import java.time.DayOfWeek;
import java.util.List;
import ma.ghorfa.testing.GhorfaTest;
import ma.ghorfa.ui.ListFilters.Filter;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;

/** On a phone many filters are folded away; the button in their place says how many of them keep rows back. */
@GhorfaTest
@WithMockUser(username = "clerk")
class FilterBarTests extends SpringBrowserlessTest {

    private int shown;
    private final ListFilters filters = new ListFilters(() -> shown++);

    private Filter<Boolean> threeFilters() {
        filters.text("ui.search");
        filters.choice("day", "chamber.holiday.date", DayOfWeek.class, DayOfWeek::name);
        filters.year("year", "chamber.holiday.year", List.of(2025, 2026));
        return filters.flag("open", "chamber.holiday.name");
    }

    private FilterBar bar() {
        FilterBar bar = filters.bar();
        UI.getCurrent().add(bar);
        return bar;
    }

    private Button fold(String words) {
        return find(Button.class).withText(words).single();
    }

    @Test
    void whatTheAddressSaysIsCountedAndWhatIsTypedIsInSightAnyway() {
        threeFilters();
        bar();
        filters.enter(new ListAddress(new Location("list?q=zellige&day=MONDAY&year=2026")));
        assertThat(shown).isEqualTo(1);
        assertThat(fold(Words.t("ui.filters.folded", 2)).isVisible()).isTrue();
    }

    @Test
    void whatIsChosenIsCountedAtOnce() {
        Filter<Boolean> flag = threeFilters();
        bar();
        filters.enter(new ListAddress(new Location("list")));
        assertThat(fold(Words.t("ui.filters.fold")).isVisible()).isTrue();
        flag.toggle(true);
        assertThat(fold(Words.t("ui.filters.folded", 1)).isVisible()).isTrue();
        flag.toggle(true);
        assertThat(fold(Words.t("ui.filters.fold")).isVisible()).isTrue();
    }

    @Test
    void filtersThatAreMadeElsewhereAreCountedToo() {
        var open = new Checkbox("open", true);
        var mine = new Checkbox("mine");
        var late = new Checkbox("late");
        UI.getCurrent().add(new FilterBar(new TextField("name"), open, mine, late));
        assertThat(fold(Words.t("ui.filters.folded", 1)).isVisible()).isTrue();
        test(late).click();
        assertThat(fold(Words.t("ui.filters.folded", 2)).isVisible()).isTrue();
    }

    @Test
    void theButtonUnfoldsAndSaysSoToWhoDoesNotSee() {
        threeFilters();
        FilterBar bar = bar();
        Button fold = fold(Words.t("ui.filters.fold"));
        assertThat(fold.getElement().getAttribute("aria-expanded")).isEqualTo("false");
        test(fold).click();
        assertThat(fold.getElement().getAttribute("aria-expanded")).isEqualTo("true");
        assertThat(bar.hasClassName("unfolded")).isTrue();
        test(fold).click();
        assertThat(bar.hasClassName("unfolded")).isFalse();
    }

    @Test
    void twoFiltersStayInSight() {
        filters.text("ui.search");
        filters.choice("day", "chamber.holiday.date", DayOfWeek.class, DayOfWeek::name);
        assertThat(bar().hasClassName("folds")).isFalse();
        assertThat(find(Button.class).withText(Words.t("ui.filters.fold")).exists())
                .isFalse();
    }
}
