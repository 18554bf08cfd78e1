package ma.ghorfa.bench;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ma.ghorfa.GhorfaApplication;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Zone;
import ma.ghorfa.database.EmbeddedMariaDb;
import ma.ghorfa.database.EmbeddedProgram;
import ma.ghorfa.partnership.AgreementBook;
import ma.ghorfa.partnership.AgreementFilter;
import ma.ghorfa.partnership.AgreementId;
import ma.ghorfa.partnership.AgreementSort;
import ma.ghorfa.partnership.AgreementState;
import ma.ghorfa.partnership.Agreements;
import ma.ghorfa.partnership.AgreementsInside;
import ma.ghorfa.partnership.PartnerData;
import ma.ghorfa.partnership.PartnerId;
import ma.ghorfa.partnership.PartnerKind;
import ma.ghorfa.partnership.PartnerRow;
import ma.ghorfa.partnership.Partners;
import ma.ghorfa.search.SearchKey;
import ma.ghorfa.testing.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * 10,000 agreements with 100,000 tranches, 300 partners, amendments and what happened since: pages of the list, searches,
 * where all of them stand on a day, the page of one. Beside them what the database alone takes, in turns.
 */
final class ManyAgreements implements Benchmark {

    private static final int AGREEMENTS = 10_000;
    private static final int TRANCHES = 10;
    private static final int PARTNERS = 300;
    private static final int ROWS = 50;
    private static final int RUNS = 40;
    private static final int READERS = 20;
    private static final int READS = 60;
    private static final int PACE_MILLIS = 200;
    private static final int ENTRY_MILLIS = 5_000;
    private static final LocalDate PAST = LocalDate.of(2021, 5, 1);
    private static final Acting SOMEBODY = Acting.asAnybody("bench");

    private static LocalDate today() {
        return Zone.date(Instant.now());
    }

    @Override
    public String name() {
        return "agreements";
    }

    @Override
    public void run(Table table) throws Exception {
        Path directory = Settings.directory().resolve("agreements-" + UUID.randomUUID());
        EmbeddedProgram.linkInto(directory);
        try (EmbeddedMariaDb server = EmbeddedMariaDb.start(new EmbeddedMariaDb.Settings(directory, 0, List.of()));
                ConfigurableApplicationContext application = start(server);
                Connection connection =
                        DriverManager.getConnection(server.jdbcUrl(), server.username(), server.accountPassword())) {
            new Filling(connection).fill();
            table.add(
                    "words of all agreements and partners written at a start",
                    "ms",
                    Pages.millis(() -> AgreementsInside.writeWords(application)));
            try (var statement = connection.createStatement()) {
                for (String name : List.of("", "_party", "_tranche", "_term", "_movement", "_turn", "_word")) {
                    statement.execute("analyze table agreement" + name);
                }
            }
            var measuring = new Measuring(table, application, connection);
            SOMEBODY.run(measuring::lists);
            SOMEBODY.run(measuring::searches);
            SOMEBODY.run(measuring::days);
            SOMEBODY.run(measuring::one);
            measuring.together();
        }
    }

    private static ConfigurableApplicationContext start(EmbeddedMariaDb server) {
        return new SpringApplicationBuilder(GhorfaApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + server.jdbcUrl(),
                        "--spring.datasource.username=" + server.username(),
                        "--spring.datasource.password=" + server.accountPassword());
    }

    // ---- What is in the tables ----

    /** Invents the same agreements every time. */
    private static final class Filling {

