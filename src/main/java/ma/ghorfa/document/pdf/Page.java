package ma.ghorfa.document.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ma.ghorfa.document.JpegPicture;
import org.jspecify.annotations.Nullable;

/**
 * What stands on one page, of A4 unless another size is given. It is collected first and written at the end, when it is known how many pages there are.
 * Distances are points from the upper left corner.
 */
final class Page {

    static final float WIDTH = 595.276f;
    static final float HEIGHT = 841.89f;

    /** What the page holds, in the order in which it is written. */
    private sealed interface Mark {
        @Nullable
        Tag tag();
    }

    private record Text(@Nullable Tag tag, Line line, float x, float base, float stretch, Ink ink, boolean beside)
            implements Mark {}

    private record Drawing(@Nullable Tag tag, String operators) implements Mark {}

    private final int number;
    private final float width;
    private final float height;
    private final List<Mark> marks = new ArrayList<>();
    private final Map<String, JpegPicture> pictures = new LinkedHashMap<>();

    /** @param number from 0 */
    Page(int number) {
        this(number, WIDTH, HEIGHT);
    }

    /** @param width points */
    Page(int number, float width, float height) {
        this.number = number;
        this.width = width;
        this.height = height;
    }

    float width() {
        return width;
    }

    float height() {
        return height;
    }

    int number() {
        return number;
    }

    boolean isEmpty() {
        return marks.isEmpty();
    }

    /**
     * @param tag what it is; null for what only accompanies the document, such as the page number
     * @param x the left edge of the line
     * @param base the base line, from the top of the page
     * @param stretch points added to every breakable space
     * @param beside whether something else stands on the same base line
     */
    void text(@Nullable Tag tag, Line line, float x, float base, float stretch, Ink ink, boolean beside) {
        if (!line.atoms().isEmpty()) {
            marks.add(new Text(tag, line, x, base, stretch, ink, beside));
        }
    }

    /** @param operators in the coordinates of PDF, from the lower left corner */
    void draw(@Nullable Tag tag, String operators) {
        marks.add(new Drawing(tag, operators));
    }

    /** @param frame what is seen of it, as operators of a path */
    void picture(Tag tag, JpegPicture picture, String frame, float x, float top, float wide, float high) {
        String name = "P" + (pictures.size() + 1);
        pictures.put(name, picture);
        draw(
                tag,
                frame + "W n\n" + number(wide) + " 0 0 " + number(high) + " " + number(x) + " "
                        + number(height - top - high) + " cm\n/" + name + " Do\n");
    }

    /** The pictures of the page by the names that its content uses. */
    Map<String, JpegPicture> pictures() {
        return pictures;
    }

    /** Puts what stands on another page of the same number before all that stands here. */
    void begin(Page head) {
        marks.addAll(0, head.marks);
    }

    void fill(Ink ink, float x, float top, float wide, float high) {
        draw(null, ink.fill() + rectangle(x, top, wide, high) + "f\n");
    }

    String rectangle(float x, float top, float wide, float high) {
        return number(x) + " " + number(height - top - high) + " " + number(wide) + " " + number(high) + " re ";
    }

    /** A number as PDF writes it, to a thousandth of a point. */
    static String number(float value) {
        long thousandths = Math.round(value * 1000d);
        String sign = thousandths < 0 ? "-" : "";
        long whole = Math.abs(thousandths) / 1000;
        long rest = Math.abs(thousandths) % 1000;
        if (rest == 0) {
            return sign + whole;
        }
        String digits = Long.toString(1000 + rest).substring(1);
        int end = digits.length();
        while (digits.charAt(end - 1) == '0') {
            end--;
        }
        return sign + whole + "." + digits.substring(0, end);
    }

    /** The fonts of the page by the names that its content uses, and the content itself. */
    record Written(Map<EmbeddedFont, String> fonts, String content, List<Tag> sequences) {}

