package ma.ghorfa.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.Sex;

/**
 * Invented names as skewed as real ones: a few first names and families that very many have, thousands of families that
 * few have, and in both scripts the spellings that clerks mix. The Latin spelling always belongs to the Arabic one.
 */
final class Names {

    /** One name in Arabic and the Latin spellings of it, the usual one first. */
    private record Name(String ar, List<String> fr) {

        static Name of(String line) {
            String[] parts = line.split("[=,]");
            return new Name(parts[0], List.of(parts).subList(1, parts.length));
        }
    }

    private static final List<Name> MEN = names("""
            محمد=Mohamed,Mohammed,Muhammad,Mouhamed
            أحمد=Ahmed,Ahmad
            حسن=Hassan,Hasan
            مصطفى=Mustapha,Mostafa,Moustafa
            يوسف=Youssef,Youssouf,Yousef
            إدريس=Driss,Idriss
            سعيد=Saïd,Said
            رشيد=Rachid
            عمر=Omar
            الحسين=El Houssine,Lhoussaine,Houcine
            خالد=Khalid,Khaled
            علي=Ali
            إبراهيم=Brahim,Ibrahim
            محمد أمين=Mohamed Amine,Mohammed Amin
            حميد=Hamid
            كريم=Karim
            عزيز=Aziz
            نور الدين=Noureddine,Nour Eddine,Noreddine
            ياسين=Yassine,Yacine
            إسماعيل=Ismaïl,Smail
            جمال=Jamal
            كمال=Kamal
            هشام=Hicham,Hisham
            طارق=Tarik,Tariq
            عثمان=Othmane,Outmane
            أيوب=Ayoub
            أنس=Anas,Anass
            مراد=Mourad
            صلاح الدين=Salaheddine,Salah Eddine
            بدر=Badr
            أمين=Amine,Amin
            المهدي=El Mehdi,Mehdi
            سفيان=Soufiane,Sofian
            زكرياء=Zakaria
            جواد=Jaouad,Jawad
            محمد رضا=Mohamed Reda,Mohammed Rida
            بوشعيب=Bouchaïb
            حمزة=Hamza
            عادل=Adil,Adel
            فؤاد=Fouad
            نبيل=Nabil
            لحسن=Lahcen,Lahsen
            المختار=El Mokhtar,Mokhtar
            التهامي=Touhami
            العربي=Larbi,El Arbi
            الطيب=Taïeb,Tayeb
            إلياس=Ilyas,Elias
            موسى=Moussa
            عيسى=Aïssa
            يحيى=Yahya
            """);

    /** What follows the servant in names such as عبد الرحيم, which many write in one word. */
    private static final List<Name> SERVANTS = names("""
            الله=allah
            الرحيم=errahim,rahim
            القادر=elkader,kader
            العزيز=elaziz,aziz
            الكريم=elkrim,elkarim
            اللطيف=ellatif
            الحق=elhak
            الرزاق=errazak
            الحميد=elhamid,hamid
            المجيد=elmajid
            الغني=elghani,rhani
            السلام=essalam,slam
            الواحد=elouahed
            النبي=ennabi
            الجليل=eljalil
            الهادي=elhadi
            العالي=elali
            الفتاح=elfettah
            """);

    private static final List<Name> WOMEN = names("""
            فاطمة=Fatima,Fatema
            فاطمة الزهراء=Fatima Zahra,Fatima Ezzahra,Fatimazahra
            خديجة=Khadija,Khadidja
            عائشة=Aïcha,Aicha
            زينب=Zineb,Zaynab
            مريم=Meryem,Mariam,Maryam
            نعيمة=Naïma,Naima
            حليمة=Halima
            سعاد=Souad
            لطيفة=Latifa
            رشيدة=Rachida
            أمينة=Amina
            نادية=Nadia
            حنان=Hanane,Hanan
            سميرة=Samira
            مليكة=Malika
            جميلة=Jamila
            كريمة=Karima
            حياة=Hayat
            سناء=Sanae,Sanaa
            إلهام=Ilham
            أسماء=Asmae,Asma
            هند=Hind
            سلمى=Salma
            إيمان=Imane,Iman
            نزهة=Nezha
            ربيعة=Rabia
            زهرة=Zohra
            رقية=Rkia,Roqaya
            السعدية=Saâdia,Saadia
            فتيحة=Fatiha
            بشرى=Bouchra
            ابتسام=Ibtissam
            وفاء=Ouafae,Wafaa
            لبنى=Loubna
            كوثر=Kaoutar
            هاجر=Hajar
            يسرى=Yousra
            شيماء=Chaimae
            حفيظة=Hafida
            يامنة=Yamna
            طامو=Tamou
            إيطو=Itto
            تودة=Touda
            """);

