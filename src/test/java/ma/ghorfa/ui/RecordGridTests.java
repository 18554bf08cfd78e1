package ma.ghorfa.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.data.provider.SortDirection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import ma.ghorfa.exchange.TableFormat;
import ma.ghorfa.exchange.TableProgress;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.testing.GhorfaTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;

/** What a list shows in words and a file holds as what it is. */
@GhorfaTest
@WithMockUser(username = "clerk")
class RecordGridTests extends SpringBrowserlessTest {

    private static final Visit FIRST =
            new Visit(LocalDate.of(2025, 6, 26), Instant.parse("2025-06-26T08:30:00Z"), 1_234L);
    private static final Visit NONE = new Visit(null, null, null);

    private record Visit(
            @Nullable LocalDate day,
            @Nullable Instant at,
            @Nullable Long number) {}

    private static RecordGrid<Visit> list() {
        var list = new RecordGrid<Visit>();
        list.date("chamber.holiday.date", Visit::day, visit -> "some day");
        list.moment("identity.account.lastSignIn", Visit::at, visit -> "some time");
        list.number("chamber.member.seat", Visit::number, visit -> "No. " + visit.number());
        list.setItems(NONE, FIRST);
        return list;
    }

    private static List<String> file(RecordGrid<Visit> list) throws IOException {
        var out = new ByteArrayOutputStream();
        new ListExport.Plan<>("List", Language.FR.locale(), list.seenColumns(), list.rows())
                .write(TableFormat.CSV, out, TableProgress.UNHEARD);
        return out.toString(StandardCharsets.UTF_8).lines().skip(1).toList();
    }

    @Test
    void daysMomentsAndNumbersAreTakenOutAsSuch() throws IOException {
        List<String> rows = file(list());
        assertThat(rows).hasSize(2).first().asString().doesNotContain("some", "No.");
        assertThat(rows.getLast()).contains("2025-06-26", "1234").doesNotContain("some", "No.");
    }

    @Test
    void whoHasNoneStandsAtTheEnd() {
        RecordGrid<Visit> list = list();
        assertThat(list.getColumns()).hasSize(3).allSatisfy(column -> assertThat(
                        List.of(NONE, FIRST).stream().sorted(order(column)))
                .containsExactly(FIRST, NONE));
    }

    private static Comparator<Visit> order(Column<Visit> column) {
        return (one, other) -> column.getComparator(SortDirection.ASCENDING).compare(one, other);
    }

    @Test
    void onlyAPhoneHasCards() {
        RecordGrid<Visit> list = list().cardsOnPhones(visit -> "No. " + visit.number(), visit -> "", visit -> "");
        list.narrow(1_280);
        assertThat(seen(list)).hasSize(3).doesNotContain("card");
        list.narrow(400);
        assertThat(seen(list)).containsExactly("card");
        list.narrow(1_280);
        assertThat(list.getColumns()).hasSize(3);
        assertThat(seen(list)).hasSize(3).doesNotContain("card");
    }

    private static List<String> seen(RecordGrid<Visit> list) {
        return list.getColumns().stream()
                .filter(Column::isVisible)
                .map(Column::getKey)
                .toList();
    }

    @Test
    void whatIsScrolledToIsReadAtOnce() {
        var asked = new ArrayList<String>();
        var list = new RecordGrid<Visit>();
        list.date("chamber.holiday.date", Visit::day);
        list.shows(
                new Pages<>() {
                    @Override
                    public List<Visit> page(long offset, int limit) {
                        asked.add(offset + "+" + limit);
                        return Stream.iterate(offset, row -> row + 1)
                                .limit(limit)
                                .map(row -> new Visit(null, null, row))
                                .toList();
                    }

                    @Override
                    public long count() {
                        return 10_000;
                    }

                    @Override
                    public Iterator<Visit> all() {
                        return Collections.emptyIterator();
                    }
                },
                rows -> {});
        UI.getCurrent().add(list);
        roundTrip();
        asked.clear();
        list.getDataCommunicator().setViewportRange(200, 100);
        roundTrip();
        assertThat(asked).containsExactly("200+100");
    }
}