    /** @param rightToLeft the direction of the document, which is that of its pages */
    Written write(Shaper shaper, boolean rightToLeft) {
        var order = new ReadingOrder(shaper, rightToLeft);
        var fonts = new LinkedHashMap<EmbeddedFont, String>();
        var sequences = new ArrayList<Tag>();
        var out = new StringBuilder();
        boolean open = false;
        Tag current = null;
        for (Mark mark : marks) {
            if (!open || !Objects.equals(mark.tag(), current)) {
                out.append(open ? "EMC\n" : "");
                current = mark.tag();
                open = true;
                if (current == null) {
                    out.append("/Artifact BMC\n");
                } else {
                    current.standsAt(new Tag.Piece(number, sequences.size()));
                    out.append('/')
                            .append(current.role())
                            .append(" <</MCID ")
                            .append(sequences.size())
                            .append(">> BDC\n");
                    sequences.add(current);
                }
            }
            switch (mark) {
                case Drawing drawing ->
                    out.append("q\n").append(drawing.operators()).append("Q\n");
                case Text text -> write(text, order.slots(text.line(), text.beside()), fonts, out);
            }
        }
        out.append(open ? "EMC\n" : "");
        writeDirection(order.directionMarks(texts()), fonts, out);
        return new Written(fonts, out.toString(), sequences);
    }

    private String texts() {
        var texts = new StringBuilder();
        for (Mark mark : marks) {
            if (mark instanceof Text text) {
                texts.append(text.line().text());
            }
        }
        return texts.toString();
    }

    private static void writeDirection(List<Slot> slots, Map<EmbeddedFont, String> fonts, StringBuilder out) {
        for (Slot slot : slots) {
            out.append("/Artifact BMC\nBT\n1 0 0 1 20 20 Tm\n");
            select(slot.glyph().font(), 1, fonts, out);
            showActual(slot.glyph(), String.valueOf(slot.actual()), out);
            out.append("ET\nEMC\n");
        }
    }

    private void write(Text text, List<Slot> slots, Map<EmbeddedFont, String> fonts, StringBuilder out) {
        float size = text.line().size();
        out.append("BT\n").append(text.ink().fill());
        out.append("1 0 0 1 ").append(number(text.x())).append(' ');
        out.append(number(height - text.base())).append(" Tm\n");
        EmbeddedFont font = null;
        var show = new StringBuilder();
        for (Slot slot : slots) {
            Glyph glyph = slot.glyph();
            if (glyph.font() != font) {
                flush(show, out);
                font = glyph.font();
                select(font, size, fonts, out);
            }
            if (glyph.before() != 0) {
                move(show, -1000f * glyph.before() / font.face().outlines().unitsPerEm());
            }
            if (slot.actual() == null) {
                code(show, glyph.code());
            } else {
                flush(show, out);
                showActual(glyph, slot.actual(), out);
            }
            if (slot.stretch() && text.stretch() != 0) {
                move(show, -1000f * text.stretch() / size);
            }
        }
        flush(show, out);
        out.append("ET\n");
    }

    private static void select(EmbeddedFont font, float size, Map<EmbeddedFont, String> fonts, StringBuilder out) {
        String name = fonts.computeIfAbsent(font, missing -> "F" + (fonts.size() + 1));
        out.append('/').append(name).append(' ').append(number(size)).append(" Tf\n");
    }

    /** The inner sequence is for readers who take the glyph's own text within it: see {@link ReadingOrder}. */
    private static void showActual(Glyph glyph, String actual, StringBuilder out) {
        out.append("/Span <</ActualText ").append(utf16(actual)).append(">> BDC /Seen BMC\n<");
        out.append(EmbeddedFont.hex(glyph.code())).append("> Tj\nEMC EMC\n");
    }

    private static void code(StringBuilder show, int code) {
        int end = show.length() - 1;
        if (end >= 0 && show.charAt(end) == '>') {
            show.setLength(end);
        } else {
            show.append('<');
        }
        show.append(EmbeddedFont.hex(code)).append('>');
    }

    private static void move(StringBuilder show, float thousandths) {
        show.append(number(thousandths)).append(' ');
    }

    private static void flush(StringBuilder show, StringBuilder out) {
        if (!show.isEmpty()) {
            out.append('[').append(show).append("] TJ\n");
            show.setLength(0);
        }
    }

    private static String utf16(String text) {
        if (text.isEmpty()) {
            return "()";
        }
        var hex = new StringBuilder("<FEFF");
        text.chars().forEach(unit -> hex.append(EmbeddedFont.hex(unit)));
        return hex.append('>').toString();
    }
}
