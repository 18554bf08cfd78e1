package ma.ghorfa.campaign;

import static ma.ghorfa.identity.Permissions.BENEFIT_WRITE;
import static ma.ghorfa.identity.Permissions.CAMPAIGN_INTAKE;
import static ma.ghorfa.identity.Permissions.CAMPAIGN_READ;
import static ma.ghorfa.identity.Permissions.CAMPAIGN_WRITE;
import static ma.ghorfa.identity.Permissions.CARD_READ;
import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static ma.ghorfa.identity.Permissions.REGISTRY_EXPORT;
import static ma.ghorfa.identity.Permissions.REGISTRY_READ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Zone;
import ma.ghorfa.card.CardFilter;
import ma.ghorfa.card.CardNavigation;
import ma.ghorfa.card.CardRequests;
import ma.ghorfa.card.CardRow;
import ma.ghorfa.chamber.Sex;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.journal.ExportRefusedException;
import ma.ghorfa.registry.ActorId;
import ma.ghorfa.registry.ActorKind;
import ma.ghorfa.registry.Area;
import ma.ghorfa.registry.Register;
import ma.ghorfa.testing.Acting;
import ma.ghorfa.testing.GhorfaTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** Two agents at one station: what one of them enters, the page that the other opened before does not undo. */
@GhorfaTest
@Transactional
@WithMockUser(
        username = "agent",
        roles = {CAMPAIGN_READ, CAMPAIGN_WRITE, CAMPAIGN_INTAKE, BENEFIT_WRITE, CARD_READ, CHAMBER_READ, REGISTRY_READ})
class StationScreenTests extends SpringBrowserlessTest {

    private static final String NAME = "عبد الرحيم الصنهاجي";
    private static final Acting ANYBODY = Acting.asAnybody("registrar");

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Stations stations;

    @Autowired
    private Intake intake;

    @Autowired
    private Benefits benefits;

    @Autowired
    private Register register;

    @Autowired
    private CardRequests cards;

    @Autowired
    private Texts texts;

    @Autowired
    private Clock clock;

    private CampaignId campaign;
    private StationId station;
    private ActorId somebody;

    @SuppressWarnings("NullAway.Init")
    StationScreenTests() {}

    @BeforeEach
    void travel() {
        var today = Zone.date(clock.instant());
        campaign = campaigns.plan(new CampaignData(
                Bilingual.of("قافلة المهني", "Caravane Al Mihani"),
                today.minusDays(30),
                today.plusDays(30),
                100,
                Bilingual.of("التعريف بالبطاقة", "Faire connaître la carte")));
        take(CampaignState.ANNOUNCED, 20);
        station = stations.plan(campaign, CampaignTest.at(today.minusDays(1), CampaignTest.FES));
        take(CampaignState.CARAVAN, 15);
        somebody = person(Bilingual.of(NAME, "Abderrahim Sanhaji"));
    }

    private void take(CampaignState to, int daysAgo) {
        campaigns.take(
                campaign,
                campaigns.details(campaign).version(),
                new TakeStep(to, Zone.date(clock.instant()).minusDays(daysAgo), "خلاصة"));
    }

    private ActorId person(Bilingual name) {
        return ANYBODY.call(() -> register.add(
                CampaignTest.actor(ActorKind.ARTISAN, name, Sex.MALE, CampaignTest.FES, "ZELLIGE", Area.URBAN)));
    }

    private StationRow row() {
        return stations.details(station).row();
    }

    private String words(String key, @Nullable Object... args) {
        return texts.get(Language.AR, key, args);
    }

    private static void open(String address) {
        int query = address.indexOf('?');
        UI.getCurrent()
                .navigate(
                        query < 0 ? address : address.substring(0, query),
                        query < 0 ? QueryParameters.empty() : QueryParameters.fromString(address.substring(query + 1)));
    }

    private void press(String key) {
        test(find(Button.class).withText(words(key)).last()).click();
    }

    private IntegerField number(String key) {
        return find(IntegerField.class).withLabel(words(key)).single();
    }

    private void look() {
        TextField field =
                find(TextField.class).withLabel(words("campaign.intake.find")).single();
        field.clear();
        test(field).setValue(NAME);
    }

    // ---- Visitors ----

    @Test
    void whatAColleagueCountedIsNotOverwritten() {
        open(CampaignNavigation.station(station));
        stations.countVisitors(station, row().version(), 7, 5);
        look();
        press("campaign.intake.attend");
        test(number("campaign.field.visitorsWomen")).setValue(2);
        press("campaign.visitors.save");

        assertThat(row().visitorsWomen()).isEqualTo(5);
        assertThat(row().visitorsMen()).isEqualTo(7);
        assertThat(find(Span.class)
                        .withText(words("campaign.visitors.conflict", 5, 7, 2, 0))
                        .exists())
                .isTrue();
        assertThat(number("campaign.field.visitorsWomen").getValue()).isEqualTo(5);
        test(number("campaign.field.visitorsWomen")).setValue(6);
        press("campaign.visitors.save");
        assertThat(row().visitorsWomen()).isEqualTo(6);
        assertThat(row().visitorsMen()).isEqualTo(7);
    }

