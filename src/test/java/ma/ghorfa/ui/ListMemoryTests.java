package ma.ghorfa.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.identity.Accounts;
import ma.ghorfa.identity.NewAccount;
import ma.ghorfa.testing.Acting;
import ma.ghorfa.testing.GhorfaTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Use cases "arrange the columns of a list" and "save a filter". */
@GhorfaTest
class ListMemoryTests {

    private static final String LIST = "members";

    @Autowired
    private ListMemory memory;

    @Autowired
    private Accounts accounts;

    @AfterEach
    void forget() {
        for (String somebody : List.of("amina", "brahim", "filters.owner")) {
            as(somebody, () -> {
                memory.forgetColumns(LIST);
                memory.filters(LIST).forEach(filter -> memory.forget(filter.id()));
            });
        }
    }

    private static void as(String somebody, Runnable act) {
        Acting.as(somebody).run(act);
    }

    @Test
    void everybodyHasColumnsOfTheirOwn() {
        as("amina", () -> memory.keepColumns(LIST, "name,-craft"));
        as("brahim", () -> assertThat(memory.columns(LIST)).isEmpty());
        as("amina", () -> {
            memory.keepColumns(LIST, "craft,name");
            assertThat(memory.columns(LIST)).contains("craft,name");
            memory.forgetColumns(LIST);
            assertThat(memory.columns(LIST)).isEmpty();
        });
    }

    @Test
    void aPrivateFilterIsSeenByItsOwnerAndASharedOneByAll() {
        as("amina", () -> {
            memory.save(LIST, "تازة", "province=03.561", false);
            memory.save(LIST, "بدون مهنة", "status=VACANT", true);
        });
        as("brahim", () -> {
            assertThat(memory.filters(LIST)).extracting(SavedFilter::name).containsExactly("بدون مهنة");
            SavedFilter shared = memory.filters(LIST).getFirst();
            assertThat(memory.isMine(shared)).isFalse();
            memory.forget(shared.id());
            assertThat(memory.filters(LIST)).containsExactly(shared);
        });
        as("amina", () -> assertThat(memory.filters(LIST))
                .extracting(SavedFilter::query)
                .containsExactlyInAnyOrder("province=03.561", "status=VACANT"));
    }

    @Test
    void aSharedFilterNamesItsOwnerAsPeopleDo() {
        Acting.asAnybody("test-admin")
                .call(() -> accounts.create(new NewAccount(
                        "filters.owner", Bilingual.of("أمينة العلوي", "Amina Alaoui"), Set.of("MEMBER"))));
        as("filters.owner", () -> memory.save(LIST, "بدون مهنة", "status=VACANT", true));
        as("brahim", () -> {
            SavedFilter shared = memory.filters(LIST).getFirst();
            assertThat(memory.ownerOf(shared, Language.AR.locale())).isEqualTo("أمينة العلوي");
            assertThat(memory.ownerOf(shared, Language.FR.locale())).isEqualTo("Amina Alaoui");
        });
    }

    @Test
    void aFilterOfTheSameNameTakesThePlaceOfTheEarlierOne() {
        as("amina", () -> {
            memory.save(LIST, "فاس", "province=03.231", false);
            memory.save(LIST, "فاس", "province=03.231&status=ACTIVE", true);
            assertThat(memory.filters(LIST)).singleElement().satisfies(filter -> {
                assertThat(filter.query()).isEqualTo("province=03.231&status=ACTIVE");
                assertThat(filter.shared()).isTrue();
            });
        });
    }

    @Test
    void aFilterHasANameAndThereAreNotTooMany() {
        as("amina", () -> {
            assertThatThrownBy(() -> memory.save(LIST, "  ", "q=a", false)).isInstanceOf(InvalidInputException.class);
            for (int i = 0; i < 50; i++) {
                memory.save(LIST, "filter " + i, "q=" + i, false);
            }
            assertThatThrownBy(() -> memory.save(LIST, "one more", "q=a", false))
                    .isInstanceOf(InvalidInputException.class);
            memory.save(LIST, "filter 7", "q=again", false);
            assertThat(memory.filters(LIST)).hasSize(50);
        });
    }
}
