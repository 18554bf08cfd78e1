package ma.ghorfa.partnership;

import static ma.ghorfa.identity.Permissions.AGREEMENT_READ;
import static ma.ghorfa.identity.Permissions.DECISION_FOLLOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.journal.JournalSubjects;
import ma.ghorfa.lineage.DecisionThread;
import ma.ghorfa.lineage.Lineage;
import ma.ghorfa.lineage.LineageNavigation;
import ma.ghorfa.lineage.LineageRefusal;
import ma.ghorfa.lineage.LinkData;
import ma.ghorfa.lineage.LinkId;
import ma.ghorfa.lineage.LinkKind;
import ma.ghorfa.lineage.LinkRow;
import ma.ghorfa.lineage.Node;
import ma.ghorfa.lineage.NodeRef;
import ma.ghorfa.testing.Acting;
import ma.ghorfa.testing.GhorfaTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** The thread of an agreement on the screen, with a thousand effects too, and the links that people make by hand. */
@GhorfaTest
@Transactional
@WithMockUser(
        username = "director",
        roles = {AGREEMENT_READ, DECISION_FOLLOW})
class DecisionThreadTests extends SpringBrowserlessTest {

    private static final Acting STRANGER = Acting.as("stranger", DECISION_FOLLOW);
    private static final LocalDate VOTE = LocalDate.of(2025, 6, 26);

    /** Measured a twentieth of it; the count of statements beside it is exact. */
    private static final Duration SOON = Duration.ofSeconds(2);

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Lineage lineage;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Texts texts;

    @Autowired
    private List<JournalSubjects> journal;

    private final PartnershipTest story = new PartnershipTest() {};
    private AgreementId id;

    @SuppressWarnings("NullAway.Init")
    DecisionThreadTests() {}

    @BeforeEach
    void agreement() {
        beans.autowireBean(story);
        id = story.crafts();
    }

    private String words(String key, @Nullable Object... args) {
        return texts.get(Language.AR, key, args);
    }

    private static NodeRef ref(AgreementId agreement) {
        return new NodeRef("agreement", agreement.value());
    }

    private AgreementId another(String object) {
        return PartnershipTest.PROGRAMMES.call(
                () -> story.agreements.create(2025, PartnershipTest.about(object, LocalDate.of(2027, 12, 31))));
    }

    /** So many agreements that carry this one out. */
    private void carriedOut(int many) {
        jdbc.sql("""
                insert into agreement (id, version, changed_by, kind, base_id, framework_id, year, number, object_ar, object_fr,
                    territory, programme, ends_on, total, planned, state, state_reason, text_number, edits, visa_number, signed_at)
                select uuid(), 0, 'system', 'SPECIFIC', null, a.id, 2030, n.i, concat('اتفاقية خاصة ', n.i), '', '', '', null, 0, 0,
                    'DRAFT', '', 1, 0, '', ''
                from agreement a join (with recursive n (i) as (select 1 union all select i + 1 from n where i < :many)
                    select i from n) n
                where a.id = :id
                """).param("many", many).param("id", id.value().toString()).update();
    }

    private void open(AgreementId agreement) {
        UI.getCurrent().navigate(LineageNavigation.thread(ref(agreement)));
    }

    private String page() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private String drawn() {
        return find(Svg.class).single().getElement().getProperty("innerHTML");
    }

    private void press(String key) {
        test(find(Button.class).withText(words(key)).last()).click();
    }

    // ---- On the screen ----

    @Test
    void theThreadIsDrawnFromCauseToEffectWithLinksAndItsRecordMarked() {
        story.signed(id, VOTE);
        AgreementId amendment = story.amendment(id, "تمديد <b>المدة</b>", LocalDate.of(2028, 12, 31));
        UI.getCurrent().navigate(PartnershipNavigation.agreement(id));
        assertThat(find(Anchor.class).withText(words("lineage.title")).single().getHref())
                .isEqualTo(LineageNavigation.thread(ref(id)));
        open(id);
        assertThat(drawn())
                .contains(
                        "href=\"" + PartnershipNavigation.agreement(amendment) + "\" router-link",
                        "href=\"" + LineageNavigation.thread(ref(amendment)) + "\" router-link",
                        "lineage-box centre",
                        "aria-current",
                        words("lineage.edge.amendment"),
                        words("partnership.state.IN_FORCE"),
                        "&lt;b&gt;")
                .doesNotContain("<b>");
        assertThat(page()).contains(words("lineage.effects"), words("lineage.steps", 1), "تمديد <b>المدة</b>");
        open(amendment);
        assertThat(page()).contains(words("lineage.causes"));
    }

