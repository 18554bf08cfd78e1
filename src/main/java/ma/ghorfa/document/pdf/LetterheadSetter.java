package ma.ghorfa.document.pdf;

import java.util.List;
import ma.ghorfa.document.Letterhead;
import ma.ghorfa.document.Phrase;
import ma.ghorfa.i18n.Language;
import org.jspecify.annotations.Nullable;

/** Sets the head of the first page: a band of zellige, the issuer in one or two languages, reference and dates. */
final class LetterheadSetter {

    private final Galley galley;
    private final TextStyle body;
    private final Tag root;
    private final boolean rightToLeft;

    LetterheadSetter(Galley galley) {
        this.galley = galley;
        this.body = galley.body();
        this.root = galley.root();
        this.rightToLeft = galley.setter().rightToLeft();
    }

    /** The head as a whole; no page parts it. */
    Stack set(Letterhead head) {
        TextStyle style = body.inBold().sized(0.92f);
        float side = (Galley.WIDTH - 76) / 2;
        var stack = new Stack().drawing(0, 18, (page, top) -> Zellige.band(page, Galley.LEFT, top, Galley.WIDTH, 17));
        float top = 30;
        boolean two = !head.otherLines().isEmpty();
        float end = lettering(stack, head.lines(), galley.setter(), style, galley.start(0, side), side, top, null);
        if (two) {
            Language other = rightToLeft ? Language.FR : Language.AR;
            TextStyle small = rightToLeft ? style.sized(0.82f) : style.sized(1.08f);
            float opposite = galley.start(Galley.WIDTH - side, side);
            Typesetter typesetter = galley.setter().towards(!rightToLeft);
            String tag = other.locale().toLanguageTag();
            end = Math.max(end, lettering(stack, head.otherLines(), typesetter, small, opposite, side, top, tag));
        }
        float bottom = Math.max(end, top + 52);
        float centre = two ? Galley.LEFT + Galley.WIDTH / 2 : galley.start(Galley.WIDTH - 52, 52) + 26;
        stack.drawing(top, 52, (page, at) -> Zellige.emblem(page, centre, at + 26, 25));
        stack.drawing(bottom + 7, 1, (page, at) -> page.fill(Ink.HAIRLINE, Galley.LEFT, at, Galley.WIDTH, 0.6f));

        TextStyle fine = body.sized(0.9f).with(Ink.QUIET);
        float half = 0.48f * Galley.WIDTH;
        lines(stack, List.of(head.reference()), fine, galley.start(0, half), half, bottom + 11);
        TextStyle ending = fine.with(TextStyle.Align.END);
        float x = galley.start(Galley.WIDTH - half, half);
        lines(stack, List.of(head.placeAndDate(), head.hijriDate()), ending, x, half, bottom + 11);
        return stack;
    }

    private void lines(Stack stack, List<Phrase> lines, TextStyle style, float x, float width, float top) {
        float y = top;
        for (Phrase line : lines) {
            if (!line.isBlank()) {
                Column column = galley.column(root.child("P"), line, style, x, width, true);
                stack.box(y, column);
                y += column.height();
            }
        }
    }

    private float lettering(
            Stack stack,
            List<Phrase> lines,
            Typesetter typesetter,
            TextStyle style,
            float x,
            float width,
            float top,
            @Nullable String language) {
        Tag group = root.child("Div");
        float y = top;
        for (int i = 0; i < lines.size(); i++) {
            boolean name = i == lines.size() - 1;
            TextStyle own = name ? style.with(Ink.GREEN) : style.with(Ink.TEXT).sized(0.94f);
            Tag tag = group.child("P");
            if (language != null) {
                tag.language(language);
            }
            Column column = Galley.column(typesetter, tag, lines.get(i), own, x, width, true);
            stack.box(y, column);
            y += column.height();
        }
        return y;
    }
}
