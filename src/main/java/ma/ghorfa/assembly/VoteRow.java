package ma.ghorfa.assembly;

import java.time.Instant;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A vote as lists and minutes show it.
 *
 * @param number the how-manieth vote on its item
 * @param majorityKey the statutory rule that gives the majority; {@code majorityRule} is its value, null until opened
 * @param present those present when it was opened; null until then
 * @param tally null until it was closed
 * @param presidentSide null until it was closed
 * @param noSideReason why the president took no side in a tie; null where that was not asked
 * @param result null until it was closed; {@code ground} says what made it, {@code gap} why there is none
 * @param needed votes for that were needed; null until it was closed
 * @param sentence as the minutes will carry it; null until it was closed
 */
public record VoteRow(
        VoteId id,
        long version,
        ItemId item,
        SittingId sitting,
        int number,
        VoteMode mode,
        String majorityKey,
        @Nullable String majorityRule,
        Bilingual question,
        boolean amended,
        VoteState state,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Instant confirmedAt,
        @Nullable String annulledReason,
        @Nullable UUID quorumCheck,
        @Nullable Integer inOffice,
        @Nullable Integer present,
        @Nullable Tally tally,
        @Nullable PresidentSide presidentSide,
        @Nullable String noSideReason,
        @Nullable VoteResult result,
        Verdict.@Nullable Ground ground,
        Verdict.@Nullable Gap gap,
        boolean unanimous,
        @Nullable Integer needed,
        @Nullable Bilingual sentence) {}