        private static final List<Bilingual> WHAT = List.of(
                Bilingual.of("اتفاقية شراكة لإحداث مركز", "Convention de partenariat pour la création d’un centre de"),
                Bilingual.of("اتفاقية إطار لتنمية قطاع", "Convention-cadre de développement du secteur de"),
                Bilingual.of("تأهيل وتجهيز فضاءات", "Mise à niveau et équipement des espaces de"),
                Bilingual.of("برنامج التكوين بالتدرج في", "Programme de formation par apprentissage en"),
                Bilingual.of("دعم تعاونيات", "Appui aux coopératives de"),
                Bilingual.of("تنظيم المعرض الجهوي لمنتجات", "Organisation du salon régional des produits de"));
        private static final List<Bilingual> CRAFTS = List.of(
                Bilingual.of("الزربية", "tapis"),
                Bilingual.of("الفخار والخزف", "poterie et céramique"),
                Bilingual.of("النقش على الخشب", "sculpture sur bois"),
                Bilingual.of("الدباغة والجلد", "tannerie et cuir"),
                Bilingual.of("الحدادة الفنية", "ferronnerie d’art"),
                Bilingual.of("الخياطة التقليدية", "couture traditionnelle"),
                Bilingual.of("النحاسيات", "dinanderie"),
                Bilingual.of("الحلي والمجوهرات", "bijouterie"));
        private static final List<Bilingual> WHERE = List.of(
                Bilingual.of("إقليم تازة", "province de Taza"),
                Bilingual.of("إقليم صفرو", "province de Sefrou"),
                Bilingual.of("إقليم بولمان", "province de Boulemane"),
                Bilingual.of("عمالة مكناس", "préfecture de Meknès"),
                Bilingual.of("عمالة فاس", "préfecture de Fès"),
                Bilingual.of("إقليم الحاجب", "province d’El Hajeb"),
                Bilingual.of("إقليم إفران", "province d’Ifrane"));
        /** In one agreement of two thousand. */
        private static final Bilingual RARE = Bilingual.of("البرشمان", "passementerie");

        private static final List<String> WAY =
                List.of("IDEA", "DRAFT", "REVIEW", "COMMITTEE", "SUBMITTED", "PARTNER_APPROVALS", "READY", "ABANDONED");

        private final Connection connection;
        private final Random random = new Random(2026);
        private final Map<String, PreparedStatement> inserts = new LinkedHashMap<>();
        private final List<UUID> partners = new ArrayList<>();
        private int rows;

        Filling(Connection connection) {
            this.connection = connection;
        }

        void fill() throws SQLException {
            connection.setAutoCommit(false);
            for (int number = 1; number <= PARTNERS; number++) {
                Bilingual where = WHERE.get(number % WHERE.size());
                Bilingual name =
                        Bilingual.of("جماعة " + number + " ب" + where.ar(), "Commune " + number + ", " + where.fr());
                partners.add(AgreementsInside.newId());
                row(
                        "partner (id, version, changed_by, kind, name_ar, name_fr, aliases, search_key, address, note)",
                        partners.getLast(),
                        0,
                        "bench",
                        "COMMUNE",
                        name.ar(),
                        name.fr(),
                        "CT" + number,
                        SearchKey.of(name.ar() + " \n " + name.fr() + " \n CT" + number, 2000),
                        "",
                        "");
            }
            for (int number = 1; number <= AGREEMENTS; number++) {
                agreement(number);
            }
            send();
            for (PreparedStatement insert : inserts.values()) {
                insert.close();
            }
            connection.setAutoCommit(true);
        }

        private void agreement(int number) throws SQLException {
            Bilingual what = WHAT.get(random.nextInt(WHAT.size()));
            Bilingual craft = number % 2_000 == 7 ? RARE : CRAFTS.get(random.nextInt(CRAFTS.size()));
            Bilingual where = WHERE.get(random.nextInt(WHERE.size()));
            int year = 2012 + number % 15;
            LocalDate signed = LocalDate.of(year, 1, 1).plusDays(random.nextInt(300));
            LocalDate effect = signed.plusDays(random.nextInt(30));
            LocalDate end = effect.plusMonths(24 + random.nextInt(60));
            boolean open = random.nextInt(12) == 0;
            UUID id = AgreementsInside.newId();
            text(
                    id,
                    null,
                    year,
                    number,
                    Bilingual.of(
                            what.ar() + " " + craft.ar() + " ب" + where.ar(),
                            what.fr() + " " + craft.fr() + ", " + where.fr()),
                    where.ar(),
                    end,
                    BigDecimal.valueOf(100_000L * TRANCHES),
                    open ? null : signed,
                    open ? null : effect);
            UUID own = party(id, null, 0);
            List<UUID> parties = new ArrayList<>(List.of(own));
            int first = random.nextInt(PARTNERS);
            for (int other = 1; other <= 2 + random.nextInt(2); other++) {
                // One partner is in very many.
                boolean often = other == 1 && random.nextInt(10) == 0;
                parties.add(party(id, partners.get(often ? 0 : 1 + (first + other) % (PARTNERS - 1)), other));
            }
            List<UUID> tranches = tranches(id, parties, effect, open);
            if (open) {
                return;
            }
            amendments(id, signed, effect, end, tranches);
            if (random.nextInt(8) == 0) {
                turn(id, "SUSPENDED", effect.plusDays(100));
                if (random.nextBoolean()) {
                    turn(id, "RESUMED", effect.plusDays(200));
                }
            }
            if (end.isBefore(today()) && random.nextInt(3) > 0) {
                turn(id, "CLOSED", end.plusDays(30));
            } else if (random.nextInt(25) == 0) {
                turn(id, "TERMINATED", effect.plusDays(400));
            }
        }

