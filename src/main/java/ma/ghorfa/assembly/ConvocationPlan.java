package ma.ghorfa.assembly;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What convoking would mean.
 *
 * @param required clear days of notice that the statutory rule asks for
 * @param lastSendingDate the last day on which one may send without a reason
 * @param daysIfSentToday clear days left if it were sent today; 0 if the session is today or past
 * @param late whether sending today would be too late
 * @param channels those that the statutory rule allows
 * @param members everybody in office on the day of the session
 * @param refusedBecause the key of the sentence why it cannot be convoked now; null if it can
 */
public record ConvocationPlan(
        LocalDate sessionDate,
        int required,
        LocalDate lastSendingDate,
        int daysIfSentToday,
        boolean late,
        Set<Channel> channels,
        List<MemberRef> members,
        @Nullable String refusedBecause) {}
