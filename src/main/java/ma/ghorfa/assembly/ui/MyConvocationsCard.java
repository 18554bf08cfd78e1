package ma.ghorfa.assembly.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import ma.ghorfa.assembly.Attendances;
import ma.ghorfa.assembly.Convocations;
import ma.ghorfa.assembly.MyConvocation;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.ui.HomeCard;
import org.springframework.core.annotation.Order;

/** What a member finds first: the sessions they are called to, with the answer one tap away. */
@org.springframework.stereotype.Component
@Order(10)
class MyConvocationsCard implements HomeCard {

    private final Convocations convocations;
    private final Attendances attendances;
    private final CurrentAccount account;
    private final Texts texts;

    MyConvocationsCard(Convocations convocations, Attendances attendances, CurrentAccount account, Texts texts) {
        this.convocations = convocations;
        this.attendances = attendances;
        this.account = account;
        this.texts = texts;
    }

    @Override
    public Optional<Component> card() {
        if (!account.may(Permissions.MEMBER_SELF) || account.memberId().isEmpty()) {
            return Optional.empty();
        }
        var cards = new Div();
        cards.addClassName("stack");
        fill(cards);
        return cards.getComponentCount() == 0 ? Optional.empty() : Optional.of(cards);
    }

    private void fill(Div cards) {
        cards.removeAll();
        List<MyConvocation> mine = convocations.mine();
        mine.stream()
                .filter(one -> !one.session().state().isFinal())
                .sorted(java.util.Comparator.comparing(one -> one.session().date()))
                .forEach(one -> cards.add(sheet(one, cards)));
        mine.stream()
                .filter(one -> one.session().state().isOver())
                .findFirst()
                .ifPresent(one -> cards.add(sheet(one, cards)));
    }

    private Component sheet(MyConvocation mine, Div cards) {
        return new MySessionSheet(mine, texts, convocations, attendances, () -> fill(cards), true);
    }
}
