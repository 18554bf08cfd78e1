package ma.ghorfa.exchange;

import java.util.HashMap;
import java.util.Map;

/**
 * The names of the months as they are written in Morocco, Egypt, the Levant and Algeria, in French and in English, the
 * shortened ones too.
 */
final class Months {

    private static final String[] NAMES = {
        "يناير كانون_الثاني جانفي ينير janvier janv jan january",
        "فبراير شباط فيفري février fevr févr fev fév february feb",
        "مارس آذار مارش mars mar march",
        "أبريل إبريل نيسان أفريل avril avr april apr",
        "ماي مايو أيار mai may",
        "يونيو يونيه حزيران جوان juin june jun",
        "يوليوز يوليو يوليه تموز جويلية juillet juil july jul",
        "غشت أغسطس آب أوت août aout aoû august aug",
        "شتنبر سبتمبر أيلول septembre sept sep september",
        "أكتوبر تشرين_الأول octobre oct october",
        "نونبر نوفمبر تشرين_الثاني نونمبر novembre nov november",
        "دجنبر ديسمبر كانون_الأول دسمبر décembre déc dec december"
    };

    private static final Map<String, Integer> NUMBERS = numbers();

    private Months() {}

    private static Map<String, Integer> numbers() {
        var numbers = new HashMap<String, Integer>();
        for (int month = 0; month < NAMES.length; month++) {
            for (String name : NAMES[month].split(" ", -1)) {
                numbers.put(Cells.folded(name.replace('_', ' ')), month + 1);
            }
        }
        return Map.copyOf(numbers);
    }

    /** From 1 to 12, or 0 where no month is called so. */
    static int of(String name) {
        return NUMBERS.getOrDefault(Cells.folded(name), 0);
    }
}
