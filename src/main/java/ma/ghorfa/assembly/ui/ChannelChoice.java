package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import ma.ghorfa.assembly.Channel;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.chamber.RuleKeys;

/** By which channels convocations are sent: those that the statutory rule allows, the first that proves receipt chosen. */
final class ChannelChoice {

    private ChannelChoice() {}

    static Set<Channel> allowedBy(SessionView view) {
        return view.rules().stream()
                .filter(rule -> rule.key().equals(RuleKeys.CHANNELS))
                .flatMap(rule -> rule.asList().stream())
                .map(Channel::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Channel.class)));
    }

    /** Those by which somebody else can say that a member has it: in the portal the member says so. */
    static Set<Channel> provable(Collection<Channel> allowed) {
        return allowed.stream()
                .filter(channel -> channel.proves() && channel != Channel.PORTAL)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Channel.class)));
    }

    static CheckboxGroup<Channel> among(Collection<Channel> allowed) {
        var group = new CheckboxGroup<Channel>(t("convocation.field.channels"));
        // In words, not by the mark of a required field: a group of boxes has no such state for screen readers.
        group.setHelperText(t("convocation.field.channels.help"));
        group.setItems(allowed);
        group.setItemLabelGenerator(Labels::of);
        allowed.stream().filter(Channel::proves).findFirst().ifPresent(group::select);
        return group;
    }
}
