package ma.ghorfa.chamber.ui;

import static ma.ghorfa.chamber.ChamberFixture.A_DAY;
import static ma.ghorfa.chamber.ChamberFixture.ELECTED;
import static ma.ghorfa.chamber.ChamberFixture.TERM_END;
import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static ma.ghorfa.identity.Permissions.CHAMBER_WRITE;
import static ma.ghorfa.identity.Permissions.CONTACT_READ;
import static ma.ghorfa.identity.Permissions.INTEREST_READ;
import static ma.ghorfa.identity.Permissions.INTEREST_WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.ChamberFixture;
import ma.ghorfa.chamber.DateSpan;
import ma.ghorfa.chamber.InterestRow;
import ma.ghorfa.chamber.Interests;
import ma.ghorfa.chamber.MandateEnd;
import ma.ghorfa.chamber.MandateRow;
import ma.ghorfa.chamber.MemberData;
import ma.ghorfa.chamber.MemberFilter;
import ma.ghorfa.chamber.MemberId;
import ma.ghorfa.chamber.MemberRow;
import ma.ghorfa.chamber.MemberStatus;
import ma.ghorfa.ui.Drafts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** Use case "keep the members": list, add, edit, mandates, interests, and what goes wrong. */
@WithMockUser(
        username = "clerk",
        roles = {CHAMBER_READ, CHAMBER_WRITE, CONTACT_READ, INTEREST_READ, INTEREST_WRITE})
class MembersScreenTests extends ChamberScreenTest {

    @Autowired
    private Interests interests;

    @Autowired
    private Drafts drafts;

    @Autowired
    private JdbcClient jdbc;

    private String page(MemberId id, String tab) {
        return "members/" + id + "/" + tab;
    }

    @Test
    void theListShowsWhoIsInOfficeOnTheDateInTheAddress() {
        MemberId early = chamber.onSeat(2);
        chamber.onSeat(7);
        MandateRow mandate = chamber.mandateOf(early);
        members.endMandate(mandate.mandate().id(), mandate.version(), MandateEnd.RESIGNED, A_DAY, "");

        open("members?on=" + A_DAY.minusDays(1) + "&status=IN_OFFICE");
        assertThat(test(this.<MemberRow>grid()).size()).isEqualTo(2);
        open("members?on=" + A_DAY + "&status=IN_OFFICE");
        assertThat(test(this.<MemberRow>grid()).size()).isEqualTo(1);
        open("members?on=" + A_DAY + "&status=RESIGNED");
        assertThat(test(this.<MemberRow>grid()).getRow(0).id()).isEqualTo(early);
    }

    @Test
    void aDateBeforeAnyRuleShowsTheListWithoutTheNumberOfSeats() {
        chamber.onSeat(2);
        open("members?on=2015-03-01");
        assertThat(test(this.<MemberRow>grid()).size()).isEqualTo(1);
        sees(words("chamber.members.countWithoutSeats", 0, Names.date(LocalDate.of(2015, 3, 1)), 1));
    }

    @Test
    void theListIsFilteredWhileOneTypes() {
        chamber.onSeat(2);
        chamber.onSeat(7);
        open("members?on=" + A_DAY);
        test(find(TextField.class).withLabel(words("ui.search")).single()).setValue("الياس");
        assertThat(test(this.<MemberRow>grid()).size()).isEqualTo(1);
        assertThat(test(this.<MemberRow>grid()).getRow(0).name().fr()).isEqualTo("Ilyas Amrani");
    }

    @Test
    void anAddressWithNonsenseShowsTheListOfToday() {
        open("members?on=yesterday&status=ASLEEP&province=99");
        assertThat(test(this.<MemberRow>grid()).size()).isZero();
        assertThat(find(DatePicker.class)
                        .withLabel(words("chamber.on"))
                        .single()
                        .getValue())
                .isNotNull();
    }

    @Test
    void aMemberIsAddedAndThenGivenASeat() {
        navigate("members/new", NewMemberView.class);
        type("chamber.member.name", "نعيمة الخراز", "Naïma Kharraz");
        choose("chamber.sex", words("chamber.sex.FEMALE"));
        pick("chamber.province", "تازة");
        type("chamber.member.craft", "زربية بني وراين", "Tapis Beni Ouaraïn");
        type("chamber.contact.phone", "06 11 22 33 44");
        press("ui.save");
        assertThat(address()).startsWith("members/").endsWith("/mandates");
        sees(words("chamber.mandate.none"));

        press("chamber.mandate.begin");
        number("chamber.member.seat", 50);
        date("chamber.from", ELECTED);
        date("chamber.until", TERM_END);
        saveDialog();
        assertThat(dialogIsOpen()).isFalse();
        MemberRow added = members.inOffice(A_DAY).getFirst();
        assertThat(added.number()).isEqualTo(50);
        assertThat(added.province().ar()).isEqualTo("تازة");
        assertThat(members.details(added.id()).data().phone()).isEqualTo("+212611223344");
    }

