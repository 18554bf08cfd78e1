package ma.ghorfa.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.search.SearchKey;

/** Recognises the columns of an intake by the header of a file, in whatever language and spelling. */
final class Headers {

    private static final int LONGEST = 200;

    private Headers() {}

    /** In this form a header is remembered, and compared. */
    static String key(String header) {
        String key = SearchKey.of(header, LONGEST).strip();
        return key.isEmpty() ? header : key;
    }

    /**
     * What each column of the file probably is: what the same header meant last time, or a column that is called so.
     *
     * @param remembered for a header the name of its column, empty where it was left out
     */
    static Map<Integer, String> meant(
            List<String> header, List<IntakeColumn> columns, Map<String, String> remembered, Texts texts) {
        Map<String, String> called = called(columns, texts);
        Map<Integer, String> mapping = new TreeMap<>();
        Set<String> taken = new HashSet<>();
        for (int place = 0; place < header.size(); place++) {
            String key = key(header.get(place));
            String column = remembered.getOrDefault(key, called.getOrDefault(key, ""));
            boolean known = columns.stream().anyMatch(one -> one.name().equals(column));
            mapping.put(place, known && !header.get(place).isEmpty() && taken.add(column) ? column : "");
        }
        return mapping;
    }

    /** Every name of every column; a name that two of them have means the first. */
    private static Map<String, String> called(List<IntakeColumn> columns, Texts texts) {
        Map<String, String> called = new HashMap<>();
        for (IntakeColumn column : columns) {
            var names = new ArrayList<String>();
            names.add(column.name());
            Stream.of(Language.values())
                    .map(language -> texts.get(language, column.labelKey()))
                    .forEach(names::add);
            names.addAll(column.synonyms());
            names.forEach(name -> called.putIfAbsent(key(name), column.name()));
        }
        return called;
    }
}
