package ma.ghorfa.partnership.ui;

import static ma.ghorfa.identity.Permissions.AGREEMENT_PREPARE;
import static ma.ghorfa.identity.Permissions.AGREEMENT_READ;
import static ma.ghorfa.identity.Permissions.CONTACT_READ;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import ma.ghorfa.base.Written;
import ma.ghorfa.base.Zone;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.partnership.AgreementBook;
import ma.ghorfa.partnership.AgreementFilter;
import ma.ghorfa.partnership.AgreementLine;
import ma.ghorfa.partnership.Agreements;
import ma.ghorfa.partnership.ContactData;
import ma.ghorfa.partnership.ContactRow;
import ma.ghorfa.partnership.PartnerId;
import ma.ghorfa.partnership.PartnerRow;
import ma.ghorfa.partnership.Partners;
import ma.ghorfa.partnership.PartnershipNavigation;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Crumb;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.Facts;
import ma.ghorfa.ui.Failures;
import ma.ghorfa.ui.FormDialog;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Notices;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.RecordForm.Slot;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.RecordTabs;
import ma.ghorfa.ui.Sheet;
import org.jspecify.annotations.Nullable;

/** A partner: what it is called, who speaks for it, and what was agreed with it. */
@Route(PartnershipNavigation.PARTNERS + "/:partner/:tab?")
@RolesAllowed(AGREEMENT_READ)
class PartnerView extends Page implements BeforeEnterObserver {

    /** So many agreements are shown without scrolling in their list. */
    private static final int AT_ONCE = 50;

    private static final int NAME = 160;
    private static final int PHONE = 20;

    private final Partners partners;
    private final Agreements agreements;
    private final AgreementBook book;
    private final PartnershipHistory history;
    private final Drafts drafts;
    private final CurrentAccount account;
    private final LocalDate today;

    PartnerView(
            Partners partners,
            Agreements agreements,
            AgreementBook book,
            PartnershipHistory history,
            Drafts drafts,
            CurrentAccount account,
            Clock clock) {
        this.partners = partners;
        this.agreements = agreements;
        this.book = book;
        this.history = history;
        this.drafts = drafts;
        this.account = account;
        today = Zone.date(clock.instant());
        crumbs(Crumb.to(t("partnershipUi.nav.partners"), PartnersView.class));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            var id = new PartnerId(
                    UUID.fromString(event.getRouteParameters().get("partner").orElse("")));
            show(id, event.getRouteParameters().get("tab").orElse(""));
        } catch (IllegalArgumentException | ma.ghorfa.base.NotFoundException unknown) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(PartnerId id, String tab) {
        PartnerRow row = partners.find(id).orElseThrow(ma.ghorfa.base.NotFoundException::new);
        title(PartnershipWords.in(row.data().name()));
        subtitle(new Span(t("partnership.partnerKind", row.data().kind())));
        if (account.may(AGREEMENT_PREPARE)) {
            actions(
                    Buttons.primary("ui.edit", Icons.EDIT, () -> edit(row, tab)),
                    Buttons.danger("partnershipUi.partner.remove", Icons.DELETE, () -> remove(row)));
        }
        content(new RecordTabs(PartnershipNavigation.partner(id))
                .add("", "partnershipUi.tab.sheet", () -> sheet(row))
                .add("agreements", "partnershipUi.nav.agreements", () -> together(id))
                .add("history", "ui.history", () -> new Sheet(history.ofPartner(id, readsContacts())))
                .show(tab));
    }

    private Component sheet(PartnerRow row) {
        var facts = new Facts()
                .add("partnershipUi.field.nameAr", row.data().name().ar())
                .add("partnershipUi.field.nameFr", row.data().name().fr())
                .add(
                        "partnershipUi.field.aliases",
                        String.join(t("partnershipUi.separator"), row.data().aliases()));
        @Nullable LocalDate since = row.data().existsSince();
        facts.add("partnershipUi.field.existsSince", since == null ? "" : PartnershipWords.date(since));
        facts.add("partnershipUi.field.address", row.data().address());
        facts.add("partnershipUi.field.note", row.data().note());
        var all = new Div(new Sheet(facts));
        all.addClassName("stack");
        if (readsContacts()) {
            all.add(contacts(row));
        }
        return all;
    }

    private boolean readsContacts() {
        return account.may(AGREEMENT_PREPARE) || account.may(CONTACT_READ);
    }

