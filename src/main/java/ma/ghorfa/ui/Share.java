package ma.ghorfa.ui;

import java.math.BigDecimal;
import ma.ghorfa.base.Money;

/** A part of a whole for drawing, in thousandths from none to all of it: no figure that is read comes from here. */
public final class Share {

    private static final int WHOLE = 1000;
    private static final int DIGITS = 3;

    private Share() {}

    public static int of(BigDecimal part, BigDecimal whole) {
        if (whole.signum() <= 0 || part.signum() <= 0) {
            return 0;
        }
        return part.compareTo(whole) > 0
                ? WHOLE
                : part.movePointRight(DIGITS).divideToIntegralValue(whole).intValue();
    }

    public static int of(Money part, Money whole) {
        return of(part.amount(), whole.amount());
    }

    public static int of(long part, long whole) {
        return of(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    /** As a length in a style. */
    public static String length(int thousandths) {
        return thousandths / 10 + "." + thousandths % 10 + "%";
    }
}
