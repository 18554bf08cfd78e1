package ma.ghorfa.minutes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.ItemOutcome;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Utc;
import ma.ghorfa.document.Document;
import ma.ghorfa.i18n.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is only ever added to minutes: frozen versions of their text, and what assemblies decided about them. */
@Component
class MinutesArchive {

    private final JdbcClient jdbc;

    MinutesArchive(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    // ---- Versions ----

    void freeze(UUID minutes, VersionRow version, Document arabic, Document french) {
        jdbc.sql("""
                insert into minutes_version
                    (minutes_id, number, drawn_up_on, frozen_at, frozen_by, document_ar, document_fr)
                values (:minutes, :number, :on, :at, :by, :ar, :fr)
                """)
                .param("minutes", minutes.toString())
                .param("number", version.number())
                .param("on", version.drawnUpOn())
                .param("at", Utc.column(version.frozenAt()))
                .param("by", version.by())
                .param("ar", DocumentCodec.write(arabic))
                .param("fr", DocumentCodec.write(french))
                .update();
    }

    List<VersionRow> versions(UUID minutes) {
        return jdbc.sql("""
                select number, drawn_up_on, frozen_at, frozen_by from minutes_version
                where minutes_id = :minutes order by number
                """)
                .param("minutes", minutes.toString())
                .query((row, index) -> new VersionRow(
                        row.getInt("number"),
                        row.getObject("drawn_up_on", LocalDate.class),
                        instant(row, "frozen_at"),
                        row.getString("frozen_by")))
                .list();
    }

    /** The text of a version; the official texts are Arabic and French, and every other reader gets the French one. */
    Optional<Document> text(UUID minutes, int number, Language language) {
        String column = language == Language.AR ? "document_ar" : "document_fr";
        return jdbc.sql("select " + column + " from minutes_version where minutes_id = :minutes and number = :number")
                .param("minutes", minutes.toString())
                .param("number", number)
                .query(String.class)
                .optional()
                .map(DocumentCodec::read);
    }

    // ---- Rulings ----

    void add(UUID minutes, Ruling ruling) {
        jdbc.sql("""
                insert into minutes_ruling (minutes_id, number, session_id, session_title_ar, session_title_fr, item_id,
                    item_number, outcome, sentence_ar, sentence_fr, at)
                select :minutes, coalesce(max(number), 0) + 1, :session, :titleAr, :titleFr, :item, :itemNumber, :outcome,
                    :sentenceAr, :sentenceFr, :at
                from minutes_ruling where minutes_id = :minutes
                """)
                .param("minutes", minutes.toString())
                .param("session", ruling.session().value().toString())
                .param("titleAr", ruling.sessionTitle().ar())
                .param("titleFr", ruling.sessionTitle().fr())
                .param("item", ruling.item().value().toString())
                .param("itemNumber", ruling.itemNumber())
                .param("outcome", ruling.outcome().name())
                .param("sentenceAr", ruling.sentence().ar())
                .param("sentenceFr", ruling.sentence().fr())
                .param("at", Utc.column(ruling.at()))
                .update();
    }

    List<Ruling> rulings(UUID minutes) {
        return jdbc.sql("select * from minutes_ruling where minutes_id = :minutes order by number")
                .param("minutes", minutes.toString())
                .query((row, index) -> ruling(row))
                .list();
    }

    /** The last ruling on each of the minutes that have one. */
    Map<UUID, Ruling> lastRulings() {
        Map<UUID, Ruling> last = new HashMap<>();
        jdbc.sql("select * from minutes_ruling order by minutes_id, number")
                .query((row, index) -> Map.entry(UUID.fromString(row.getString("minutes_id")), ruling(row)))
                .list()
                .forEach(entry -> last.put(entry.getKey(), entry.getValue()));
        return last;
    }

    private static Ruling ruling(ResultSet row) throws SQLException {
        return new Ruling(
                new SessionId(UUID.fromString(row.getString("session_id"))),
                new Bilingual(row.getString("session_title_ar"), row.getString("session_title_fr")),
                new ItemId(UUID.fromString(row.getString("item_id"))),
                row.getString("item_number"),
                ItemOutcome.valueOf(row.getString("outcome")),
                new Bilingual(row.getString("sentence_ar"), row.getString("sentence_fr")),
                instant(row, "at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Utc.instant(row.getObject(column, LocalDateTime.class));
    }
}
