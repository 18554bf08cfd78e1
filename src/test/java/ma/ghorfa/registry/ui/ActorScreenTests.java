package ma.ghorfa.registry.ui;

import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static ma.ghorfa.identity.Permissions.REGISTRY_READ;
import static ma.ghorfa.identity.Permissions.REGISTRY_WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.registry.ActorId;
import ma.ghorfa.registry.Entered;
import ma.ghorfa.registry.Register;
import ma.ghorfa.registry.RegistryNavigation;
import ma.ghorfa.testing.GhorfaTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** The page of somebody in the register, before and after it is saved. */
@GhorfaTest
@Transactional
@WithMockUser(
        username = "clerk",
        roles = {REGISTRY_READ, REGISTRY_WRITE, CHAMBER_READ})
class ActorScreenTests extends SpringBrowserlessTest {

    @Autowired
    private Register register;

    @Autowired
    private Texts texts;

    private ActorId id;

    @SuppressWarnings("NullAway.Init")
    ActorScreenTests() {}

    @BeforeEach
    void enter() {
        id = register.add(Entered.artisan("محمد أحمد", "Mohammed Ahmed").data());
        UI.getCurrent().navigate(RegistryNavigation.actor(id));
    }

    private TextField field(String labelKey) {
        return find(TextField.class).withLabel(texts.get(Language.AR, labelKey)).single();
    }

    private void save() {
        test(find(Button.class).withText(texts.get(Language.AR, "ui.save")).single())
                .click();
    }

    @Test
    void theFormStaysAndHoldsWhatIsStored() {
        TextField phone = field("registry.field.phone");
        phone.setValue("0661 23 45 67");
        save();
        assertThat(register.details(id).data().phone()).isEqualTo("+212661234567");
        assertThat(field("registry.field.phone")).isSameAs(phone);
        assertThat(phone.getValue()).isEqualTo("+212661234567");
        phone.setValue("0661234568");
        save();
        assertThat(register.details(id).data().phone()).isEqualTo("+212661234568");
    }

    @Test
    void thePageIsDrawnAnewWhereItsHeadSaysSomethingElse() {
        TextField nia = field("registry.field.nia");
        nia.setValue("nia 77");
        save();
        assertThat(register.details(id).row().nia()).isEqualTo("NIA77");
        assertThat(field("registry.field.nia"))
                .as("nothing but the form says it")
                .isSameAs(nia);
        assertThat(nia.getValue()).isEqualTo("NIA77");

        find(TextField.class)
                .withAriaLabel(
                        texts.get(Language.AR, "registry.field.name") + " – " + texts.get(Language.AR, "ui.letters.AR"))
                .single()
                .setValue("محمد الفاسي");
        save();
        assertThat(register.details(id).row().name().ar()).isEqualTo("محمد الفاسي");
        assertThat(field("registry.field.nia")).isNotSameAs(nia);
    }
}
