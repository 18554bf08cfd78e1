package ma.ghorfa.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.ShortcutRegistration;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.provider.HasListDataView;
import com.vaadin.flow.data.provider.ListDataView;
import com.vaadin.flow.function.SerializablePredicate;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.i18n.Formats;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * The form of a record, the same for every room. It validates while one types and says what is wrong at the field; it
 * keeps what is typed as a draft; it guards against leaving unsaved; and when somebody else saved meanwhile it shows
 * both versions, field by field, and lets the user choose. Nothing that was typed is lost when saving fails.
 *
 * <p>A room adds its fields in the order of reading, says how to save and how to read the record again, and shows a
 * {@link State}. Saving gets the version that the user edited, for the service to compare.
 */
public final class RecordForm extends Composite<VerticalLayout> implements BeforeLeaveObserver {

    private static final Logger log = LoggerFactory.getLogger(RecordForm.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * A record as it is stored: its version and the value of each field by name.
     *
     * @param version 0 for a record that is being created
     */
    public record State(long version, Map<String, @Nullable Object> values) {
        public State {
            values = new HashMap<>(values);
        }

        /** A new, empty record. */
        public static State blank() {
            return new State(0, Map.of());
        }
    }

    /** Saves what the fields hold over the version that was edited; throws what the service throws. */
    @FunctionalInterface
    public interface Save {
        void save(long editedVersion);
    }

    /** What a draft holds: the version it was typed over, the values then, and the values typed. */
    record DraftContent(long version, Map<String, String> base, Map<String, String> typed) {}

    /** A field of the form; gives its value when the command is built. */
    public final class Slot<V> {
        private final String name;
        private final String label;
        private final HasValue<?, V> field;
        private final Codec<V> codec;
        private final Binder.BindingBuilder<Map<String, @Nullable Object>, V> binding;
        private boolean bound;
        private boolean sensitive;
        private boolean needsItems;

        private Slot(String name, String label, HasValue<?, V> field, Codec<V> codec) {
            this.name = name;
            this.label = label;
            this.field = field;
            this.codec = codec;
            this.binding = binder.forField(field);
        }

        /** The field must be filled. */
        public Slot<V> required() {
            binding.asRequired(t("base.required"));
            return this;
        }

        /** The value must pass a check; the key is of the sentence that says what to do. */
        public Slot<V> check(Predicate<V> rule, String messageKey, @Nullable Object... args) {
            binding.withValidator(value -> isBlank(value) || rule.test(value), t(messageKey, args));
            return this;
        }

        /** The value can be read and not changed for the time being. */
        public void readOnly(boolean readOnly) {
            field.setReadOnly(readOnly);
        }

        /** What is typed stays out of drafts: it is no draft's to keep. */
        public Slot<V> sensitive() {
            sensitive = true;
            return this;
        }

        /** What else follows when the user chooses a value. */
        public void whenChosen(Consumer<V> then) {
            field.addValueChangeListener(change -> {
                if (change.isFromClient() && !isBlank(change.getValue())) {
                    then.accept(change.getValue());
                }
            });
        }

        /**
         * The field is asked for only while another one holds something that it belongs to. Otherwise it is out of sight,
         * and who chooses so empties it: nothing is saved that cannot be seen.
         */
        public <O> Slot<V> onlyWhile(Slot<O> other, Predicate<O> belongs) {
            other.field.addValueChangeListener(change -> {
                boolean asked = !other.isBlank(change.getValue()) && belongs.test(change.getValue());
                ((Component) field).setVisible(asked);
                if (!asked && change.isFromClient()) {
                    field.clear();
                }
            });
            ((Component) field).setVisible(other.given().filter(belongs).isPresent());
            return this;
        }

        /**
         * Of the items of a {@link #pick picked} field only those are offered that belong to what another one holds. Who
         * chooses something else there empties this one, if it does not belong to it.
         */
        @SuppressWarnings("unchecked")
        public <O> Slot<V> among(Slot<O> other, BiPredicate<V, O> belongs) {
            var offered = ((ComboBox<V>) field).getListDataView();
            SerializablePredicate<V> belongsNow = item -> other.given()
                    .filter(one -> belongs.test(item, one) || isStored(item, other, one))
                    .isPresent();
            offered.setFilter(belongsNow);
            other.field.addValueChangeListener(change -> {
                offered.setFilter(belongsNow);
                if (change.isFromClient() && given().filter(belongsNow).isEmpty()) {
                    field.clear();
                }
            });
            return this;
        }

        /** What is stored together belongs together, whatever else does by now. */
        private <O> boolean isStored(V item, Slot<O> other, O one) {
            return codec.write(item).equals(base.get(name))
                    && other.codec.write(one).equals(base.get(other.name));
        }

        /** Puts a value in for the user; none where it is null. */
        public void choose(@Nullable V value) {
            field.setValue(value == null ? field.getEmptyValue() : offered(value));
        }

        /** The field is out of sight while there is nothing to choose from. */
        public Slot<V> onlyWithItems() {
            choices().ifPresent(choices -> ((Component) field)
                    .setVisible(choices.getItems().findAny().isPresent()));
            needsItems = true;
            return this;
        }

        /**
         * A value as the field offers it. It is added to the items where it is not among them: somebody else may have
         * chosen it meanwhile, or it is out of use. What a field cannot show, a save would take away without a word.
         */
        private V offered(V value) {
            return choices().map(choices -> offered(value, choices)).orElse(value);
        }

        private V offered(V value, ListDataView<V, ?> choices) {
            @Nullable V known = codec.read(codec.write(value));
            if (known != null) {
                return known;
            }
            choices.addItem(value);
            if (needsItems) {
                ((Component) field).setVisible(true);
            }
            return value;
        }

        @SuppressWarnings("unchecked")
        private Optional<ListDataView<V, ?>> choices() {
            return field instanceof HasListDataView<?, ?> choosing
                    ? Optional.of((ListDataView<V, ?>) choosing.getListDataView())
                    : Optional.empty();
        }

        /** Puts the cursor into the field. */
        public void focus() {
            if (field instanceof Focusable<?> focusable) {
                focusable.focus();
            }
        }

        private boolean isBlank(@Nullable V value) {
            return value == null || Objects.equals(value, field.getEmptyValue());
        }

        @SuppressWarnings("unchecked")
        private void bind() {
            if (!bound) {
                binding.bind(
                        values -> {
                            @Nullable Object value = values.get(name);
                            return value == null ? field.getEmptyValue() : offered((V) value);
                        },
                        (values, value) -> values.put(name, value));
                bound = true;
            }
        }

        /** What the field holds now. */
        public V value() {
            return field.getValue();
        }

        /** What the field holds now, empty where nothing was entered. */
        public Optional<V> given() {
            return isBlank(field.getValue()) ? Optional.empty() : Optional.of(field.getValue());
        }

        private String written() {
            return codec.write(field.getValue());
        }

        /** @return false where an old draft chose what nobody can choose any more: the field keeps what is stored */
        private boolean set(String written) {
            @Nullable V value = codec.read(written);
            if (value == null && !written.isEmpty()) {
                return false;
            }
            field.setValue(value == null ? field.getEmptyValue() : value);
            return true;
        }

        private String shown(String written) {
            return codec.show(codec.read(written));
        }
    }

    private final Drafts drafts;
    private final String draftKey;
    private final Binder<Map<String, @Nullable Object>> binder = new Binder<>();
    private final Map<String, Slot<?>> slots = new LinkedHashMap<>();
    private final FormLayout layout = new FormLayout();
    private final Div notes = new Div();
    private final Div buttons = new Div();
    private final Button saveButton = Buttons.primary("ui.save", Icons.CHECK, this::save);
    private Save save = version -> {};
    private @Nullable Supplier<State> reload;
    private Runnable saved = () -> {};
    private State shown = State.blank();
    private long version;
    private Map<String, String> base = new LinkedHashMap<>();
    private boolean showing;

    /**
     * @param draftKey names the form and its record, such as {@code agenda-item:018f…}; the same account finds its draft
     *     under it
     */
    public RecordForm(Drafts drafts, String draftKey) {
        this.drafts = drafts;
        this.draftKey = draftKey;
        layout.setAutoResponsive(true);
        layout.setAutoRows(true);
        layout.setExpandColumns(true);
        layout.setExpandFields(true);
        layout.setColumnWidth("19rem");
        layout.setMaxColumns(3);
        buttons.addClassName("bar");
        buttons.add(saveButton);
        VerticalLayout content = getContent();
        content.setPadding(false);
        content.setSpacing(true);
        content.add(notes, layout, buttons);
        binder.addValueChangeListener(change -> {
            if (change.isFromClient() && !showing) {
                keepDraft();
            }
        });
    }

    /** One line of text, of at most {@code max} characters. */
    public Slot<String> text(String name, String labelKey, int max) {
        return add(name, labelKey, Fields.text(labelKey, max), Codec.TEXT);
    }

    /** Several lines of text over the whole width. */
    public Slot<String> area(String name, String labelKey, int max) {
        var field = Fields.area(labelKey, max);
        Slot<String> slot = add(name, labelKey, field, Codec.TEXT);
        wide(field);
        return slot;
    }

    /** A line in Arabic and in French. */
    public Slot<Bilingual> bilingual(String name, String labelKey, int max) {
        var field = BilingualField.line(labelKey, max);
        Slot<Bilingual> slot = add(name, labelKey, field, Codec.BILINGUAL);
        wide(field);
        return slot;
    }

    /** A name as it is written in Arabic and in Latin letters. */
    public Slot<Bilingual> name(String name, String labelKey, int max) {
        var field = BilingualField.name(labelKey, max);
        Slot<Bilingual> slot = add(name, labelKey, field, Codec.BILINGUAL);
        wide(field);
        return slot;
    }

    /** Several lines in Arabic and in French. */
    public Slot<Bilingual> bilingualArea(String name, String labelKey, int max) {
        var field = BilingualField.area(labelKey, max);
        Slot<Bilingual> slot = add(name, labelKey, field, Codec.BILINGUAL);
        wide(field);
        return slot;
    }

    public Slot<LocalDate> date(String name, String labelKey) {
        return add(name, labelKey, Fields.date(labelKey), Codec.DATE);
    }

    public Slot<LocalTime> time(String name, String labelKey) {
        return add(name, labelKey, Fields.time(labelKey), Codec.TIME);
    }

    public Slot<Integer> integer(String name, String labelKey, int min, int max) {
        return add(name, labelKey, Fields.integer(labelKey, min, max), Codec.INTEGER);
    }

    public Slot<BigDecimal> amount(String name, String labelKey) {
        return add(name, labelKey, Fields.amount(labelKey), Codec.AMOUNT);
    }

    /** An exact number that is no amount of money. */
    public Slot<BigDecimal> exact(String name, String labelKey) {
        return add(name, labelKey, Fields.amount(labelKey), Codec.EXACT);
    }

    public Slot<Boolean> flag(String name, String labelKey) {
        return add(name, labelKey, new Checkbox(t(labelKey)), Codec.FLAG);
    }

    /** One of a few; {@code key} tells items apart in a draft. */
    public <T> Slot<T> select(
            String name, String labelKey, Collection<T> items, Function<T, String> key, Function<T, String> words) {
        var offered = new ArrayList<>(items);
        Select<T> field = Fields.select(labelKey, offered, words);
        return add(name, labelKey, field, Codec.among(offered, key, words));
    }

    /** One of many, found as the room looks for it; {@code key} tells items apart in a draft. */
    public <T> Slot<T> find(
            String name,
            String labelKey,
            Collection<T> items,
            Function<T, String> key,
            Function<T, String> words,
            BiPredicate<T, String> isFound) {
        var offered = new ArrayList<>(items);
        ComboBox<T> field = Fields.find(labelKey, offered, words, isFound);
        return add(name, labelKey, field, Codec.among(offered, key, words));
    }

    /** One of many, found by typing; {@code key} tells items apart in a draft. */
    public <T> Slot<T> pick(
            String name, String labelKey, Collection<T> items, Function<T, String> key, Function<T, String> words) {
        var offered = new ArrayList<>(items);
        ComboBox<T> field = Fields.pick(labelKey, offered, words);
        return add(name, labelKey, field, Codec.among(offered, key, words));
    }

    private <V> Slot<V> add(String name, String labelKey, HasValue<?, V> field, Codec<V> codec) {
        var slot = new Slot<>(name, t(labelKey), field, codec);
        slots.put(name, slot);
        layout.add((Component) field);
        return slot;
    }

    private void wide(Component field) {
        layout.setColspan(field, 3);
        ((HasSize) field).setWidthFull();
    }

    /** How the room saves. */
    public RecordForm onSave(Save how) {
        this.save = how;
        return this;
    }

    /** How the record is read again when somebody else changed it. */
    public RecordForm onReload(Supplier<State> how) {
        this.reload = how;
        return this;
    }

    /** What happens after a save, such as showing the page anew. */
    public RecordForm afterSave(Runnable then) {
        this.saved = then;
        return this;
    }

    /** Further buttons, after the one that saves. */
    public RecordForm withButtons(Component... more) {
        buttons.add(more);
        return this;
    }

    /** Shows a record, and over it the draft that this account may have left. */
    public void show(State state) {
        for (Slot<?> slot : slots.values()) {
            slot.bind();
        }
        fill(state);
        shown = state;
        readDraft().ifPresent(this::restore);
    }

    /**
     * The record was read again while the form stands open, because something else of it changed. An untouched form shows
     * what is stored now; in one that was typed in nothing moves, and unless its own fields were changed by somebody the
     * next save goes over the new version.
     */
    public void follow(State stored) {
        shown = stored;
        if (!isDirty()) {
            if (stored.version() != version) {
                fill(stored);
            }
            return;
        }
        Map<String, String> mine = written();
        Map<String, String> before = base;
        long edited = version;
        fill(stored);
        boolean untouched = base.equals(before);
        if (!untouched) {
            base = before;
            version = edited;
        }
        put(mine);
    }

    /**
     * Saves what is typed, as the button does.
     *
     * @return whether nothing unsaved is left
     */
    public boolean saveIfDirty() {
        if (isDirty()) {
            save();
        }
        return !isDirty();
    }

    private void fill(State state) {
        showing = true;
        try {
            version = state.version();
            binder.readBean(new HashMap<>(state.values()));
            base = written();
        } finally {
            showing = false;
        }
    }

    /** The form can be read and not edited. */
    public RecordForm readOnly() {
        binder.setReadOnly(true);
        buttons.setVisible(false);
        return this;
    }

    private Map<String, String> written() {
        var all = new LinkedHashMap<String, String>();
        slots.forEach((name, slot) -> all.put(name, slot.written()));
        return all;
    }

    /** Whether something was typed that is not saved. */
    public boolean isDirty() {
        return !written().equals(base);
    }

    private void keepDraft() {
        try {
            if (isDirty()) {
                drafts.keep(draftKey, JSON.writeValueAsString(new DraftContent(version, kept(base), kept(written()))));
            } else {
                drafts.discard(draftKey);
            }
        } catch (RuntimeException e) {
            // The form itself still holds what was typed; saving will say whether the database answers again.
            log.warn("The draft {} could not be kept: {}", draftKey, e.toString());
            notes.removeAll();
            notes.add(new Callout(Tone.ATTENTION, t("ui.draft.notKept")).announced());
        }
    }

    private Map<String, String> kept(Map<String, String> values) {
        var kept = new LinkedHashMap<>(values);
        slots.values().stream().filter(slot -> slot.sensitive).forEach(slot -> kept.remove(slot.name));
        return kept;
    }

    private Optional<Drafts.Draft> readDraft() {
        return drafts.find(draftKey);
    }

    /**
     * Where the record can be read again, a draft keeps the version it was typed over, for the comparison with what
     * somebody else stored since. Where it cannot, nobody could ever resolve the conflict: what was typed goes over what
     * is shown now.
     */
    private void restore(Drafts.Draft draft) {
        notes.removeAll();
        try {
            DraftContent content = JSON.readValue(draft.content(), DraftContent.class);
            List<Slot<?>> gone = put(content.typed());
            if (reload != null) {
                version = content.version();
                base = new LinkedHashMap<>(base);
                base.putAll(content.base());
                gone.forEach(slot -> base.put(slot.name, slot.written()));
            }
            tellGone(gone.stream()
                    .filter(slot -> !Objects.equals(
                            content.typed().get(slot.name), content.base().get(slot.name)))
                    .toList());
        } catch (RuntimeException e) {
            // Written by a form that has changed since: it would fail at every opening of the record.
            log.warn("The draft {} can no longer be read: {}", draftKey, e.toString());
            fill(shown);
            forgetDraft();
            notes.add(new Callout(Tone.ATTENTION, t("ui.draft.unreadable")).announced());
            return;
        }
        if (!isDirty()) {
            forgetDraft();
            return;
        }
        notes.add(new Callout(
                        Tone.ATTENTION,
                        t("ui.draft.restored", Formats.dateTime(draft.at(), Words.locale())),
                        Buttons.plain("ui.draft.discard", this::discardDraft))
                .announced());
    }

    /** @return those that could not take what was written for them */
    private List<Slot<?>> put(Map<String, String> values) {
        List<Slot<?>> refused = new ArrayList<>();
        showing = true;
        try {
            values.forEach((name, written) -> {
                @Nullable Slot<?> slot = slots.get(name);
                if (slot != null && !slot.set(written)) {
                    refused.add(slot);
                }
            });
        } finally {
            showing = false;
        }
        return refused;
    }

    private void tellGone(List<Slot<?>> chosen) {
        if (!chosen.isEmpty()) {
            String labels = chosen.stream().map(slot -> slot.label).collect(Collectors.joining(t("ui.list.separator")));
            notes.add(new Callout(Tone.ATTENTION, t("ui.draft.choiceGone", labels)).announced());
        }
    }

    private void discardDraft() {
        drafts.discard(draftKey);
        notes.removeAll();
        fill(shown);
    }

    /** What is done is done, even if the database dies before the draft is gone. */
    private void forgetDraft() {
        try {
            drafts.discard(draftKey);
        } catch (RuntimeException e) {
            log.warn("The draft {} could not be discarded: {}", draftKey, e.toString());
        }
    }

    private void save() {
        var checked = binder.validate();
        if (!checked.isOk()) {
            String wrong = slots.values().stream()
                    .filter(slot -> checked.getFieldValidationErrors().stream()
                            .anyMatch(error -> error.getField() == slot.field))
                    .map(slot -> slot.label)
                    .collect(Collectors.joining(t("ui.list.separator")));
            Notices.refused(t("ui.form.invalid", wrong));
            return;
        }
        try {
            save.save(version);
        } catch (InvalidInputException wrong) {
            showAtField(wrong);
            return;
        } catch (RuntimeException failure) {
            if (Failures.isConflict(failure) && reload != null) {
                readAgain(reload).ifPresent(this::showConflict);
            } else {
                Failures.tell(failure);
            }
            return;
        }
        base = written();
        notes.removeAll();
        forgetDraft();
        Notices.done("ui.saved");
        saved.run();
    }

    /** Empty where it cannot be: the record is gone, or what is asked here has been done meanwhile. */
    private static Optional<State> readAgain(Supplier<State> reload) {
        try {
            return Optional.of(reload.get());
        } catch (RuntimeException failure) {
            Failures.tell(failure);
            return Optional.empty();
        }
    }

    private void showAtField(InvalidInputException wrong) {
        // A field in two languages is named with its language: title.ar.
        int dot = wrong.field().indexOf('.');
        String name = dot < 0 ? wrong.field() : wrong.field().substring(0, dot);
        String sentence = dot < 0 ? t(wrong) : inLanguage(wrong.field().substring(dot + 1), t(wrong));
        @Nullable Slot<?> slot = slots.get(name);
        if (slot != null && slot.field instanceof HasValidationProperties field) {
            field.setErrorMessage(sentence);
            field.setInvalid(true);
        }
        Notices.refused(slot == null ? sentence : slot.label + ": " + sentence);
    }

    private static String inLanguage(String code, String sentence) {
        return t("ui.language." + code.toUpperCase(Locale.ROOT)) + ": " + sentence;
    }

    /** Until a choice is made the form stays over the version it was typed over: cancelling overwrites nobody. */
    private void showConflict(State theirs) {
        Map<String, String> mine = written();
        Map<String, String> before = base;
        long edited = version;
        fill(theirs);
        Map<String, String> stored = base;
        List<Choice> choices = new ArrayList<>();
        for (Slot<?> slot : slots.values()) {
            String myValue = Objects.requireNonNull(mine.get(slot.name));
            String storedValue = Objects.requireNonNull(stored.get(slot.name));
            if (!myValue.equals(storedValue)) {
                boolean iChanged = !myValue.equals(before.get(slot.name));
                choices.add(new Choice(slot, myValue, storedValue, iChanged));
            }
        }
        put(mine);
        if (choices.isEmpty()) {
            forgetDraft();
            Notices.done("ui.conflict.same");
            saved.run();
            return;
        }
        if (stored.equals(before) && theirs.version() != edited) {
            // Nobody changed what this form asks for. Another part of the record was stored meanwhile, or this page's
            // own save was, and the record could not be read after it: there is nothing to choose between.
            save();
            return;
        }
        version = edited;
        base = before;
        var rows = new VerticalLayout();
        rows.setPadding(false);
        choices.forEach(choice -> rows.add(choice.group));
        Dialog dialog = Ask.dialog(t("ui.conflict.title"), new Paragraph(t("ui.conflict.text")), rows);
        dialog.setWidth("min(52rem, 96vw)");
        Ask.finish(dialog, Buttons.primary("ui.conflict.save", Icons.CHECK, () -> {
            version = theirs.version();
            base = stored;
            choices.forEach(Choice::apply);
            dialog.close();
            save();
        }));
    }

    /** One field that both changed: keep mine or take theirs. */
    private static final class Choice {
        private final Slot<?> slot;
        private final String mine;
        private final String stored;
        private final RadioButtonGroup<Boolean> group = new RadioButtonGroup<>();

        private Choice(Slot<?> slot, String mine, String stored, boolean preferMine) {
            this.slot = slot;
            this.mine = mine;
            this.stored = stored;
            group.setLabel(slot.label);
            group.setItems(true, false);
            group.setItemLabelGenerator(keep ->
                    keep ? t("ui.conflict.mine", slot.shown(mine)) : t("ui.conflict.theirs", slot.shown(stored)));
            group.addClassName("preserve-lines");
            group.setValue(preferMine);
        }

        private void apply() {
            slot.set(group.getValue() ? mine : stored);
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        ShortcutRegistration shortcut =
                Shortcuts.addShortcutListener(this, event -> save(), Key.KEY_S, KeyModifier.CONTROL);
        shortcut.listenOn(this).setBrowserDefaultAllowed(false);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (!isDirty()) {
            return;
        }
        var action = event.postpone();
        Dialog dialog = Ask.dialog(t("ui.leave.title"), new Paragraph(t("ui.leave.text")));
        Ask.finish(dialog, Buttons.primary("ui.leave.leave", Icons.CHECK, () -> {
            dialog.close();
            action.proceed();
        }));
    }
}
