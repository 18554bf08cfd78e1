package ma.ghorfa.registry.ui;

import static ma.ghorfa.identity.Permissions.REGISTRY_READ;
import static ma.ghorfa.identity.Permissions.REGISTRY_WRITE;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.ghorfa.chamber.Province;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.chamber.Provinces;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.journal.ActorNames;
import ma.ghorfa.registry.ActorRow;
import ma.ghorfa.registry.DuplicatePair;
import ma.ghorfa.registry.Duplicates;
import ma.ghorfa.registry.RegistryNavigation;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Crumb;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.FilterBar;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.ListAddress;
import ma.ghorfa.ui.Notices;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;
import org.jspecify.annotations.Nullable;

/** The pile of pairs that may be one person, and those of which somebody said that they are two. */
@Route(RegistryNavigation.DUPLICATES)
@RolesAllowed(REGISTRY_READ)
@Menu(title = "registry.nav.duplicates", order = 205.5, icon = "member")
class DuplicatesView extends Page implements BeforeEnterObserver {

    /** Which pairs are shown. */
    private enum Pile {
        OPEN,
        DISTINCT
    }

    private static final String REOPEN = "registry.distinct.reopen";

    private final Duplicates duplicates;
    private final ActorNames names;
    private final Map<ProvinceCode, Province> provinces;
    private final boolean mayDecide;

    private final Select<Pile> pile =
            Fields.select("registry.pairs", List.of(Pile.values()), one -> t("registry.pairs", one));
    private final ComboBox<Province> province;
    private final Span count = new Span();
    private final Span swept = new Span();
    private final RecordGrid<DuplicatePair> grid = new RecordGrid<>();
    private ListAddress address = new ListAddress(new Location(RegistryNavigation.DUPLICATES));
    private boolean reading;

    DuplicatesView(Duplicates duplicates, ActorNames names, Provinces provinces, CurrentAccount account) {
        this.duplicates = duplicates;
        this.names = names;
        this.provinces = provinces.all().stream().collect(Collectors.toMap(Province::code, Function.identity()));
        this.mayDecide = account.may(REGISTRY_WRITE);
        province = Fields.pick("registry.field.province", provinces.all(), one -> Labels.in(one.name()));
        title(t("registry.nav.duplicates"));
        crumbs(Crumb.to(t("registry.nav.register"), RegisterView.class));
        subtitle(count, swept);
        if (mayDecide) {
            tools(Buttons.plain("registry.sweep", Icons.SEARCH, this::lookThrough));
        }
        pile.addValueChangeListener(change -> changed("pile", change.getValue() == Pile.OPEN ? null : Pile.DISTINCT));
        province.addValueChangeListener(change -> changed(
                "province",
                province.getOptionalValue().map(one -> one.code().value()).orElse(null)));
        columns();
        content(new Callout(Tone.INFO, t("registry.pairs.hint")), new FilterBar(pile, province), grid);
        fillWith(grid);
    }

    private void columns() {
        // The page of a pair remembers the way back: it holds nothing of the view.
        boolean decides = mayDecide;
        Function<DuplicatePair, String> path = pair -> path(pair, decides);
        grid.link("registry.pair.one", pair -> whole(pair.one()), path);
        grid.text("registry.pair.other", pair -> whole(pair.other()));
        grid.date("registry.field.birthDate", pair -> pair.one().birthDate());
        grid.text("registry.field.province", pair -> province(pair.one()));
        grid.text("registry.pair.decided", this::decided);
        grid.cardsOnPhones(
                pair -> whole(pair.one()),
                path,
                pair -> whole(pair.other()) + " · " + province(pair.one()),
                pair -> t("registry.pairs", pair.decidedBy() == null ? Pile.OPEN : Pile.DISTINCT),
                pair -> pair.decidedBy() == null ? Tone.ATTENTION : Tone.NEUTRAL);
        grid.opens(path);
        if (mayDecide) {
            grid.acts(REOPEN, pair -> pair.decidedBy() == null ? "" : t(REOPEN), this::reopen);
        }
        grid.whenEmpty("registry.pairs.none");
    }

    private void reopen(DuplicatePair pair) {
        duplicates.reopen(pair.one().id(), pair.other().id());
        Notices.done("registry.distinct.reopened");
        show();
    }

    /** Who compares the two may decide on them; to others the page of the first one opens. */
    private static String path(DuplicatePair pair, boolean decides) {
        return decides
                ? RegistryNavigation.compare(pair.one().id(), pair.other().id())
                : RegistryNavigation.actor(pair.one().id());
    }

    private static String whole(ActorRow row) {
        String number = row.nia().isEmpty() ? row.cin() : row.nia();
        return number.isEmpty() ? Labels.in(row.name()) : Labels.in(row.name()) + " · " + number;
    }

    private String province(ActorRow row) {
        Province found = provinces.get(row.province());
        return found == null ? row.province().value() : Labels.in(found.name());
    }

    private String decided(DuplicatePair pair) {
        Instant at = pair.decidedAt();
        String by = pair.decidedBy();
        return at == null || by == null
                ? ""
                : t("registry.pair.decidedBy", names.nameOf(by, Words.locale()), Formats.dateTime(at, Words.locale()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = new ListAddress(event.getLocation());
        reading = true;
        try {
            pile.setValue(address.word("pile", Pile.class).orElse(Pile.OPEN));
            province.setValue(provinces.values().stream()
                    .filter(one -> one.code().value().equals(address.text("province")))
                    .findAny()
                    .orElse(null));
        } finally {
            reading = false;
        }
        show();
    }

    private void changed(String name, @Nullable Object value) {
        if (!reading) {
            address.set(name, value);
            show();
        }
    }

    private void show() {
        boolean decided = pile.getValue() == Pile.DISTINCT;
        grid.getColumnByKey("registry.pair.decided").setVisible(decided);
        if (mayDecide) {
            grid.getColumnByKey(REOPEN).setVisible(decided);
        }
        grid.setItems(duplicates.list(
                decided, province.getOptionalValue().map(Province::code).orElse(null)));
        count.setText(t("registry.pairs.count", duplicates.open()));
        swept.setText(
                duplicates.isLookingThrough()
                        ? t("registry.sweep.underWay")
                        : duplicates
                                .lookedThrough()
                                .map(at -> t("registry.sweep.last", Formats.dateTime(at, Words.locale())))
                                .orElse(""));
    }

    private void lookThrough() {
        Ask.confirm(t("registry.sweep"), t("registry.sweep.ask"), "registry.sweep.start", () -> {
            duplicates.lookThrough();
            Notices.done("registry.sweep.underWay");
            show();
        });
    }
}