        private List<UUID> tranches(UUID agreement, List<UUID> parties, LocalDate effect, boolean open)
                throws SQLException {
            List<UUID> tranches = new ArrayList<>();
            for (int number = 0; number < TRANCHES; number++) {
                UUID tranche = AgreementsInside.newId();
                LocalDate due = effect.plusMonths(3L + number * 4L);
                boolean received = !open && due.isBefore(today()) && random.nextInt(100) > 0;
                row(
                        "agreement_tranche (id, version, changed_by, agreement_id, party_id, in_kind, amount, called, received)",
                        tranche,
                        0,
                        "bench",
                        agreement,
                        parties.get(number % parties.size()),
                        false,
                        100_000,
                        0,
                        received ? 100_000 : 0);
                term(agreement, tranche, 100_000, due);
                if (received) {
                    LocalDate on = due.minusDays(20).plusDays(random.nextInt(40));
                    row(
                            "agreement_movement (id, tranche_id, kind, moved_on, amount, reference, account, reason)",
                            AgreementsInside.newId(),
                            tranche,
                            "RECEIVED",
                            on.isAfter(today()) ? today() : on,
                            100_000,
                            "إشعار",
                            "bench",
                            "");
                }
                tranches.add(tranche);
            }
            return tranches;
        }

        private void amendments(UUID base, LocalDate signed, LocalDate effect, LocalDate end, List<UUID> tranches)
                throws SQLException {
            int amendments = Math.max(0, random.nextInt(5) - 2);
            for (int number = 1; number <= amendments; number++) {
                LocalDate from = effect.plusMonths(6L * number);
                boolean money = random.nextBoolean();
                UUID id = AgreementsInside.newId();
                text(
                        id,
                        base,
                        from.getYear(),
                        number,
                        Bilingual.of("تمديد", ""),
                        "",
                        end.plusMonths(6L * number),
                        money ? BigDecimal.valueOf(100_000L * TRANCHES) : null,
                        signed.plusMonths(6L * number - 1),
                        from);
                for (UUID tranche : money ? tranches.subList(7, TRANCHES) : List.<UUID>of()) {
                    term(id, tranche, 100_000, from.plusMonths(30));
                }
            }
        }

        private void text(
                UUID id,
                @Nullable UUID base,
                int year,
                int number,
                Bilingual object,
                String territory,
                LocalDate end,
                @Nullable BigDecimal total,
                @Nullable LocalDate signed,
                @Nullable LocalDate effect)
                throws SQLException {
            row(
                    "agreement (id, version, changed_by, kind, base_id, year, number, object_ar, object_fr, territory,"
                            + " programme, ends_on, total, planned, state, state_reason, text_number, edits, visa_number,"
                            + " signed_on, signed_at, effect_on)",
                    id,
                    0,
                    "bench",
                    base == null ? "SPECIFIC" : "AMENDMENT",
                    base,
                    year,
                    number,
                    object.ar(),
                    object.fr(),
                    territory,
                    "برنامج التنمية الجهوية",
                    end,
                    total,
                    total,
                    signed == null ? WAY.get(random.nextInt(WAY.size())) : "SIGNED",
                    "",
                    1,
                    0,
                    "",
                    signed,
                    "",
                    effect);
        }

        private UUID party(UUID agreement, @Nullable UUID partner, int position) throws SQLException {
            UUID id = AgreementsInside.newId();
            row(
                    "agreement_party (id, version, changed_by, agreement_id, partner_id, position, roles)",
                    id,
                    0,
                    "bench",
                    agreement,
                    partner,
                    position,
                    "FINANCER");
            return id;
        }

        private void term(UUID text, UUID tranche, int amount, LocalDate due) throws SQLException {
            row(
                    "agreement_term (id, version, changed_by, agreement_id, tranche_id, year, amount, due_on)",
                    AgreementsInside.newId(),
                    0,
                    "bench",
                    text,
                    tranche,
                    due.getYear(),
                    amount,
                    due);
        }

