package ma.ghorfa.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import ma.ghorfa.base.Zone;
import org.jspecify.annotations.Nullable;

/**
 * A moment in the time of Casablanca: a day and a time of day to the minute. The moment that a form proposes is kept to
 * its fraction of a second as long as nobody types another minute, so that a proposed "now" never lies before something
 * that happened in the same minute.
 */
public final class MomentField extends CustomField<Instant> {

    private final DatePicker day = Fields.date("ui.moment.day");
    private final TimePicker time = Fields.time("ui.moment.time");
    private @Nullable Instant proposed;
    private boolean presenting;

    public MomentField(String labelKey) {
        setLabel(t(labelKey));
        day.setAriaLabel(t(labelKey) + " – " + t("ui.moment.day"));
        time.setAriaLabel(t(labelKey) + " – " + t("ui.moment.time"));
        day.setLabel(null);
        time.setLabel(null);
        var both = new Div(day, time);
        both.addClassName("moment");
        add(both);
        day.addValueChangeListener(change -> typed(change.isFromClient()));
        time.addValueChangeListener(change -> typed(change.isFromClient()));
    }

    /** Shows a moment, to be accepted or typed over. */
    public MomentField proposing(Instant moment) {
        setValue(moment);
        return this;
    }

    private void typed(boolean byUser) {
        if (!presenting) {
            setModelValue(generateModelValue(), byUser);
        }
    }

    @Override
    protected @Nullable Instant generateModelValue() {
        LocalDate onDay = day.getValue();
        LocalTime atTime = time.getValue();
        if (onDay == null || atTime == null) {
            return null;
        }
        Instant typed = Zone.instant(onDay.atTime(atTime));
        return proposed != null && proposed.truncatedTo(ChronoUnit.MINUTES).equals(typed) ? proposed : typed;
    }

    @Override
    protected void setPresentationValue(@Nullable Instant moment) {
        proposed = moment;
        presenting = true;
        try {
            day.setValue(moment == null ? null : Zone.date(moment));
            time.setValue(moment == null ? null : Zone.time(moment).truncatedTo(ChronoUnit.MINUTES));
        } finally {
            presenting = false;
        }
    }

    /** The two fields are what is required; a group cannot be. */
    @Override
    public void setRequiredIndicatorVisible(boolean required) {
        day.setRequiredIndicatorVisible(required);
        time.setRequiredIndicatorVisible(required);
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        day.setReadOnly(readOnly);
        time.setReadOnly(readOnly);
    }

    /** The moment, or nothing with the field marked: for a dialog that must have one. */
    public java.util.Optional<Instant> given() {
        @Nullable Instant moment = getValue();
        setInvalid(moment == null);
        setErrorMessage(moment == null ? t("base.required") : "");
        return java.util.Optional.ofNullable(moment);
    }
}
