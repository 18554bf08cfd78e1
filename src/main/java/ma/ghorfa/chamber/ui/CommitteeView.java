package ma.ghorfa.chamber.ui;

import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static ma.ghorfa.identity.Permissions.CHAMBER_WRITE;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.ChamberNavigation;
import ma.ghorfa.chamber.CommitteeId;
import ma.ghorfa.chamber.CommitteeMember;
import ma.ghorfa.chamber.CommitteeRole;
import ma.ghorfa.chamber.CommitteeRow;
import ma.ghorfa.chamber.Committees;
import ma.ghorfa.chamber.MemberId;
import ma.ghorfa.chamber.MemberRow;
import ma.ghorfa.chamber.Members;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Crumb;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.RecordForm.Slot;
import ma.ghorfa.ui.RecordForm.State;
import ma.ghorfa.ui.RecordTabs;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.StatusBadge;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;

/** A committee: its tasks, who sits in it, and who changed what. */
@Route(ChamberNavigation.COMMITTEES + "/:committee/:tab?")
@RolesAllowed(CHAMBER_READ)
class CommitteeView extends Page implements BeforeEnterObserver {

    private final Committees committees;
    private final Members members;
    private final ChamberHistory history;
    private final Drafts drafts;
    private final boolean mayWrite;
    private final LocalDate today;

    CommitteeView(
            Committees committees,
            Members members,
            ChamberHistory history,
            Drafts drafts,
            CurrentAccount account,
            Clock clock) {
        this.committees = committees;
        this.members = members;
        this.history = history;
        this.drafts = drafts;
        this.mayWrite = account.may(CHAMBER_WRITE);
        this.today = Zone.date(clock.instant());
        crumbs(Crumb.to(t("chamber.nav.committees"), CommitteesView.class));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address.orNotFound(event, () -> {
            CommitteeId id = Address.id(event.getRouteParameters().get("committee"))
                    .map(CommitteeId::new)
                    .orElseThrow(NotFoundException::new);
            show(id, event.getRouteParameters().get("tab").orElse(""));
        });
    }

    private void show(CommitteeId id, String tab) {
        CommitteeRow row = get(id);
        boolean active = row.isActive(today);
        title(Names.in(row.name()));
        subtitle(
                new Span(t("chamber.committee.numbered", row.number())),
                new StatusBadge(
                        t(active ? "chamber.committee.active" : "chamber.committee.notWorking"),
                        active ? Tone.GOOD : Tone.NEUTRAL),
                new Span(Names.span(ma.ghorfa.chamber.DateSpan.of(row.formedOn(), row.dissolvedOn()))));
        if (mayWrite && row.dissolvedOn() == null) {
            actions(Buttons.danger("chamber.committee.dissolve", Icons.CLOSE, () -> dissolve(row)));
        } else {
            actions();
        }
        content(new RecordTabs(ChamberNavigation.committee(id))
                .add("", "chamber.committee.tab.tasks", () -> tasks(row))
                .add("members", "chamber.committee.tab.members", () -> seats(row))
                .add("history", "ui.history", () -> new Sheet(history.ofCommittee(id, today)))
                .show(tab));
    }

    private CommitteeRow get(CommitteeId id) {
        return committees.find(id, today).orElseThrow(NotFoundException::new);
    }

    private Component tasks(CommitteeRow row) {
        if (!mayWrite) {
            return taskList(row);
        }
        var form = new RecordForm(drafts, "committee:" + row.id());
        Slot<Bilingual> name =
                form.bilingual("name", "chamber.committee.name", 200).required();
        Slot<Bilingual> tasks = form.bilingualArea("tasks", "chamber.committee.tasks", 4000);
        form.onSave(version -> committees.edit(row.id(), version, name.value(), tasks.value()))
                .onReload(() -> state(get(row.id())))
                .afterSave(() -> show(row.id(), ""));
        form.show(state(row));
        return new Sheet(form);
    }

    private static State state(CommitteeRow row) {
        return new State(row.version(), Map.of("name", row.name(), "tasks", row.tasks()));
    }

    private static Component taskList(CommitteeRow row) {
        boolean arabic = "ar".equals(Words.language().code());
        var list = new UnorderedList();
        (arabic || row.taskLinesFr().isEmpty() ? row.taskLinesAr() : row.taskLinesFr())
                .forEach(line -> list.add(new ListItem(line)));
        return Sheet.titled(t("chamber.committee.tasks"), list);
    }

