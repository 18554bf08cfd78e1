package ma.ghorfa.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.function.Function;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.i18n.Formats;
import org.jspecify.annotations.Nullable;

/** How a field's value is written into a draft, read back, and shown where two versions are compared. */
interface Codec<V> {

    String write(@Nullable V value);

    @Nullable
    V read(String written);

    String show(@Nullable V value);

    static <V> Codec<V> of(Function<V, String> write, Function<String, V> read, Function<V, String> show) {
        return new Codec<>() {
            @Override
            public String write(@Nullable V value) {
                return value == null ? "" : write.apply(value);
            }

            @Override
            public @Nullable V read(String written) {
                return written.isEmpty() ? null : read.apply(written);
            }

            @Override
            public String show(@Nullable V value) {
                return value == null ? "—" : show.apply(value);
            }
        };
    }

    Codec<LocalDate> DATE = of(LocalDate::toString, LocalDate::parse, date -> Formats.date(date, Words.locale()));
    Codec<LocalTime> TIME = of(LocalTime::toString, LocalTime::parse, Formats::time);
    Codec<Integer> INTEGER = of(Object::toString, Integer::valueOf, Object::toString);
    Codec<BigDecimal> AMOUNT =
            of(BigDecimal::toPlainString, BigDecimal::new, amount -> Formats.money(amount, Words.locale()));
    Codec<BigDecimal> EXACT = of(BigDecimal::toPlainString, BigDecimal::new, Formats::exact);
    Codec<Boolean> FLAG = of(Object::toString, Boolean::valueOf, flag -> Words.t(flag ? "ui.yes" : "ui.no"));

    Codec<String> TEXT = new Codec<>() {
        @Override
        public String write(@Nullable String value) {
            return value == null ? "" : value;
        }

        @Override
        public String read(String written) {
            return written;
        }

        @Override
        public String show(@Nullable String value) {
            return value == null || value.isBlank() ? "—" : value;
        }
    };

    Codec<Bilingual> BILINGUAL = new Codec<>() {
        private static final char SEPARATOR = '\u001F';

        @Override
        public String write(@Nullable Bilingual value) {
            return value == null ? "" : value.ar() + SEPARATOR + value.fr();
        }

        @Override
        public Bilingual read(String written) {
            int cut = written.indexOf(SEPARATOR);
            return cut < 0 ? Bilingual.EMPTY : new Bilingual(written.substring(0, cut), written.substring(cut + 1));
        }

        @Override
        public String show(@Nullable Bilingual value) {
            return value == null || value.isEmpty() ? "—" : value.ar() + "\n" + value.fr();
        }
    };

    /**
     * One of a set: written as its key, found again among the items.
     *
     * @param items those that the field offers, and what is stored, too
     */
    static <V> Codec<V> among(Collection<V> items, Function<V, String> key, Function<V, String> words) {
        return new Codec<>() {
            @Override
            public String write(@Nullable V value) {
                return value == null ? "" : key.apply(value);
            }

            @Override
            public @Nullable V read(String written) {
                return items.stream()
                        .filter(item -> key.apply(item).equals(written))
                        .findFirst()
                        .orElse(null);
            }

            @Override
            public String show(@Nullable V value) {
                return value == null ? "—" : words.apply(value);
            }
        };
    }
}
