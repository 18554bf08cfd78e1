package ma.ghorfa.database;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import ma.ghorfa.database.ServerArchive.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A real MariaDB server beside the application, for development, the demo and tests. It listens on the loopback address
 * alone, has one account with a generated password and no superuser, keeps its data between runs and belongs to one
 * application at a time. See docs/decisions/0010.
 *
 * <p>Below the data directory: {@code mariadb/files} (the data), {@code mariadb/server-<version>} (the program),
 * {@code mariadb/password}, {@code mariadb/server.log} and {@code mariadb/lock}.
 */
public final class EmbeddedMariaDb implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedMariaDb.class);

    private static final String NAME = "ghorfa";
    private static final String COLLATION = "utf8mb4_uca1400_ai_ci";
    private static final String LOOPBACK = "127.0.0.1";

    /** Long, because recovery after a crash replays the log first. */
    private static final Duration START_PATIENCE = Duration.ofMinutes(3);

    private static final Duration STOP_PATIENCE = Duration.ofMinutes(1);

    /** MariaDB's own statements for an empty data directory, in the order of its mariadb-install-db. */
    private static final List<String> SYSTEM_TABLES = List.of(
            "mariadb_system_tables.sql",
            "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql",
            "maria_add_gis_sp_bootstrap.sql",
            "mariadb_sys_schema.sql");

    /**
     * @param directory the data directory
     * @param port the port on the loopback address; 0 takes a free one
     * @param arguments further options for the server, each as {@code --name=value}
     */
    public record Settings(Path directory, int port, List<String> arguments) {
        public Settings {
            directory = directory.toAbsolutePath().normalize();
            arguments = List.copyOf(arguments);
        }
    }

    private final Settings settings;
    private final ServerArchive archive;
    private final Path home;
    private final Path files;
    private final DirectoryLock lock;
    private final String password;
    private final Path program;
    private final Process process;
    private int port;

    /**
     * Starts the server on its data directory, and creates what is missing there.
     *
     * @throws StartRefusedException when the directory is in use, no MariaDB program is at hand for this machine, or the
     *     server does not start
     */
    public static EmbeddedMariaDb start(Settings settings) {
        ServerArchive archive = ServerArchive.forThisMachine()
                .orElseThrow(() -> new StartRefusedException(
                        "There is no embedded MariaDB for this machine.",
                        "Set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD to those"
                                + " of a MariaDB 11.4 server."));
        Path home = settings.directory().resolve("mariadb");
        try {
            createPrivateDirectory(home);
            createPrivateDirectory(temporary(home));
            DirectoryLock lock = DirectoryLock.acquire(home);
            try {
                return new EmbeddedMariaDb(settings, archive, home, lock);
            } catch (IOException | RuntimeException | Error e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EmbeddedMariaDb(Settings settings, ServerArchive archive, Path home, DirectoryLock lock)
            throws IOException {
        this.settings = settings;
        this.archive = archive;
        this.home = home;
        this.files = home.resolve("files");
        this.lock = lock;
        this.program = archive.unpackBelow(home);
        this.password = password();
        endOrphans();
        if (!Files.isDirectory(files)) {
            createSystemTables();
        }
        this.process = launch();
    }

    /** The address of the application's database on this server. */
    public String jdbcUrl() {
        return jdbcUrl(NAME);
    }

    /** The address of a database on this server; the account may create those whose names begin with {@code ghorfa_}. */
    public String jdbcUrl(String database) {
        return "jdbc:mariadb://" + LOOPBACK + ":" + port + "/" + database;
    }

    public String username() {
        return NAME;
    }

    public String accountPassword() {
        return password;
    }

    public int port() {
        return port;
    }

    /** The process id of the server. */
    public long pid() {
        return process.pid();
    }

    /** Such as {@code 11.4.5}. */
    public String version() {
        return archive.version();
    }

    public Path directory() {
        return settings.directory();
    }

    /** Stops the server in order and gives the directory back. */
    @Override
    public void close() {
        end(process.toHandle());
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // ---- Start ----

    private Process launch() throws IOException {
        Path accounts = writeAccounts();
        try {
            int attempts = settings.port() == 0 ? 5 : 1;
            for (int attempt = 1; ; attempt++) {
                port = settings.port() == 0 ? freePort() : settings.port();
                Process candidate = launchOn(port, accounts);
                if (isReady(candidate)) {
                    return candidate;
                }
                boolean portTaken = lastLines(200).stream().anyMatch(line -> line.contains("Bind on TCP/IP port"));
                if (!portTaken || attempt >= attempts) {
                    throw new StartRefusedException(
                            portTaken
                                    ? "The embedded MariaDB cannot have port " + port + ": another program uses it."
                                    : "The embedded MariaDB did not start. Its last words:\n"
                                            + String.join("\n", lastLines(12)),
                            portTaken
                                    ? "Free the port, or set ghorfa.database.port to 0 to take a free one."
                                    : "The whole log is " + logFile() + ".");
                }
            }
        } finally {
            Files.deleteIfExists(accounts);
        }
    }

    private Process launchOn(int port, Path accounts) throws IOException {
        List<String> command = new ArrayList<>();
        if (archive.platform() != Platform.WINDOWS) {
            // Ctrl+C in a terminal reaches every process of the group, and mariadbd would go down before the
            // application has finished what it is doing. An ignored signal stays ignored through exec.
            command.addAll(List.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", "mariadb"));
        }
        command.addAll(commonOptions(files));
        command.addAll(List.of(
                "--port=" + port,
                "--bind-address=" + LOOPBACK,
                // No socket file: its path may have 107 characters, and a project may lie deeper.
                "--socket=",
                // No TLS on the loopback address; making the certificate would take four seconds of each start.
                "--skip-ssl",
                "--skip-name-resolve",
                "--init-file=" + accounts,
                "--pid-file=" + home.resolve("server.pid"),
                "--default-time-zone=+00:00",
                "--transaction-isolation=READ-COMMITTED",
                // The default from 11.6 on: a lost update is refused rather than written.
                "--innodb-snapshot-isolation=ON",
                "--max-allowed-packet=64M"));
        command.addAll(settings.arguments());
        if (Files.exists(logFile())) {
            Files.move(logFile(), home.resolve("server.previous.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        return new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(logFile().toFile())
                .start();
    }

    private List<String> commonOptions(Path dataDirectory) {
        List<String> options = new ArrayList<>(List.of(
                program.resolve(archive.platform().executable).toString(),
                "--no-defaults",
                "--basedir=" + program,
                dataDirectoryOption(dataDirectory),
                "--tmpdir=" + temporary(home),
                "--lc-messages-dir=" + share(),
                "--character-sets-dir=" + share().resolve("charsets"),
                "--character-set-server=utf8mb4",
                "--collation-server=" + COLLATION));
        if (System.getProperty("user.name").equals("root")) {
            options.add("--user=root"); // mariadbd refuses to run as root unless it is told to
        }
        return options;
    }

    /** Its own: a server that starts clears temporary tables away, in a shared directory those of others, too. */
    private static Path temporary(Path home) {
        return home.resolve("tmp");
    }

    private Path share() {
        Path share = program.resolve("share");
        return Files.isDirectory(share.resolve("mysql")) ? share.resolve("mysql") : share;
    }

    private static String dataDirectoryOption(Path dataDirectory) {
        return "--datadir=" + dataDirectory;
    }

    private boolean isReady(Process candidate) {
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        SQLException last = null;
        while (candidate.isAlive() && System.nanoTime() < deadline) {
            // The generated password proves that it is this server that answers, and not another program on the port.
            try (Connection connection =
                    DriverManager.getConnection(jdbcUrl() + "?connectTimeout=2000", NAME, password)) {
                if (connection.isValid(2)) {
                    return true;
                }
            } catch (SQLException e) {
                last = e;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                end(candidate.toHandle());
                Thread.currentThread().interrupt();
                return false;
            }
        }
        if (candidate.isAlive()) {
            log.error("The embedded MariaDB did not answer within {}", START_PATIENCE, last);
            end(candidate.toHandle());
        }
        return false;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral(LOOPBACK))) {
            return socket.getLocalPort();
        }
    }

    // ---- What lies in the directory ----

    /**
     * Gives an empty directory MariaDB's system tables: what mariadb-install-db does, without its shell script, which
     * differs from platform to platform. No superuser stays behind.
     */
    private void createSystemTables() throws IOException {
        log.info("Creating the embedded database in {}", files);
        // Made beside and then renamed: a start that was cut short is simply begun anew.
        Path part = home.resolve("files.part");
        FileSystemUtils.deleteRecursively(part);
        createPrivateDirectory(part);
        List<String> command = commonOptions(part);
        command.addAll(List.of(
                "--bootstrap",
                "--log-warnings=0",
                "--enforce-storage-engine=",
                "--max-allowed-packet=8M",
                "--net-buffer-length=16K"));
        Process bootstrap = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(logFile().toFile())
                .start();
        try (OutputStream statements = bootstrap.getOutputStream()) {
            write(statements, "create database if not exists mysql;\nuse mysql;\nset @auth_root_socket = null;\n");
            for (String file : SYSTEM_TABLES) {
                Files.copy(share().resolve(file), statements);
            }
            write(statements, "delete from mysql.global_priv where user in ('root', '');\n");
            write(statements, "delete from mysql.proxies_priv;\n");
        } catch (IOException e) {
            log.debug("The embedded MariaDB closed its input early; its exit code tells", e);
        }
        int exit = waitFor(bootstrap);
        if (exit != 0) {
            throw new StartRefusedException(
                    "The embedded MariaDB could not create its tables. Its last words:\n"
                            + String.join("\n", lastLines(12)),
                    "The whole log is " + logFile() + ".");
        }
        Files.move(part, files, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * The statements that every start runs before it lets anyone in: the database and its one account. Running them each
     * time makes a lost password file harmless.
     */
    private Path writeAccounts() throws IOException {
        String account = "'" + NAME + "'@'" + LOOPBACK + "'";
        String statements = """
                create database if not exists `%1$s` character set utf8mb4 collate %2$s;
                create or replace user %3$s identified by '%4$s';
                grant all privileges on `%1$s`.* to %3$s;
                grant all privileges on `%1$s\\_%%`.* to %3$s;
                """.formatted(NAME, COLLATION, account, password);
        Path file = createPrivateFile(home.resolve("accounts.sql"));
        return Files.writeString(file, statements);
    }

    private String password() throws IOException {
        Path file = home.resolve("password");
        if (Files.exists(file)) {
            String kept = Files.readString(file).strip();
            if (kept.matches("[A-Za-z0-9_-]{20,}")) {
                return kept;
            }
        }
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String made = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Files.writeString(createPrivateFile(file), made + "\n");
        return made;
    }

    private static void createPrivateDirectory(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory);
            if (isPosix()) {
                Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            }
        }
    }

    /** A new, empty file that only its owner may read; from its first moment on, hence by an attribute. */
    private static Path createPrivateFile(Path file) throws IOException {
        Files.deleteIfExists(file);
        return isPosix()
                ? Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createFile(file);
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    private Path logFile() {
        return home.resolve("server.log");
    }

    private List<String> lastLines(int count) throws IOException {
        if (!Files.exists(logFile())) {
            return List.of();
        }
        List<String> lines = Files.readAllLines(logFile(), StandardCharsets.ISO_8859_1);
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }

    // ---- Ending processes ----

    /**
     * An application that was killed leaves its server behind. We hold the lock, so whichever server still works on our
     * files has no owner: it is ended in order, and the new one recovers what it left.
     */
    private void endOrphans() {
        List<ProcessHandle> orphans;
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            orphans = all.filter(this::worksOnOurFiles).toList();
        }
        for (ProcessHandle orphan : orphans) {
            log.warn("Ending the database server that a killed Ghorfa left behind (process {})", orphan.pid());
            end(orphan);
        }
    }

    private boolean worksOnOurFiles(ProcessHandle candidate) {
        ProcessHandle.Info info = candidate.info();
        return info.arguments()
                .map(arguments -> Arrays.asList(arguments).contains(dataDirectoryOption(files))
                        && info.command().orElse("").endsWith(archive.platform().executable))
                // Windows does not show arguments; there the program itself lies below our directory.
                .orElseGet(() -> info.command()
                        .map(command -> Path.of(command).startsWith(home))
                        .orElse(false));
    }

    /** In order where the platform knows how (SIGTERM); InnoDB recovers from anything rougher at the next start. */
    private static void end(ProcessHandle handle) {
        if (!handle.isAlive()) {
            return;
        }
        handle.destroy();
        try {
            handle.onExit().get(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (java.util.concurrent.TimeoutException e) {
            log.warn(
                    "The database server (process {}) did not stop within {} and is ended",
                    handle.pid(),
                    STOP_PATIENCE);
            handle.destroyForcibly();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("Cannot wait for the database server", e);
        } catch (InterruptedException e) {
            handle.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static int waitFor(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private static void write(OutputStream out, String statements) throws IOException {
        out.write(statements.getBytes(StandardCharsets.UTF_8));
    }
}
