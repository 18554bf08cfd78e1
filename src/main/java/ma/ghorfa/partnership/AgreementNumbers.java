package ma.ghorfa.partnership;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The numbers of agreements, year by year, without a gap: taken in the transaction that uses them. */
@Component
class AgreementNumbers {

    private final JdbcClient jdbc;

    AgreementNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int next(int year) {
        jdbc.sql("insert into agreement_number (year, last) values (:year, 1) on duplicate key update last = last + 1")
                .param("year", year)
                .update();
        return jdbc.sql("select last from agreement_number where year = :year")
                .param("year", year)
                .query(Integer.class)
                .single();
    }
}