    @Test
    void readingFromTheLeftTheCauseStandsOnTheLeft() {
        story.signed(id, VOTE);
        story.amendment(id, "تمديد المدة", LocalDate.of(2028, 12, 31));
        UI.getCurrent().setLocale(Language.FR.locale());
        open(id);
        assertThat(centreBeforeTheOther()).isTrue();
        UI.getCurrent().setLocale(Language.AR.locale());
        UI.getCurrent().navigate(PartnershipNavigation.AGREEMENTS);
        open(id);
        assertThat(centreBeforeTheOther()).isFalse();
    }

    private boolean centreBeforeTheOther() {
        List<Integer> places = java.util.regex.Pattern.compile("foreignObject x=\"(\\d+)\"")
                .matcher(drawn())
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
        assertThat(places).hasSize(2);
        return places.getFirst() < places.getLast();
    }

    @Test
    void aRecordWithoutLinksSaysSo() {
        open(id);
        assertThat(page()).contains(words("lineage.alone"), words("lineage.links.none"));
        assertThat(find(Svg.class).exists()).isFalse();
    }

    @Test
    @WithMockUser(
            username = "stranger",
            roles = {DECISION_FOLLOW})
    void whoMayNotReadTheRecordIsNotToldThatItExists() {
        open(id);
        assertThat(page()).isEqualTo(pageOfNothing());
        assertThatThrownBy(() -> lineage.thread(ref(id))).isInstanceOf(NotFoundException.class);
    }

    private String pageOfNothing() {
        UI.getCurrent().navigate(LineageNavigation.thread(new NodeRef("agreement", UUID.randomUUID())));
        return page();
    }

    // ---- A thousand effects ----

    @Test
    void aThousandEffectsAreReadAndDrawnAtOnceAndFoundInTheList() {
        carriedOut(10);
        open(id);
        long few = statements(() -> lineage.thread(ref(id)));
        jdbc.sql("delete from agreement where framework_id = :id")
                .param("id", id.value().toString())
                .update();
        carriedOut(1_000);
        assertThat(statements(() -> lineage.thread(ref(id)))).isEqualTo(few);
        long before = System.nanoTime();
        open(id);
        Duration took = Duration.ofNanos(System.nanoTime() - before);
        assertThat(took).isLessThan(SOON);
        assertThat(drawn()).contains(words("lineage.more", 995, words("partnership.kind.SPECIFIC")));
        assertThat(find(ListItem.class).all()).hasSizeLessThan(100);
        find(TextField.class).single().setValue("خاصة 777");
        assertThat(page()).contains("اتفاقية خاصة 777").doesNotContain("اتفاقية خاصة 778");
        find(TextField.class).single().clear();
        press("lineage.showMore");
        assertThat(page()).contains(words("lineage.partly", 120, 1_000));
        UI.getCurrent()
                .navigate(LineageNavigation.thread(ref(id)), QueryParameters.of("kind", "partnership.kind.SPECIFIC"));
        assertThat(page()).contains(words("lineage.partly", 60, 1_000));
    }

    private long statements(Runnable act) {
        long before = selects();
        act.run();
        return selects() - before;
    }

    private long selects() {
        return jdbc.sql(
                        "select variable_value from information_schema.session_status where variable_name = 'COM_SELECT'")
                .query(Long.class)
                .single();
    }

    // ---- Links by hand ----

    private LinkId link(AgreementId cause, AgreementId effect) {
        return lineage.link(new LinkData(ref(cause), ref(effect), LinkKind.CARRIES_OUT, "تنزيل البرنامج"));
    }

    @Test
    void aLinkByHandIsMadeFoundAndWithdrawnOnTheScreen() {
        AgreementId other = another("معرض الزربية بتازة");
        open(id);
        press("lineage.links.add");
        Node found = lineage.find("الزربية").getFirst();
        assertThat(found.ref()).isEqualTo(ref(other));
        @SuppressWarnings("unchecked")
        ComboBox<Node> field = find(ComboBox.class).last();
        field.setValue(found);
        @SuppressWarnings("unchecked")
        Select<Object> relation = find(Select.class).last();
        relation.setValue(relation.getListDataView().getItem(1));
        find(TextArea.class).last().setValue("المعرض من أنشطة البرنامج");
        press("ui.save");
        assertThat(page()).contains("المعرض من أنشطة البرنامج", words("lineage.link.CARRIES_OUT"));
        assertThat(drawn()).contains(PartnershipNavigation.agreement(other));
        LinkRow row = lineage.links(ref(other)).getFirst();
        assertThat(row.cause().ref()).isEqualTo(ref(id));
        assertThat(lineage.thread(ref(other)).reached()).hasSize(2);
        assertThat(journal.stream()
                        .flatMap(room -> room.find("lineageLink", row.id().value()).stream()))
                .singleElement()
                .satisfies(subject -> assertThat(subject.name()).contains("الزربية"));
        press("lineage.links.withdraw");
        find(TextArea.class).last().setValue("ربط خاطئ");
        press("lineage.links.withdraw");
        assertThat(lineage.links(ref(id))).isEmpty();
        assertThat(page()).contains(words("lineage.links.none"));
    }

