package ma.ghorfa.budget;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Money;
import org.jspecify.annotations.Nullable;

/** Budgets as nobody would write them: every leaf with what may stand in a cell, or with nothing. */
final class OddBudgets {

    private static final String[] PIECES = {
        "=1+1",
        "+212",
        "-5",
        "@SUM(A1)",
        "'",
        "''=",
        "\t",
        "\n",
        "\r\n",
        "\u00A0=3",
        "\u200F=4",
        "＝5",
        "\"",
        ";",
        ",",
        "a",
        "e\u200B\u0301",
        "ا\u200F\u0653",
        "é",
        "œuvre",
        "كراء الخيام",
        "عَبْدُ",
        "ﻻ",
        "ﷺ",
        "\u202Eabc\u202C",
        "\uFEFF",
        "_x0041_",
        "\u0001",
        "\u0085",
        "\u2028",
        "😀",
        "<b>",
        "]]>",
        " ",
        "  ",
        "007",
        "1,234",
        "١٢٣",
        "2025-06-31",
        "TRUE",
        "1E5",
        "#N/A",
        "نعم",
        "\\",
        "\0"
    };

    private final Random random;

    OddBudgets(long seed) {
        random = new Random(seed);
    }

    /** Chapters, articles and paragraphs; numbers that several sections have. */
    List<CodeRow> codes() {
        var codes = new ArrayList<CodeRow>();
        for (BudgetSection section : BudgetSection.values()) {
            for (int chapter = random.nextInt(6); chapter > 0; chapter--) {
                CodeRow top = code(section, CodeLevel.CHAPTER, "61" + chapter, null);
                codes.add(top);
                for (int article = random.nextInt(4); article > 0; article--) {
                    CodeRow middle = code(section, CodeLevel.ARTICLE, top.code() + article, top.id());
                    codes.add(middle);
                    for (int paragraph = random.nextInt(3); paragraph > 0; paragraph--) {
                        codes.add(code(section, CodeLevel.PARAGRAPH, middle.code() + paragraph, middle.id()));
                    }
                }
            }
        }
        return codes;
    }

    private static CodeRow code(BudgetSection section, CodeLevel level, String code, @Nullable CodeId parent) {
        return new CodeRow(
                new CodeId(UUID.randomUUID()), 0, section, level, code, parent, Bilingual.of(code, code), 2020, null);
    }

    /** What a colleague might have typed into some of the leaves. */
    Map<CodeId, LineData> typed(List<CodeRow> codes) {
        Set<CodeId> sums = codes.stream()
                .map(CodeRow::parent)
                .filter(java.util.Objects::nonNull)
                .collect(java.util.stream.Collectors.toSet());
        var typed = new HashMap<CodeId, LineData>();
        for (CodeRow code : codes) {
            if (!sums.contains(code.id()) && random.nextInt(5) > 0) {
                typed.put(code.id(), new LineData(amount(), forecast(), forecast(), text(), text(), text()));
            }
        }
        return typed;
    }

    private Money amount() {
        return new Money(java.math.BigDecimal.valueOf(
                switch (random.nextInt(4)) {
                    case 0 -> 0;
                    case 1 -> random.nextInt(1_000);
                    case 2 -> 100L * random.nextInt(1_000_000_000);
                    default -> random.nextLong(10_000_000_000L);
                },
                2));
    }

    private @Nullable Money forecast() {
        return random.nextInt(3) == 0 ? null : amount();
    }

    private String text() {
        var text = new StringBuilder();
        for (int pieces = random.nextInt(6); pieces > 0; pieces--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    static BudgetTable table(int year, List<CodeRow> codes, Map<CodeId, LineData> lines) {
        var budget = new BudgetHead(new BudgetId(UUID.randomUUID()), year);
        var version = new VersionRow(
                new BudgetVersionId(UUID.randomUUID()),
                0,
                budget.id(),
                1,
                VersionKind.PROJECT,
                null,
                VersionState.PREPARATION,
                "",
                Bilingual.EMPTY,
                null,
                null,
                null,
                null,
                null);
        var entered = new HashMap<CodeId, BudgetTable.Entered>();
        lines.forEach((code, data) -> entered.put(code, new BudgetTable.Entered(1, data)));
        return BudgetTable.of(budget, version, codes, entered, List.of(), null);
    }
}
