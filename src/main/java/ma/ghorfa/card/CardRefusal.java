package ma.ghorfa.card;

import java.time.LocalDate;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.DomainException;
import ma.ghorfa.i18n.Formats;
import org.jspecify.annotations.Nullable;

/** What is refused about cards, one class for each reason; every class has its sentence in the texts. */
public abstract sealed class CardRefusal extends DomainException {

    private CardRefusal(String key, @Nullable Object... args) {
        super("card.refusal." + key, args);
    }

    /** Cooperatives and companies have no professional card. */
    public static final class OnlyPersons extends CardRefusal {
        OnlyPersons() {
            super("onlyPersons");
        }
    }

    /** One open request for a person: the other one is gone on with. */
    public static final class OpenAlready extends CardRefusal {
        private final CardRequestId open;

        OpenAlready(CardRequestId open, Bilingual name, LocalDate since) {
            super("openAlready", name.ar(), name.fr(), Formats.shortDate(since));
            this.open = open;
        }

        public CardRequestId open() {
            return open;
        }
    }

    /** Somebody who had no card yet has nothing to renew or to replace. */
    public static final class NoCardBefore extends CardRefusal {
        NoCardBefore() {
            super("noCardBefore");
        }
    }

    /** Somebody who had a card renews or replaces it. */
    public static final class HadCard extends CardRefusal {
        HadCard(String number) {
            super("hadCard", number);
        }
    }

    /** The request does not stand where this step begins. */
    public static final class NotNow extends CardRefusal {
        NotNow(CardRequestState state) {
            super("notNow", state.name());
        }
    }

    /** Without the number of the national register nothing goes to the issuer. */
    public static final class NoNia extends CardRefusal {
        NoNia() {
            super("noNia");
        }
    }

    /** A step comes after the one before it. */
    public static final class Before extends CardRefusal {
        Before(LocalDate last) {
            super("before", Formats.shortDate(last));
        }
    }

    /** Nothing that happened lies in the future. */
    public static final class InFuture extends CardRefusal {
        InFuture(LocalDate on) {
            super("inFuture", Formats.shortDate(on));
        }
    }

    /** Another card has this number. */
    public static final class NumberTaken extends CardRefusal {
        NumberTaken(String number, Bilingual name) {
            super("numberTaken", number, name.ar(), name.fr());
        }
    }

    /** Who takes a card signs for it: by hand on the screen or on a slip. */
    public static final class NoSignature extends CardRefusal {
        NoSignature() {
            super("noSignature");
        }
    }

    /** Only a card that was handed over and is in force can be lost or revoked. */
    public static final class NotInForce extends CardRefusal {
        NotInForce() {
            super("notInForce");
        }
    }

    /** Two pages of the register cannot become one person's while each has a card in force, or an open request. */
    public static final class TwoCards extends CardRefusal {
        TwoCards() {
            super("twoCards");
        }
    }
}
