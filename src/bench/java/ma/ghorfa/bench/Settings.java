package ma.ghorfa.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What a run of the benchmarks is told, as system properties. */
final class Settings {

    private Settings() {}

    /** How many people the register has; those of the country unless it is said otherwise. */
    static int size() {
        return Integer.getInteger("ghorfa.bench.size", 2_400_000);
    }

    /** For how many seconds the portal works before anything is measured: Java compiles for minutes, and a portal runs for months. */
    static int warmSeconds() {
        return Integer.getInteger("ghorfa.bench.warm", 90);
    }

    /** Where the large register and the figures of earlier runs lie. */
    static Path directory() {
        return Path.of(System.getProperty("ghorfa.bench.directory", "target/bench"))
                .toAbsolutePath();
    }

    static List<String> words(String name, String usual) {
        return Arrays.stream(System.getProperty("ghorfa.bench." + name, usual).split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static List<Integer> numbers(String name, String usual) {
        return words(name, usual).stream().map(Integer::valueOf).toList();
    }

    @SuppressWarnings("SystemOut") // a run of many minutes says where it is
    static void say(String what) {
        System.out.println(what);
    }
}
