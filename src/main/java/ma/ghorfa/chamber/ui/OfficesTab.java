package ma.ghorfa.chamber.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import ma.ghorfa.chamber.Bureau;
import ma.ghorfa.chamber.BureauHolder;
import ma.ghorfa.chamber.ChamberNavigation;
import ma.ghorfa.chamber.CommitteeMember;
import ma.ghorfa.chamber.Committees;
import ma.ghorfa.chamber.MemberId;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.Sheet;

/** The posts and the committees of a member, past ones included. */
final class OfficesTab extends Composite<Div> {

    OfficesTab(Bureau bureau, Committees committees, MemberId member, LocalDate today) {
        getContent().addClassName("stack");
        getContent()
                .add(
                        Sheet.titled(t("chamber.nav.bureau"), posts(bureau.postsOf(member, today))),
                        Sheet.titled(t("chamber.nav.committees"), committees(committees.ofMember(member, today))));
    }

    private static RecordGrid<BureauHolder> posts(List<BureauHolder> rows) {
        var grid = new RecordGrid<BureauHolder>();
        grid.text("chamber.bureau.post", row -> Names.in(row.post().name()));
        grid.text("chamber.period", row -> Names.span(row.span()), row -> row.span()
                .from());
        grid.text("chamber.note", BureauHolder::endNote);
        grid.whenEmpty("chamber.offices.noPost");
        grid.setAllRowsVisible(true);
        grid.setItems(rows);
        return grid;
    }

    private static RecordGrid<CommitteeMember> committees(List<CommitteeMember> rows) {
        var grid = new RecordGrid<CommitteeMember>();
        grid.link(
                "chamber.committee.name",
                row -> Names.in(row.committeeName()),
                row -> ChamberNavigation.committee(row.committee()));
        grid.text("chamber.committee.role", row -> t("chamber.committeeRole", row.role()));
        grid.text("chamber.period", row -> Names.span(row.span()), row -> row.span()
                .from());
        grid.opens(row -> ChamberNavigation.committee(row.committee()));
        grid.whenEmpty("chamber.offices.noCommittee");
        grid.setAllRowsVisible(true);
        grid.setItems(rows);
        return grid;
    }
}