        private void turn(UUID agreement, String kind, LocalDate on) throws SQLException {
            row(
                    "agreement_turn (id, version, changed_by, agreement_id, kind, turned_on, reason)",
                    AgreementsInside.newId(),
                    0,
                    "bench",
                    agreement,
                    kind,
                    on,
                    "سبب");
        }

        private void row(String into, @Nullable Object... values) throws SQLException {
            PreparedStatement insert = inserts.get(into);
            if (insert == null) {
                insert = connection.prepareStatement(
                        "insert into " + into + " values (" + "?,".repeat(values.length - 1) + "?)");
                inserts.put(into, insert);
            }
            for (int value = 0; value < values.length; value++) {
                insert.setObject(value + 1, values[value]);
            }
            insert.addBatch();
            if (++rows % 5_000 == 0) {
                send();
            }
        }

        /** In the order in which the tables refer to each other. */
        private void send() throws SQLException {
            for (PreparedStatement insert : inserts.values()) {
                insert.executeBatch();
            }
            connection.commit();
        }
    }

    // ---- What is measured ----

    private static final class Measuring {

        private final Table table;
        private final ConfigurableApplicationContext application;
        private final Connection connection;
        private final AgreementBook book;
        private final Agreements agreements;
        private final Partners partners;

        Measuring(Table table, ConfigurableApplicationContext application, Connection connection) {
            this.table = table;
            this.application = application;
            this.connection = connection;
            book = application.getBean(AgreementBook.class);
            agreements = application.getBean(Agreements.class);
            partners = application.getBean(Partners.class);
        }

        private static AgreementFilter filter(
                LocalDate day, String text, @Nullable AgreementState state, boolean late, AgreementSort sort) {
            return new AgreementFilter(day, text, null, state, null, late, null, sort, false);
        }

        private static AgreementFilter sorted(AgreementSort sort) {
            return filter(today(), "", null, false, sort);
        }

        private void read(AgreementFilter filter, long offset) {
            if (book.page(filter, offset, ROWS).isEmpty()) {
                throw new IllegalStateException(filter + " from " + offset);
            }
        }

        private double[] times(Runnable work) {
            return times(work, () -> {});
        }

        /** @param before is not measured */
        private static double[] times(Runnable work, Runnable before) {
            var times = new double[RUNS];
            for (int run = -5; run < RUNS; run++) {
                before.run();
                double one = Pages.millis(work);
                if (run >= 0) {
                    times[run] = one;
                }
            }
            return times;
        }

        private double[] cold(Runnable work) {
            return times(work, () -> AgreementsInside.forget(application));
        }

        private void add(String what, double... times) {
            table.add(what, "ms", times);
            table.add(what + ", p95", "ms", Table.p95(times));
        }

        void lists() {
            AgreementFilter plain = sorted(AgreementSort.REFERENCE);
            String rows = "select * from agreement where listed is not null order by listed desc limit " + ROWS;
            var first = new double[RUNS];
            var last = new double[RUNS];
            var bare = new double[RUNS];
            for (int run = -RUNS; run < RUNS; run++) {
                double one = Pages.millis(() -> read(plain, 0));
                double two = Pages.millis(() -> read(plain, AGREEMENTS - ROWS));
                double three = Pages.millis(() -> rows(rows));
                if (run >= 0) {
                    first[run] = one;
                    last[run] = two;
                    bare[run] = three;
                }
            }
            add("agreements, first page", first);
            add("agreements, first page, after an entry", cold(() -> read(plain, 0)));
            add("agreements, last page", last);
            table.add("agreements, last page / first page", "", Table.ratios(last, first));
            table.add("probe: the bare rows of a page of agreements", "ms", bare);
            for (AgreementSort sort : List.of(AgreementSort.END, AgreementSort.TOTAL)) {
                add("agreements by " + sort + ", first page", times(() -> read(sorted(sort), 0)));
                add("agreements by " + sort + ", last page", times(() -> read(sorted(sort), AGREEMENTS - ROWS)));
            }
            for (AgreementState state : List.of(AgreementState.IN_FORCE, AgreementState.TERMINATED)) {
                AgreementFilter standing = filter(today(), "", state, false, AgreementSort.REFERENCE);
                add("agreements " + state + ", first page", times(() -> read(standing, 0)));
                add("agreements " + state + ", first page, after an entry", cold(() -> read(standing, 0)));
            }
            AgreementFilter late = filter(today(), "", null, true, AgreementSort.REFERENCE);
            Settings.say("late: " + book.count(late).rows() + " of " + book.count(plain));
            add("late agreements, first page", times(() -> read(late, 0)));
            add("late agreements, first page, after an entry", cold(() -> read(late, 0)));
            AgreementFilter past = filter(PAST, "", null, true, AgreementSort.REFERENCE);
            add("agreements late on a past day, first page, after an entry", cold(() -> read(past, 0)));
            add("agreements counted by state", times(() -> book.count(plain)));
        }

