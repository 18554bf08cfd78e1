package ma.ghorfa.document.pdf;

import java.util.ArrayList;
import java.util.List;
import ma.ghorfa.document.Block;
import ma.ghorfa.document.Document;
import ma.ghorfa.document.Phrase;
import ma.ghorfa.document.Table;
import ma.ghorfa.i18n.Texts;
import org.jspecify.annotations.Nullable;

/** Lays the blocks of a document out on pages. */
final class Layout {

    private static final float LEFT = Galley.LEFT;
    private static final float WIDTH = Galley.WIDTH;
    private static final float TOP = 68;
    private static final float TOP_WITH_LETTERHEAD = 30;
    private static final float CELL_PADDING = 6;

    /** A bookmark: a heading and where it stands. */
    record Bookmark(int level, String title, int page, float top) {}

    private final Document document;
    private final Texts texts;
    private final Galley galley;
    private final boolean rightToLeft;
    private final Flow flow;
    private final Tag root;
    private final List<Bookmark> bookmarks = new ArrayList<>();
    private final TextStyle body;
    private final boolean titled;

    Layout(Document document, Texts texts, Shaper shaper) {
        this.document = document;
        this.texts = texts;
        this.rightToLeft = document.language().isRightToLeft();
        this.flow = new Flow(document.letterhead() == null ? TOP : TOP_WITH_LETTERHEAD, TOP);
        this.galley = new Galley(new Typesetter(shaper, rightToLeft));
        this.body = galley.body();
        this.root = galley.root();
        this.titled = document.blocks().stream().anyMatch(Block.TitleBlock.class::isInstance);
    }

    Tag root() {
        return root;
    }

    List<Bookmark> bookmarks() {
        return bookmarks;
    }