    @Test
    void aNameThatIsNoneIsSentBackAtItsFieldAndNothingIsStored() {
        navigate("members/new", NewMemberView.class);
        type("chamber.member.name", "<b>نعيمة</b>", "Naïma");
        choose("chamber.sex", words("chamber.sex.FEMALE"));
        pick("chamber.province", "تازة");
        type("chamber.member.craft", "النسيج", "");
        press("ui.save");
        sees(words("chamber.name.lettersOnly"));
        assertThat(address()).isEqualTo("members/new");
        assertThat(members.list(MemberFilter.everybodyOn(A_DAY))).isEmpty();
    }

    @Test
    void aFormWithGapsSaysWhereTheyAre() {
        navigate("members/new", NewMemberView.class);
        press("ui.save");
        String gaps = String.join(
                words("ui.list.separator"),
                words("chamber.member.name"),
                words("chamber.sex"),
                words("chamber.province"),
                words("chamber.member.craft"));
        assertThat(find(Span.class).all()).extracting(Span::getText).contains(words("ui.form.invalid", gaps));
        sees(words("base.required"));
    }

    @Test
    void aSeatThatIsTakenIsRefusedInWords() {
        chamber.onSeat(4);
        MemberId person = chamber.person(3);
        navigate(page(person, "mandates"), MemberView.class);
        press("chamber.mandate.begin");
        number("chamber.member.seat", 4);
        date("chamber.from", A_DAY);
        date("chamber.until", TERM_END);
        saveDialog();
        assertThat(noticed(words("chamber.mandate.seatTaken", 4, "16/08/2021", "16/08/2027")))
                .isTrue();
        assertThat(dialogIsOpen()).isTrue();
        assertThat(members.isInOffice(person, A_DAY)).isFalse();
    }

    @Test
    void aMandateEndsAndADateBeforeItIsRefused() {
        MemberId member = chamber.onSeat(4);
        navigate(page(member, "mandates"), MemberView.class);
        press("chamber.mandate.end");
        choose("chamber.mandate.endReason", words("chamber.mandateEnd.DECEASED"));
        date("chamber.mandate.endOn", ELECTED.minusDays(1));
        saveDialog();
        assertThat(noticed(words("chamber.mandate.dateBefore", "15/08/2021", "16/08/2021")))
                .isTrue();

        date("chamber.mandate.endOn", A_DAY);
        typeNote("chamber.note", "وفاة إثر مرض");
        saveDialog();
        assertThat(dialogIsOpen()).isFalse();
        assertThat(members.find(member, A_DAY).orElseThrow().status()).isEqualTo(MemberStatus.DECEASED);
        sees("وفاة إثر مرض");
        assertThat(offers("chamber.mandate.replace")).isTrue();
    }

    @Test
    void anEndedMandateIsReplaced() {
        MemberId late = chamber.onSeat(4);
        MemberId next = chamber.person(3);
        MandateRow mandate = chamber.mandateOf(late);
        members.endMandate(mandate.mandate().id(), mandate.version(), MandateEnd.DECEASED, A_DAY, "");
        navigate(page(late, "mandates"), MemberView.class);
        press("chamber.mandate.replace");
        pick(
                "chamber.mandate.replacement",
                members.find(next).orElseThrow().name().ar());
        saveDialog();
        assertThat(members.inOffice(A_DAY)).extracting(MemberRow::id).containsExactly(next);
    }

    @Test
    void aMemberIsSuspendedAndBackInOffice() {
        MemberId member = chamber.onSeat(4);
        navigate(page(member, "mandates"), MemberView.class);
        press("chamber.mandate.suspend");
        date("chamber.from", A_DAY);
        typeNote("ui.reason", "طعن");
        saveDialog();
        assertThat(members.isInOffice(member, A_DAY)).isFalse();
        press("chamber.mandate.lift");
        date("chamber.mandate.liftOn", A_DAY.plusDays(5));
        saveDialog();
        assertThat(members.isInOffice(member, A_DAY.plusDays(5))).isTrue();
        assertThat(members.isInOffice(member, A_DAY.plusDays(4))).isFalse();
    }

