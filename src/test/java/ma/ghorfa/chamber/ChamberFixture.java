package ma.ghorfa.chamber;

import java.time.LocalDate;
import ma.ghorfa.base.Bilingual;

/** People and mandates for tests, entered through the services; every name is invented. */
public final class ChamberFixture {

    public static final LocalDate ELECTED = LocalDate.of(2021, 8, 16);
    public static final LocalDate TERM_END = LocalDate.of(2027, 8, 16);
    public static final LocalDate A_DAY = LocalDate.of(2025, 6, 26);

    private static final String[] NAMES = {
        "أحمد الحداد", "Ahmed Haddad", "فاطمة الصفار", "Fatima Seffar", "إلياس العمراني", "Ilyas Amrani",
        "خديجة بوعزة", "Khadija Bouazza", "مصطفى الدباغ", "Mostafa Debbagh", "سعاد النجار", "Souad Najjar"
    };

    private final Members members;

    public ChamberFixture(Members members) {
        this.members = members;
    }

    public static MemberData data(int number) {
        int index = (number * 2) % NAMES.length;
        return new MemberData(
                Bilingual.of(NAMES[index], NAMES[index + 1]),
                number % 2 == 0 ? Sex.MALE : Sex.FEMALE,
                new ProvinceCode("03.231"),
                Bilingual.of("الزليج", "Zellige"),
                "0600000001",
                "",
                "");
    }

    public MemberId person(int number) {
        return members.add(data(number));
    }

    /** Somebody in office from the election to the end of the term. */
    public MemberId onSeat(int seat) {
        MemberId member = person(seat);
        members.beginMandate(member, seat, new DateSpan(ELECTED, TERM_END));
        return member;
    }

    public MandateRow mandateOf(MemberId member) {
        return members.mandatesOf(member).getFirst();
    }
}