    private Sheet contacts(PartnerRow row) {
        var grid = new RecordGrid<ContactRow>();
        if (account.may(AGREEMENT_PREPARE)) {
            grid.acts("partnershipUi.field.contact", one -> one.data().name(), one -> contact(row, one));
        } else {
            grid.text("partnershipUi.field.contact", one -> one.data().name());
        }
        grid.text("partnershipUi.field.post", one -> one.data().post());
        grid.text("partnershipUi.field.phone", one -> one.data().phone());
        grid.text("partnershipUi.field.email", one -> one.data().email());
        grid.setItems(partners.contacts(row.id()));
        grid.setAllRowsVisible(true);
        grid.whenEmpty("partnershipUi.noContacts");
        Sheet sheet = Sheet.titled(t("partnershipUi.contacts"), grid);
        if (account.may(AGREEMENT_PREPARE)) {
            sheet.add(Buttons.plain("partnershipUi.contact.add", Icons.ADD, () -> contact(row, null)));
        }
        return sheet;
    }

    private Component together(PartnerId id) {
        var grid = new RecordGrid<AgreementLine>();
        grid.link(
                "partnershipUi.field.reference",
                line -> PartnershipWords.reference(line.row()),
                line -> PartnershipNavigation.agreement(line.row().id()));
        grid.longText(
                        "partnershipUi.field.object",
                        line -> PartnershipWords.in(line.row().data().object()))
                .setFlexGrow(3);
        grid.badge(
                "partnershipUi.field.state",
                line -> PartnershipWords.state(line.state()),
                line -> PartnershipWords.tone(line.state()));
        grid.money("partnershipUi.field.total", AgreementLine::total);
        grid.date("partnershipUi.field.endsOn", AgreementLine::until);
        var filter = AgreementFilter.with(id, today);
        if (book.count(filter).rows() > AT_ONCE) {
            grid.getColumns().forEach(column -> column.setSortable(false));
            grid.shows(new AgreementPages(book, filter), rows -> {});
            grid.addClassName("tall");
        } else {
            grid.setItems(agreements.with(id, today));
            grid.setAllRowsVisible(true);
        }
        grid.whenEmpty("partnershipUi.partner.noAgreements");
        return new Sheet(grid);
    }

    private void edit(PartnerRow row, String tab) {
        var fields = new PartnerForm(drafts, "partner:" + row.id());
        fields.form
                .onSave(version -> partners.edit(row.id(), version, fields.data()))
                .onReload(() -> PartnerForm.state(partners.find(row.id()).orElseThrow()));
        FormDialog.open(t("partnershipUi.tab.sheet"), fields.form, PartnerForm.state(row), () -> show(row.id(), tab));
    }

    private void remove(PartnerRow row) {
        Ask.confirmDanger(
                t("partnershipUi.partner.remove"),
                t(
                        "partnershipUi.partner.removeQuestion",
                        PartnershipWords.in(row.data().name())),
                "partnershipUi.partner.remove",
                () -> {
                    try {
                        partners.remove(row.id(), row.version());
                    } catch (RuntimeException refused) {
                        Failures.tell(refused);
                        return;
                    }
                    Notices.done("partnershipUi.partner.removed");
                    UI.getCurrent().navigate(PartnersView.class);
                });
    }

    private void contact(PartnerRow partner, @Nullable ContactRow row) {
        var form = new RecordForm(drafts, row == null ? "contact:new:" + partner.id() : "contact:" + row.id());
        Slot<String> name =
                form.text("name", "partnershipUi.field.contact", NAME).required();
        Slot<String> post = form.text("post", "partnershipUi.field.post", NAME);
        Slot<String> phone = form.text("phone", "partnershipUi.field.phone", PHONE);
        Slot<String> email = form.text("email", "partnershipUi.field.email", Written.EMAIL_LENGTH);
        form.onSave(version -> {
            var data = new ContactData(name.value(), post.value(), phone.value(), email.value());
            if (row == null) {
                partners.addContact(partner.id(), data);
            } else {
                partners.editContact(row.id(), version, data);
            }
        });
        if (row != null) {
            form.onReload(() -> state(partners.contacts(partner.id()).stream()
                    .filter(one -> one.id().equals(row.id()))
                    .findAny()
                    .orElseThrow()));
        }
        RecordForm.State state = row == null ? RecordForm.State.blank() : state(row);
        var dialog = FormDialog.open(t("partnershipUi.field.contact"), form, state, () -> show(partner.id(), ""));
        if (row != null) {
            form.withButtons(Buttons.danger("ui.remove", Icons.DELETE, () -> {
                partners.removeContact(row.id(), row.version());
                dialog.close();
                show(partner.id(), "");
            }));
        }
    }

    private static RecordForm.State state(ContactRow row) {
        return new RecordForm.State(
                row.version(),
                Map.of(
                        "name", row.data().name(),
                        "post", row.data().post(),
                        "phone", row.data().phone(),
                        "email", row.data().email()));
    }
}
