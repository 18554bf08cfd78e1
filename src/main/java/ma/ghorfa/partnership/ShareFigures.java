package ma.ghorfa.partnership;

import java.math.BigDecimal;
import ma.ghorfa.base.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What a partner contributes to all signed agreements, in cash or in kind, as it stands today.
 *
 * @param partner null for the chamber itself
 * @param planned all of it
 * @param due planned up to today
 * @param late due before today and not received, of agreements that run or have expired
 */
public record ShareFigures(
        @Nullable PartnerId partner,
        Bilingual name,
        boolean inKind,
        BigDecimal planned,
        BigDecimal due,
        BigDecimal called,
        BigDecimal received,
        BigDecimal late) {}
