package ma.ghorfa.reminder;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A great many tranches of signed agreements, half of them moved by an amendment, and a run over them. */
public final class ManyTranches {

    private static final int OF_EACH = 50;
    private static final int YEAR = 2902;

    private ManyTranches() {}

    /**
     * Writes them down.
     *
     * @param agreements how many, of fifty tranches each
     * @param from the first of the thirty days on which they fall due
     */
    public static void write(JdbcClient jdbc, int agreements, LocalDate from) {
        jdbc.sql("""
                insert into agreement (id, version, changed_by, kind, base_id, year, number, object_ar, object_fr, territory,
                    programme, ends_on, total, planned, state, state_reason, text_number, edits, visa_number, signed_on, signed_at,
                    effect_on)
                select uuid(), 0, 'many', 'SPECIFIC', null, :year, n.seq, 'برنامج', '', '', '', '2998-12-31', 1000, 1000, 'SIGNED', '',
                    1, 0, '', :signed, '', :signed
                from seq_1_to_""" + agreements + " n")
                .param("year", YEAR)
                .param("signed", from.minusYears(1))
                .update();
        jdbc.sql("""
                insert into agreement_party (id, version, changed_by, agreement_id, partner_id, position, roles)
                select uuid(), 0, 'many', id, null, 0, 'FINANCER' from agreement where changed_by = 'many'
                """).update();
        jdbc.sql("""
                insert into agreement_tranche (id, version, changed_by, agreement_id, party_id, in_kind, amount, called, received)
                select uuid(), 0, 'many', p.agreement_id, p.id, false, 1000, 0, 0
                from agreement_party p cross join seq_1_to_""" + OF_EACH + " where p.changed_by = 'many'").update();
        jdbc.sql("""
                insert into agreement (id, version, changed_by, kind, base_id, year, number, object_ar, object_fr, territory,
                    programme, ends_on, total, planned, state, state_reason, text_number, edits, visa_number, signed_on, signed_at,
                    effect_on)
                select uuid(), 0, 'many', 'AMENDMENT', b.id, b.year, 1, 'ملحق', '', '', '', null, 1000, 1000, 'SIGNED', '', 1, 0, '',
                    :signed, '', :signed
                from agreement b where b.changed_by = 'many' and b.number % 2 = 0
                """).param("signed", from.minusMonths(6)).update();
        for (String text : List.of("x.id = t.agreement_id", "x.base_id = t.agreement_id")) {
            jdbc.sql("""
                    insert into agreement_term (id, version, changed_by, agreement_id, tranche_id, year, amount, due_on)
                    select uuid(), 0, 'many', x.id, t.id, 2027, 1000, :from + interval (crc32(t.id) + x.number) % 30 day
                    from agreement_tranche t join agreement x on\s""" + text + " where t.changed_by = 'many'")
                    .param("from", from)
                    .update();
        }
    }

    /** Runs to the end. */
    public static void run(ApplicationContext application) {
        ReminderRuns runs = application.getBean(ReminderRuns.class);
        boolean more = true;
        while (more) {
            more = runs.step();
        }
    }
}
