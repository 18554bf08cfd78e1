package ma.ghorfa.chamber.ui;

import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static ma.ghorfa.identity.Permissions.CHAMBER_WRITE;
import static ma.ghorfa.identity.Permissions.INTEREST_READ;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.Bureau;
import ma.ghorfa.chamber.ChamberNavigation;
import ma.ghorfa.chamber.Committees;
import ma.ghorfa.chamber.Interests;
import ma.ghorfa.chamber.MemberDetails;
import ma.ghorfa.chamber.MemberId;
import ma.ghorfa.chamber.MemberRow;
import ma.ghorfa.chamber.Members;
import ma.ghorfa.chamber.Provinces;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.ui.Crumb;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordTabs;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.StatusBadge;

/** A member: who they are, their mandates, posts and committees, what they declared, and who changed what. */
@Route(ChamberNavigation.MEMBERS + "/:member/:tab?")
@RolesAllowed(CHAMBER_READ)
class MemberView extends Page implements BeforeEnterObserver {

    private final Members members;
    private final Bureau bureau;
    private final Committees committees;
    private final Interests interests;
    private final Provinces provinces;
    private final ChamberHistory history;
    private final Drafts drafts;
    private final CurrentAccount account;
    private final LocalDate today;

    MemberView(
            Members members,
            Bureau bureau,
            Committees committees,
            Interests interests,
            Provinces provinces,
            ChamberHistory history,
            Drafts drafts,
            CurrentAccount account,
            Clock clock) {
        this.members = members;
        this.bureau = bureau;
        this.committees = committees;
        this.interests = interests;
        this.provinces = provinces;
        this.history = history;
        this.drafts = drafts;
        this.account = account;
        this.today = Zone.date(clock.instant());
        crumbs(Crumb.to(t("chamber.nav.members"), MembersView.class));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address.orNotFound(event, () -> {
            MemberId id = Address.id(event.getRouteParameters().get("member"))
                    .map(MemberId::new)
                    .orElseThrow(NotFoundException::new);
            show(id, event.getRouteParameters().get("tab").orElse(""));
        });
    }

    private void show(MemberId id, String tab) {
        MemberDetails details = members.details(id);
        head(details.row());
        var tabs = new RecordTabs(ChamberNavigation.member(id))
                .add("", "chamber.member.tab.identity", () -> identity(details))
                .add(
                        "mandates",
                        "chamber.member.tab.mandates",
                        () -> new MandatesTab(
                                members, drafts, details.row(), mayWrite(), today, () -> head(refreshed(id))))
                .add("offices", "chamber.member.tab.offices", () -> new OfficesTab(bureau, committees, id, today));
        if (account.may(INTEREST_READ)) {
            tabs.add(
                    "interests",
                    "chamber.member.tab.interests",
                    () -> new InterestsTab(interests, drafts, account, id, today));
        }
        tabs.add(
                "history",
                "ui.history",
                () -> new Sheet(history.ofMember(id, details.withContact(), account.may(INTEREST_READ))));
        content(tabs.show(tab));
    }

    private MemberRow refreshed(MemberId id) {
        return members.find(id).orElseThrow(NotFoundException::new);
    }

    private void head(MemberRow row) {
        title(Names.in(row.name()));
        var other = new Span(
                row.name().ar().equals(Names.in(row.name()))
                        ? row.name().fr()
                        : row.name().ar());
        subtitle(
                other,
                new StatusBadge(Names.status(row.status()), Names.tone(row.status())),
                new Span(row.number() == 0 ? "" : t("chamber.member.seatNumber", row.number())),
                new Span(Names.in(row.province())));
    }

    private Component identity(MemberDetails details) {
        var fields = new MemberForm(drafts, "member:" + details.id(), provinces.all(), details.withContact());
        fields.form
                .onSave(version -> members.edit(details.id(), version, fields.data()))
                .onReload(() -> {
                    MemberDetails stored = members.details(details.id());
                    return fields.state(stored.version(), stored.data());
                })
                .afterSave(() -> show(details.id(), ""));
        fields.form.show(fields.state(details.version(), details.data()));
        if (!mayWrite()) {
            fields.form.readOnly();
        }
        return new Sheet(fields.form);
    }

    private boolean mayWrite() {
        return account.may(CHAMBER_WRITE);
    }
}