    private Component seats(CommitteeRow row) {
        LocalDate on = row.isActive(today) || row.dissolvedOn() == null
                ? today
                : row.dissolvedOn().minusDays(1);
        var box = new Div();
        box.addClassName("stack");
        boolean mayChange = mayWrite && row.isActive(today);
        if (row.isActive(today) && (row.chair() == null || row.viceChair() == null)) {
            box.add(new Callout(Tone.ATTENTION, t("chamber.committee.headMissing")));
        }
        if (mayChange) {
            var bar = new Div(
                    Buttons.plain("chamber.committee.join", Icons.ADD, () -> join(row)),
                    Buttons.plain("chamber.committee.electChair", Icons.VOTE, () -> elect(row, CommitteeRole.CHAIR)),
                    Buttons.plain(
                            "chamber.committee.electViceChair",
                            Icons.VOTE,
                            () -> elect(row, CommitteeRole.VICE_CHAIR)));
            bar.addClassName("bar");
            box.add(bar);
        }
        var register = new Register();
        for (CommitteeMember seated : Stream.concat(
                        committees.membersOf(row.id(), on).stream(), committees.comingAfter(row.id(), on).stream())
                .toList()) {
            MemberRow member = seated.member();
            List<Component> who = new ArrayList<>();
            who.add(
                    seated.role() == CommitteeRole.MEMBER
                            ? new Span(t("chamber.committeeRole", seated.role()))
                            : Register.strong(t("chamber.committeeRole", seated.role())));
            who.add(Register.muted(Names.span(seated.span())));
            if (!member.isInOffice()) {
                who.add(new StatusBadge(Names.status(member.status()), Names.tone(member.status())));
            }
            register.entry(
                    Register.link(ChamberNavigation.member(member.id()), Names.seated(member)),
                    Register.lines(who.toArray(Component[]::new)),
                    mayChange
                            ? List.of(Buttons.plain("chamber.committee.leave", Icons.CLOSE, () -> leave(row, seated)))
                            : List.of());
        }
        box.add(Sheet.titled(t("chamber.committee.tab.members"), register));
        return box;
    }

    private void join(CommitteeRow row) {
        Set<MemberId> seated = Stream.concat(
                        committees.membersOf(row.id(), today).stream(),
                        committees.comingAfter(row.id(), today).stream())
                .map(member -> member.member().id())
                .collect(Collectors.toSet());
        List<MemberRow> others = members.inOffice(today).stream()
                .filter(member -> !seated.contains(member.id()))
                .toList();
        var form = new RecordForm(drafts, "committee:join:" + row.id());
        Slot<MemberRow> member = form.pick(
                        "member", "chamber.member", others, found -> found.id().toString(), Names::seated)
                .required();
        Slot<LocalDate> from = form.date("from", "chamber.from").required();
        form.onSave(version -> committees.join(row.id(), member.value().id(), from.value()));
        FormDialog.open(
                t("chamber.committee.join"),
                form,
                new State(0, Map.of("from", today)),
                () -> show(row.id(), "members"));
    }

    private void elect(CommitteeRow row, CommitteeRole role) {
        var form = new RecordForm(drafts, "committee:elect:" + role + ":" + row.id());
        Slot<MemberRow> member = form.pick(
                        "member",
                        "chamber.member",
                        members.inOffice(today),
                        found -> found.id().toString(),
                        Names::seated)
                .required();
        Slot<LocalDate> from = form.date("from", "chamber.from").required();
        form.onSave(version -> committees.elect(row.id(), member.value().id(), role, from.value()));
        FormDialog.open(
                t(role == CommitteeRole.CHAIR ? "chamber.committee.electChair" : "chamber.committee.electViceChair"),
                form,
                new State(0, Map.of("from", today)),
                () -> show(row.id(), "members"));
    }

    private void leave(CommitteeRow row, CommitteeMember seated) {
        MemberRow member = seated.member();
        LocalDate on = seated.span().from().isAfter(today) ? seated.span().from() : today;
        Ask.confirm(
                t("chamber.committee.leave"),
                t("chamber.committee.leaveQuestion", Names.in(member.name()), Names.date(on)),
                "chamber.committee.leave",
                () -> {
                    committees.leave(row.id(), member.id(), on);
                    show(row.id(), "members");
                });
    }

    private void dissolve(CommitteeRow row) {
        var form = new RecordForm(drafts, "committee:dissolve:" + row.id());
        Slot<LocalDate> on = form.date("on", "chamber.committee.dissolveOn").required();
        Slot<String> note = form.area("note", "ui.reason", 500).required();
        form.onSave(version -> committees.dissolve(row.id(), version, on.value(), note.value()));
        FormDialog.open(
                t("chamber.committee.dissolve"),
                form,
                new State(row.version(), Map.of("on", today)),
                () -> show(row.id(), ""));
    }
}
