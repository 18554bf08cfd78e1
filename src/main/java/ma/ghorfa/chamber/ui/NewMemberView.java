package ma.ghorfa.chamber.ui;

import static ma.ghorfa.identity.Permissions.CHAMBER_WRITE;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import ma.ghorfa.chamber.ChamberNavigation;
import ma.ghorfa.chamber.MemberId;
import ma.ghorfa.chamber.Members;
import ma.ghorfa.chamber.Provinces;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Crumb;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordForm.State;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.Tone;
import org.jspecify.annotations.Nullable;

/** Enters a person; the mandate comes next, on the member's own page. */
@Route(ChamberNavigation.MEMBERS + "/new")
@RolesAllowed(CHAMBER_WRITE)
class NewMemberView extends Page {

    private @Nullable MemberId added;

    NewMemberView(Members members, Provinces provinces, Drafts drafts) {
        title(t("chamber.member.add"));
        crumbs(Crumb.to(t("chamber.nav.members"), MembersView.class));
        var fields = new MemberForm(drafts, "member:new", provinces.all(), true);
        fields.form
                .onSave(version -> added = members.add(fields.data()))
                .afterSave(() -> {
                    if (added != null) {
                        UI.getCurrent().navigate(ChamberNavigation.member(added) + "/mandates");
                    }
                })
                .show(State.blank());
        content(new Callout(Tone.INFO, t("chamber.member.addHint")), new Sheet(fields.form));
    }
}
