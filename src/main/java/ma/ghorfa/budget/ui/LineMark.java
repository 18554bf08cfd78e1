package ma.ghorfa.budget.ui;

import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * What else belongs to the lines of a version, such as files: a column of buttons.
 *
 * @param words of a line; empty where it has none
 * @param opens it; what is given is to be run when something changed
 */
record LineMark(String labelKey, Function<LineRow, String> words, BiConsumer<LineRow, Runnable> opens) {}
