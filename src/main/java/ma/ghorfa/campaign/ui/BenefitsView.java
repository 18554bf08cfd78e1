package ma.ghorfa.campaign.ui;

import static ma.ghorfa.identity.Permissions.BENEFIT_WRITE;
import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Zone;
import ma.ghorfa.campaign.BenefitData;
import ma.ghorfa.campaign.BenefitKind;
import ma.ghorfa.campaign.BenefitRow;
import ma.ghorfa.campaign.Benefits;
import ma.ghorfa.campaign.CampaignNavigation;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.FilterBar;
import ma.ghorfa.ui.FormDialog;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.ListAddress;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.RecordForm.Slot;
import ma.ghorfa.ui.RecordForm.State;
import ma.ghorfa.ui.StatusBadge;
import ma.ghorfa.ui.Tone;
import org.jspecify.annotations.Nullable;

/** What the professional card gives, made to be read by members, craftspeople themselves. */
@Route(CampaignNavigation.BENEFITS)
@RolesAllowed(CHAMBER_READ)
@Menu(title = "campaign.nav.benefits", order = 208, icon = "recommendation")
@StyleSheet("context://styles/campaign.css")
class BenefitsView extends Page implements BeforeEnterObserver {

    private final Benefits benefits;
    private final CampaignHistory history;
    private final Drafts drafts;
    private final boolean writes;
    private final LocalDate today;
    private final Select<BenefitKind> kind =
            Fields.select("campaign.field.kind", List.of(BenefitKind.values()), Labels::kind);
    private final Checkbox ended = new Checkbox(t("campaign.benefits.ended"));
    private final Div list = new Div();
    private ListAddress address = new ListAddress(new Location(CampaignNavigation.BENEFITS));

    BenefitsView(Benefits benefits, CampaignHistory history, Drafts drafts, CurrentAccount account, Clock clock) {
        this.benefits = benefits;
        this.history = history;
        this.drafts = drafts;
        this.writes = account.may(BENEFIT_WRITE);
        this.today = Zone.date(clock.instant());
        title(t("campaign.nav.benefits"));
        if (writes) {
            actions(Buttons.primary("campaign.benefit.add", Icons.ADD, () -> edit(null)));
        }
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(t("ui.all"));
        kind.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                address.set("kind", kind.getValue());
                show();
            }
        });
        ended.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                address.set("ended", ended.getValue());
                show();
            }
        });
        list.addClassName("benefits");
        content(new FilterBar(kind, ended), list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = new ListAddress(event.getLocation());
        kind.setValue(address.word("kind", BenefitKind.class).orElse(null));
        ended.setValue(address.is("ended"));
        show();
    }

    private void show() {
        list.removeAll();
        benefits.all().stream()
                .filter(row -> kind.getValue() == null || row.data().kind() == kind.getValue())
                .filter(row -> ended.getValue() || isShown(row.data()))
                .forEach(row -> list.add(card(row)));
        if (list.getComponentCount() == 0) {
            list.add(new Callout(Tone.NEUTRAL, t("campaign.benefits.none")));
        }
    }

    /** What can be had today, and what is to come; what is over only when it is asked for. */
    private boolean isShown(BenefitData data) {
        return data.active() && (data.until() == null || !data.until().isBefore(today));
    }

    private Component card(BenefitRow row) {
        BenefitData data = row.data();
        var provider = new Span(t("campaign.benefit.by", Labels.in(data.provider())));
        provider.addClassName("muted");
        var badges = new Div(new StatusBadge(Labels.kind(data.kind()), Tone.INFO));
        badges.addClassName("bar");
        if (!data.isOfferedOn(today)) {
            badges.add(new StatusBadge(
                    t(isShown(data) ? "campaign.benefit.toCome" : "campaign.benefit.over"), Tone.ATTENTION));
        }
        var card = new Article(badges, new H2(Labels.in(data.name())), provider);
        card.addClassNames("sheet", "benefit");
        if (!data.conditions().isEmpty()) {
            var conditions = new Paragraph(Labels.in(data.conditions()));
            conditions.addClassName("preserve-lines");
            card.add(conditions);
        }
        String span = span(data);
        if (!span.isEmpty()) {
            var validity = new Span(span);
            validity.addClassNames("muted", "small");
            card.add(validity);
        }
        if (writes) {
            var edit = Buttons.plain("ui.edit", Icons.EDIT, () -> edit(row));
            edit.setAriaLabel(t("campaign.benefit.editOf", Labels.in(data.name())));
            card.add(new Div(edit));
        }
        return card;
    }

    private static String span(BenefitData data) {
        if (data.from() != null && data.until() != null) {
            return t("campaign.period", Labels.date(data.from()), Labels.date(data.until()));
        }
        if (data.from() != null) {
            return t("campaign.benefit.since", Labels.date(data.from()));
        }
        return data.until() == null ? "" : t("campaign.benefit.until", Labels.date(data.until()));
    }

    private void edit(@Nullable BenefitRow row) {
        var form = new RecordForm(drafts, "card-benefit:" + (row == null ? "new" : row.id()));
        Slot<Bilingual> name =
                form.bilingual("name", "campaign.field.name", 200).required();
        Slot<BenefitKind> about = form.select(
                        "kind", "campaign.field.kind", List.of(BenefitKind.values()), Enum::name, Labels::kind)
                .required();
        Slot<LocalDate> from = form.date("from", "campaign.benefit.from");
        Slot<LocalDate> until = form.date("until", "campaign.benefit.to");
        Slot<Bilingual> provider =
                form.bilingual("provider", "campaign.field.provider", 200).required();
        Slot<Bilingual> conditions = form.bilingualArea("conditions", "campaign.field.conditions", 2000);
        Slot<Boolean> active = form.flag("active", "campaign.field.active");
        form.onSave(version -> {
            var data = new BenefitData(
                    about.value(),
                    name.value(),
                    provider.value(),
                    conditions.value(),
                    from.given().orElse(null),
                    until.given().orElse(null),
                    active.value());
            if (row == null) {
                benefits.add(data);
            } else {
                benefits.edit(row.id(), version, data);
            }
        });
        if (row == null) {
            FormDialog.open(t("campaign.benefit.add"), form, new State(0, Map.of("active", true)), this::show);
            return;
        }
        form.onReload(() -> state(benefits.find(row.id()).orElseThrow()));
        Dialog dialog = FormDialog.open(t("campaign.benefit.edit"), form, state(row), this::show);
        var past = new Details(t("ui.history"), history.ofBenefit(row.id()));
        past.setWidthFull();
        dialog.add(past);
    }

    private static State state(BenefitRow row) {
        BenefitData data = row.data();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("kind", data.kind());
        values.put("name", data.name());
        values.put("provider", data.provider());
        values.put("conditions", data.conditions());
        values.put("from", data.from());
        values.put("until", data.until());
        values.put("active", data.active());
        return new State(row.version(), values);
    }
}
