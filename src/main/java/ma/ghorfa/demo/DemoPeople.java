package ma.ghorfa.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.chamber.Sex;

/** People who do not exist, always the same ones: first and family names that are common in the region, put together. */
final class DemoPeople {

    /** Whoever it is, mail to them goes nowhere and their number belongs to nobody in particular. */
    record Person(Bilingual name, String phone, String email) {}

    /** A few very common names come often, as they do in life. */
    private static final List<Bilingual> MEN = List.of(
            Bilingual.of("حسن", "Hassan"),
            Bilingual.of("محمد", "Mohammed"),
            Bilingual.of("عبد الرحيم", "Abderrahim"),
            Bilingual.of("أحمد", "Ahmed"),
            Bilingual.of("إدريس", "Driss"),
            Bilingual.of("محمد", "Mohammed"),
            Bilingual.of("مصطفى", "Mostafa"),
            Bilingual.of("عبد الإله", "Abdelilah"),
            Bilingual.of("إلياس", "Ilyas"),
            Bilingual.of("يوسف", "Youssef"),
            Bilingual.of("محمد", "Mohammed"),
            Bilingual.of("سعيد", "Saïd"),
            Bilingual.of("عزيز", "Aziz"),
            Bilingual.of("كمال", "Kamal"),
            Bilingual.of("عبد اللطيف", "Abdellatif"),
            Bilingual.of("رشيد", "Rachid"),
            Bilingual.of("خالد", "Khalid"),
            Bilingual.of("حميد", "Hamid"),
            Bilingual.of("جواد", "Jaouad"));

    private static final List<Bilingual> WOMEN = List.of(
            Bilingual.of("فاطمة", "Fatima"),
            Bilingual.of("خديجة", "Khadija"),
            Bilingual.of("نعيمة", "Naïma"),
            Bilingual.of("فاطمة الزهراء", "Fatima Zahra"),
            Bilingual.of("سعاد", "Souad"),
            Bilingual.of("لطيفة", "Latifa"),
            Bilingual.of("أمينة", "Amina"),
            Bilingual.of("حليمة", "Halima"),
            Bilingual.of("زهرة", "Zohra"),
            Bilingual.of("إلهام", "Ilham"),
            Bilingual.of("رقية", "Rkia"));

    private static final List<Bilingual> FAMILIES = List.of(
            Bilingual.of("بوعناني", "Bouanani"),
            Bilingual.of("الزرهوني", "Zerhouni"),
            Bilingual.of("الصنهاجي", "Sanhaji"),
            Bilingual.of("بوعزة", "Bouazza"),
            Bilingual.of("الدباغ", "Debbagh"),
            Bilingual.of("العمراني", "Amrani"),
            Bilingual.of("الحداد", "Haddad"),
            Bilingual.of("الورياغلي", "Ouriaghli"),
            Bilingual.of("بلحاج", "Belhaj"),
            Bilingual.of("النجار", "Najjar"),
            Bilingual.of("الغياتي", "Ghiati"),
            Bilingual.of("المكناسي", "Meknassi"),
            Bilingual.of("السراج", "Serraj"),
            Bilingual.of("بوزيان", "Bouziane"),
            Bilingual.of("الطراز", "Terraz"),
            Bilingual.of("الهاشمي", "Hachimi"),
            Bilingual.of("أيت علي", "Aït Ali"),
            Bilingual.of("الخراز", "Kharraz"),
            Bilingual.of("الجبلي", "Jebli"),
            Bilingual.of("المسعودي", "Messaoudi"),
            Bilingual.of("الصفار", "Seffar"),
            Bilingual.of("بنموسى", "Benmoussa"),
            Bilingual.of("الزموري", "Zemmouri"),
            Bilingual.of("الحرار", "Harrar"),
            Bilingual.of("أوعلي", "Ouali"),
            Bilingual.of("التهامي", "Touhami"),
            Bilingual.of("العطار", "Attar"),
            Bilingual.of("الحسناوي", "Hasnaoui"),
            Bilingual.of("القصار", "Kassar"),
            Bilingual.of("المزياني", "Meziani"),
            Bilingual.of("الرياحي", "Riahi"));

