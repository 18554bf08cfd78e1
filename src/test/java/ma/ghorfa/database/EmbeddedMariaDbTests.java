package ma.ghorfa.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The embedded server itself: its settings, its account, its address and its files. */
class EmbeddedMariaDbTests {

    @TempDir
    Path directory;

    @AfterEach
    void unlink() {
        EmbeddedProgram.unlinkFrom(directory);
    }

    @Test
    void hasTheCharacterSetTheIsolationAndTheTimeZoneOfProduction() throws Exception {
        try (EmbeddedMariaDb server = start();
                Connection connection = connect(server)) {
            assertThat(one(connection, "select version()")).startsWith("11.4.").contains("MariaDB");
            assertThat(one(connection, "select @@character_set_database")).isEqualTo("utf8mb4");
            assertThat(one(connection, "select @@collation_database")).isEqualTo("utf8mb4_uca1400_ai_ci");
            assertThat(one(connection, "select @@global.tx_isolation")).isEqualTo("READ-COMMITTED");
            assertThat(one(connection, "select @@innodb_snapshot_isolation")).isEqualTo("1");
            assertThat(one(connection, "select @@global.time_zone")).isEqualTo("+00:00");
            try (Statement statement = connection.createStatement()) {
                statement.execute("create table sitting (title varchar(100))");
                statement.execute("insert into sitting values ('الدورة العادية 🏛️')");
            }
            assertThat(one(connection, "select title from sitting")).isEqualTo("الدورة العادية 🏛️");
        }
    }

    @Test
    void checksAccountsAndLeavesNoSuperuser() throws Exception {
        try (EmbeddedMariaDb server = start();
                Connection connection = connect(server)) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), "ghorfa", "wrong")
                            .close())
                    .satisfies(e -> assertThat(e.getSQLState()).startsWith("28"));
            for (String superuser : List.of("root", "mysql", "")) {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), superuser, "")
                                .close());
            }
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> one(connection, "select user from mysql.global_priv"))
                    .withMessageContaining("denied");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> one(connection, "create database elsewhere"))
                    .withMessageContaining("denied");
        }
    }

    @Test
    void listensOnTheLoopbackAddressOnly() throws Exception {
        try (EmbeddedMariaDb server = start()) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), server.port()), 2000);
                assertThat(socket.isConnected()).isTrue();
            }
            List<InetAddress> others = NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress())
                    .toList();
            for (InetAddress other : others) {
                assertThatExceptionOfType(IOException.class).as("%s", other).isThrownBy(() -> {
                    try (Socket socket = new Socket()) {
                        socket.connect(new InetSocketAddress(other, server.port()), 2000);
                    }
                });
            }
            if (Files.exists(Path.of("/proc/net/tcp"))) {
                assertThat(listeners(server.port())).containsExactly("0100007F"); // 127.0.0.1, as the kernel writes it
            }
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "other permissions there")
    void keepsItsFilesToItsOwner() throws Exception {
        try (EmbeddedMariaDb server = start()) {
            Path home = directory.resolve("mariadb");
            assertThat(permissions(home.resolve("password"))).isEqualTo("rw-------");
            assertThat(permissions(home.resolve("files"))).isEqualTo("rwx------");
            assertThat(Files.readString(home.resolve("password")).strip())
                    .isEqualTo(server.accountPassword())
                    .hasSizeGreaterThanOrEqualTo(32);
            assertThat(home.resolve("accounts.sql")).doesNotExist();
        }
    }

    @Test
    void aLostPasswordFileIsMadeAnew() throws Exception {
        String before;
        try (EmbeddedMariaDb server = start()) {
            before = server.accountPassword();
        }
        Files.delete(directory.resolve("mariadb").resolve("password"));
        try (EmbeddedMariaDb server = start();
                Connection connection = connect(server)) {
            assertThat(server.accountPassword()).isNotEqualTo(before);
            assertThat(one(connection, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void leavesTheTemporaryTablesOfOtherServersAlone() throws Exception {
        Path shared =
                Path.of(Objects.requireNonNullElse(System.getenv("TMPDIR"), System.getProperty("java.io.tmpdir")));
        Path others = Files.createTempFile(shared, "#sql-temptable-", ".MAI");
        try (EmbeddedMariaDb server = start();
                Connection connection = connect(server)) {
            assertThat(one(connection, "select 1")).isEqualTo("1");
            assertThat(others).exists();
        } finally {
            Files.deleteIfExists(others);
        }
    }

    @Test
    void aFirstStartThatWasCutShortIsBegunAnew() throws Exception {
        Path part = Files.createDirectories(directory.resolve("mariadb").resolve("files.part"));
        Files.writeString(part.resolve("ibdata1"), "half a file");
        try (EmbeddedMariaDb server = start();
                Connection connection = connect(server)) {
            assertThat(one(connection, "select database()")).isEqualTo("ghorfa");
        }
        assertThat(part).doesNotExist();
    }

    @Test
    void refusesADirectoryThatThisProcessAlreadyUses() throws Exception {
        try (EmbeddedMariaDb first = start()) {
            assertThatExceptionOfType(StartRefusedException.class)
                    .isThrownBy(() -> start().close())
                    .withMessageContaining(directory.toString())
                    .withMessageContaining("in use");
            try (Connection connection = connect(first)) {
                assertThat(one(connection, "select 1")).isEqualTo("1");
            }
        }
        try (EmbeddedMariaDb second = start()) {
            assertThat(second.pid()).isPositive();
        }
    }

    @Test
    void saysWhenItsFixedPortIsTaken() throws Exception {
        EmbeddedProgram.linkInto(directory);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            EmbeddedMariaDb.Settings settings =
                    new EmbeddedMariaDb.Settings(directory, taken.getLocalPort(), List.of());
            assertThatExceptionOfType(StartRefusedException.class)
                    .isThrownBy(() -> EmbeddedMariaDb.start(settings).close())
                    .withMessageContaining("cannot have port " + taken.getLocalPort());
        }
        try (EmbeddedMariaDb server = start()) { // and nothing stayed locked
            assertThat(server.port()).isPositive();
        }
    }

    @Test
    void showsTheServersOwnWordsWhenItDoesNotStart() {
        EmbeddedProgram.linkInto(directory);
        EmbeddedMariaDb.Settings settings = new EmbeddedMariaDb.Settings(directory, 0, List.of("--no-such-option=1"));
        assertThatExceptionOfType(StartRefusedException.class)
                .isThrownBy(() -> EmbeddedMariaDb.start(settings).close())
                .withMessageContaining("no-such-option");
    }

    private EmbeddedMariaDb start() {
        EmbeddedProgram.linkInto(directory);
        return EmbeddedMariaDb.start(new EmbeddedMariaDb.Settings(directory, 0, List.of()));
    }

    private static Connection connect(EmbeddedMariaDb server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.username(), server.accountPassword());
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    /** The local addresses on which the port is listened to, in the kernel's hexadecimal notation. */
    private static List<String> listeners(int port) throws IOException {
        String suffix = ":%04X".formatted(port);
        return List.of("/proc/net/tcp", "/proc/net/tcp6").stream()
                .map(Path::of)
                .filter(Files::exists)
                .flatMap(file -> {
                    try {
                        return Files.readAllLines(file).stream();
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns[1].endsWith(suffix) && columns[3].equals("0A"))
                .map(columns -> columns[1].substring(0, columns[1].indexOf(':')))
                .toList();
    }
}