    private static final List<Name> FAMILIES = names("""
            العلوي=Alaoui,El Alaoui
            الإدريسي=Idrissi,El Idrissi
            العمراني=Amrani,El Amrani
            بناني=Bennani
            التازي=Tazi
            الفاسي=Fassi,El Fassi
            بوعزة=Bouazza
            الحداد=Haddad,El Haddad
            بنجلون=Benjelloun,Ben Jelloun
            المرابط=Mrabet,El Mrabet
            الشرقاوي=Cherkaoui,Charkaoui
            برادة=Berrada
            الخياط=Khayat,El Khayat
            النجار=Najjar,En-Najjar
            السقاط=Sekkat
            الدباغ=Debbagh
            الزياني=Ziani,Zyani
            المنصوري=Mansouri,El Mansouri
            الصنهاجي=Sanhaji,Senhaji
            الغالي=Ghali,Rhali
            بلحاج=Belhaj,Bel Haj
            الورياغلي=Ouriaghli
            الهاشمي=Hachimi,El Hachimi
            المسعودي=Messaoudi
            الحمداوي=Hamdaoui
            العثماني=Othmani,El Othmani
            الطاهري=Tahiri,Taheri
            البقالي=Bakkali,Bekkali
            الناصري=Naciri,Nassiri
            السباعي=Sbaï,Sbai
            أيت علي=Aït Ali,Ait Ali
            أيت حدو=Aït Haddou,Ait Haddou
            بنموسى=Benmoussa,Ben Moussa
            بن عيسى=Benaïssa,Ben Aissa
            ولد العربي=Ould Larbi
            الرحماني=Rahmani
            الكتاني=Kettani,El Kettani
            الوزاني=Ouazzani
            المكناسي=Meknassi
            الزموري=Zemmouri
            الصقلي=Skalli
            الجزولي=Jazouli
            البوعناني=Bouanani
            الزرهوني=Zerhouni
            السغروشني=Seghrouchni
            المغراوي=Meghraoui
            الحياني=Hayani
            التسولي=Tsouli
            البرنوصي=Bernoussi
            الغياتي=Ghiati
            """);

    private static final Map<String, String> CONSONANTS = Map.ofEntries(
            Map.entry("ب", "b"),
            Map.entry("ح", "h"),
            Map.entry("د", "d"),
            Map.entry("ر", "r"),
            Map.entry("ز", "z"),
            Map.entry("س", "s"),
            Map.entry("ش", "ch"),
            Map.entry("ص", "s"),
            Map.entry("ط", "t"),
            Map.entry("غ", "gh"),
            Map.entry("ف", "f"),
            Map.entry("ق", "k"),
            Map.entry("ك", "k"),
            Map.entry("ل", "l"),
            Map.entry("م", "m"),
            Map.entry("ن", "n"));

    private final Draw<Name> men;
    private final Draw<Name> women;
    private final Draw<Name> servants;
    private final Draw<Name> families;

    Names() {
        men = Draw.zipf(MEN, 0.9);
        women = Draw.zipf(WOMEN, 0.8);
        servants = Draw.zipf(SERVANTS, 0.5);
        var all = new ArrayList<>(FAMILIES);
        all.addAll(rareFamilies());
        families = Draw.zipf(all, 0.75);
    }

    private static List<Name> names(String lines) {
        return lines.lines().map(Name::of).toList();
    }

    /** Thousands of families out of the roots and patterns of the language, in an order that is always the same. */
    private static List<Name> rareFamilies() {
        List<String> letters = CONSONANTS.keySet().stream().sorted().toList();
        var rare = new ArrayList<Name>();
        for (String first : letters) {
            for (String second : letters) {
                for (String third : letters) {
                    if (!first.equals(second) && !second.equals(third) && !first.equals(third)) {
                        rare.add(family(first, second, third));
                    }
                }
            }
        }
        var random = new SplittableRandom(17);
        for (int last = rare.size() - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            Name swapped = rare.get(last);
            rare.set(last, rare.get(other));
            rare.set(other, swapped);
        }
        return rare;
    }

