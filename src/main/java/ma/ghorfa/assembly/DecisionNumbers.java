package ma.ghorfa.assembly;

import org.springframework.stereotype.Component;

/**
 * Numbers decisions within their kind and year, from 1 and without gaps: the number is taken in the transaction of the
 * decision, and the next one waits for it.
 */
@Component
class DecisionNumbers {

    private final Sql sql;

    DecisionNumbers(Sql sql) {
        this.sql = sql;
    }

    int next(DecisionKind kind, int year) {
        sql.change("""
                insert into decision_number (kind, year, last_number) values (:kind, :year, 1)
                on duplicate key update last_number = last_number + 1
                """).param("kind", kind.name()).param("year", year).update();
        return sql.query("select last_number from decision_number where kind = :kind and year = :year")
                .param("kind", kind.name())
                .param("year", year)
                .query(Integer.class)
                .single();
    }
}
