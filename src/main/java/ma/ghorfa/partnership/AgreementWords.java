package ma.ghorfa.partnership;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.search.SearchKey;
import ma.ghorfa.search.SearchQuery;
import ma.ghorfa.search.StoredWords;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The words by which agreements are found: their own, and those of the partners that are party to them. Both are written with
 * what they come from, in its transaction.
 */
@Component
class AgreementWords {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final AgreementRecords agreements;
    private final PartnerStore partners;
    private final TransactionTemplate transactions;
    private final Pattern mark;

    AgreementWords(
            JdbcClient jdbc,
            JdbcTemplate batches,
            AgreementRecords agreements,
            PartnerStore partners,
            TransactionTemplate transactions,
            Texts texts) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.agreements = agreements;
        this.partners = partners;
        this.transactions = transactions;
        this.mark = mark(texts);
    }

    /** What stands before the number of a reference in any language, where a number follows it. */
    private static Pattern mark(Texts texts) {
        return Stream.of(Language.values())
                .map(language -> texts.get(language, "partnershipUi.reference", "0", "0"))
                .map(reference -> reference.substring(0, reference.indexOf('0')).replaceAll("[^\\p{L}]+$", ""))
                .filter(letters -> !letters.isEmpty())
                .map(Pattern::quote)
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")[^\\p{L}\\p{N}]+(?=\\p{N})"),
                        regex -> Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)));
    }

    /** An agreement was begun or edited; an amendment is found under its agreement. */
    void write(Agreement agreement) {
        if (!agreement.isAmendment()) {
            write(List.of(agreement));
        }
    }

    /** A partner was entered or renamed. */
    void write(PartnerRecord partner) {
        write("partner", Map.of(partner.id().value(), StoredWords.of(partner.searchKey())));
    }

    /** What was stored before there were words, or by something else, gets its own. */
    @EventListener(ApplicationReadyEvent.class)
    void complete() {
        Stream.iterate(wordless("agreement", "listed is not null"), ids -> !ids.isEmpty(), ids -> ids.stream()
                        .skip(AT_ONCE)
                        .toList())
                .forEach(ids -> transactions.executeWithoutResult(status ->
                        write(agreements.findAllById(ids.stream().limit(AT_ONCE).toList()))));
        List<UUID> unknown = wordless("partner", "true");
        transactions.executeWithoutResult(
                status -> partners.findAllById(unknown).forEach(this::write));
    }

    private List<UUID> wordless(String table, String condition) {
        return jdbc.sql("select o.id from " + table + " o where " + condition + " and not exists (select 1 from "
                        + table + "_word w where w." + table + "_id = o.id)")
                .query(UUID.class)
                .list();
    }

    private void write(List<Agreement> written) {
        write(
                "agreement",
                written.stream()
                        .map(Agreement::row)
                        .collect(Collectors.toMap(row -> row.id().value(), row -> StoredWords.of(key(row)))));
    }

    private static String key(AgreementRow row) {
        return SearchKey.ofTexts(
                row.number() + "/" + row.year(),
                row.data().object().ar(),
                row.data().object().fr(),
                row.data().programme(),
                row.data().territory());
    }

    /** Only what changed is written: of one who was renamed a word or two. */
    private void write(String table, Map<UUID, Set<String>> words) {
        if (words.isEmpty()) {
            return;
        }
        Map<UUID, Set<String>> gone =
                words.keySet().stream().collect(Collectors.toMap(id -> id, id -> new HashSet<>()));
        Map<UUID, Set<String>> come = words.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, of -> new LinkedHashSet<>(of.getValue())));
        jdbc.sql("select " + table + "_id, word from " + table + "_word where " + table + "_id in (:ids)")
                .param("ids", words.keySet())
                .query(row -> {
                    UUID id = row.getObject(1, UUID.class);
                    if (!Objects.requireNonNull(come.get(id)).remove(row.getString(2))) {
                        Objects.requireNonNull(gone.get(id)).add(row.getString(2));
                    }
                });
        batch("delete from " + table + "_word where word = ? and " + table + "_id = ?", gone);
        batch("insert into " + table + "_word (word, " + table + "_id) values (?, ?)", come);
    }

    private void batch(String sql, Map<UUID, Set<String>> words) {
        batches.batchUpdate(
                sql,
                words.entrySet().stream()
                        .flatMap(of -> of.getValue().stream().map(word -> new Object[] {word, of.getKey()}))
                        .toList());
    }

    /**
     * What is looked for. Every agreement has a number: what stands before it is stored with none of them, and asked of none,
     * in whatever language it was typed.
     */
    SearchQuery query(String typed) {
        return SearchQuery.of(
                mark.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)).replaceAll(""));
    }

    /**
     * The agreements that a query finds.
     *
     * @param query with something to look for
     */
    Set<UUID> find(SearchQuery query) {
        var parameters = new HashMap<String, Object>();
        String readings = query.terms().stream()
                .map(reading -> reading(reading.stream().distinct().toList(), parameters))
                .collect(Collectors.joining(" union "));
        return new HashSet<>(
                jdbc.sql(readings).params(parameters).query(UUID.class).list());
    }

    /** Those that have all the words of a reading. */
    private static String reading(List<List<String>> words, Map<String, Object> parameters) {
        return IntStream.range(0, words.size())
                .mapToObj(word -> "(" + having(words.get(word), parameters) + ") f" + word
                        + (word == 0 ? "" : " on f" + word + ".id = f0.id"))
                .collect(Collectors.joining(" join ", "select f0.id from ", ""));
    }

    /** Those that have one of these words, of their own or of a party. */
    private static String having(List<String> terms, Map<String, Object> parameters) {
        String condition = StoredWords.condition("w", "term" + parameters.size() + "_", terms, parameters);
        return "select w.agreement_id as id from agreement_word w where " + condition
                + " union select coalesce(a.base_id, a.id) from partner_word w"
                + " join agreement_party y on y.partner_id = w.partner_id join agreement a on a.id = y.agreement_id"
                + " where" + AgreementLists.NAMING + "and " + condition;
    }
}
