package ma.ghorfa.base;

import java.util.regex.Pattern;

/** How names and numbers are written that every room takes, and which are refused. */
public final class Written {

    private static final Pattern ARABIC_LETTER = Pattern.compile("\\p{IsArabic}");

    public static final int EMAIL_LENGTH = 254;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]+\\.[^\\s@<>,;\".]{2,}");

    /** A Moroccan number has ten digits, or +212 and nine. */
    private static final Pattern PHONE = Pattern.compile("(?:\\+212|0)[5-8]\\d{8}");

    private Written() {}

    /** Any digits as Western ones: people type those of their keyboard. */
    public static String digits(String typed) {
        var western = new StringBuilder();
        typed.codePoints().forEach(letter -> {
            int digit = Character.digit(letter, 10);
            if (digit >= 0) {
                western.append(digit);
            } else {
                western.appendCodePoint(letter);
            }
        });
        return western.toString();
    }

    /** Empty, or a Moroccan number in one written form: {@code +212} and nine digits. */
    public static String phone(String field, String typed) {
        String digits = digits(Text.line(typed)).replaceAll("[\\s.\\-()]", "");
        if (digits.isEmpty()) {
            return "";
        }
        if (digits.startsWith("00212")) {
            digits = "+212" + digits.substring(5);
        }
        if (!PHONE.matcher(digits).matches()) {
            throw new InvalidInputException(field, "base.phone");
        }
        return digits.startsWith("0") ? "+212" + digits.substring(1) : digits;
    }

    /** Empty, or an address that mail can be sent to. */
    public static String email(String field, String typed) {
        String email = Text.atMost(field, Text.line(typed), EMAIL_LENGTH);
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            throw new InvalidInputException(field, "base.email");
        }
        return email;
    }

    /** One line in each script; either may be empty. Arabic on one side, no Arabic letter on the other. */
    public static Bilingual lines(String field, Bilingual typed, int max) {
        String ar = Text.atMost(field, Text.line(typed.ar()), max);
        String fr = Text.atMost(field, Text.line(typed.fr()), max);
        if (!ar.isEmpty() && !ARABIC_LETTER.matcher(ar).find()) {
            throw new InvalidInputException(field, "base.notArabic");
        }
        if (ARABIC_LETTER.matcher(fr).find()) {
            throw new InvalidInputException(field, "base.notLatin");
        }
        return new Bilingual(ar, fr);
    }
}