    private static final Map<String, List<Bilingual>> CRAFTS = Map.of(
            "03.231",
            List.of(
                    Bilingual.of("الدباغة والجلد", "Tannerie et cuir"),
                    Bilingual.of("الزليج", "Zellige"),
                    Bilingual.of("النحاسيات", "Dinanderie"),
                    Bilingual.of("الطرز الفاسي", "Broderie de Fès"),
                    Bilingual.of("النقش على الجبس", "Sculpture sur plâtre"),
                    Bilingual.of("البلغة والشربيل", "Babouches"),
                    Bilingual.of("الصياغة", "Orfèvrerie"),
                    Bilingual.of("الخياطة التقليدية", "Couture traditionnelle"),
                    Bilingual.of("التسفير والتذهيب", "Reliure et dorure")),
            "03.061",
            List.of(
                    Bilingual.of("الدمشقي والركاب", "Damasquinage et étriers"),
                    Bilingual.of("النجارة الفنية", "Menuiserie d’art"),
                    Bilingual.of("الخزف البارز", "Céramique en relief"),
                    Bilingual.of("الحدادة الفنية", "Ferronnerie d’art"),
                    Bilingual.of("الطرز", "Broderie"),
                    Bilingual.of("ميكانيك السيارات", "Mécanique automobile"),
                    Bilingual.of("الحلاقة والتجميل", "Coiffure et esthétique")),
            "03.561",
            List.of(
                    Bilingual.of("زربية بني وراين", "Tapis Beni Ouaraïn"),
                    Bilingual.of("النسيج", "Tissage"),
                    Bilingual.of("النجارة", "Menuiserie")),
            "03.531",
            List.of(
                    Bilingual.of("الفخار", "Poterie"),
                    Bilingual.of("المصنوعات النباتية", "Vannerie"),
                    Bilingual.of("الحدادة", "Ferronnerie")),
            "03.451",
            List.of(
                    Bilingual.of("أزرار الحرير", "Boutons de soie"),
                    Bilingual.of("النجارة", "Menuiserie"),
                    Bilingual.of("الصناعة الغذائية التقليدية", "Agroalimentaire artisanal")));

    private static final List<Bilingual> ELSEWHERE = List.of(
            Bilingual.of("النسيج والزرابي", "Tissage et tapis"),
            Bilingual.of("خدمات البناء", "Métiers du bâtiment"),
            Bilingual.of("الخياطة", "Couture"));

    private final Map<Sex, Integer> counted = new HashMap<>();
    private final Map<String, Integer> practised = new HashMap<>();

    /** The next one. First names and families have coprime numbers, so nobody comes twice. */
    Person next(Sex sex) {
        int number = counted.merge(sex, 1, Integer::sum) - 1;
        List<Bilingual> first = sex == Sex.FEMALE ? WOMEN : MEN;
        Bilingual given = first.get(number % first.size());
        Bilingual family = FAMILIES.get((number + (sex == Sex.FEMALE ? 5 : 0)) % FAMILIES.size());
        int serial = number * 2 + (sex == Sex.FEMALE ? 1 : 0);
        return new Person(
                Bilingual.of(given.ar() + " " + family.ar(), given.fr() + " " + family.fr()),
                "060000" + String.format("%04d", serial),
                "member%d@ghorfa.example".formatted(serial));
    }

    /** What is made there, each craft in turn. */
    Bilingual craft(ProvinceCode province) {
        int number = practised.merge(province.value(), 1, Integer::sum) - 1;
        List<Bilingual> crafts = Objects.requireNonNullElse(CRAFTS.get(province.value()), ELSEWHERE);
        return crafts.get(number % crafts.size());
    }
}