    @Test
    void twoWhoEditTheSameMemberAreShownBothVersions() {
        MemberId member = chamber.person(0);
        navigate(page(member, "").replaceAll("/$", ""), MemberView.class);
        type("chamber.contact.email", "mine@example.ma");
        MemberData data = members.details(member).data();
        members.edit(
                member,
                members.details(member).version(),
                new MemberData(
                        data.name(),
                        data.sex(),
                        data.province(),
                        data.craft(),
                        data.phone(),
                        "theirs@example.ma",
                        data.address()));
        press("ui.save");
        sees(words("ui.conflict.text"));
        assertThat(find(RadioButtonGroup.class)
                        .withLabel(words("chamber.contact.email"))
                        .exists())
                .isTrue();
        press("ui.conflict.save");
        assertThat(members.details(member).data().email()).isEqualTo("mine@example.ma");
    }

    @Test
    void aConflictThatIsLeftIsAskedAgainAndOverwritesNobody() {
        MemberId member = chamber.person(0);
        navigate("members/" + member, MemberView.class);
        type("chamber.contact.email", "mine@example.ma");
        MemberData data = members.details(member).data();
        members.edit(
                member,
                members.details(member).version(),
                new MemberData(
                        data.name(), data.sex(), data.province(), data.craft(), "0611223344", data.email(), "فاس"));
        for (int attempt = 0; attempt < 2; attempt++) {
            press("ui.save");
            assertThat(dialogIsOpen()).as("the question of attempt " + attempt).isTrue();
            press("ui.cancel");
            assertThat(dialogIsOpen()).isFalse();
            assertThat(members.details(member).data().address()).isEqualTo("فاس");
        }
        press("ui.save");
        press("ui.conflict.save");
        MemberData stored = members.details(member).data();
        assertThat(stored.email()).isEqualTo("mine@example.ma");
        assertThat(stored.phone()).isEqualTo("+212611223344");
        assertThat(stored.address()).isEqualTo("فاس");
    }

    @Test
    void aDiscardedDraftLeavesWhatIsStored() {
        MemberId member = chamber.person(0);
        navigate("members/" + member, MemberView.class);
        type("chamber.contact.email", "mine@example.ma");
        cleanVaadinEnvironment();
        initVaadinEnvironment();
        MemberData data = members.details(member).data();
        members.edit(
                member,
                0,
                new MemberData(
                        data.name(),
                        data.sex(),
                        data.province(),
                        data.craft(),
                        data.phone(),
                        "theirs@example.ma",
                        data.address()));
        navigate("members/" + member, MemberView.class);
        press("ui.draft.discard");
        assertThat(find(TextField.class)
                        .withLabel(words("chamber.contact.email"))
                        .single()
                        .getValue())
                .isEqualTo("theirs@example.ma");
        type("chamber.contact.email", "mine@example.ma");
        press("ui.save");
        assertThat(dialogIsOpen()).isFalse();
        assertThat(members.details(member).data().email()).isEqualTo("mine@example.ma");
    }

    @Test
    void aDraftOfAnActGoesOverWhatIsStoredNow() {
        MemberId member = chamber.onSeat(4);
        navigate(page(member, "mandates"), MemberView.class);
        press("chamber.mandate.end");
        typeNote("chamber.note", "وفاة إثر مرض");
        press("ui.cancel");
        MandateRow mandate = chamber.mandateOf(member);
        members.correctMandate(mandate.mandate().id(), mandate.version(), 5, new DateSpan(ELECTED, TERM_END));
        cleanVaadinEnvironment();
        initVaadinEnvironment();
        navigate(page(member, "mandates"), MemberView.class);
        press("chamber.mandate.end");
        choose("chamber.mandate.endReason", words("chamber.mandateEnd.DECEASED"));
        saveDialog();
        assertThat(dialogIsOpen()).isFalse();
        assertThat(chamber.mandateOf(member).mandate().ending()).isNotNull();
        sees("وفاة إثر مرض");
    }

