package ma.ghorfa.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.UUID;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.testing.GhorfaTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** What a form asks, and what it does not ask, when its record moved while somebody typed. */
@GhorfaTest
@WithMockUser(username = "clerk")
class RecordFormTests extends SpringBrowserlessTest {

    @Autowired
    private Drafts drafts;

    /** A workshop as it is stored: its version, what the form asks for, and what another form does. */
    private static final class Workshop {
        private long version = 1;
        private String name = "ورشة الزليج";
        private String place = "فاس";
        private int visits;

        private void store(long edited, String newName, String newPlace) {
            if (edited != version) {
                throw new ConflictException();
            }
            name = newName;
            place = newPlace;
            version++;
        }

        private void visit() {
            visits++;
            version++;
        }

        private RecordForm.State read() {
            return new RecordForm.State(version, Map.of("name", name, "place", place));
        }
    }

    private final Workshop workshop = new Workshop();
    private TextField name = new TextField();
    private TextField place = new TextField();

    @BeforeEach
    void theWorkshopStandsOpen() {
        var form = new RecordForm(drafts, "workshop:" + UUID.randomUUID());
        var nameSlot = form.text("name", "registry.field.name", 100);
        var placeSlot = form.text("place", "chamber.contact.address", 100);
        // Nothing is read after a save, as when the database does not answer just then.
        form.onSave(edited -> workshop.store(edited, nameSlot.value(), placeSlot.value()))
                .onReload(workshop::read)
                .show(workshop.read());
        UI.getCurrent().add(form);
        name = find(TextField.class).withLabel(Words.t("registry.field.name")).single();
        place = find(TextField.class)
                .withLabel(Words.t("chamber.contact.address"))
                .single();
    }

    private void save() {
        test(find(Button.class).withText(Words.t("ui.save")).single()).click();
    }

    private boolean isAsked() {
        return find(Dialog.class).exists();
    }

    @Test
    void oneIsInNoConflictWithOnesOwnSave() {
        test(name).setValue("ورشة الجبص");
        save();
        assertThat(workshop.version).isEqualTo(2);
        test(place).setValue("مكناس");
        save();
        assertThat(isAsked()).isFalse();
        assertThat(workshop.name).isEqualTo("ورشة الجبص");
        assertThat(workshop.place).isEqualTo("مكناس");
    }

    @Test
    void whatAnotherFormChangesIsNoQuestionOfThisOne() {
        test(place).setValue("مكناس");
        workshop.visit();
        save();
        assertThat(isAsked()).isFalse();
        assertThat(workshop.place).isEqualTo("مكناس");
        assertThat(workshop.visits).isEqualTo(1);
    }

    @Test
    void whatSomebodyElseWroteIsAsked() {
        test(place).setValue("مكناس");
        workshop.store(1, "ورشة الخشب", "فاس");
        save();
        assertThat(isAsked()).isTrue();
        assertThat(workshop.place).isEqualTo("فاس");
        assertThat(workshop.name).isEqualTo("ورشة الخشب");
    }

    @Test
    void whatBothWroteAlikeIsSavedAlready() {
        test(place).setValue("مكناس");
        workshop.store(1, "ورشة الزليج", "مكناس");
        save();
        assertThat(isAsked()).isFalse();
        assertThat(workshop.version).isEqualTo(2);
    }
}
