package ma.ghorfa.minutes.ui;

import java.util.List;
import java.util.Locale;
import ma.ghorfa.document.Block;
import ma.ghorfa.document.Document;
import ma.ghorfa.document.Phrase;
import ma.ghorfa.document.Table;

/**
 * A document for the screen, up to its first page break: what follows are registers that are for print. It is one string
 * and no tree of components, because a text that nobody clicks on should not weigh on the server; every text in it is
 * escaped.
 */
final class DocumentHtml {

    private final Document document;
    private final StringBuilder html = new StringBuilder();

    private DocumentHtml(Document document) {
        this.document = document;
    }

    /** An {@code article} with the language and the direction of the document; headings begin at the third level. */
    static String of(Document document) {
        var writer = new DocumentHtml(document);
        writer.write();
        return writer.html.toString();
    }

    private void write() {
        html.append("<article class=\"paper\" lang=\"")
                .append(document.language().code())
                .append("\" dir=\"")
                .append(document.language().isRightToLeft() ? "rtl" : "ltr")
                .append("\">");
        for (Block block : document.blocks()) {
            if (block instanceof Block.PageBreak) {
                break;
            }
            write(block);
        }
        html.append("</article>");
    }

    private void write(Block block) {
        switch (block) {
            case Block.TitleBlock title -> title(title);
            case Block.Heading heading -> element(heading.level() == 1 ? "h3" : "h4", heading.text());
            case Block.Paragraph paragraph -> element("p", paragraph.text());
            case Block.Item item -> {
                html.append("<div class=\"paper-item\">");
                element("span", item.label());
                element("span", item.text());
                html.append("</div>");
            }
            case Block.KeyValues facts -> facts(facts);
            case Block.TableBlock(Table table) -> table(table);
            case Block.Callout callout -> {
                html.append("<p class=\"paper-callout ")
                        .append(tone(callout.tone()))
                        .append("\">");
                runs(callout.text());
                html.append("</p>");
            }
            case Block.CountBar bar -> counts(bar.counts());
            case Block.Signatures signatures -> signatures(signatures);
            case Block.Annexes annexes -> annexes(annexes);
            case Block.PageBreak ignored -> {}
        }
    }

    private void title(Block.TitleBlock title) {
        html.append("<div class=\"paper-title\">");
        element("p", title.kicker());
        element("h3", title.title());
        title.below().forEach(line -> element("p", line));
        html.append("</div>");
    }

    private void facts(Block.KeyValues facts) {
        html.append("<dl class=\"facts\">");
        for (Block.Fact fact : facts.facts()) {
            element("dt", fact.label());
            element("dd", fact.value());
        }
        html.append("</dl>");
    }

    /** A wide table scrolls by itself, and whoever uses the keyboard can reach it. */
    private void table(Table table) {
        html.append("<div class=\"paper-table\" tabindex=\"0\"><table><thead><tr>");
        table.columns().forEach(column -> {
            html.append("<th scope=\"col\" class=\"").append(kind(column)).append("\">");
            runs(column.header());
            html.append("</th>");
        });
        html.append("</tr></thead><tbody>");
        table.rows().forEach(row -> row(table, row));
        table.totals().forEach(row -> row(table, row));
        html.append("</tbody></table></div>");
    }

    private void row(Table table, List<Phrase> row) {
        html.append("<tr>");
        for (int index = 0; index < row.size(); index++) {
            html.append("<td class=\"").append(kind(table.columns().get(index))).append("\">");
            runs(row.get(index));
            html.append("</td>");
        }
        html.append("</tr>");
    }

    private static String kind(Table.Column column) {
        return lower(column.kind());
    }

    /** The bar is for the eye; the words below it say the same. */
    private void counts(List<Block.Count> counts) {
        int whole = counts.stream().mapToInt(Block.Count::count).sum();
        html.append("<div class=\"paper-counts\">");
        if (whole > 0) {
            html.append("<svg viewBox=\"0 0 ")
                    .append(whole)
                    .append(" 1\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
            int before = 0;
            for (Block.Count count : counts) {
                // A drawing has no direction of its own: where the language runs from the right, so does the bar.
                int from = document.language().isRightToLeft() ? whole - before - count.count() : before;
                html.append("<rect y=\"0\" height=\"1\" x=\"")
                        .append(from)
                        .append("\" width=\"")
                        .append(count.count())
                        .append("\" class=\"")
                        .append(tone(count.tone()))
                        .append("\"></rect>");
                before += count.count();
            }
            html.append("</svg>");
        }
        html.append("<ul>");
        for (Block.Count count : counts) {
            html.append("<li class=\"").append(tone(count.tone())).append("\">");
            escape(count.label());
            html.append(" <strong>").append(count.count()).append("</strong></li>");
        }
        html.append("</ul></div>");
    }

    private void signatures(Block.Signatures signatures) {
        html.append("<div class=\"paper-signatures\">");
        for (Block.Signature signature : signatures.signatures()) {
            html.append("<div>");
            element("p", signature.role());
            element("p", signature.name());
            html.append("</div>");
        }
        html.append("</div>");
    }

    private void annexes(Block.Annexes annexes) {
        html.append("<ol class=\"paper-annexes\">");
        annexes.titles().forEach(title -> element("li", title));
        html.append("</ol>");
    }

    private void element(String name, Phrase text) {
        html.append('<').append(name).append('>');
        runs(text);
        html.append("</").append(name).append('>');
    }

    private void runs(Phrase text) {
        for (Phrase.Run run : text.runs()) {
            wrapped(run.bold(), "strong", () -> wrapped(run.isolated(), "bdi", () -> escape(run.text())));
        }
    }

    private void wrapped(boolean wrap, String name, Runnable inside) {
        if (wrap) {
            html.append('<').append(name).append('>');
        }
        inside.run();
        if (wrap) {
            html.append("</").append(name).append('>');
        }
    }

    private void escape(String text) {
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\n' -> html.append("<br>");
                default -> html.appendCodePoint(character);
            }
        });
    }

    private static String tone(Block.Tone tone) {
        return lower(tone);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
