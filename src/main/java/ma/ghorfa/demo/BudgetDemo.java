package ma.ghorfa.demo;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import ma.ghorfa.assembly.SubjectRef;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Money;
import ma.ghorfa.base.Stored;
import ma.ghorfa.budget.ActId;
import ma.ghorfa.budget.BudgetId;
import ma.ghorfa.budget.BudgetLines;
import ma.ghorfa.budget.BudgetLines.Amount;
import ma.ghorfa.budget.BudgetRow;
import ma.ghorfa.budget.BudgetSection;
import ma.ghorfa.budget.BudgetVersionId;
import ma.ghorfa.budget.Budgets;
import ma.ghorfa.budget.CodeData;
import ma.ghorfa.budget.CodeId;
import ma.ghorfa.budget.CommitData;
import ma.ghorfa.budget.CreditId;
import ma.ghorfa.budget.CreditRow;
import ma.ghorfa.budget.Execution;
import ma.ghorfa.budget.Expenses;
import ma.ghorfa.budget.Nomenclature;
import ma.ghorfa.budget.PurchaseOrderData;
import ma.ghorfa.budget.PurchaseOrderId;
import ma.ghorfa.budget.PurchaseOrderLineData;
import ma.ghorfa.budget.PurchaseOrderLineEdit;
import ma.ghorfa.budget.PurchaseOrderLineRow;
import ma.ghorfa.budget.PurchaseOrders;
import ma.ghorfa.budget.Received;
import ma.ghorfa.budget.Revenues;
import ma.ghorfa.budget.StageData;
import ma.ghorfa.budget.TransferData;
import ma.ghorfa.budget.Transfers;
import ma.ghorfa.budget.VersionRow;
import ma.ghorfa.budget.VisaAnswer;
import ma.ghorfa.budget.VisaData;
import ma.ghorfa.identity.Permissions;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * The budget of 2025, voted at the end of 2024 and executed since, an amendment of it that the assembly rejected, and the
 * budget of 2026 being prepared. Codes and amounts are made up, but for the chamber's share of the permanent fair of Fès.
 * The chapter of the assembly tells it piece by piece, between the sessions that it belongs to.
 */
@Component
@ConditionalOnProperty("ghorfa.demo")
class BudgetDemo {

    private static final int FIRST_YEAR = 2024;
    private static final BigDecimal LAST_YEAR_PART = new BigDecimal(95);
    private static final BigDecimal USUAL_TAX = new BigDecimal(20);

    private static final String CHAPTERS = """
            OPERATING_REVENUE|110|أرصدة مرحلة|Soldes reportés
            OPERATING_REVENUE|712|مداخيل الخدمات والكراء|Produits des services et locations
            OPERATING_REVENUE|716|إعانات الاستغلال|Subventions d’exploitation
            OPERATING_REVENUE|718|مداخيل أخرى|Autres produits
            OPERATING_EXPENDITURE|612|مشتريات المواد واللوازم|Achats de matières et fournitures
            OPERATING_EXPENDITURE|613|خدمات خارجية|Services extérieurs
            OPERATING_EXPENDITURE|614|خدمات خارجية أخرى|Autres services extérieurs
            OPERATING_EXPENDITURE|616|ضرائب ورسوم|Impôts et taxes
            OPERATING_EXPENDITURE|617|نفقات الموظفين|Charges de personnel
            OPERATING_EXPENDITURE|618|نفقات جارية أخرى|Autres charges courantes
            CAPITAL_REVENUE|110|أرصدة مرحلة|Soldes reportés
            CAPITAL_REVENUE|131|إعانات التجهيز|Subventions d’équipement
            CAPITAL_EXPENDITURE|232|بنايات وأشغال|Constructions et travaux
            CAPITAL_EXPENDITURE|234|نقل وتجهيزات الصناع|Transport et équipements des artisans
            CAPITAL_EXPENDITURE|235|معلوميات وأثاث|Informatique et mobilier
            CAPITAL_EXPENDITURE|238|مساهمات في المشاريع|Contributions aux projets
            """;

    private static final String ARTICLES = """
            OPERATING_REVENUE|1101|الفائض المرحل|Excédent reporté
            OPERATING_REVENUE|7122|كراء الأروقة|Locations de stands
            OPERATING_REVENUE|7124|شواهد وخدمات|Attestations et prestations
            OPERATING_REVENUE|7125|كراء المحلات|Locations de locaux
            OPERATING_REVENUE|7161|إعانة الدولة|Subvention de l’État
            OPERATING_REVENUE|7162|دعم المعارض|Soutien aux foires
            OPERATING_REVENUE|7163|عقود البرامج|Contrats-programmes
            OPERATING_REVENUE|7184|الرسم المهني|Taxe professionnelle
            """;

