package ma.ghorfa.minutes.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.minutes.MinutesNavigation;
import ma.ghorfa.minutes.MinutesRegister;
import ma.ghorfa.minutes.MinutesRow;
import ma.ghorfa.minutes.MinutesState;
import ma.ghorfa.ui.HomeCard;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.Words;
import org.springframework.core.annotation.Order;

/** Minutes that wait for the pen of whoever writes them. */
@org.springframework.stereotype.Component
@Order(40)
class MinutesCard implements HomeCard {

    private final MinutesRegister register;
    private final CurrentAccount account;

    MinutesCard(MinutesRegister register, CurrentAccount account) {
        this.register = register;
        this.account = account;
    }

    @Override
    public Optional<Component> card() {
        if (!account.may(Permissions.MINUTES_WRITE) || !account.may(Permissions.MINUTES_READ)) {
            return Optional.empty();
        }
        List<MinutesRow> waiting = register.list().stream()
                .filter(row -> row.state().isBeingWritten())
                .toList();
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        var lines = new UnorderedList();
        lines.addClassName("link-list");
        waiting.forEach(row -> {
            var badge = new Div(Labels.badge(row));
            lines.add(new ListItem(link(row), badge));
        });
        return Optional.of(Sheet.titled(words(waiting), lines).calling());
    }

    private static String words(List<MinutesRow> waiting) {
        int refused = (int) waiting.stream()
                .filter(row -> row.state() == MinutesState.REFUSED)
                .count();
        return refused > 0 ? t("minutes.home.refused", refused) : t("minutes.home.draft", waiting.size());
    }

    private static Anchor link(MinutesRow row) {
        var link = new Anchor(MinutesNavigation.of(row.session()), row.title().in(Words.locale()));
        link.getElement().setAttribute("router-link", true);
        return link;
    }
}
