package ma.ghorfa.ui;

import com.vaadin.flow.component.icon.SvgIcon;
import java.util.Locale;

/** The portal's own icons, one stroke drawing each in {@code images/icons.svg}. */
public enum Icons {
    HOME,
    SESSION,
    AGENDA,
    DECISION,
    RECOMMENDATION,
    MINUTES,
    MEMBER,
    MEMBERS,
    CARD,
    BUREAU,
    COMMITTEE,
    RULE,
    CALENDAR,
    CHAMBER,
    ACCOUNT,
    ROLE,
    JOURNAL,
    DOCUMENT,
    ATTACHMENT,
    LANGUAGE,
    LIGHT,
    DARK,
    SIGNOUT,
    KEY,
    ADD,
    EDIT,
    DELETE,
    UP,
    DOWN,
    CHECK,
    CLOSE,
    WARNING,
    INFO,
    VOTE,
    SEND,
    CLOCK,
    HISTORY,
    PRINT,
    DOWNLOAD,
    UPLOAD,
    SEARCH,
    MENU,
    PLAY,
    LOCK,
    HELP,
    /** Further actions. */
    MORE,
    /** Something that can be taken and moved. */
    GRIP,
    COLUMNS,
    FILTER,
    /** The record before this one in the list; it points against the direction of reading. */
    PREVIOUS,
    /** The record after this one in the list. */
    NEXT,
    UNDO;

    static final String SPRITE = "images/icons.svg";

    /** The name of the symbol in the sprite; also what {@code @Menu(icon = …)} takes. */
    public String symbol() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A new icon that screen readers pass over: the words beside it, or the label of its button, say what it means. */
    public SvgIcon create() {
        return create(symbol());
    }

    static SvgIcon create(String symbol) {
        var icon = new SvgIcon(SPRITE, symbol);
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