    /** The lines of 2026, in dirhams. */
    private static final String LINES = """
            OPERATING_REVENUE|71611|إعانة الدولة للاستغلال|Subvention d’exploitation de l’État|4800000
            OPERATING_REVENUE|71621|دعم دار الصانع للمعارض الجهوية|Soutien de la Maison de l’Artisan aux foires régionales|1800000
            OPERATING_REVENUE|71631|عقد البرنامج لدعم الغرف|Contrat-programme de soutien aux chambres|2400000
            OPERATING_REVENUE|71841|حصة من حصيلة الرسم المهني|Part du produit de la taxe professionnelle|3600000
            OPERATING_REVENUE|71221|كراء الأروقة بالمعارض|Locations de stands aux foires|900000
            OPERATING_REVENUE|71241|شواهد وخدمات مختلفة|Attestations et prestations diverses|150000
            OPERATING_REVENUE|71251|كراء المحلات والقاعات|Locations de locaux et de salles|720000
            OPERATING_REVENUE|11011|فائض التسيير المرحل|Excédent reporté de fonctionnement|1130000
            OPERATING_EXPENDITURE|6171|أجور الموظفين|Rémunérations du personnel|4700000
            OPERATING_EXPENDITURE|6174|التحملات الاجتماعية|Charges sociales|900000
            OPERATING_EXPENDITURE|6176|تعويضات ومنح|Indemnités et primes|300000
            OPERATING_EXPENDITURE|6125|ماء وكهرباء ولوازم ومحروقات|Eau, électricité, fournitures, carburants|1150000
            OPERATING_EXPENDITURE|6131|كراء الخيام ومعدات المعارض|Locations de chapiteaux et de matériel de foire|1100000
            OPERATING_EXPENDITURE|6133|صيانة وإصلاح|Entretien et réparations|450000
            OPERATING_EXPENDITURE|6134|تأمينات|Assurances|120000
            OPERATING_EXPENDITURE|6136|دراسات وخدمات|Études et prestations|380000
            OPERATING_EXPENDITURE|6142|تنقلات ومهام واستقبالات|Déplacements, missions, réceptions|550000
            OPERATING_EXPENDITURE|6144|تواصل وإشهار|Communication et publicité|500000
            OPERATING_EXPENDITURE|6145|تنظيم المعارض الجهوية|Organisation des foires régionales|1400000
            OPERATING_EXPENDITURE|6147|التكوين المستمر والتصديق على المكتسبات|Formation continue et validation des acquis|1200000
            OPERATING_EXPENDITURE|6181|تعويضات الدورات|Indemnités de session|250000
            OPERATING_EXPENDITURE|6182|دعم الهيئات الحرفية|Appui aux organismes professionnels|200000
            OPERATING_EXPENDITURE|6185|برنامج التدرج المهني|Programme d’apprentissage|1700000
            OPERATING_EXPENDITURE|6188|واجب الانخراط في الجامعة|Cotisation à la fédération|500000
            OPERATING_EXPENDITURE|6161|ضرائب ورسوم مختلفة|Impôts et taxes divers|100000
            CAPITAL_REVENUE|1311|إعانة الدولة للتجهيز|Subvention d’équipement de l’État|2500000
            CAPITAL_REVENUE|1312|مساهمات الشركاء في اتفاقيات التنمية|Contributions des partenaires aux conventions|3000000
            CAPITAL_REVENUE|1101|فائض الاستثمار المرحل|Report d’investissement|3500000
            CAPITAL_EXPENDITURE|2321|تأهيل المقر والملحقات|Réhabilitation du siège et des annexes|1500000
            CAPITAL_EXPENDITURE|2322|أشغال المركبات|Travaux des complexes|1000000
            CAPITAL_EXPENDITURE|2381|المساهمة في المعرض الدائم بفاس|Contribution au salon permanent de Fès|3000000
            CAPITAL_EXPENDITURE|2382|المساهمة في برنامج الحرف المهددة|Contribution au programme des métiers menacés|600000
            CAPITAL_EXPENDITURE|2383|المساهمة في المعهد المتخصص|Contribution à l’institut spécialisé|500000
            CAPITAL_EXPENDITURE|2351|معدات معلوماتية ورقمنة|Matériel informatique et numérisation|600000
            CAPITAL_EXPENDITURE|2352|أثاث|Mobilier|300000
            CAPITAL_EXPENDITURE|2341|وسائل النقل|Matériel de transport|500000
            CAPITAL_EXPENDITURE|2342|تجهيزات لفائدة الصناع|Équipements pour artisans|1000000
            """;