    private static Name family(String first, String second, String third) {
        String one = CONSONANTS.getOrDefault(first, "");
        String two = CONSONANTS.getOrDefault(second, "");
        String three = CONSONANTS.getOrDefault(third, "");
        int pattern = Math.floorMod((first + second + third).hashCode(), 5);
        return switch (pattern) {
            case 0 -> new Name("ال" + first + second + third + "ي", capital(one + "a" + two + three + "i", "El "));
            case 1 ->
                new Name("ال" + first + second + "ا" + third, capital(one + "a" + two + two + "a" + three, "El "));
            case 2 -> new Name("بو" + first + second + "و" + third, capital("bou" + one + two + "ou" + three, ""));
            case 3 -> new Name("أيت " + first + "ا" + second + third, capital("aït " + one + "a" + two + three, ""));
            default -> new Name("بن" + first + "ا" + second + third, capital("ben" + one + "a" + two + three, ""));
        };
    }

    private static List<String> capital(String word, String article) {
        String capital = word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
        return article.isEmpty() ? List.of(capital) : List.of(capital, article + capital);
    }

    /** A person's name as a clerk may have written it. */
    Bilingual person(Sex sex, SplittableRandom random) {
        Bilingual first = sex == Sex.MALE && random.nextInt(6) == 0 ? servant(random) : first(sex, random);
        Bilingual family = spelt(families.next(random), random);
        String capitals = random.nextInt(3) == 0 ? family.fr().toUpperCase(java.util.Locale.ROOT) : family.fr();
        return Bilingual.of(careless(first.ar() + " " + family.ar(), random), first.fr() + " " + capitals);
    }

    private Bilingual first(Sex sex, SplittableRandom random) {
        return spelt((sex == Sex.MALE ? men : women).next(random), random);
    }

    private Bilingual servant(SplittableRandom random) {
        Bilingual whose = spelt(servants.next(random), random);
        boolean apart = random.nextInt(3) > 0;
        String fr = random.nextInt(4) == 0 && !whose.fr().equals("allah") ? "Abd " + whose.fr() : "Abd" + whose.fr();
        return Bilingual.of((apart ? "عبد " : "عبد") + whose.ar(), fr);
    }

    private static Bilingual spelt(Name name, SplittableRandom random) {
        int spelling = random.nextInt(10) < 6 ? 0 : random.nextInt(name.fr().size());
        return Bilingual.of(name.ar(), name.fr().get(spelling));
    }

    /** One name in six is written without the hamza, with ه for ة, or with ي for ى. */
    private static String careless(String ar, SplittableRandom random) {
        return switch (random.nextInt(18)) {
            case 0 -> ar.replace('أ', 'ا').replace('إ', 'ا');
            case 1 -> ar.replace('ة', 'ه');
            case 2 -> ar.replace('ى', 'ي');
            default -> ar;
        };
    }

    /** A cooperative or a company. */
    Bilingual group(boolean cooperative, SplittableRandom random) {
        Bilingual whose = spelt(families.next(random), random);
        return cooperative
                ? Bilingual.of("تعاونية " + whose.ar(), "Coopérative " + whose.fr())
                : Bilingual.of("شركة " + whose.ar(), whose.fr() + " SARL");
    }

    /** Draws one of a list: the first very often, the last hardly ever. */
    static final class Draw<T> {

        private final List<T> values;
        private final double[] until;

        private Draw(List<T> values, double[] until) {
            this.values = List.copyOf(values);
            this.until = until;
        }

        /** @param skew 0 for all alike; near 1 the first is twice as common as the second */
        static <T> Draw<T> zipf(List<T> values, double skew) {
            return weighted(
                    values,
                    IntStream.rangeClosed(1, values.size())
                            .mapToDouble(rank -> Math.pow(rank, -skew))
                            .toArray());
        }

        static <T> Draw<T> weighted(List<T> values, double[] weights) {
            double[] until = weights.clone();
            Arrays.parallelPrefix(until, Double::sum);
            return new Draw<>(values, until);
        }

        T next(SplittableRandom random) {
            int found = Arrays.binarySearch(until, random.nextDouble() * until[until.length - 1]);
            return values.get(Math.min(values.size() - 1, found < 0 ? -found - 1 : found + 1));
        }
    }
}
