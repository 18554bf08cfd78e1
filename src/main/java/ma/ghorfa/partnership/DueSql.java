package ma.ghorfa.partnership;

/**
 * What {@link AgreementChain} says, as conditions on many agreements at once: {@code b} is the agreement, {@code x} the signed
 * text of its chain that a row comes from, {@code :today} the day.
 */
final class DueSql {

    /** Signed, and neither terminated nor closed. */
    static final String STANDS = """
            b.state = 'SIGNED' and b.signed_on <= :today and not exists (select 1 from agreement_turn u
                where u.agreement_id = b.id and u.kind in ('TERMINATED', 'CLOSED') and u.turned_on <= :today)
            """;

    /** The last day, as the signed amendments that have effect leave it; null where there is none. */
    static final String UNTIL = """
            coalesce((select y.ends_on from agreement y
                where y.base_id = b.id and y.state = 'SIGNED' and y.effect_on <= :today and y.ends_on is not null
                order by y.effect_on desc, y.number desc limit 1), b.ends_on)
            """;

    /** The text counts on the day. */
    static final String COUNTS = " x.state = 'SIGNED' and if(x.base_id is null, x.signed_on, x.effect_on) <= :today ";

    /** The amendment {@code z} comes after the text and counts on the day. */
    static final String AFTER = """
            z.state = 'SIGNED' and z.base_id is not null and z.effect_on <= :today and (z.effect_on > x.effect_on
                or (z.effect_on = x.effect_on and z.number > if(x.base_id is null, 0, x.number)))
            """;

    private DueSql() {}
}
