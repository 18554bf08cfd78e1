package ma.ghorfa.chamber.ui;

import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static ma.ghorfa.identity.Permissions.CHAMBER_WRITE;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.Bureau;
import ma.ghorfa.chamber.BureauHolder;
import ma.ghorfa.chamber.ChamberNavigation;
import ma.ghorfa.chamber.MemberRow;
import ma.ghorfa.chamber.Members;
import ma.ghorfa.chamber.PostRow;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.FilterBar;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.ListAddress;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.RecordForm.Slot;
import ma.ghorfa.ui.RecordForm.State;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.StatusBadge;
import ma.ghorfa.ui.Tone;

/** The bureau as it stands on a date, post by post in order of precedence. */
@Route(ChamberNavigation.BUREAU)
@RolesAllowed(CHAMBER_READ)
@Menu(title = "chamber.nav.bureau", order = 210, icon = "bureau")
class BureauView extends Page implements BeforeEnterObserver {

    private final Bureau bureau;
    private final Members members;
    private final Drafts drafts;
    private final boolean mayWrite;
    private final LocalDate today;
    private final DatePicker on = Fields.date("chamber.on");
    private final Div list = new Div();
    private ListAddress address = new ListAddress(new Location(ChamberNavigation.BUREAU));

    BureauView(Bureau bureau, Members members, Drafts drafts, CurrentAccount account, Clock clock) {
        this.bureau = bureau;
        this.members = members;
        this.drafts = drafts;
        this.mayWrite = account.may(CHAMBER_WRITE);
        this.today = Zone.date(clock.instant());
        title(t("chamber.nav.bureau"));
        if (mayWrite) {
            actions(Buttons.plain(
                    "chamber.bureau.posts", Icons.EDIT, () -> UI.getCurrent().navigate(PostsView.class)));
        }
        on.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                address.set("on", date().equals(today) ? null : date());
                show();
            }
        });
        list.addClassName("stack");
        content(new FilterBar(on), list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = new ListAddress(event.getLocation());
        on.setValue(address.date("on").orElse(today));
        show();
    }

    private LocalDate date() {
        return on.getOptionalValue().orElse(today);
    }

    private void show() {
        list.removeAll();
        List<PostRow> incomplete = bureau.incomplete(date());
        if (!incomplete.isEmpty()) {
            String posts = incomplete.stream()
                    .map(post -> Names.in(post.name()))
                    .collect(Collectors.joining(t("chamber.list.separator")));
            list.add(new Callout(Tone.ATTENTION, t("chamber.bureau.incomplete", posts)));
        }
        Map<String, List<BureauHolder>> holders = bureau.on(date()).stream()
                .collect(Collectors.groupingBy(holder -> holder.post().code()));
        var register = new Register();
        for (PostRow post : bureau.posts()) {
            List<BureauHolder> held = holders.getOrDefault(post.code(), List.of());
            held.forEach(holder -> entry(register, post, holder));
            if (post.enabled() && held.size() < post.maxHolders()) {
                vacant(register, post);
            }
        }
        list.add(new Sheet(register));
    }

    private void entry(Register register, PostRow post, BureauHolder holder) {
        MemberRow member = holder.member();
        List<Component> who = new ArrayList<>();
        who.add(Register.link(ChamberNavigation.member(member.id()), Names.in(member.name())));
        who.add(Register.muted(Names.span(holder.span())));
        if (!member.isInOffice()) {
            who.add(new StatusBadge(Names.status(member.status()), Names.tone(member.status())));
        }
        List<Component> acts = mayWrite && holder.span().isOpen()
                ? List.of(Buttons.plain("chamber.bureau.end", Icons.CLOSE, () -> end(holder)))
                : List.of();
        register.entry(Register.strong(Names.in(post.name())), Register.lines(who.toArray(Component[]::new)), acts);
    }

    private void vacant(Register register, PostRow post) {
        var words = Register.muted(t("chamber.bureau.vacant"));
        words.addClassName("vacant");
        List<Component> acts =
                mayWrite ? List.of(Buttons.plain("chamber.bureau.appoint", Icons.ADD, () -> appoint(post))) : List.of();
        register.entry(Register.strong(Names.in(post.name())), words, acts);
    }

    private void appoint(PostRow post) {
        var form = new RecordForm(drafts, "bureau:appoint:" + post.code());
        Slot<MemberRow> member = form.pick(
                        "member",
                        "chamber.member",
                        members.inOffice(date()),
                        row -> row.id().toString(),
                        Names::seated)
                .required();
        Slot<LocalDate> from = form.date("from", "chamber.from").required();
        form.onSave(version -> bureau.appoint(post.code(), member.value().id(), from.value()));
        FormDialog.open(
                t("chamber.bureau.appointTo", Names.in(post.name())),
                form,
                new State(0, Map.of("from", date())),
                this::show);
    }

    private void end(BureauHolder holder) {
        var form = new RecordForm(drafts, "bureau:end:" + holder.id());
        Slot<LocalDate> day = form.date("on", "chamber.bureau.endOn").required();
        Slot<String> note = form.area("note", "chamber.note", 500);
        form.onSave(version -> bureau.end(holder.id(), version, day.value(), note.value()));
        FormDialog.open(
                t("chamber.bureau.endOf", Names.in(holder.post().name())),
                form,
                new State(holder.version(), Map.of("on", date())),
                this::show);
    }
}