    private final Nomenclature nomenclature;
    private final Budgets budgets;
    private final BudgetLines lines;
    private final Execution execution;
    private final Expenses expenses;
    private final Revenues revenues;
    private final Transfers transfers;
    private final PurchaseOrders orders;
    private final EntityManager entities;

    BudgetDemo(
            Nomenclature nomenclature,
            Budgets budgets,
            BudgetLines lines,
            Execution execution,
            Expenses expenses,
            Revenues revenues,
            Transfers transfers,
            PurchaseOrders orders,
            EntityManager entities) {
        this.nomenclature = nomenclature;
        this.budgets = budgets;
        this.lines = lines;
        this.execution = execution;
        this.expenses = expenses;
        this.revenues = revenues;
        this.transfers = transfers;
        this.orders = orders;
        this.entities = entities;
    }

    /** The nomenclature, and the budget of 2025 ready for the session of October 2024. */
    SubjectRef submit2025() {
        Map<String, CodeId> codes = codes();
        BudgetId id = budgets.create(2025, false);
        enter(id, codes, LAST_YEAR_PART);
        return submit(2025);
    }

    /** The visas, the opening, and what was spent and collected until the summer. */
    void execute2025() {
        VersionRow voted = latest(2025);
        budgets.send(voted.id(), voted.version(), LocalDate.of(2025, 1, 6));
        visa(voted.id(), LocalDate.of(2025, 1, 15), "م.ص/41/2025");
        visa(voted.id(), LocalDate.of(2025, 1, 28), "م.م/1187/2025");
        BudgetRow budget = row(2025);
        budgets.open(budget.id(), budget.version(), LocalDate.of(2025, 2, 3));
        collect("71611", 4_560_000, LocalDate.of(2025, 3, 3), "الخزينة العامة للمملكة", "الشطر الأول من إعانة الدولة");
        collect("71841", 1_900_000, LocalDate.of(2025, 4, 7), "قباضة فاس", "حصة الرسم المهني");
        collect("1311", 2_375_000, LocalDate.of(2025, 3, 17), "الخزينة العامة للمملكة", "إعانة التجهيز");
        pay("6171", 2_200_000, LocalDate.of(2025, 6, 30), "موظفو الغرفة", "أجور الأسدس الأول");
        pay("6174", 420_000, LocalDate.of(2025, 6, 30), "الصندوق المغربي للتقاعد", "مساهمات الأسدس الأول");
        pay("6125", 310_500, LocalDate.of(2025, 5, 12), "الوكالة المستقلة", "ماء وكهرباء");
        pay("6131", 640_000, LocalDate.of(2025, 5, 20), "شركة خيام الأطلس", "كراء خيام المعرض الجهوي");
        pay("2351", 285_000, LocalDate.of(2025, 4, 28), "شركة الرقمنة الجهوية", "حواسيب الملحقات");
        commit("6145", 780_000, LocalDate.of(2025, 6, 10), "وكالة تنظيم المعارض", "معرض مكناس الجهوي");
        commit("2321", 940_000, LocalDate.of(2025, 6, 16), "مقاولة البناء سايس", "أشغال مقر الغرفة");
        commit("6147", 265_000, LocalDate.of(2025, 6, 18), "مكتب التكوين", "دورات التكوين المستمر");
        transfer();
        order();
    }

    /** An amendment of 2025 for the session of April 2025. */
    SubjectRef submitAmendment() {
        BudgetVersionId amendment =
                budgets.amend(row(2025).id(), "فتح اعتماد إضافي لاقتناء سيارة مصلحة، من اعتماد تجهيزات الصناع.");
        Map<String, CodeId> codes = known();
        Map<CodeId, Long> versions = new HashMap<>();
        Map<CodeId, Money> amounts = new HashMap<>();
        lines.table(amendment).lines().forEach(line -> {
            versions.put(line.code().id(), line.lineVersion());
            amounts.put(line.code().id(), line.amount());
        });
        CodeId transport = Objects.requireNonNull(codes.get("CAPITAL_EXPENDITURE 2341"));
        CodeId equipment = Objects.requireNonNull(codes.get("CAPITAL_EXPENDITURE 2342"));
        Money car = Money.of(350_000);
        lines.enter(
                amendment,
                List.of(
                        new Amount(
                                transport,
                                Objects.requireNonNull(versions.get(transport)),
                                Objects.requireNonNull(amounts.get(transport)).plus(car)),
                        new Amount(
                                equipment,
                                Objects.requireNonNull(versions.get(equipment)),
                                Objects.requireNonNull(amounts.get(equipment)).minus(car))));
        return submit(2025);
    }

