package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.text.DateFormatSymbols;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import ma.ghorfa.assembly.AssemblyNavigation;
import ma.ghorfa.assembly.SessionData;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.assembly.SessionKind;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.assembly.Sessions;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.Province;
import ma.ghorfa.chamber.Provinces;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Crumb;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.Words;
import org.jspecify.annotations.Nullable;

/** What one says of a session when preparing it: a new one, or one that members were not convoked to yet. */
@Route(AssemblyNavigation.SESSIONS + "/new")
@RouteAlias(AssemblyNavigation.SESSIONS + "/:sessionId/edit")
@RolesAllowed(Permissions.SESSION_PREPARE)
@StyleSheet("context://styles/assembly.css")
class SessionFormPage extends Page implements BeforeEnterObserver {

    private static final LocalTime USUAL_START = LocalTime.of(10, 0);
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private final Sessions sessions;
    private final Provinces provinces;
    private final Drafts drafts;
    private final Texts texts;
    private final Clock clock;

    SessionFormPage(Sessions sessions, Provinces provinces, Drafts drafts, Texts texts, Clock clock) {
        this.sessions = sessions;
        this.provinces = provinces;
        this.drafts = drafts;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        if (entering.getRouteParameters().get(Addresses.SESSION).isEmpty()) {
            prepare(null);
            return;
        }
        Addresses.session(entering)
                .flatMap(id -> Addresses.ifThere(() -> sessions.view(id)))
                .ifPresentOrElse(this::prepare, () -> Addresses.notFound(entering));
    }

    private void prepare(@Nullable SessionView existing) {
        List<Crumb> way = new ArrayList<>();
        way.add(Addresses.sessionsCrumb());
        if (existing != null) {
            way.add(Addresses.crumb(existing.session(), texts));
        }
        crumbs(way.toArray(Crumb[]::new));
        title(t(existing == null ? "session.new" : "session.edit"));
        content(Sheet.titled(t("session.form.title"), form(existing)));
    }

    private RecordForm form(@Nullable SessionView existing) {
        String draft = existing == null
                ? "session:new"
                : "session:" + existing.session().id().value();
        var form = new RecordForm(drafts, draft);
        var kind = form.select(
                        "kind", "session.field.kind", Arrays.asList(SessionKind.values()), Enum::name, Labels::of)
                .required();
        var month = form.select(
                        "month",
                        "session.field.month",
                        IntStream.rangeClosed(1, 12).boxed().toList(),
                        Object::toString,
                        SessionFormPage::monthName)
                .required();
        var year = form.integer("year", "session.field.year", FIRST_YEAR, LAST_YEAR)
                .required();
        var date = form.date("date", "session.field.date").required();
        var startTime = form.time("startTime", "session.field.startTime").required();
        Map<String, Province> byCode = new HashMap<>();
        List<Province> all = provinces.all();
        all.forEach(province -> byCode.put(province.code().value(), province));
        var province = form.pick(
                "province", "session.field.province", all, one -> one.code().value(), one -> one.name()
                        .in(Words.locale()));
        var venue = form.bilingual("venue", "session.field.venue", 300)
                .required()
                .check(words -> !words.ar().isEmpty(), "session.form.venueInArabic");
        var ceremonial = form.bilingual("ceremonialPresident", "session.field.ceremonialPresident", 300);
        var elective = form.flag("elective", "session.field.elective");

        var saved = new SessionId[1];
        form.onSave(version -> {
                    var data = new SessionData(
                            kind.value(),
                            elective.value(),
                            year.value(),
                            month.value(),
                            date.value(),
                            startTime.value(),
                            venue.value(),
                            province.given().map(Province::code).orElse(null),
                            ceremonial.value());
                    if (existing == null) {
                        saved[0] = sessions.create(data);
                    } else {
                        saved[0] = existing.session().id();
                        sessions.edit(saved[0], version, data);
                    }
                })
                .afterSave(() -> UI.getCurrent().navigate(AssemblyNavigation.session(saved[0])))
                .withButtons(Buttons.plain("ui.back", Icons.CLOSE, () -> UI.getCurrent()
                        .navigate(
                                existing == null
                                        ? AssemblyNavigation.SESSIONS
                                        : AssemblyNavigation.session(
                                                existing.session().id()))));
        if (existing == null) {
            form.show(new RecordForm.State(0, proposed()));
        } else {
            form.onReload(() -> stored(sessions.view(existing.session().id()), byCode));
            form.show(stored(existing, byCode));
        }
        return form;
    }

    private Map<String, @Nullable Object> proposed() {
        LocalDate today = Zone.date(clock.instant());
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("kind", SessionKind.ORDINARY);
        values.put("month", today.getMonthValue());
        values.put("year", today.getYear());
        values.put("startTime", USUAL_START);
        values.put("venue", Bilingual.EMPTY);
        return values;
    }

    private static RecordForm.State stored(SessionView view, Map<String, Province> byCode) {
        var row = view.session();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("kind", row.kind());
        values.put("elective", row.elective());
        values.put("month", row.month());
        values.put("year", row.year());
        values.put("date", row.date());
        values.put("startTime", row.startTime());
        values.put("venue", row.venue());
        values.put(
                "province",
                Optional.ofNullable(row.province())
                        .map(code -> byCode.get(code.value()))
                        .orElse(null));
        values.put("ceremonialPresident", view.protocol().ceremonialPresident());
        return new RecordForm.State(row.version(), values);
    }

    static String monthName(@Nullable Integer month) {
        return month == null
                ? ""
                : DateFormatSymbols.getInstance(Words.language().locale()).getMonths()[month - 1];
    }
}
