package ma.ghorfa.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.testing.GhorfaTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** What is stored stays, also where nobody could choose it any more: a save takes nothing away that was not touched. */
@GhorfaTest
@WithMockUser(username = "clerk")
class FormChoicesTests extends SpringBrowserlessTest {

    /** How a form lets one choose. */
    private enum Way {
        SELECT,
        PICK,
        FIND
    }

    private record Craft(String code, String name) {}

    private static final Craft ZELLIGE = new Craft("zellige", "الزليج");
    private static final Craft LEATHER = new Craft("leather", "الدباغة");
    private static final Craft BROCADE = new Craft("brocade", "البروكار");

    /** What a form offers: the brocade is no more. */
    private static final List<Craft> TAUGHT = List.of(ZELLIGE, LEATHER);

    @Autowired
    private Drafts drafts;

    private final String workshop = "workshop:" + UUID.randomUUID();
    private long version = 1;
    private String name = "ورشة";
    private @Nullable Craft craft = BROCADE;
    private List<Craft> taught = TAUGHT;

    private void store(long edited, String newName, @Nullable Craft newCraft) {
        if (edited != version) {
            throw new ConflictException();
        }
        version++;
        name = newName;
        craft = newCraft;
    }

    private RecordForm.State read() {
        return new RecordForm.State(
                version, craft == null ? Map.of("name", name) : Map.of("name", name, "craft", craft));
    }

    private void open(Way way) {
        var form = new RecordForm(drafts, workshop);
        var nameSlot = form.text("name", "registry.field.name", 100);
        var craftSlot = craft(form, way);
        form.onSave(edited -> store(edited, nameSlot.value(), craftSlot.given().orElse(null)))
                .onReload(this::read)
                .show(read());
        UI.getCurrent().removeAll();
        UI.getCurrent().add(form);
    }

    private RecordForm.Slot<Craft> craft(RecordForm form, Way way) {
        BiPredicate<Craft, String> isFound = (one, typed) -> one.name().contains(typed);
        return switch (way) {
            case SELECT -> form.select("craft", "registry.field.craft", taught, Craft::code, Craft::name);
            case PICK -> form.pick("craft", "registry.field.craft", taught, Craft::code, Craft::name);
            case FIND -> form.find("craft", "registry.field.craft", taught, Craft::code, Craft::name, isFound);
        };
    }

    @SuppressWarnings("unchecked")
    private void choose(Way way, Craft one) {
        if (way == Way.SELECT) {
            test(find(Select.class).single()).selectItem(one.name());
        } else {
            test(find(ComboBox.class).single()).selectItem(one.name());
        }
    }

    /** What the reader sees in the field; a select knows nothing but its items. */
    private @Nullable String shown(Way way) {
        HasValueAndElement<?, ?> field = way == Way.SELECT
                ? find(Select.class).single()
                : find(ComboBox.class).single();
        boolean known = way != Way.SELECT
                || !field.getElement().getProperty("value", "").isEmpty();
        return known && field.getValue() instanceof Craft one ? one.name() : null;
    }

    private void type(String text) {
        test(find(TextField.class).single()).setValue(text);
    }

    private void press(String key) {
        test(find(Button.class).withText(Words.t(key)).last()).click();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsStoredIsShownAndCanBeChosenAgain(Way way) {
        open(way);
        assertThat(shown(way)).isEqualTo(BROCADE.name());
        choose(way, ZELLIGE);
        choose(way, BROCADE);
        type("ورشة البروكار");
        press("ui.save");
        assertThat(craft).isEqualTo(BROCADE);
        assertThat(name).isEqualTo("ورشة البروكار");
    }

    @ParameterizedTest
    @EnumSource
    void whatWasRenamedMeanwhileIsShownAllTheSame(Way way) {
        craft = new Craft(LEATHER.code(), "دباغة الجلود");
        open(way);
        assertThat(shown(way)).isEqualTo(LEATHER.name());
        type("ورشة الدباغة");
        press("ui.save");
        assertThat(craft).isEqualTo(LEATHER);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsStoredComesBackWithADraft(Way way) {
        open(way);
        type("ورشة البروكار");
        open(way);
        assertThat(shown(way)).isEqualTo(BROCADE.name());
        press("ui.save");
        assertThat(craft).isEqualTo(BROCADE);
        assertThat(name).isEqualTo("ورشة البروكار");
    }

    @ParameterizedTest
    @EnumSource
    void whatSomebodyElseChoseMeanwhileIsStoredWithWhatIType(Way way) {
        craft = ZELLIGE;
        open(way);
        type("ورشة البروكار");
        store(1, "ورشة", BROCADE);
        press("ui.save");
        press("ui.conflict.save");
        assertThat(craft).isEqualTo(BROCADE);
        assertThat(name).isEqualTo("ورشة البروكار");
    }

    @ParameterizedTest
    @EnumSource
    void whatADraftHeldAndNobodyCanChooseAnyMoreTakesNothingAway(Way way) {
        open(way);
        type("ورشة البروكار");
        store(1, "ورشة", ZELLIGE);
        open(way);
        assertThat(shown(way)).isEqualTo(ZELLIGE.name());
        assertThat(tells("ui.draft.choiceGone"))
                .as("nobody chose it in the draft")
                .isFalse();
        press("ui.save");
        assertThat(craft).isEqualTo(ZELLIGE);
        assertThat(name).isEqualTo("ورشة البروكار");
    }

    private boolean tells(String key) {
        String beginning = Words.t(key, "|").split("\\|", 2)[0];
        return find(Callout.class).all().stream()
                .anyMatch(callout -> callout.getElement().getTextRecursively().contains(beginning));
    }

    /** The leather was chosen and not saved; then it is taught no more. */
    @ParameterizedTest
    @EnumSource
    void whoeverChoseInADraftWhatIsOfferedNoMoreIsToldOnce(Way way) {
        craft = ZELLIGE;
        open(way);
        choose(way, LEATHER);
        taught = List.of(ZELLIGE);
        open(way);
        assertThat(shown(way)).isEqualTo(ZELLIGE.name());
        assertThat(tells("ui.draft.choiceGone")).isTrue();
        assertThat(tells("ui.draft.restored")).isFalse();
        open(way);
        assertThat(tells("ui.draft.choiceGone"))
                .as("the draft held nothing else")
                .isFalse();
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatIsStoredCanBeChosenAgainBesideThatWithWhichItIsStored() {
        var form = new RecordForm(drafts, workshop);
        var place = form.select("place", "registry.field.province", List.of("فاس", "تازة"), one -> one, one -> one);
        craft(form, Way.PICK).among(place, (one, there) -> TAUGHT.contains(one));
        form.show(new RecordForm.State(1, Map.of("place", "فاس", "craft", BROCADE)));
        UI.getCurrent().add(form);
        ComboBox<Craft> field = find(ComboBox.class).single();
        Select<String> places = find(Select.class).single();
        choose(Way.PICK, ZELLIGE);
        choose(Way.PICK, BROCADE);
        assertThat(field.getValue()).isEqualTo(BROCADE);
        test(places).selectItem("تازة");
        assertThat(field.isEmpty()).as("it is no craft of that place").isTrue();
        assertThat(test(field).getSuggestions()).containsExactly(ZELLIGE.name(), LEATHER.name());
        test(places).selectItem("فاس");
        assertThat(test(field).getSuggestions()).contains(BROCADE.name());
    }
}
