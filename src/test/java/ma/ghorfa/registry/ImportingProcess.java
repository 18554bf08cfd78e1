package ma.ghorfa.registry;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import ma.ghorfa.intake.BareImports;
import ma.ghorfa.intake.BareImports.Parts;
import ma.ghorfa.intake.Candidate;
import ma.ghorfa.intake.Existing;
import ma.ghorfa.intake.Intake;
import ma.ghorfa.intake.IntakeColumn;
import ma.ghorfa.intake.IntakePass;
import ma.ghorfa.intake.IntakeRow;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.MariaDbPoolDataSource;

/** Imports that a process of its own works on, until it is killed: what {@link KilledImportTests} starts again and again. */
final class ImportingProcess {

    /** Few, so that a small file has many batches. */
    static final int BATCH = 20;

    /** Longer than a test lasts: who was killed is not waited for. */
    private static final Duration LEASE = Duration.ofHours(1);

    private ImportingProcess() {}

    static BareImports imports(MariaDbPoolDataSource database) {
        return new BareImports(database, ImportingProcess::intake, BATCH, LEASE);
    }

    /** Imports, each of whose batches something happens to between the look at what is stored and the write. */
    static BareImports overtaken(MariaDbPoolDataSource database, Runnable meanwhile) {
        return new BareImports(database, parts -> new Disturbed(intake(parts), meanwhile, () -> {}), BATCH, LEASE);
    }

    /** The register's intake, to the batches of which something happens. */
    private record Disturbed(ActorIntake intake, Runnable beforeWriting, Runnable afterWriting)
            implements Intake<ActorEntry> {

        @Override
        public String name() {
            return intake.name();
        }

        @Override
        public String permission() {
            return intake.permission();
        }

        @Override
        public String titleKey() {
            return intake.titleKey();
        }

        @Override
        public String path() {
            return intake.path();
        }

        @Override
        public List<IntakeColumn> columns() {
            return intake.columns();
        }

        @Override
        public IntakePass<ActorEntry> begin() {
            return new DisturbedPass(intake.begin(), beforeWriting, afterWriting);
        }
    }

    private record DisturbedPass(IntakePass<ActorEntry> pass, Runnable beforeWriting, Runnable afterWriting)
            implements IntakePass<ActorEntry> {

        @Override
        public @Nullable ActorEntry read(IntakeRow row) {
            return pass.read(row);
        }

        @Override
        public void passOver(IntakeRow row) {
            pass.passOver(row);
        }

        @Override
        public void prepare(Candidate<ActorEntry> candidate) {
            pass.prepare(candidate);
        }

        @Override
        public void judge(List<Candidate<ActorEntry>> batch, Existing existing, boolean dry) {
            pass.judge(batch, existing, dry);
        }

        @Override
        public void write(List<Candidate<ActorEntry>> batch, String by) {
            beforeWriting.run();
            pass.write(batch, by);
            afterWriting.run();
        }

        @Override
        public void committed() {
            pass.committed();
        }

        @Override
        public void finished(String by) {
            pass.finished(by);
        }
    }

    private static ActorIntake intake(Parts parts) {
        var known = new KnownWords(parts.sql());
        return new ActorIntake(
                parts.sql(),
                new ActorTable(parts.sql(), parts.jdbc(), known),
                new ActorReader(
                        parts.sql(),
                        new ActorSearch(parts.sql(), new ActorWords(parts.sql(), known), known),
                        new RecentRows()),
                new DuplicateSweep(
                        parts.sql(), new ActorPairs(parts.sql(), parts.clock()), parts.transaction(), parts.clock()),
                parts.texts(),
                parts.clock());
    }

    /** A process of its own on a database, which has to be killed after so many batches at the latest. */
    static Process start(String url, String user, String password, int batches, Path output) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportingProcess.class.getName(),
                        url,
                        user,
                        password,
                        Integer.toString(batches)))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    @SuppressWarnings("SystemOut") // its output is how the test hears of it
    public static void main(String[] args) throws SQLException, IOException {
        var database =
                new MariaDbPoolDataSource(args[0] + "?user=" + args[1] + "&password=" + args[2] + "&maxPoolSize=4");
        // Writes so many batches and one half of a transaction; then it waits to be killed, however fast the machine
        // is.
        var left = new Semaphore(Integer.parseInt(args[3]));
        new BareImports(
                        database,
                        parts -> new Disturbed(intake(parts), () -> {}, left::acquireUninterruptibly),
                        BATCH,
                        LEASE)
                .begin();
        System.out.println("BEGUN");
        while (System.in.read() >= 0) {}
        Runtime.getRuntime().halt(0);
    }
}
