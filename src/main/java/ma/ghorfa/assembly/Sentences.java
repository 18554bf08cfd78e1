package ma.ghorfa.assembly;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.QuorumRule;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sentences that follow from figures, in the two official languages. Nobody types them and nobody edits them. */
@Component
class Sentences {

    private final Texts texts;

    Sentences(Texts texts) {
        this.texts = texts;
    }

    private static Locale locale(Language language) {
        return language.locale();
    }

    /** The rule of a quorum in words: more than half of the members in office. */
    Bilingual rule(QuorumRule rule) {
        return Texts.both(language -> rule(language, rule));
    }

    private String rule(Language language, QuorumRule rule) {
        if (rule.isNone()) {
            return texts.get(language, "assembly.quorum.rule.none");
        }
        String key = "assembly.quorum.rule." + (rule.strict() ? "above" : "atLeast");
        String fraction = rule.numerator() + "/" + rule.denominator();
        return texts.get(language, key, fraction.replace('/', '_'), fraction, rule.base());
    }

    /** Why the quorum is reached or not. */
    Bilingual quorum(
            QuorumRule rule, int call, Instant at, int seats, int inOffice, int excused, Quorum.Result result) {
        return Texts.both(language -> texts.get(
                language,
                result.isReached() ? "assembly.quorum.reached" : "assembly.quorum.notReached",
                Formats.date(Zone.date(at), locale(language)),
                Formats.time(Zone.time(at)),
                result.present(),
                inOffice,
                seats,
                excused,
                call,
                rule(language, rule),
                result.threshold(),
                result.missing()));
    }

    /** What was decided and how, as the minutes will carry it. */
    Bilingual vote(Vote vote) {
        return Texts.both(language -> vote(language, vote));
    }

    private String vote(Language language, Vote vote) {
        Tally tally = vote.tally().orElseThrow();
        List<String> parts = new ArrayList<>();
        parts.add(texts.get(
                language,
                vote.mode() == VoteMode.ACCLAMATION
                        ? "assembly.vote.sentence.acclaimed"
                        : "assembly.vote.sentence.counted",
                vote.mode(),
                vote.terms().present(),
                tally.votesFor(),
                tally.against(),
                tally.abstaining()));
        if (tally.recused() > 0) {
            parts.add(texts.get(language, "assembly.vote.sentence.recused", tally.recused()));
        }
        if (tally.notVoting() > 0) {
            parts.add(texts.get(language, "assembly.vote.sentence.notVoting", tally.notVoting()));
        }
        boolean tied = tally.votesFor() == tally.against()
                && tally.votesFor() > 0
                && vote.terms().knowsTie();
        if (tied) {
            parts.add(texts.get(
                    language,
                    "assembly.vote.sentence.tie",
                    vote.presidentSide().orElseThrow(),
                    vote.terms().tie()));
            vote.noSideReason()
                    .ifPresent(reason -> parts.add(texts.get(language, "assembly.vote.sentence.noSide", reason)));
        }
        if (vote.ground().filter(Verdict.Ground.FRACTION::equals).isPresent()) {
            parts.add(texts.get(language, "assembly.vote.sentence.needed", vote.needed()));
        }
        parts.add(result(language, vote));
        return String.join(" ", parts);
    }

    private String result(Language language, Vote vote) {
        return switch (vote.result().orElseThrow()) {
            case ADOPTED ->
                texts.get(
                        language,
                        "assembly.vote.sentence.adopted",
                        vote.isUnanimous() ? "UNANIMOUS" : "MAJORITY",
                        vote.isAmended() ? "AMENDED" : "PLAIN");
            case REJECTED -> texts.get(language, "assembly.vote.sentence.rejected");
            case UNDECIDED ->
                texts.get(
                        language, "assembly.vote.sentence.undecided", vote.gap().orElseThrow());
        };
    }

    /** The text put to the vote where nobody wrote one. */
    Bilingual plainDecision(Bilingual title) {
        return Texts.both(language -> texts.get(language, "assembly.decision.plain", title.in(language.locale())));
    }

    Bilingual text(String key, @Nullable Object... args) {
        return texts.both(key, args);
    }

    /** The title of an item that approves the minutes of a session. */
    Bilingual minutesItem(SessionRow session) {
        return Texts.both(
                language -> texts.get(language, "assembly.proposal.minutes", session.title(texts, locale(language))));
    }

    Bilingual sessionTitle(SessionRow session) {
        return session.title(texts);
    }
}