        void searches() {
            search("a word of very many", List.of("اتفاقية", "شراكة", "convention", "تنمية"));
            search("a rare word", List.of("البرشمان", "برشمان", "passementerie"));
            search("found by nobody", List.of("قققق", "zzzz"));
            search(
                    "Arabic spellings",
                    List.of("احداث", "الزربيه", "زربية", "تاهيل", "تأهيل", "اقليم تازه", "إقليم تازة"));
            search("two words", List.of("الزربية تازة", "poterie sefrou", "دعم النحاسيات"));
            search("a partner", List.of("CT17", "جماعة 33", "commune 210"));
            search("a reference", List.of("4017/2024", "777/2024"));
            search("while it is typed", List.of("ا", "ات", "p", "po", "pot"));
        }

        private void search(String kind, List<String> typed) {
            double[] all = typed.stream()
                    .flatMapToDouble(words -> {
                        AgreementFilter filter = filter(today(), words, null, false, AgreementSort.REFERENCE);
                        double[] times = times(() -> book.page(filter, 0, ROWS));
                        Settings.say("%s: %.1f ms, %d found"
                                .formatted(
                                        words,
                                        Table.medianOf(times),
                                        book.count(filter).rows()));
                        return java.util.Arrays.stream(times);
                    })
                    .toArray();
            add("agreements searched, " + kind, all);
        }

        void days() {
            for (LocalDate day : List.of(today(), PAST)) {
                String on = day.equals(today()) ? "today" : "on a past day";
                AgreementFilter filter = filter(day, "", null, false, AgreementSort.REFERENCE);
                double[] states = cold(() -> book.count(filter));
                double[] bare = times(() -> rows(STATES.replace(":day", "'" + day + "'")));
                table.add("where all agreements stand " + on, "ms", states);
                table.add("probe: the bare statement for it", "ms", bare);
                table.add("where all stand " + on + " / bare", "", Table.medianOf(states) / Table.medianOf(bare));
                double[] whole = times(() -> agreements.on(day));
                double[] sums = times(() -> {
                    rows(STATES.replace(":day", "'" + day + "'"));
                    rows(SUMS.replace(":day", "'" + day + "'"));
                });
                table.add("all agreements " + on + " with parties, sums and what is late", "ms", whole);
                table.add("probe: the bare statements for state and sums", "ms", sums);
                table.add("all agreements " + on + " / bare", "", Table.medianOf(whole) / Table.medianOf(sums));
            }
        }

        private static final String END = "coalesce((select x.ends_on from agreement x where x.base_id = a.id"
                + " and x.effect_on <= :day and x.ends_on is not null order by x.effect_on desc limit 1), a.ends_on)";

        /** As one writes it for one agreement, for all of them. */
        private static final String STATES =
                "select a.id, case when a.signed_on is null or a.signed_on > :day then a.state"
                        + " when exists (select 1 from agreement_turn u where u.agreement_id = a.id and u.turned_on <= :day"
                        + " and u.kind = 'CLOSED') then 'CLOSED'"
                        + " when exists (select 1 from agreement_turn u where u.agreement_id = a.id and u.turned_on <= :day"
                        + " and u.kind = 'TERMINATED') then 'TERMINATED'"
                        + " when " + END + " < :day then 'EXPIRED' when a.effect_on > :day then 'SIGNED'"
                        + " when (select u.kind from agreement_turn u where u.agreement_id = a.id and u.turned_on <= :day"
                        + " order by u.turned_on desc, u.id desc limit 1) = 'SUSPENDED' then 'SUSPENDED' else 'IN_FORCE' end, "
                        + END + " from agreement a where a.base_id is null";

