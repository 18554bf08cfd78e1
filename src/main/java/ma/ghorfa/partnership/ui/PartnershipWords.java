package ma.ghorfa.partnership.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.html.Anchor;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Money;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.partnership.AgreementRow;
import ma.ghorfa.partnership.AgreementState;
import ma.ghorfa.partnership.PartyRole;
import ma.ghorfa.partnership.PartyRow;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;

/** The words for what the screens of this room show. */
final class PartnershipWords {

    private PartnershipWords() {}

    static String in(Bilingual text) {
        return text.in(Words.locale());
    }

    static String amount(Money amount) {
        return Formats.amount(amount.amount());
    }

    static String date(LocalDate day) {
        return Formats.date(day, Words.locale());
    }

    static String state(AgreementState state) {
        return t("partnership.state", state);
    }

    static Tone tone(AgreementState state) {
        return switch (state) {
            case IDEA, DRAFT, CLOSED -> Tone.NEUTRAL;
            case REVIEW, COMMITTEE, SUBMITTED, PARTNER_APPROVALS, VISA, SIGNED -> Tone.INFO;
            case READY, SUSPENDED, EXPIRED -> Tone.ATTENTION;
            case IN_FORCE -> Tone.GOOD;
            case TERMINATED, ABANDONED -> Tone.BAD;
        };
    }

    /** The number in the year of an agreement, or in the chain of an amendment. */
    static String reference(AgreementRow row) {
        return row.isAmendment()
                ? t("partnershipUi.amendment", row.number())
                : t("partnershipUi.reference", Integer.toString(row.number()), Integer.toString(row.year()));
    }

    static String named(AgreementRow row) {
        return t("partnershipUi.named", reference(row), in(row.data().object()));
    }

    static String roles(Set<PartyRole> roles) {
        return roles.stream()
                .sorted()
                .map(role -> t("partnership.role", role))
                .collect(Collectors.joining(t("partnershipUi.separator")));
    }

    static String party(PartyRow party) {
        return in(party.name());
    }

    static Anchor link(String path, String words) {
        var link = new Anchor(path, words);
        link.getElement().setAttribute("router-link", true);
        return link;
    }
}