    @Test
    void anEmptyFieldIsNoZero() {
        stations.countVisitors(station, row().version(), 7, 5);
        open(CampaignNavigation.station(station));
        number("campaign.field.visitorsMen").clear();
        press("campaign.visitors.save");
        assertThat(row().visitorsMen()).isEqualTo(7);
        assertThat(number("campaign.field.visitorsMen").isInvalid()).isTrue();
    }

    // ---- Benefits ----

    @Test
    @SuppressWarnings("unchecked")
    void whatAColleagueTickedStays() {
        BenefitId credit = benefits.add(CampaignTest.credit("قرض", "Crédit"));
        BenefitId train = benefits.add(CampaignTest.credit("قطار", "Train"));
        open(CampaignNavigation.station(station) + "/programme");
        stations.explain(station, row().version(), Set.of(credit));
        CheckboxGroup<BenefitRow> group = find(CheckboxGroup.class).single();
        group.setValue(Set.of(benefits.all().stream()
                .filter(one -> one.id().equals(train))
                .findAny()
                .orElseThrow()));
        press("campaign.explained.save");

        assertThat(stations.details(station).explained()).containsExactly(credit);
        assertThat(find(Span.class)
                        .withText(words("campaign.explained.conflict"))
                        .exists())
                .isTrue();
        CheckboxGroup<BenefitRow> drawn = find(CheckboxGroup.class).single();
        assertThat(drawn.getValue()).extracting(BenefitRow::id).containsExactly(credit);
    }

    // ---- Requests ----

    @Test
    void whoWithdrewAndAsksAgainHasAnotherRequest() {
        open(CampaignNavigation.station(station));
        look();
        press("campaign.intake.take");
        assertThat(row().requests()).isEqualTo(1);
        ANYBODY.run(() -> {
            CardRow request = cards.of(somebody).getFirst();
            cards.withdraw(
                    request.id(),
                    cards.details(request.id()).version(),
                    Zone.date(clock.instant()),
                    "لم يعد يرغب فيها");
        });
        look();
        press("campaign.intake.take");
        assertThat(row().requests()).isEqualTo(1);
        assertThat(cards.of(somebody)).as("the withdrawn one and the new one").hasSize(2);
    }

    // ---- Lists ----

    @Test
    void aListOfCardsOfOneStationSaysSoAndCanBeWidened() {
        CampaignTest.take(intake, station, somebody);
        ActorId other = person(Bilingual.of("فاطمة بنجلون", "Fatima Benjelloun"));
        StationId today = stations.plan(campaign, CampaignTest.at(Zone.date(clock.instant()), CampaignTest.TAZA));
        CampaignTest.take(intake, today, other);
        open(CardNavigation.origin(station.toString()));

        ComboBox<?> origin =
                find(ComboBox.class).withLabel(words("card.field.origin")).single();
        assertThat(Objects.toString(origin.getValue())).isEqualTo(station.toString());
        assertThat(listed()).extracting(CardRow::actor).containsExactly(somebody);
        origin.clear();
        assertThat(listed()).extracting(CardRow::actor).contains(somebody, other);
    }

    @SuppressWarnings("unchecked")
    private List<CardRow> listed() {
        Grid<CardRow> grid = find(Grid.class).single();
        return grid.getDataProvider()
                .fetch(new Query<>(0, 50, List.of(), null, null))
                .toList();
    }

    @Test
    void whoMayNotTakePeopleOutIsOfferedNoExport() {
        String export = words("ui.export.XLSX");
        intake.attend(station, somebody);
        for (String list : List.of("/people", "/requests")) {
            open(CampaignNavigation.campaign(campaign) + list);
            assertThat(find(Grid.class).exists()).as(list).isTrue();
            assertThat(find(Button.class).withText(export).exists()).as(list).isFalse();
        }
        open(CardNavigation.CARDS);
        assertThat(find(Grid.class).exists()).isTrue();
        assertThat(find(Button.class).withText(export).exists()).isFalse();
    }

    @Test
    @WithMockUser(
            username = "agent",
            roles = {
                CAMPAIGN_READ,
                CAMPAIGN_WRITE,
                CAMPAIGN_INTAKE,
                CARD_READ,
                CHAMBER_READ,
                REGISTRY_READ,
                REGISTRY_EXPORT
            })
    void whoMayIsOfferedIt() {
        String export = words("ui.export.XLSX");
        for (String list : List.of("/people", "/requests")) {
            open(CampaignNavigation.campaign(campaign) + list);
            assertThat(find(Button.class).withText(export).exists()).as(list).isTrue();
        }
        open(CardNavigation.CARDS);
        assertThat(find(Button.class).withText(export).exists()).isTrue();
    }

    /** Refused where it is asked for, on the page, and not in the middle of a download. */
    @Test
    @WithMockUser(
            username = "agent",
            roles = {
                CAMPAIGN_READ,
                CAMPAIGN_WRITE,
                CAMPAIGN_INTAKE,
                CARD_READ,
                CHAMBER_READ,
                REGISTRY_READ,
                REGISTRY_EXPORT
            })
    void whoTookTooManyListsOutIsTold() {
        for (int taken = 0; taken < 10; taken++) {
            cards.export(CardFilter.ALL);
        }
        for (String list : List.of("/people", "/requests")) {
            open(CampaignNavigation.campaign(campaign) + list);
            assertThatThrownBy(() -> press("ui.export.XLSX")).as(list).isInstanceOf(ExportRefusedException.class);
        }
    }
}