    /** The assembly rejected it, and the chamber gave it up. */
    void afterTheRejection() {
        VersionRow again = latest(2025);
        budgets.abandon(again.id(), again.version());
    }

    /** The draft budget of 2026, for October 2025. */
    void prepare2026() {
        enter(budgets.create(2026, false), known(), new BigDecimal(100));
        VersionRow first = latest(2026);
        budgets.describe(
                first.id(),
                first.version(),
                Bilingual.of(
                        "يتوخى مشروع ميزانية 2026 تغطية نفقات المعارض الجهوية وبرنامج التدرج المهني، والوفاء بمساهمة الغرفة في المعرض الدائم بفاس.",
                        "Le projet de budget 2026 couvre les foires régionales et l’apprentissage, et honore la contribution de la chambre au salon permanent de Fès."));
    }

    // ---- The nomenclature ----

    private Map<String, CodeId> codes() {
        var codes = new HashMap<String, CodeId>();
        for (String table : List.of(CHAPTERS, ARTICLES, LINES)) {
            table.lines().map(line -> line.split("\\|", -1)).forEach(cells -> add(codes, cells));
        }
        return codes;
    }

    private void add(Map<String, CodeId> codes, String[] cells) {
        BudgetSection section = BudgetSection.valueOf(cells[0]);
        String code = cells[1];
        CodeId parent = code.length() == 3 ? null : codes.get(section + " " + code.substring(0, code.length() - 1));
        codes.put(
                section + " " + code,
                nomenclature.add(
                        section, parent, code, new CodeData(Bilingual.of(cells[2], cells[3]), FIRST_YEAR, null)));
    }

    private Map<String, CodeId> known() {
        var codes = new HashMap<String, CodeId>();
        nomenclature.ofYear(2026).forEach(row -> codes.put(row.section() + " " + row.code(), row.id()));
        return codes;
    }

    // ---- Amounts and steps ----

    private void enter(BudgetId id, Map<String, CodeId> codes, BigDecimal percent) {
        List<Amount> amounts = LINES.lines()
                .map(line -> line.split("\\|", -1))
                .map(cells -> new Amount(
                        Objects.requireNonNull(codes.get(cells[0] + " " + cells[1])),
                        Stored.NOTHING,
                        Money.of(cells[4]).percent(percent)))
                .toList();
        lines.enter(budgets.versions(id).getLast().id(), amounts);
    }

    private SubjectRef submit(int year) {
        VersionRow version = latest(year);
        budgets.review(version.id(), version.version());
        budgets.submit(version.id(), latest(year).version());
        return new SubjectRef("budget", version.id().value());
    }

    private void visa(BudgetVersionId id, LocalDate on, String number) {
        budgets.answer(id, latest(2025).version(), new VisaData(VisaAnswer.VISA, on, number, ""));
    }

    private BudgetRow row(int year) {
        // The whole demo is one transaction: the versions that steps are taken from are those in the database.
        entities.flush();
        return budgets.ofYear(year).orElseThrow();
    }

    private VersionRow latest(int year) {
        return Objects.requireNonNull(row(year).latest());
    }

    // ---- What was spent and collected ----

    private CreditId credit(String code) {
        entities.flush();
        return execution.credits(row(2025).id()).stream()
                .filter(row -> row.code().code().equals(code))
                .map(CreditRow::id)
                .findFirst()
                .orElseThrow();
    }

    private static CommitData data(long dirhams, LocalDate on, String party, String object) {
        return new CommitData(on, Money.of(dirhams), party, object, "", null);
    }

    private ActId commit(String code, long dirhams, LocalDate on, String party, String object) {
        CreditId credit = credit(code);
        return as("finance", () -> expenses.commit(UUID.randomUUID(), credit, data(dirhams, on, party, object)));
    }