    @Test
    void aDraftThatNoLongerReadsIsLeftAndSaidSo() {
        MemberId member = chamber.onSeat(4);
        String key = "mandate:end:" + chamber.mandateOf(member).mandate().id();
        String typed = "{\"reason\":\"DECEASED\",\"on\":\"next Monday\",\"note\":\"\"}";
        drafts.keep(key, "{\"version\":0,\"base\":{},\"typed\":" + typed + "}");
        for (boolean first : List.of(true, false)) {
            navigate(page(member, "mandates"), MemberView.class);
            press("chamber.mandate.end");
            assertThat(seen(words("ui.draft.unreadable"))).isEqualTo(first);
            assertThat(find(DatePicker.class)
                            .withLabel(words("chamber.mandate.endOn"))
                            .last()
                            .getValue())
                    .isNotNull();
            press("ui.cancel");
            cleanVaadinEnvironment();
            initVaadinEnvironment();
        }
        assertThat(drafts.find(key)).isEmpty();
    }

    @Test
    void anInterestIsDeclaredAndEnded() {
        MemberId member = chamber.onSeat(4);
        navigate(page(member, "interests"), MemberView.class);
        press("chamber.interest.declare");
        type("chamber.interest.organisation", "تعاونية الأمل", "Coopérative Al Amal");
        choose("chamber.interest.kind", words("chamber.interestKind.COOPERATIVE"));
        date("chamber.from", ELECTED);
        date("chamber.interest.declaredOn", A_DAY);
        saveDialog();
        assertThat(interests.matching(A_DAY, Bilingual.of("تعاونية الامل", ""))).hasSize(1);

        test(this.<InterestRow>grid()).clickRow(0);
        date("chamber.untilOrOpen", A_DAY);
        saveDialog();
        assertThat(interests.matching(A_DAY, Bilingual.of("تعاونية الامل", ""))).isEmpty();
    }

    @Test
    void theHistorySaysWhoChangedWhat() {
        MemberId member = chamber.person(0);
        MemberData renamed = ChamberFixture.data(1);
        members.edit(member, 0, renamed);
        navigate(page(member, "history"), MemberView.class);
        sees(ChamberFixture.data(0).name().ar());
        sees(renamed.name().ar());
        sees(words("chamber.field.name_ar"));
    }

    @Test
    void anAddressOfNobodyIsNotFound() {
        assertThat(isNotFound("members/" + java.util.UUID.randomUUID())).isTrue();
        assertThat(isNotFound("members/nobody")).isTrue();
    }

    @Test
    @WithMockUser(
            username = "clerk",
            roles = {CHAMBER_READ, CHAMBER_WRITE})
    void whoMayNotReadInterestsHasNoSuchTab() {
        MemberId member = chamber.onSeat(4);
        navigate(MemberView.class, Map.of("member", member.toString()));
        assertThat(find(Tab.class)
                        .withText(words("chamber.member.tab.mandates"))
                        .exists())
                .isTrue();
        assertThat(find(Tab.class)
                        .withText(words("chamber.member.tab.interests"))
                        .exists())
                .isFalse();
    }

    @Test
    @WithMockUser(
            username = "clerk",
            roles = {CHAMBER_READ, CHAMBER_WRITE})
    void howAMemberIsReachedIsSeenByThoseWhoMayKnowIt() {
        MemberId member = chamber.person(0);
        String phone = ChamberFixture.data(0).phone();
        assertThat(members.details(member).data().phone()).isEmpty();
        navigate("members/" + member, MemberView.class);
        assertThat(find(TextField.class)
                        .withLabel(words("chamber.contact.phone"))
                        .exists())
                .isFalse();
        type("chamber.member.craft", "الخزف", "Céramique");
        press("ui.save");
        navigate(page(member, "history"), MemberView.class);
        sees(words("chamber.field.craft_ar"));
        assertThat(seen(words("chamber.field.phone"))).isFalse();
        // What could not be seen was not lost either.
        assertThat(jdbc.sql("select phone from member where id = :id")
                        .param("id", member.toString())
                        .query(String.class)
                        .single())
                .isEqualTo("+212" + phone.substring(1));
    }

    @Test
    @WithMockUser(username = "reader", roles = CHAMBER_READ)
    void whoMayOnlyReadIsOfferedNothingToWrite() {
        navigate("members", MembersView.class);
        assertThat(offers("chamber.member.add")).isFalse();
        assertThatThrownBy(() -> navigate("members/new", NewMemberView.class))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void spansAndDatesAreReadable() {
        MemberId member = chamber.onSeat(4);
        navigate(page(member, "mandates"), MemberView.class);
        sees(Names.span(new DateSpan(ELECTED, TERM_END)));
        assertThat(Names.date(LocalDate.of(2025, 8, 5))).isEqualTo("5 غشت 2025");
    }
}
