package ma.ghorfa.minutes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.assembly.SubjectChoice;
import ma.ghorfa.assembly.SubjectProvider;
import ma.ghorfa.assembly.SubjectRef;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.i18n.Texts;
import org.springframework.stereotype.Component;

/** Minutes as something that an assembly votes on; their id there is the id of the session that they report. */
@Component
class MinutesSubject implements SubjectProvider {

    private final MinutesStore store;
    private final Texts texts;

    MinutesSubject(MinutesStore store, Texts texts) {
        this.store = store;
        this.texts = texts;
    }

    @Override
    public String type() {
        return SubjectRef.MINUTES;
    }

    @Override
    public Optional<Bilingual> title(UUID session) {
        return store.findBySessionId(session).map(minutes -> title(minutes, texts));
    }

    /** Those that an assembly may be asked to approve; the latest session's first. */
    @Override
    public List<SubjectChoice> choices() {
        return store.findAllByOrderBySessionDateDescIdDesc().stream()
                .filter(minutes -> minutes.kind() == MinutesKind.SESSION
                        && !minutes.state().isApproved())
                .map(minutes -> new SubjectChoice(SubjectRef.minutesOf(minutes.session()), title(minutes, texts)))
                .toList();
    }

    static Bilingual title(Minutes minutes, Texts texts) {
        return Texts.both(language ->
                texts.get(language, "minutes.subject", minutes.title().in(language.locale())));
    }

    /** The text of minutes is composed and downloaded on their own page; no stored file belongs to them. */
    @Override
    public List<Document> documents(UUID session) {
        return List.of();
    }

    @Override
    public Optional<BigDecimal> moneyAtStake(UUID session) {
        return Optional.empty();
    }

    @Override
    public Readiness mayBePutToVote(UUID session) {
        return store.findBySessionId(session)
                .map(MinutesSubject::readiness)
                .orElseGet(() -> Readiness.no("minutes.refusal.none"));
    }

    private static Readiness readiness(Minutes minutes) {
        if (minutes.kind() == MinutesKind.NO_QUORUM) {
            return Readiness.no("minutes.refusal.reportNeedsNoVote");
        }
        return switch (minutes.state()) {
            case FINAL_DRAFT, SUBMITTED_FOR_APPROVAL, CORRECTED -> Readiness.yes();
            case DRAFTING -> Readiness.no("minutes.refusal.notFinal");
            case REFUSED -> Readiness.no("minutes.refusal.notCorrected");
            case APPROVED, APPROVED_WITH_RESERVATIONS -> Readiness.no("minutes.refusal.alreadyApproved");
        };
    }
}