        private static final String SUMS = "select agreement_id, sum(if(partner_id is null, amount, 0)), sum(received),"
                + " sum(received < amount and due_on < :day) from (select t.agreement_id, y.partner_id, m.amount, m.due_on,"
                + " (select coalesce(sum(r.amount), 0) from agreement_movement r where r.tranche_id = t.id"
                + " and r.kind = 'RECEIVED' and r.moved_on <= :day) as received"
                + " from agreement_tranche t join agreement_party y on y.id = t.party_id"
                + " left join agreement_term m on m.id = (select n.id from agreement_term n join agreement x"
                + " on x.id = n.agreement_id where n.tranche_id = t.id and x.effect_on <= :day"
                + " order by x.effect_on desc limit 1)) now group by agreement_id";

        private int rows(String sql) {
            try (var statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                int count = 0;
                while (rows.next()) {
                    count += rows.getString(2) == null ? 0 : 1;
                }
                return count;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        void one() {
            List<AgreementId> ids =
                    book.page(filter(today(), "", AgreementState.IN_FORCE, false, AgreementSort.END), 0, RUNS).stream()
                            .map(line -> line.row().id())
                            .toList();
            int[] next = {0};
            add("the page of one agreement: details and contributions", times(() -> {
                AgreementId id = ids.get(next[0]++ % ids.size());
                agreements.details(id);
                agreements.contributions(id, today());
            }));
            PartnerRow most = partners.all().stream()
                    .max(java.util.Comparator.comparingInt(PartnerRow::agreements))
                    .orElseThrow();
            AgreementFilter with = AgreementFilter.with(most.id(), today());
            add(
                    "agreements with a partner that is in " + most.agreements() + ", first page",
                    times(() -> read(with, 0)));
            PartnerRow few = partners.all().stream()
                    .min(java.util.Comparator.comparingInt(PartnerRow::agreements))
                    .orElseThrow();
            add(
                    "agreements with a partner that is in " + few.agreements() + ", all of them",
                    times(() -> agreements.with(few.id(), today())));
            int[] turn = {0};
            table.add(
                    "a partner renamed that is in " + most.agreements(),
                    "ms",
                    times(() -> rename(most.id(), turn[0]++)));
        }

        private void rename(PartnerId id, int turn) {
            partners.edit(
                    id,
                    partners.find(id).orElseThrow().version(),
                    new PartnerData(
                            PartnerKind.REGION,
                            Bilingual.of("مجلس الجهة " + turn, "Conseil de la région " + turn),
                            List.of("CR" + turn),
                            null,
                            "",
                            ""));
        }

        /** Readers who ask for something else every time, while somebody enters something now and then. */
        void together() throws Exception {
            List<AgreementFilter> asked = List.of(
                    sorted(AgreementSort.REFERENCE),
                    sorted(AgreementSort.END),
                    filter(today(), "", AgreementState.IN_FORCE, false, AgreementSort.REFERENCE),
                    filter(today(), "", null, true, AgreementSort.REFERENCE),
                    filter(today(), "زربية تازة", null, false, AgreementSort.REFERENCE),
                    filter(today(), "convention", null, false, AgreementSort.TOTAL));
            List<Double> times = new ArrayList<>();
            try (ExecutorService readers = Executors.newFixedThreadPool(READERS + 1)) {
                Future<?> entering = readers.submit(() -> {
                    while (!Thread.interrupted()) {
                        AgreementsInside.forget(application);
                        Thread.sleep(ENTRY_MILLIS);
                    }
                    return true;
                });
                List<Future<List<Double>>> all = new ArrayList<>();
                for (int reader = 0; reader < READERS; reader++) {
                    var random = new Random(reader);
                    all.add(readers.submit(() -> reads(random, asked)));
                }
                for (Future<List<Double>> one : all) {
                    times.addAll(one.get());
                }
                entering.cancel(true);
            }
            add(
                    READERS + " readers at once, " + READERS * 1_000 / PACE_MILLIS
                            + " pages a second at most, an entry every "
                            + ENTRY_MILLIS / 1_000 + " s",
                    times.stream().mapToDouble(one -> one).toArray());
        }

        private List<Double> reads(Random random, List<AgreementFilter> asked) throws InterruptedException {
            List<Double> times = new ArrayList<>();
            for (int read = 0; read < READS; read++) {
                Thread.sleep(random.nextInt(2 * PACE_MILLIS));
                AgreementFilter filter = asked.get(random.nextInt(asked.size()));
                long offset = random.nextInt(4) * (long) ROWS;
                times.add(SOMEBODY.call(() -> Pages.millis(() -> book.page(filter, offset, ROWS))));
            }
            return times;
        }
    }
}
