package ma.ghorfa.assembly.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import ma.ghorfa.assembly.AssemblyNavigation;
import ma.ghorfa.assembly.ItemData;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.ItemType;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.assembly.SubjectRef;
import ma.ghorfa.base.Bilingual;
import org.junit.jupiter.api.Test;

/** Use case "write an item": its texts in both languages, two people at once, a draft, and what members were told. */
class EditItemScreenTests extends AssemblyScreenTest {

    private SessionView.Item first(SessionId session) {
        return view(session).items().getFirst();
    }

    private ItemId open(SessionId session) {
        ItemId item = first(session).id();
        go(AssemblyNavigation.item(session, item));
        return item;
    }

    /** What somebody else does meanwhile. */
    private void anotherSecretarySaves(SessionId session, Bilingual title) {
        SessionView.Item stored = first(session);
        Story.asSecretary(() -> {
            agendas.edit(
                    stored.id(), stored.version(), ItemData.of(stored.data().type(), title));
            return true;
        });
    }

    /** One that is of no room of this installation, and so of no list. */
    private SubjectRef anotherSecretaryChoosesASubject(SessionId session) {
        var subject = new SubjectRef("market", UUID.randomUUID());
        Story.asSecretary(() -> {
            SessionView.Item stored = first(session);
            ItemData data = stored.data();
            agendas.edit(
                    stored.id(),
                    stored.version(),
                    new ItemData(
                            data.type(),
                            data.title(),
                            data.presenter(),
                            data.party(),
                            subject,
                            data.decisionText(),
                            data.proposedBy()));
            return true;
        });
        return subject;
    }

    @Test
    void theTextsOfAnItemAreWrittenInBothLanguages() {
        SessionId session = story.written();
        open(session);
        type("agenda.field.presenter", "مدير الغرفة", "Le directeur de la chambre");
        write("agenda.field.decisionText", "يصادق المجلس\nعلى التقرير", "L’assemblée approuve\nle rapport");
        press("ui.save");
        sees(words("ui.saved"));
        ItemData stored = first(session).data();
        assertThat(stored.presenter()).isEqualTo(Bilingual.of("مدير الغرفة", "Le directeur de la chambre"));
        assertThat(stored.decisionText().ar()).isEqualTo("يصادق المجلس\nعلى التقرير");
        assertThat(stored.type()).isEqualTo(ItemType.ACTIVITY_REPORT);
    }

    @Test
    void twoSecretariesSeeBothVersionsAndNothingIsLost() {
        SessionId session = story.written();
        open(session);
        type("agenda.field.title", "عنواني أنا", "Mon intitulé");
        anotherSecretarySaves(session, Bilingual.of("عنوان غيري", "Son intitulé"));
        press("ui.save");

        sees(words("ui.conflict.title"));
        sees(words("ui.conflict.mine", "عنواني أنا\nMon intitulé"));
        sees(words("ui.conflict.theirs", "عنوان غيري\nSon intitulé"));
        assertThat(first(session).data().title().ar()).isEqualTo("عنوان غيري");

        keepMine();
        confirm("ui.conflict.save");
        assertThat(first(session).data().title()).isEqualTo(Bilingual.of("عنواني أنا", "Mon intitulé"));
    }

    @Test
    void aSubjectThatSomebodyElseJustChoseStaysAlthoughThisPageNeverOfferedIt() {
        SessionId session = story.written();
        open(session);
        type("agenda.field.presenter", "مدير الغرفة", "Le directeur de la chambre");
        SubjectRef subject = anotherSecretaryChoosesASubject(session);
        press("ui.save");
        sees(words("ui.conflict.title"));
        confirm("ui.conflict.save");
        ItemData stored = first(session).data();
        assertThat(stored.subject()).isEqualTo(subject);
        assertThat(stored.presenter().fr()).isEqualTo("Le directeur de la chambre");
    }

    @Test
    void aSubjectIsAskedForOnlyWhereThereIsOne() {
        SessionId session = story.written();
        assertThat(Story.asSecretary(agendas::subjectChoices)).isEmpty();
        open(session);
        assertThat(asksForASubject()).isFalse();
        anotherSecretaryChoosesASubject(session);
        open(session);
        assertThat(asksForASubject()).isTrue();
    }

    private boolean asksForASubject() {
        return find(ComboBox.class).withLabel(words("agenda.field.subject")).exists();
    }

    @SuppressWarnings("unchecked")
    private void keepMine() {
        find(RadioButtonGroup.class, dialog()).all().forEach(group -> ((RadioButtonGroup<Boolean>) group)
                .setValue(true));
    }

    @Test
    void whatWasTypedIsThereAgainAfterTheSessionOfTheBrowserExpired() {
        SessionId session = story.written();
        open(session);
        type("agenda.field.proposedBy", "لجنة المعارض");
        cleanVaadinEnvironment();
        initVaadinEnvironment();
        open(session);
        assertThat(find(TextField.class)
                        .withLabel(words("agenda.field.proposedBy"))
                        .single()
                        .getValue())
                .isEqualTo("لجنة المعارض");
        assertThat(offers("ui.draft.discard")).isTrue();
        press("ui.save");
        assertThat(first(session).data().proposedBy()).isEqualTo("لجنة المعارض");
        assertThat(offers("ui.draft.discard")).isFalse();
    }

    @Test
    void leavingWithUnsavedTextIsAskedFirst() {
        SessionId session = story.written();
        ItemId item = open(session);
        type("agenda.field.proposedBy", "الرئيس");
        press("item.next");
        sees(words("ui.leave.title"));
        assertThat(address()).isEqualTo(AssemblyNavigation.item(session, item));
        confirm("ui.leave.leave");
        assertThat(address())
                .isEqualTo(AssemblyNavigation.item(
                        session, view(session).items().get(1).id()));
    }

    @Test
    void afterTheConvocationTheTitleStaysAndTheTextMayStillChange() {
        SessionId session = story.convoked();
        open(session);
        sees(words("item.sentStays"));
        type("agenda.field.title", "عنوان آخر", "Autre intitulé");
        press("ui.save");
        sees(words("assembly.refusal.agendaIsFinal", view(session).session().state()));
        assertThat(first(session).data().title().ar()).isEqualTo("التقرير الأدبي عن الفترة الفاصلة بين الدورتين");

        type(
                "agenda.field.title",
                "التقرير الأدبي عن الفترة الفاصلة بين الدورتين",
                "Rapport moral de la période intersession");
        write("agenda.field.decisionText", "نص جديد", "Nouveau texte");
        press("ui.save");
        assertThat(first(session).data().decisionText().ar()).isEqualTo("نص جديد");
    }

    @Test
    void aTextThatIsTooLongIsSaidInItsLanguage() {
        SessionId session = story.written();
        open(session);
        find(TextField.class)
                .withAriaLabel(words("agenda.field.title") + " – " + words("ui.language.FR"))
                .single()
                .setValue("é".repeat(10_000));
        press("ui.save");
        sees(words("ui.language.FR") + ": " + words("base.tooLong", 500, 10_000));
        assertThat(first(session).data().title().fr()).isEqualTo("Rapport moral de la période intersession");
    }

    @Test
    void anItemIsFoundOnlyBelowItsOwnSession() {
        SessionId session = story.written();
        SessionId other = story.draft();
        assertThatThrownBy(() ->
                        navigate(AssemblyNavigation.item(other, first(session).id()), ItemPage.class))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
