package ma.ghorfa.assembly.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.textfield.IntegerField;
import ma.ghorfa.assembly.AssemblyNavigation;
import ma.ghorfa.assembly.ItemType;
import ma.ghorfa.assembly.Proposal;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.assembly.UsualItemData;
import ma.ghorfa.assembly.UsualItemRow;
import ma.ghorfa.assembly.UsualItems;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.identity.Permissions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

/** Use case "say what sessions usually have on their agenda": listed, added, changed, removed, and then proposed. */
class UsualItemsScreenTests extends AssemblyScreenTest {

    @Autowired
    private UsualItems items;

    @SuppressWarnings("NullAway.Init")
    UsualItemsScreenTests() {}

    private UsualItemRow titled(String ar) {
        return items.list().stream()
                .filter(row -> row.data().title().ar().equals(ar))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsAddedIsProposedToTheNextSession() {
        go(AssemblyNavigation.USUAL_ITEMS);
        sees(words("usual.hint"));
        int before = test(grid()).size();
        press("usual.add");
        type("agenda.field.title", "عرض حول التغطية الصحية", "Exposé sur la couverture médicale");
        select("agenda.field.type", words("assembly.itemType.TARIFF"));
        select("session.field.kind", words("assembly.sessionKind.EXTRAORDINARY"));
        confirm("ui.save");
        assertThat(test(grid()).size()).isEqualTo(before + 1);
        UsualItemRow added = titled("عرض حول التغطية الصحية");
        assertThat(added.data().type()).isEqualTo(ItemType.TARIFF);
        assertThat(added.data().month()).isNull();

        SessionId session = story.written();
        assertThat(agendas.proposals(session))
                .filteredOn(proposal -> proposal.origin() == Proposal.Origin.TEMPLATE)
                .extracting(proposal -> proposal.toAdd().data().title())
                .contains(added.data().title());
    }

    @Test
    void itIsChangedAndRemoved() {
        go(AssemblyNavigation.USUAL_ITEMS);
        UsualItemRow last = items.list().getLast();
        test(grid()).clickRow(items.list().size() - 1);
        test(find(IntegerField.class).withLabel(words("usual.place")).last()).setValue(95);
        confirm("ui.save");
        assertThat(items.list()).extracting(row -> row.data().place()).contains(95);
        UsualItemRow changed = items.list().stream()
                .filter(row -> row.id().equals(last.id()))
                .findAny()
                .orElseThrow();
        assertThatThrownBy(() -> items.edit(last.id(), last.version(), changed.data()))
                .isInstanceOf(ConflictException.class);
        UsualItemData far = new UsualItemData(
                changed.data().kind(),
                13,
                1,
                changed.data().type(),
                changed.data().title());
        assertThatThrownBy(() -> items.edit(changed.id(), changed.version(), far))
                .isInstanceOf(InvalidInputException.class);
        test(grid()).clickRow(items.list().size() - 1);
        confirm("ui.remove");
        confirm("ui.remove");
        assertThat(items.list()).extracting(UsualItemRow::id).doesNotContain(last.id());
    }

    @Test
    @WithMockUser(
            username = "auditor",
            roles = {Permissions.SESSION_READ, Permissions.CHAMBER_READ})
    void whoOnlyReadsDoesNotSeeThem() {
        assertThatThrownBy(() -> navigate(AssemblyNavigation.USUAL_ITEMS, UsualItemsView.class))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> items.list()).isInstanceOf(AccessDeniedException.class);
    }
}