    @Test
    void nothingIsLinkedToItselfTwiceOrToNothing() {
        AgreementId other = another("معرض الزربية بتازة");
        link(id, other);
        assertThatThrownBy(() -> link(id, other)).isInstanceOf(LineageRefusal.Twice.class);
        assertThatThrownBy(() -> link(other, id)).isInstanceOf(LineageRefusal.Twice.class);
        assertThatThrownBy(() -> link(id, id)).isInstanceOf(LineageRefusal.Itself.class);
        assertThatThrownBy(() -> link(id, new AgreementId(UUID.randomUUID())))
                .isInstanceOf(LineageRefusal.NoSuchRecord.class);
        assertThatThrownBy(() -> insert("agreement", id.value(), "agreement", other.value()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> insert("agreement", id.value(), "agreement", UUID.randomUUID()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> insert("decision", UUID.randomUUID(), "agreement", other.value()))
                .isInstanceOf(DataAccessException.class);
    }

    private void insert(String causeType, UUID cause, String effectType, UUID effect) {
        jdbc.sql("""
                insert into lineage_link (id, changed_by, cause_type, cause_id, effect_type, effect_id, kind, reason, linked_by,
                    linked_at, withdrawn_why)
                values (uuid(), 'director', :causeType, :cause, :effectType, :effect, 'REPLACES', 'x', 'director', now(), '')
                """)
                .param("causeType", causeType)
                .param("cause", cause.toString())
                .param("effectType", effectType)
                .param("effect", effect.toString())
                .update();
    }

    @Test
    void whatWasGivenUpIsLinkedToNothing() {
        AgreementId other = another("معرض الزربية بتازة");
        PartnershipTest.PRESIDENT.run(() -> story.steps.abandon(other, story.version(other), "لم يعد له موجب"));
        assertThatThrownBy(() -> link(id, other)).isInstanceOf(LineageRefusal.NotStanding.class);
        assertThat(lineage.find("الزربية")).isEmpty();
        assertThatThrownBy(() -> insert("agreement", id.value(), "agreement", other.value()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void tenThatWereGivenUpDoNotHideAnOlderOneThatStands() {
        AgreementId older = another("معرض الزربية بتازة");
        for (int given = 0; given < 10; given++) {
            AgreementId newer = another("معرض الزربية بفاس");
            PartnershipTest.PRESIDENT.run(() -> story.steps.abandon(newer, story.version(newer), "لم يعد له موجب"));
        }
        assertThat(lineage.find("الزربية")).extracting(Node::ref).containsExactly(ref(older));
    }

    @Test
    void theJournalSaysWhoLinkedAndNotWhy() {
        LinkId link = link(id, another("معرض الزربية بتازة"));
        lineage.withdraw(link, "ربط خاطئ");
        assertThat(jdbc.sql("select concat(act, ' ', details) from journal_entry where subject_id = :id order by seq")
                        .param("id", link.value().toString())
                        .query(String.class)
                        .list())
                .containsExactly("lineage.linked {}", "lineage.withdrawn {}");
    }

    @Test
    void whoMayNotReadBothEndsWithdrawsNothing() {
        LinkId link = link(id, another("معرض الزربية بتازة"));
        assertThatThrownBy(() -> STRANGER.run(() -> lineage.withdraw(link, "ربط خاطئ")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> lineage.withdraw(new LinkId(UUID.randomUUID()), "ربط خاطئ"))
                .isInstanceOf(NotFoundException.class);
        assertThat(lineage.links(ref(id))).extracting(LinkRow::id).containsExactly(link);
    }

    @Test
    void aWithdrawnLinkCountsForNothingAndCanBeMadeAgain() {
        AgreementId other = another("معرض الزربية بتازة");
        LinkId first = link(id, other);
        lineage.withdraw(first, "ربط خاطئ");
        assertThatThrownBy(() -> lineage.withdraw(first, "ربط خاطئ")).isInstanceOf(LineageRefusal.Withdrawn.class);
        DecisionThread thread = lineage.thread(ref(id));
        assertThat(thread.edges()).isEmpty();
        assertThat(link(id, other)).isNotEqualTo(first);
    }
}
