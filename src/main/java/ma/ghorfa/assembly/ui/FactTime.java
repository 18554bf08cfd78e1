package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.Zone;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.MomentField;
import org.jspecify.annotations.Nullable;

/**
 * The time at which the next act happened, one for all acts on the page. On the day of the sitting it is now, and nobody
 * has to look at it; for a session that is keyed in afterwards it is proposed one minute after the last fact, and goes on
 * by itself from act to act (docs/decisions/0003).
 */
final class FactTime extends Div {

    private final Clock clock;
    private final MomentField field = new MomentField("live.time.at");
    private final Span now = new Span(t("live.time.now"));
    private final Button other = Buttons.plain("live.time.other", Icons.CLOCK, this::typeAnother);
    private final Button back = Buttons.plain("live.time.backToNow", this::backToNow);
    private boolean today;
    private boolean typing;
    private @Nullable Instant lastTaken;

    FactTime(Clock clock) {
        this.clock = clock;
        addClassName("fact-time");
        other.addThemeNames("tertiary", "small");
        back.addThemeNames("tertiary", "small");
        add(now, other, field, back);
    }

    /** Looks at the session as it stands now. */
    void follow(SessionView session) {
        today = !session.currentSitting().date().isBefore(Zone.date(clock.instant()));
        if (!today) {
            field.setValue(session.suggestedAt());
        } else if (typing && lastTaken != null) {
            Instant following = lastTaken.plus(1, ChronoUnit.MINUTES);
            field.setValue(following.isAfter(clock.instant()) ? clock.instant() : following);
        }
        lastTaken = null;
        show();
    }

    private void typeAnother() {
        typing = true;
        field.setValue(clock.instant());
        show();
        field.focus();
    }

    private void backToNow() {
        typing = false;
        show();
    }

    private void show() {
        boolean fieldShown = !today || typing;
        now.setVisible(!fieldShown);
        other.setVisible(!fieldShown);
        field.setVisible(fieldShown);
        back.setVisible(today && typing);
    }

    /** The moment of the act that is being done. */
    Instant next() {
        if (today && !typing) {
            return clock.instant();
        }
        Instant given = field.given().orElseThrow(() -> new InvalidInputException("at", "live.time.missing"));
        lastTaken = given;
        return given;
    }

    /** What a dialog should propose for an act of its own. */
    Instant proposed() {
        return today && !typing ? clock.instant() : field.given().orElseGet(clock::instant);
    }
}