    List<Page> pages() {
        if (document.letterhead() != null) {
            flow.add(new Flow.Entry(new LetterheadSetter(galley).set(document.letterhead()), 0, false));
        }
        List<Block> blocks = document.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.Item) {
                int end = i;
                var items = new ArrayList<Block.Item>();
                while (end < blocks.size() && blocks.get(end) instanceof Block.Item item) {
                    items.add(item);
                    end++;
                }
                items(items);
                i = end - 1;
            } else {
                block(blocks.get(i));
            }
        }
        List<Page> pages = flow.pages();
        pages.forEach(page -> frame(page, pages.size()));
        return pages;
    }

    private void block(Block block) {
        switch (block) {
            case Block.TitleBlock title -> title(title);
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph paragraph -> paragraph(paragraph.text());
            case Block.Item item -> items(List.of(item));
            case Block.KeyValues facts -> facts(facts);
            case Block.TableBlock table -> table(table.table());
            case Block.Callout callout -> callout(callout);
            case Block.CountBar bar -> countBar(bar);
            case Block.Signatures signatures -> signatures(signatures);
            case Block.Annexes annexes -> annexes(annexes);
            case Block.PageBreak ignored -> flow.newPage();
        }
    }

    // ---- Text ----

    private Column column(@Nullable Tag tag, Phrase text, TextStyle style, float x, float width, boolean beside) {
        return galley.column(tag, text, style, x, width, beside);
    }

    private float width(Phrase text, TextStyle style) {
        return galley.width(text, style);
    }

    private float start(float distance, float width) {
        return galley.start(distance, width);
    }

    /** One entry for each line, so that pages break between lines, but leave two at either side. */
    private void lines(Column column, float before, boolean withNext) {
        int count = column.lines().size();
        for (int i = 0; i < count; i++) {
            boolean holds = (i == 0 && count > 1) || i == count - 2 || (withNext && i == count - 1);
            Column line = new Column(
                    column.tag(),
                    column.lines().subList(i, i + 1),
                    column.style(),
                    column.x(),
                    column.width(),
                    column.beside());
            flow.add(new Flow.Entry(line, i == 0 ? before : 0, holds));
        }
    }

    private void paragraph(Phrase text) {
        TextStyle style = body.with(TextStyle.Align.BOTH);
        lines(column(root.child("P"), text, style, LEFT, WIDTH, false), body.size() * 0.5f, false);
    }

    private void title(Block.TitleBlock block) {
        float inset = 0.07f * WIDTH;
        float x = LEFT + inset;
        float width = WIDTH - 2 * inset;
        TextStyle centred = body.with(TextStyle.Align.CENTRE);
        if (!block.kicker().isBlank()) {
            TextStyle style = centred.inBold().sized(1.12f).with(Ink.BRASS_TEXT);
            lines(column(root.child("P"), block.kicker(), style, x, width, false), body.size() * 1.3f, true);
        }
        TextStyle style = centred.inBold().sized(1.85f).with(Ink.GREEN);
        Tag tag = root.child("H1");
        Column title = column(tag, block.title(), style, x, width, false);
        flow.add(new Flow.Entry(
                title,
                body.size() * 0.2f,
                true,
                null,
                (page, top) -> bookmarks.add(new Bookmark(1, block.title().text(), page.number(), top))));
        var divider = new Stack()
                .drawing(0, 14, (page, top) -> Zellige.divider(page, LEFT + WIDTH / 2, top + 7, 0.42f * WIDTH));
        flow.add(new Flow.Entry(divider, 4, !block.below().isEmpty()));
        for (int i = 0; i < block.below().size(); i++) {
            TextStyle below = centred.with(Ink.QUIET);
            boolean last = i == block.below().size() - 1;
            lines(column(root.child("P"), block.below().get(i), below, x, width, false), i == 0 ? 3 : 0, !last);
        }
        flow.add(new Flow.Entry(new Stack().reaching(body.size() * 0.6f), 0, false));
    }

    private void heading(Block.Heading heading) {
        int level = Math.clamp(heading.level(), 1, 2) + (titled ? 1 : 0);
        boolean main = heading.level() <= 1;
        TextStyle style = body.inBold().sized(main ? 1.3f : 1.1f).with(main ? Ink.GREEN : Ink.TEXT);
        Tag tag = root.child("H" + level);
        Column text = column(tag, heading.text(), style, LEFT, WIDTH, false);
        Stack stack = new Stack().box(0, text);
        if (main) {
            float rule = text.height() + 1.5f;
            stack.drawing(rule, 4, (page, top) -> {
                page.fill(Ink.HAIRLINE, LEFT, top, WIDTH, 0.6f);
                float width = 0.13f * WIDTH;
                page.fill(Ink.BRASS, rightToLeft ? LEFT + WIDTH - width : LEFT, top - 0.5f, width, 1.4f);
            });
        }
        String title = heading.text().text();
        flow.add(new Flow.Entry(
                stack,
                body.size() * (main ? 1.5f : 1f),
                true,
                null,
                (page, top) -> bookmarks.add(new Bookmark(level, title, page.number(), top))));
    }

    private void items(List<Block.Item> items) {
        float widest = 0;
        for (Block.Item item : items) {
            widest = Math.max(widest, width(item.label(), body.inBold()));
        }
        float indent = Math.clamp(widest + 0.7f * body.size(), 1.6f * body.size(), 0.3f * WIDTH);
        Tag list = root.child("L");
        for (Block.Item item : items) {
            Tag entry = list.child("LI");
            Column label = column(
                    entry.child("Lbl"), item.label(), body.inBold().with(Ink.GREEN), start(0, indent), indent, true);
            TextStyle style = body.with(TextStyle.Align.BOTH);
            Column text = column(
                    entry.child("LBody"), item.text(), style, start(indent, WIDTH - indent), WIDTH - indent, true);
            labelled(label, text, body.size() * 0.35f);
        }
    }

    /** The first line of a text with its label, and the further lines after it. */
    private void labelled(Column label, Column text, float before) {
        int beside = Math.max(1, label.lines().size());
        Column first = text.head(beside * text.style().leading());
        Column rest = text.tail(beside * text.style().leading());
        boolean more = !rest.lines().isEmpty();
        flow.add(new Flow.Entry(row(List.of(label, first), 0, Row.Decoration.NONE), before, more));
        if (more) {
            Column alone = new Column(rest.tag(), rest.lines(), rest.style(), rest.x(), rest.width(), false);
            lines(alone, 0, false);
        }
    }

    private static Row row(List<Column> cells, float padding, Row.Decoration decoration) {
        return new Row(cells, LEFT, WIDTH, padding, padding, decoration);
    }

    // ---- Facts and tables ----

    private void facts(Block.KeyValues facts) {
        TextStyle style = body.inBold().with(Ink.GREEN);
        float widest = 0;
        for (Block.Fact fact : facts.facts()) {
            widest = Math.max(widest, width(fact.label(), style));
        }
        float label = Math.min(widest + 1.2f * body.size(), 0.4f * WIDTH);
        Tag list = root.child("L");
        for (int i = 0; i < facts.facts().size(); i++) {
            Block.Fact fact = facts.facts().get(i);
            Tag entry = list.child("LI");
            Column first = column(entry.child("Lbl"), fact.label(), style, start(0, label), label, true);
            Column second =
                    column(entry.child("LBody"), fact.value(), body, start(label, WIDTH - label), WIDTH - label, true);
            Row row = new Row(List.of(first, second), LEFT, WIDTH, 1.5f, 1.5f, Row.Decoration.ROW);
            flow.add(new Flow.Entry(
                    row,
                    i == 0 ? body.size() * 0.6f : 1,
                    i == 0 && facts.facts().size() > 1));
        }
    }

    private void table(Table table) {
        TextStyle style = body.sized(0.93f);
        Tag tag = root.child("Table");
        int weights = table.columns().stream().mapToInt(Table.Column::weight).sum();
        boolean headed =
                table.columns().stream().anyMatch(column -> !column.header().isBlank());
        Row header = headed
                ? cells(
                        table,
                        tag.child("TR"),
                        "TH",
                        table.columns().stream().map(Table.Column::header).toList(),
                        style.inBold().with(Ink.GREEN),
                        weights,
                        Row.Decoration.HEADER)
                : null;
        float before = body.size() * 0.7f;
        if (header != null) {
            flow.add(new Flow.Entry(header, before, true));
        }
        Row repeated = header == null ? null : header.repeated();
        int count = table.rows().size();
        for (int i = 0; i < count; i++) {
            Row row = cells(table, tag.child("TR"), "TD", table.rows().get(i), style, weights, Row.Decoration.ROW);
            // The last rows stay with the totals: a sum alone on a page says nothing.
            boolean holds = !table.totals().isEmpty() && i == count - 1;
            flow.add(new Flow.Entry(row, i == 0 && header == null ? before : 0, holds, repeated, (page, top) -> {}));
        }
        for (List<Phrase> cells : table.totals()) {
            Row row = cells(table, tag.child("TR"), "TD", cells, style.inBold(), weights, Row.Decoration.TOTAL);
            flow.add(new Flow.Entry(row, 0, false, repeated, (page, top) -> {}));
        }
        flow.add(new Flow.Entry(new Stack().reaching(body.size() * 0.5f), 0, false));
    }

    private Row cells(
            Table table,
            Tag row,
            String role,
            List<Phrase> texts,
            TextStyle style,
            int weights,
            Row.Decoration decoration) {
        var cells = new ArrayList<Column>();
        float begin = 0;
        for (int i = 0; i < texts.size(); i++) {
            Table.Column column = table.columns().get(i);
            float width = WIDTH * column.weight() / weights;
            float inner = width - 2 * CELL_PADDING;
            TextStyle.Align align =
                    switch (column.kind()) {
                        case TEXT -> TextStyle.Align.START;
                        case NUMBER -> TextStyle.Align.RIGHT;
                        case CENTRED -> TextStyle.Align.CENTRE;
                    };
            float x = start(begin + CELL_PADDING, inner);
            cells.add(column(row.child(role), texts.get(i), style.with(align), x, inner, true));
            begin += width;
        }
        return row(cells, 3, decoration);
    }

    // ---- What stands out ----

    private void callout(Block.Callout callout) {
        float inset = Panel.BAR + Panel.PADDING;
        float width = WIDTH - inset - Panel.PADDING;
        Column text = column(root.child("P"), callout.text(), body, start(inset, width), width, false);
        Panel panel = new Panel(text, LEFT, WIDTH, rightToLeft, ground(callout.tone()), strong(callout.tone()));
        flow.add(new Flow.Entry(panel, body.size() * 0.7f, false));
        flow.add(new Flow.Entry(new Stack().reaching(body.size() * 0.25f), 0, false));
    }

    private static Ink ground(Block.Tone tone) {
        return switch (tone) {
            case NEUTRAL -> Ink.GREY_TINT;
            case POSITIVE -> Ink.GREEN_TINT;
            case NEGATIVE -> Ink.RED_TINT;
            case ATTENTION -> Ink.BRASS_TINT;
        };
    }

    private static Ink strong(Block.Tone tone) {
        return switch (tone) {
            case NEUTRAL -> Ink.STONE;
            case POSITIVE -> Ink.GREEN;
            case NEGATIVE -> Ink.RED;
            case ATTENTION -> Ink.BRASS;
        };
    }

    private void countBar(Block.CountBar bar) {
        long total = bar.counts().stream().mapToLong(Block.Count::count).sum();
        TextStyle style = body.sized(0.9f);
        var words = new ArrayList<String>();
        bar.counts().forEach(count -> words.add(count.label() + " " + count.count()));
        Tag figure = root.child("Figure").alternative(String.join(rightToLeft ? "، " : ", ", words));
        var stack = new Stack();
        stack.drawing(2, 8, (page, top) -> drawBar(page, figure, bar, total, top));
        Tag list = root.child("L");
        float begin = 0;
        float line = 14;
        for (Block.Count count : bar.counts()) {
            Phrase label = Phrase.of(count.label() + " ").andBold(String.valueOf(count.count()));
            float width = width(label, style) + 1;
            if (begin > 0 && begin + 12 + width > WIDTH) {
                begin = 0;
                line += style.leading();
            }
            float square = start(begin, 7);
            stack.drawing(
                    line,
                    style.leading(),
                    (page, top) -> page.fill(strong(count.tone()), square, top + style.leading() / 2 - 3.5f, 7, 7));
            Tag entry = list.child("LI").child("LBody");
            stack.box(line, column(entry, label, style, start(begin + 12, width), width, true));
            begin += width + 12 + 20;
        }
        flow.add(new Flow.Entry(stack, body.size() * 0.6f, false));
    }

    private void drawBar(Page page, Tag figure, Block.CountBar bar, long total, float top) {
        var drawing = new StringBuilder();
        float begin = 0;
        for (Block.Count count : bar.counts()) {
            float width = total == 0 ? 0 : WIDTH * count.count() / total;
            if (width > 0) {
                float drawn = Math.max(0.5f, width - 1);
                drawing.append(strong(count.tone()).fill());
                drawing.append(page.rectangle(start(begin, drawn), top, drawn, 8))
                        .append("f\n");
            }
            begin += width;
        }
        if (total == 0) {
            drawing.append(Ink.HAIRLINE.fill())
                    .append(page.rectangle(LEFT, top, WIDTH, 8))
                    .append("f\n");
        }
        page.draw(figure, drawing.toString());
    }

    private void signatures(Block.Signatures block) {
        int count = Math.max(1, block.signatures().size());
        float gap = 28;
        float width = (WIDTH - (count - 1) * gap) / count;
        TextStyle role = body.inBold().with(TextStyle.Align.CENTRE).with(Ink.GREEN);
        TextStyle name = body.with(TextStyle.Align.CENTRE);
        var stack = new Stack();
        for (int i = 0; i < block.signatures().size(); i++) {
            Block.Signature signature = block.signatures().get(i);
            float x = start(i * (width + gap), width);
            Tag tag = root.child("Div");
            Column first = column(tag.child("P"), signature.role(), role, x, width, true);
            Column second = column(tag.child("P"), signature.name(), name, x, width, true);
            stack.box(0, first).box(first.height(), second);
            stack.drawing(
                    first.height() + second.height() + 58,
                    8,
                    (page, top) -> page.draw(
                            null,
                            Ink.STONE.stroke() + "0.7 w [1.2 2.4] 0 d " + Page.number(x + 0.14f * width) + " "
                                    + Page.number(Page.HEIGHT - top) + " m " + Page.number(x + 0.86f * width) + " "
                                    + Page.number(Page.HEIGHT - top) + " l S\n"));
        }
        flow.add(new Flow.Entry(stack, body.size() * 2.2f, false));
    }

    private void annexes(Block.Annexes annexes) {
        if (annexes.titles().isEmpty()) {
            return;
        }
        heading(new Block.Heading(1, Phrase.of(text("document.annexes"))));
        var items = new ArrayList<Block.Item>();
        for (int i = 0; i < annexes.titles().size(); i++) {
            Phrase label = Phrase.of(text("document.annex", i + 1));
            items.add(new Block.Item(label, annexes.titles().get(i)));
        }
        items(items);
    }

    // ---- The frame of the pages ----

    private void frame(Page page, int pages) {
        TextStyle fine = body.sized(0.82f).with(Ink.QUIET);
        if (page.number() > 0 && !document.runningHead().isBlank()) {
            var head = new Page(page.number());
            column(null, document.runningHead(), fine, LEFT, WIDTH, false).draw(head, 30);
            head.fill(Ink.BRASS, LEFT, 30 + fine.leading() + 4, WIDTH, 0.6f);
            page.begin(head);
        }
        float foot = Page.HEIGHT - 50;
        page.fill(Ink.HAIRLINE, LEFT, foot, WIDTH, 0.6f);
        Phrase number = Phrase.of(text("document.page", page.number() + 1, pages));
        if (!document.footer().isBlank()) {
            float width = 0.7f * WIDTH;
            column(null, document.footer(), fine, start(0, width), width, true).draw(page, foot + 5);
        }
        column(null, number, fine.with(TextStyle.Align.END), LEFT, WIDTH, true).draw(page, foot + 5);
    }

    private String text(String key, Object... arguments) {
        return texts.get(document.language(), key, arguments);
    }
}
