package ma.ghorfa.chamber.ui;

import static ma.ghorfa.chamber.ChamberFixture.A_DAY;
import static ma.ghorfa.chamber.ChamberFixture.ELECTED;
import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static ma.ghorfa.identity.Permissions.CHAMBER_WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.Bureau;
import ma.ghorfa.chamber.CommitteeId;
import ma.ghorfa.chamber.CommitteeRow;
import ma.ghorfa.chamber.Committees;
import ma.ghorfa.chamber.FormCommittee;
import ma.ghorfa.chamber.MemberId;
import ma.ghorfa.chamber.MemberRow;
import ma.ghorfa.chamber.PostRow;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** Use cases "keep the bureau" and "keep the committees". */
@WithMockUser(
        username = "clerk",
        roles = {CHAMBER_READ, CHAMBER_WRITE})
class OfficesScreenTests extends ChamberScreenTest {

    @Autowired
    private Bureau bureau;

    @Autowired
    private Committees committees;

    private String name(MemberId member) {
        return members.find(member, A_DAY).map(Names::seated).orElseThrow();
    }

    @Test
    void theBureauSaysWhichPostsWaitForSomebody() {
        MemberId president = chamber.onSeat(1);
        bureau.appoint(PostRow.PRESIDENT, president, ELECTED);
        open("bureau?on=" + A_DAY);
        sees(members.find(president, A_DAY).orElseThrow().name().ar());
        sees(words("chamber.bureau.vacant"));
        assertThat(seen("المكتب غير مكتمل")).isTrue();
    }

    @Test
    void aPostIsGivenAndEnded() {
        MemberId member = chamber.onSeat(1);
        open("bureau?on=" + A_DAY);
        // The first vacant post is the president's.
        test(find(com.vaadin.flow.component.button.Button.class)
                        .withText(words("chamber.bureau.appoint"))
                        .atIndex(1))
                .click();
        pick("chamber.member", name(member));
        saveDialog();
        assertThat(bureau.presidentOn(A_DAY)).map(MemberRow::id).contains(member);

        press("chamber.bureau.end");
        date("chamber.bureau.endOn", A_DAY.minusDays(1));
        saveDialog();
        assertThat(noticed(words("chamber.bureau.notHeld", "25/06/2025"))).isTrue();
        date("chamber.bureau.endOn", A_DAY.plusDays(1));
        saveDialog();
        assertThat(bureau.presidentOn(A_DAY.plusDays(1))).isEmpty();
    }

    @Test
    void postsAreConfigured() {
        navigate("bureau/posts", PostsView.class);
        press("chamber.bureau.addPost");
        type("chamber.bureau.code", "RAPPORTEUR_2");
        number("chamber.bureau.rank", 30);
        type("chamber.bureau.post", "المقرر الثاني", "Second rapporteur");
        saveDialog();
        assertThat(bureau.posts()).extracting(PostRow::code).contains("RAPPORTEUR_2");
        press("chamber.bureau.addPost");
        type("chamber.bureau.code", "RAPPORTEUR_2");
        number("chamber.bureau.rank", 31);
        type("chamber.bureau.post", "المقرر الثاني", "Second rapporteur");
        saveDialog();
        sees(words("chamber.bureau.codeTaken", "RAPPORTEUR_2"));
    }

    @Test
    void aCommitteeIsFormedOnlyWithBothAtItsHead() {
        MemberId chair = chamber.onSeat(5);
        MemberId vice = chamber.onSeat(6);
        navigate("committees/new", NewCommitteeView.class);
        type("chamber.committee.name", "لجنة المعارض", "Commission des foires");
        pick("chamber.committeeRole.CHAIR", name(chair));
        press("ui.save");
        assertThat(noticed(words("chamber.committee.withoutChair"))).isTrue();
        assertThat(committees.all(A_DAY)).isEmpty();

        pick("chamber.committeeRole.VICE_CHAIR", name(vice));
        press("ui.save");
        assertThat(address()).startsWith("committees/").endsWith("/members");
        assertThat(committees.all(A_DAY)).extracting(CommitteeRow::number).containsExactly(1);
    }

    private CommitteeId formed() {
        return committees.form(new FormCommittee(
                1,
                Bilingual.of("لجنة المعارض", "Commission des foires"),
                Bilingual.of("اقتراح البرنامج", ""),
                ELECTED,
                chamber.onSeat(5),
                chamber.onSeat(6),
                Set.of()));
    }

    @Test
    void committeesAreFoundByTheirNameAndWhoHeadsThem() {
        CommitteeId id = formed();
        open("committees?on=" + A_DAY + "&q=foires");
        assertThat(shown()).containsExactly(id);
        open("committees?on=" + A_DAY + "&q="
                + Objects.requireNonNull(committees.all(A_DAY).getFirst().chair())
                        .name()
                        .ar());
        assertThat(shown()).containsExactly(id);
        open("committees?on=" + A_DAY + "&q=finances");
        assertThat(shown()).isEmpty();
        open("committees?on=" + ELECTED.minusDays(1));
        assertThat(shown()).isEmpty();
    }

    private List<CommitteeId> shown() {
        return this.<CommitteeRow>grid()
                .getListDataView()
                .getItems()
                .map(CommitteeRow::id)
                .toList();
    }

    @Test
    void aMemberJoinsAndIsElectedChair() {
        CommitteeId id = formed();
        MemberId member = chamber.onSeat(4);
        navigate("committees/" + id + "/members", CommitteeView.class);
        press("chamber.committee.join");
        pick("chamber.member", name(member));
        date("chamber.from", A_DAY);
        saveDialog();
        assertThat(committees.membersOf(id, A_DAY)).hasSize(3);
        press("chamber.committee.electChair");
        pick("chamber.member", name(member));
        date("chamber.from", A_DAY.plusDays(1));
        saveDialog();
        assertThat(committees.find(id, A_DAY.plusDays(1)).orElseThrow().chair())
                .extracting(MemberRow::id)
                .isEqualTo(member);
    }

    @Test
    void aCommitteeIsDissolvedWithAReason() {
        CommitteeId id = formed();
        navigate("committees/" + id, CommitteeView.class);
        press("chamber.committee.dissolve");
        date("chamber.committee.dissolveOn", A_DAY);
        saveDialog();
        assertThat(dialogIsOpen()).isTrue();
        sees(words("base.required"));
        typeNote("ui.reason", "استقالة جماعية");
        saveDialog();
        assertThat(committees.activeOn(A_DAY)).isEmpty();
    }

    @Test
    @WithMockUser(username = "reader", roles = CHAMBER_READ)
    void whoMayOnlyReadSeesTheBureauAndNoButtons() {
        navigate("bureau", BureauView.class);
        assertThat(offers("chamber.bureau.appoint")).isFalse();
        navigate("committees", CommitteesView.class);
        assertThat(offers("chamber.committee.form")).isFalse();
    }
}
