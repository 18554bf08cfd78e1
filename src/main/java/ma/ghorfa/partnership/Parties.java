package ma.ghorfa.partnership;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.Money;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.partnership.AgreementReader.TrancheFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who is party to an agreement: those of its own text, and those that amendments bring or let go. Whoever writes has locked
 * the agreement.
 */
@Component
class Parties {

    private static final int MOST = 40;

    private final AgreementReader reader;
    private final AgreementWriter writer;
    private final PartnerStore partners;

    Parties(AgreementReader reader, AgreementWriter writer, PartnerStore partners) {
        this.reader = reader;
        this.writer = writer;
        this.partners = partners;
    }

    // ---- Reading ----

    /** Whoever was named in a text of the agreement, signed or not. */
    List<PartyRow> everybody(AgreementId agreement) {
        return reader.partiesByText(agreement).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Whom a text binds, and who has to approve it: of an agreement its parties; of an amendment those once everything that
     * was signed before it has effect, whether they leave with it or not, and those that join with it.
     */
    List<PartyRow> boundBy(Agreement text) {
        Map<AgreementId, List<PartyRow>> byText = reader.partiesByText(text.agreement());
        if (!text.isAmendment()) {
            return byText.getOrDefault(text.id(), List.of());
        }
        Set<PartyId> signed =
                reader.chain(text.agreement()).before(text.id()).signed().parties();
        return Stream.concat(
                        byText.values().stream().flatMap(List::stream).filter(party -> signed.contains(party.id())),
                        byText.getOrDefault(text.id(), List.of()).stream())
                .toList();
    }

    /** The parties on a day; of an agreement that is not signed by then those of its text. */
    List<PartyRow> on(AgreementId agreement, AgreementAsOf stands) {
        Map<AgreementId, List<PartyRow>> byText = reader.partiesByText(agreement);
        return stands.state().isEmpty()
                ? byText.getOrDefault(agreement, List.of())
                : byText.values().stream()
                        .flatMap(List::stream)
                        .filter(party -> stands.parties().contains(party.id()))
                        .toList();
    }

    PartyChanges changes(Agreement text) {
        if (!text.isAmendment()) {
            return PartyChanges.NONE;
        }
        Set<PartyId> leaving = reader.leaving(text.id());
        Map<AgreementId, List<PartyRow>> byText = reader.partiesByText(text.agreement());
        return new PartyChanges(
                byText.getOrDefault(text.id(), List.of()),
                byText.values().stream()
                        .flatMap(List::stream)
                        .filter(party -> leaving.contains(party.id()))
                        .toList());
    }

    // ---- Writing ----

    /** Replaces the parties that a text names; who is left out is removed, where nothing holds it. */
    void enter(AgreementId text, List<PartyRow> before, List<PartyData> parties) {
        mustBeParties(parties);
        Map<Optional<PartnerId>, PartyRow> known = before.stream()
                .collect(Collectors.toMap(party -> Optional.ofNullable(party.partner()), party -> party));
        for (int position = 0; position < parties.size(); position++) {
            PartyData party = parties.get(position);
            @Nullable PartyRow same = known.remove(Optional.ofNullable(party.partner()));
            if (same == null) {
                writer.addParty(text, party, position);
            } else {
                writer.editParty(same.id(), party, position);
            }
        }
        known.values().forEach(this::remove);
    }

    private void remove(PartyRow party) {
        if (writer.contributes(party.id())) {
            throw new PartnershipRefusal.PartyContributes(party.name());
        }
        if (writer.owes(party.id())) {
            throw new PartnershipRefusal.PartyOwes(party.name());
        }
        if (writer.approved(party.id())) {
            throw new PartnershipRefusal.PartyApproved(party.name());
        }
        writer.removeParty(party.id());
    }

    private void mustBeParties(List<PartyData> parties) {
        if (parties.size() > MOST) {
            throw new InvalidInputException("parties", "partnership.refusal.tooManyParties", MOST);
        }
        Set<Optional<PartnerId>> seen = new HashSet<>();
        for (PartyData party : parties) {
            if (party.roles().isEmpty()) {
                throw new InvalidInputException("roles", "base.required");
            }
            if (!seen.add(Optional.ofNullable(party.partner()))) {
                throw new PartnershipRefusal.PartyTwice();
            }
            if (party.partner() != null && !partners.existsById(party.partner().value())) {
                throw new NotFoundException();
            }
        }
    }

    /**
     * Of a party that leaves nothing stays but what came of it: its tranches end at what was received, and those that the
     * amendment itself would bring go. Of one that stays after all they are again what was signed.
     *
     * @param stays those that were to leave and do not any more
     */
    void strike(Agreement amendment, Set<PartyId> leaving, Set<PartyId> stays) {
        Map<TrancheId, TrancheTerm> signed = reader.chain(amendment.agreement()).signedTerms();
        Map<TrancheId, TrancheTerm> terms = new LinkedHashMap<>(reader.terms(amendment.id()));
        Set<TrancheId> gone = new HashSet<>();
        for (TrancheFacts tranche : tranches(amendment)) {
            @Nullable TrancheTerm before = signed.get(tranche.id());
            if (stays.contains(tranche.party()) && before != null) {
                terms.remove(tranche.id());
            } else if (leaving.contains(tranche.party()) && before == null) {
                if (terms.remove(tranche.id()) != null) {
                    gone.add(tranche.id());
                }
            } else if (leaving.contains(tranche.party()) && before != null) {
                Money received = tranche.figures().received();
                terms.remove(tranche.id());
                if (before.amount().isMoreThan(received)) {
                    terms.put(tranche.id(), new TrancheTerm(before.year(), received, before.due()));
                }
            }
        }
        writer.removeTerms(amendment.id());
        terms.forEach((tranche, term) -> writer.term(amendment.id(), tranche, term));
        gone.forEach(writer::removeTranche);
        if (terms.isEmpty()) {
            amendment.planNothing();
        } else {
            signed.putAll(terms);
            amendment.plan(
                    Money.sum(signed.values().stream().map(TrancheTerm::amount).toList()));
        }
    }

    /**
     * Whom the text binds gives what is planned, and a party that leaves no more than it gave. The tranches of one that left
     * before stay as they were signed.
     *
     * @throws PartnershipRefusal.PartyLeaves a party that leaves would give more than it gave
     * @throws PartnershipRefusal.PartyNotBound a party that the text does not bind would
     */
    void mayPlan(Agreement text, Schedule schedule) {
        Map<PartyId, PartyRow> named =
                everybody(text.agreement()).stream().collect(Collectors.toMap(PartyRow::id, party -> party));
        Set<PartyId> bound = ids(boundBy(text));
        Set<PartyId> leaving = ids(changes(text).leaving());
        Map<TrancheId, TrancheTerm> signed = reader.chain(text.agreement()).signedTerms();
        Map<TrancheId, Money> received = tranches(text).stream()
                .collect(Collectors.toMap(
                        TrancheFacts::id, tranche -> tranche.figures().received()));
        for (Schedule.Tranche tranche : schedule.tranches()) {
            @Nullable PartyRow party = named.get(tranche.party());
            if (party == null) {
                throw new NotFoundException();
            }
            @Nullable TrancheId known = tranche.id();
            boolean more =
                    tranche.amount().isMoreThan(known == null ? Money.ZERO : received.getOrDefault(known, Money.ZERO));
            boolean asSigned = known != null && tranche.term().equals(signed.get(known));
            if (more && leaving.contains(party.id())) {
                throw new PartnershipRefusal.PartyLeaves(party.name());
            }
            if (more && !asSigned && !bound.contains(party.id())) {
                throw new PartnershipRefusal.PartyNotBound(party.name());
            }
        }
    }

    /**
     * An amendment asks nothing of those who are party no more once everything signed before it has effect.
     *
     * @throws PartnershipRefusal.PartyNotBound a tranche above what was received, or an open obligation, names one of them
     */
    void mayAsk(Agreement amendment) {
        Map<TrancheId, TrancheTerm> terms = reader.terms(amendment.id());
        Set<PartyId> asked = tranches(amendment).stream()
                .filter(tranche -> Optional.ofNullable(terms.get(tranche.id()))
                        .filter(term ->
                                term.amount().isMoreThan(tranche.figures().received()))
                        .isPresent())
                .map(TrancheFacts::party)
                .collect(Collectors.toCollection(HashSet::new));
        asked.addAll(reader.obliged(amendment.id()));
        asked.removeAll(ids(boundBy(amendment)));
        everybody(amendment.agreement()).stream()
                .filter(party -> asked.contains(party.id()))
                .findFirst()
                .ifPresent(party -> {
                    throw new PartnershipRefusal.PartyNotBound(party.name());
                });
    }

    /**
     * Whom an obligation of a text may name: whom the text binds; of a signed agreement whoever is party once everything
     * signed has effect.
     *
     * @throws PartnershipRefusal.PartyNotBound somebody else, who is named in another text or was party before
     */
    void mayOwe(Agreement text, PartyId party) {
        mustBeBound(text, party, PartnershipRefusal.PartyNotBound::new);
    }

    /**
     * Whom an obligation may name that was done or dropped, for it to be open again.
     *
     * @throws PartnershipRefusal.PartyLeft a signed amendment lets the party go, be it later: it leaves with nothing open
     */
    void mayOweAgain(Agreement text, PartyId party) {
        mustBeBound(text, party, PartnershipRefusal.PartyLeft::new);
    }

    private void mustBeBound(Agreement text, PartyId party, Function<Bilingual, PartnershipRefusal> otherwise) {
        Set<PartyId> bound = text.state() == AgreementState.SIGNED
                ? reader.chain(text.agreement()).signed().parties()
                : ids(boundBy(text));
        if (bound.contains(party)) {
            return;
        }
        throw everybody(text.agreement()).stream()
                .filter(one -> one.id().equals(party))
                .findAny()
                .<RuntimeException>map(one -> otherwise.apply(one.name()))
                .orElseGet(NotFoundException::new);
    }

    private static Set<PartyId> ids(List<PartyRow> parties) {
        return parties.stream().map(PartyRow::id).collect(Collectors.toCollection(HashSet::new));
    }

    /**
     * A party leaves with nothing open.
     *
     * @throws PartnershipRefusal.NoOtherParty nobody would be left to agree with
     * @throws PartnershipRefusal.PartyOwes an obligation of its stands that the amendment does not drop
     * @throws PartnershipRefusal.PartyOwesMoney something was called of it and did not come
     */
    void mayLeave(Agreement amendment) {
        List<PartyRow> leaving = changes(amendment).leaving();
        if (boundBy(amendment).stream().allMatch(party -> party.isOwn() || leaving.contains(party))) {
            throw new PartnershipRefusal.NoOtherParty();
        }
        Map<TrancheId, TrancheTerm> terms = reader.chain(amendment.agreement()).signedTerms();
        terms.putAll(reader.terms(amendment.id()));
        List<TrancheFacts> tranches = tranches(amendment);
        for (PartyRow party : leaving) {
            if (writer.owesBesides(party.id(), amendment.id())) {
                throw new PartnershipRefusal.PartyOwes(party.name());
            }
            for (TrancheFacts tranche : tranches) {
                @Nullable TrancheTerm term = terms.get(tranche.id());
                if (tranche.party().equals(party.id()) && term != null) {
                    Money owed = tranche.figures()
                            .called()
                            .max(term.amount())
                            .minus(tranche.figures().received());
                    if (owed.isPositive()) {
                        throw new PartnershipRefusal.PartyOwesMoney(party.name(), owed);
                    }
                }
            }
        }
    }

    private List<TrancheFacts> tranches(Agreement text) {
        return reader.tranches(text.agreement()).getOrDefault(text.agreement().value(), List.of());
    }
}
