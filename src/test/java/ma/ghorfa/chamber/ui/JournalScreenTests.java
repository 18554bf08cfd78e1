package ma.ghorfa.chamber.ui;

import static ma.ghorfa.chamber.ChamberFixture.A_DAY;
import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static ma.ghorfa.identity.Permissions.CHAMBER_WRITE;
import static ma.ghorfa.identity.Permissions.JOURNAL_EXPORT;
import static ma.ghorfa.identity.Permissions.JOURNAL_READ;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.chamber.ChamberFixture;
import ma.ghorfa.chamber.MandateEnd;
import ma.ghorfa.chamber.MandateRow;
import ma.ghorfa.chamber.MemberId;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.journal.JournalEntry;
import ma.ghorfa.journal.JournalSubjects.Subject;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** Use case "look an act up": what the journal says of this room's acts, in words. */
@WithMockUser(
        username = "clerk",
        roles = {CHAMBER_READ, CHAMBER_WRITE, JOURNAL_READ, JOURNAL_EXPORT})
class JournalScreenTests extends ChamberScreenTest {

    @Autowired
    private ChamberJournal room;

    private MemberId resigned() {
        MemberId member = chamber.onSeat(4);
        MandateRow mandate = chamber.mandateOf(member);
        members.endMandate(mandate.mandate().id(), mandate.version(), MandateEnd.RESIGNED, A_DAY, "");
        return member;
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> act() {
        return (ComboBox<String>)
                find(ComboBox.class).withLabel(words("journal.act")).single();
    }

    @Test
    void anActIsToldInWordsAndLeadsToWhatItIsAbout() {
        MemberId member = resigned();
        open("journal?actor=clerk&act=chamber.mandateEnded");
        JournalEntry entry = test(this.<JournalEntry>grid()).getRow(0);
        assertThat(entry.subjectId()).isEqualTo(member.value());
        assertThat(test(this.<JournalEntry>grid()).getCellText(0, 4))
                .contains(words("journal.detail.reason") + ": " + words("chamber.mandateEnd.RESIGNED"))
                .contains(words("journal.detail.on") + ": " + Formats.date(A_DAY, Language.AR.locale()));
        assertThat(room.find("member", member.value()))
                .contains(new Subject(ChamberFixture.data(4).name().ar(), "members/" + member));
    }

    @Test
    void whatTheAddressDoesNotAskForIsNotLookedFor() {
        resigned();
        open("journal?actor=clerk&act=chamber.mandateEnded&from=2025-01-01");
        assertThat(test(this.<JournalEntry>grid()).size()).isEqualTo(1);
        open("journal?actor=clerk");
        assertThat(test(this.<JournalEntry>grid()).size()).isGreaterThan(1);
        assertThat(act().getValue()).isNull();
    }

    @Test
    void aFilterNarrowsTheListAndWhatNobodyCouldChooseIsAsIfItWereNotThere() {
        resigned();
        open("journal?actor=clerk");
        act().setValue("chamber.mandateEnded");
        assertThat(test(this.<JournalEntry>grid()).size()).isEqualTo(1);
        find(DatePicker.class).withLabel(words("journal.until")).single().setValue(LocalDate.of(2000, 1, 1));
        assertThat(test(this.<JournalEntry>grid()).size()).isZero();
        open("journal?actor=clerk&act=no.such.act&until=yesterday");
        assertThat(test(this.<JournalEntry>grid()).size()).isGreaterThan(1);
    }

    @Test
    void theListHasWhatEveryListHas() {
        open("journal");
        assertThat(offers("ui.export.XLSX")).isTrue();
        assertThat(offers("ui.export.CSV")).isTrue();
        sees(words("ui.filters"));
    }

    @Test
    @WithMockUser(username = "reader", roles = JOURNAL_READ)
    void whoMayOnlyReadTheJournalIsNotOfferedToTakeItOut() {
        open("journal");
        assertThat(offers("ui.export.XLSX")).isFalse();
        assertThat(offers("ui.export.CSV")).isFalse();
        sees(words("ui.filters"));
    }

    @Test
    void thatTheJournalIsTakenOutStandsInItInWords() {
        resigned();
        open("journal?actor=clerk&act=journal.exported");
        Optional<JournalEntry> before = newest();
        open("journal?actor=clerk&act=chamber.mandateEnded");
        press("ui.export.XLSX");
        open("journal?actor=clerk&act=journal.exported");
        assertThat(newest()).isPresent().isNotEqualTo(before);
        // The newest stands first; others were taken out before.
        assertThat(test(this.<JournalEntry>grid()).getCellText(0, 4))
                .contains(words("journal.detail.actor") + ": clerk")
                .contains(words("journal.detail.act") + ": " + words("journal.act.chamber.mandateEnded"));
    }

    private Optional<JournalEntry> newest() {
        return test(this.<JournalEntry>grid()).size() == 0
                ? Optional.empty()
                : Optional.of(test(this.<JournalEntry>grid()).getRow(0));
    }

    @Test
    void whatIsChangedOfARecordIsAnActToo() {
        MemberId member = chamber.person(0);
        members.edit(member, 0, ChamberFixture.data(1));
        open("journal?actor=clerk&act=chamber.memberEdited");
        assertThat(test(this.<JournalEntry>grid()).getRow(0).subjectId()).isEqualTo(member.value());
    }

    @Test
    @WithMockUser(username = "reader", roles = JOURNAL_READ)
    void whoMayNotReadTheChamberIsToldNoNames() {
        var entry = new JournalEntry(1, Instant.EPOCH, "clerk", "chamber.postGiven", null, null, Map.of("post", "VP1"));
        assertThat(room.words(entry, "post", "VP1")).isEmpty();
        assertThat(room.find("member", UUID.randomUUID())).isEmpty();
    }
}
