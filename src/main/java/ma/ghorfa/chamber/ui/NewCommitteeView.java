package ma.ghorfa.chamber.ui;

import static ma.ghorfa.identity.Permissions.CHAMBER_WRITE;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.ChamberNavigation;
import ma.ghorfa.chamber.CommitteeId;
import ma.ghorfa.chamber.CommitteeRow;
import ma.ghorfa.chamber.Committees;
import ma.ghorfa.chamber.FormCommittee;
import ma.ghorfa.chamber.MemberRow;
import ma.ghorfa.chamber.Members;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Crumb;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.RecordForm.Slot;
import ma.ghorfa.ui.RecordForm.State;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.Tone;
import org.jspecify.annotations.Nullable;

/** Forms a committee with its chair and vice-chair; its other members are seated on its own page. */
@Route(ChamberNavigation.COMMITTEES + "/new")
@RolesAllowed(CHAMBER_WRITE)
class NewCommitteeView extends Page {

    private @Nullable CommitteeId formed;

    NewCommitteeView(Committees committees, Members members, Drafts drafts, Clock clock) {
        LocalDate today = Zone.date(clock.instant());
        title(t("chamber.committee.form"));
        crumbs(Crumb.to(t("chamber.nav.committees"), CommitteesView.class));
        List<MemberRow> inOffice = members.inOffice(today);
        var form = new RecordForm(drafts, "committee:new");
        Slot<Integer> number =
                form.integer("number", "chamber.committee.number", 1, 99).required();
        Slot<LocalDate> formedOn =
                form.date("formedOn", "chamber.committee.formedOn").required();
        Slot<Bilingual> name =
                form.bilingual("name", "chamber.committee.name", 200).required();
        Slot<MemberRow> chair = form.pick(
                "chair",
                "chamber.committeeRole.CHAIR",
                inOffice,
                row -> row.id().toString(),
                Names::seated);
        Slot<MemberRow> viceChair = form.pick(
                "viceChair",
                "chamber.committeeRole.VICE_CHAIR",
                inOffice,
                row -> row.id().toString(),
                Names::seated);
        Slot<Bilingual> tasks = form.bilingualArea("tasks", "chamber.committee.tasks", 4000);
        form.onSave(version -> formed = committees.form(new FormCommittee(
                        number.value(),
                        name.value(),
                        tasks.value(),
                        formedOn.value(),
                        chair.given().map(MemberRow::id).orElse(null),
                        viceChair.given().map(MemberRow::id).orElse(null),
                        Set.of())))
                .afterSave(() -> {
                    if (formed != null) {
                        UI.getCurrent().navigate(ChamberNavigation.committee(formed) + "/members");
                    }
                });
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("formedOn", today);
        values.put(
                "number",
                committees.activeOn(today).stream()
                                .mapToInt(CommitteeRow::number)
                                .max()
                                .orElse(0)
                        + 1);
        form.show(new State(0, values));
        content(new Callout(Tone.INFO, t("chamber.committee.formHint")), new Sheet(form));
    }
}