    private void pay(String code, long dirhams, LocalDate on, String party, String object) {
        ActId commitment = commit(code, dirhams, on.minusDays(12), party, object);
        var part = new StageData(on, Money.of(dirhams), "");
        ActId clearance = as("director", () -> expenses.clear(UUID.randomUUID(), commitment, part));
        ActId order = as("president", () -> expenses.order(UUID.randomUUID(), clearance, part));
        as("paymaster", () -> expenses.pay(UUID.randomUUID(), order, part));
    }

    private void collect(String code, long dirhams, LocalDate on, String party, String object) {
        CreditId line = credit(code);
        ActId owed = as("finance", () -> revenues.establish(UUID.randomUUID(), line, data(dirhams, on, party, object)));
        as("paymaster", () -> revenues.collect(UUID.randomUUID(), owed, new StageData(on, Money.of(dirhams), "")));
    }

    private void transfer() {
        CreditId from = credit("6142");
        CreditId to = credit("6144");
        as(
                "finance",
                () -> transfers.ask(
                        UUID.randomUUID(),
                        new TransferData(
                                from, to, Money.of(60_000), LocalDate.of(2025, 6, 12), "ملصقات المعرض الجهوي بمكناس")));
    }

    /** One order that was delivered in part, one that was delivered, and a draft. */
    private void order() {
        PurchaseOrderId paper =
                draft("6125", LocalDate.of(2025, 5, 26), "مكتبة ووراقة الأندلس", "لوازم المكتب والطباعة", """
                ورق A4 80 غ|رزمة|120|42.50
                خراطيش حبر للطابعات|وحدة|18|385.00
                علب أرشيف|وحدة|200|9.80
                """);
        issue(paper, LocalDate.of(2025, 5, 28));
        receive(paper, LocalDate.of(2025, 6, 11), "120", "10", "200");
        PurchaseOrderId upkeep =
                draft("6133", LocalDate.of(2025, 6, 2), "ورشة التكييف سايس", "صيانة مكيفات مقر الغرفة", """
                صيانة دورية للمكيفات|جهاز|14|850.00
                غاز التبريد|كيلوغرام|7.5|220.00
                """);
        issue(upkeep, LocalDate.of(2025, 6, 2));
        receive(upkeep, LocalDate.of(2025, 6, 9), "14", "7.5");
        draft("6144", LocalDate.of(2025, 6, 20), "مطبعة الأطلس", "ملصقات ومطويات المعرض الجهوي بمكناس", """
                ملصقات 60×80|وحدة|2000|4.20
                مطويات|وحدة|5000|1.35
                """);
    }

    /** @param lines designation, unit, quantity and unit price, at the usual rate */
    private PurchaseOrderId draft(String code, LocalDate on, String supplier, String object, String lines) {
        CreditId credit = credit(code);
        return as("finance", () -> {
            PurchaseOrderId order =
                    orders.draft(new PurchaseOrderData(credit, on, supplier, "", object, "مقر الغرفة بفاس", 15));
            orders.store(
                    order,
                    lines.lines()
                            .map(line -> line.split("\\|", -1))
                            .map(cells -> new PurchaseOrderLineEdit(
                                    null,
                                    0,
                                    new PurchaseOrderLineData(
                                            cells[0],
                                            cells[1],
                                            new BigDecimal(cells[2]),
                                            Money.of(cells[3]),
                                            USUAL_TAX)))
                            .toList());
            return order;
        });
    }

    private void issue(PurchaseOrderId order, LocalDate on) {
        as(
                "finance",
                () -> orders.issue(
                        UUID.randomUUID(),
                        order,
                        orders.find(order).orElseThrow().version(),
                        on));
    }

    private void receive(PurchaseOrderId order, LocalDate on, String... quantities) {
        List<PurchaseOrderLineRow> lines = orders.lines(order);
        List<Received> parts = IntStream.range(0, quantities.length)
                .mapToObj(i -> new Received(lines.get(i).id(), new BigDecimal(quantities[i])))
                .toList();
        as("director", () -> {
            orders.receive(UUID.randomUUID(), order, on, "", parts);
            return order;
        });
    }

    /** The stages of an expense are the acts of different people. */
    private static <T> T as(String username, java.util.function.Supplier<T> act) {
        Authentication before = SecurityContextHolder.getContext().getAuthentication();
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        username, "", AuthorityUtils.createAuthorityList(Permissions.allAuthorities())));
        try {
            return act.get();
        } finally {
            SecurityContextHolder.getContext().setAuthentication(before);
        }
    }
}
