package ma.ghorfa.assembly.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import ma.ghorfa.assembly.AssemblyNavigation;
import ma.ghorfa.assembly.ItemType;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.assembly.SessionState;
import ma.ghorfa.assembly.SessionView;
import org.junit.jupiter.api.Test;

/** Use case "write the agenda": added, ordered, proposed, taken off, and late once it was settled. */
class WriteAgendaScreenTests extends AssemblyScreenTest {

    private static final String OVERRIDE = "\u202E";

    private List<String> titles(SessionId session) {
        return view(session).items().stream()
                .map(item -> item.number() + " " + item.data().title().ar())
                .toList();
    }

    private void open(SessionId session) {
        go(AssemblyNavigation.session(session, "agenda"));
    }

    private void add(ItemType type, String title) {
        select("agenda.field.type", Labels.of(type));
        TextField field = line("agenda.field.titleAr");
        field.setValue(title);
        press("agenda.add");
    }

    @Test
    void itemsAreAddedOneAfterTheOther() {
        SessionId session = story.draft();
        open(session);
        sees(words("agenda.empty"));
        add(ItemType.BUDGET, "دراسة مشروع الميزانية");
        assertThat(line("agenda.field.titleAr").getValue()).isEmpty();
        add(ItemType.MISC, "مختلفات");
        assertThat(titles(session)).containsExactly("1 دراسة مشروع الميزانية", "2 مختلفات");
        assertThat(view(session).agenda().getFirst().data().type()).isEqualTo(ItemType.BUDGET);
        sees(words("agenda.mark.noFrench"));
    }

    @Test
    void anItemWithoutATitleIsNotAdded() {
        SessionId session = story.draft();
        open(session);
        add(ItemType.MISC, "   ");
        sees(words("base.required"));
        assertThat(titles(session)).isEmpty();
    }

    @Test
    void aTitleIsTextWhateverIsTypedIntoIt() {
        SessionId session = story.draft();
        open(session);
        add(ItemType.MISC, "<b onclick=\"alert(1)\">عرض</b> 🧶 " + OVERRIDE + "مقلوب");
        assertThat(titles(session)).containsExactly("1 <b onclick=\"alert(1)\">عرض</b> 🧶 مقلوب");
        sees("<b onclick=\"alert(1)\">عرض</b> 🧶 مقلوب");
    }

    @Test
    void tenThousandCharactersAreRefusedAndStayInTheField() {
        SessionId session = story.draft();
        open(session);
        String tooLong = "ن".repeat(10_000);
        add(ItemType.MISC, tooLong);
        sees(words("base.tooLong", 500, 10_000));
        assertThat(line("agenda.field.titleAr").getValue()).isEqualTo(tooLong);
        assertThat(titles(session)).isEmpty();
    }

    @Test
    void itemsAreMovedAndTheNumbersFollow() {
        SessionId session = story.draft();
        story.item(session, ItemType.BUDGET, "أولى", "Un");
        story.item(session, ItemType.ACCOUNT, "ثانية", "Deux");
        story.item(session, ItemType.MISC, "ثالثة", "Trois");
        open(session);
        pressNamed(words("agenda.downNamed", "1"));
        assertThat(titles(session)).containsExactly("1 ثانية", "2 أولى", "3 ثالثة");
        sees(words("agenda.moved", "2"));
        pressNamed(words("agenda.upNamed", "3"));
        assertThat(titles(session)).containsExactly("1 ثانية", "2 ثالثة", "3 أولى");
        pressNamed(words("agenda.upNamed", "1"));
        assertThat(titles(session)).containsExactly("1 ثانية", "2 ثالثة", "3 أولى");
    }

    @Test
    void anItemBecomesASubItemAndComesOutAgain() {
        SessionId session = story.draft();
        story.item(session, ItemType.AGREEMENT, "اتفاقيات", "Conventions");
        story.item(session, ItemType.AGREEMENT, "اتفاقية البنك", "Convention bancaire");
        open(session);
        chooseFrom(words("agenda.more", "2"), "agenda.nest");
        assertThat(titles(session)).containsExactly("1 اتفاقيات", "1.1 اتفاقية البنك");
        chooseFrom(words("agenda.more", "1"), "agenda.addSubItem");
        type("agenda.field.titleAr", "اتفاقية الوكالة");
        confirm("agenda.add");
        assertThat(titles(session)).containsExactly("1 اتفاقيات", "1.1 اتفاقية البنك", "1.2 اتفاقية الوكالة");
        chooseFrom(words("agenda.more", "1.1"), "agenda.unnest");
        assertThat(titles(session)).containsExactly("1 اتفاقيات", "1.1 اتفاقية الوكالة", "2 اتفاقية البنك");
    }

    @Test
    void whatSuchASessionUsuallyHasIsProposed() {
        SessionId session = Story.asSecretary(() -> sessions.create(Story.ordinary(2025, 10)));
        open(session);
        press("agenda.propose");
        CheckboxGroup<?> proposed = find(CheckboxGroup.class).single();
        assertThat(proposed.getValue()).isNotEmpty();
        confirm("agenda.propose.add");
        assertThat(view(session).items())
                .extracting(item -> item.data().type())
                .contains(ItemType.ACTIVITY_REPORT, ItemType.BUDGET, ItemType.MISC);
        assertThat(dialogIsOpen()).isFalse();
    }

    @Test
    void removingAsksFirst() {
        SessionId session = story.written();
        open(session);
        chooseFrom(words("agenda.more", "1"), "agenda.remove");
        confirm("ui.cancel");
        assertThat(view(session).agenda()).hasSize(5);
        chooseFrom(words("agenda.more", "1"), "agenda.remove");
        confirm("agenda.remove");
        assertThat(view(session).agenda()).hasSize(4);
    }

    @Test
    void anItemAddedAfterTheAgendaWasSettledNeedsItsReason() {
        SessionId session = story.written();
        go(AssemblyNavigation.session(session));
        press("session.next.fixAgenda");
        confirm("session.next.fixAgenda");
        assertThat(view(session).session().state()).isEqualTo(SessionState.AGENDA_FIXED);

        open(session);
        sees(words("agenda.lateFromNow"));
        add(ItemType.MOTION, "ملتمس لفائدة الصناع المتضررين");
        confirm("agenda.add");
        sees(words("base.required"));
        assertThat(view(session).agenda()).hasSize(5);
        note("ui.reason", "ورد الطلب بعد الحصر");
        confirm("agenda.add");
        SessionView.Item late = view(session).agenda().getLast();
        assertThat(late.late()).isTrue();
        assertThat(late.lateReason()).isEqualTo("ورد الطلب بعد الحصر");
        sees(words("agenda.mark.late"));
    }

    @Test
    void whatMembersWereToldOfIsWithdrawnAndNotRemoved() {
        SessionId session = story.convoked();
        open(session);
        assertThat(action(words("agenda.more", "1"), "agenda.remove")).isEmpty();
        chooseFrom(words("agenda.more", "1"), "agenda.withdraw");
        note("ui.reason", "لم يجهز التقرير");
        confirm("agenda.withdraw");
        assertThat(view(session).agenda().getFirst().outcomeReason()).isEqualTo("لم يجهز التقرير");
    }
}
