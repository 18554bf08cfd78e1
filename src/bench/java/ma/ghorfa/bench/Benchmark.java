package ma.ghorfa.bench;

/** One thing that is measured; {@link Benchmarks} lists them. */
interface Benchmark {

    /** What the table calls it. */
    String name();

    /** Measures and adds its rows. */
    void run(Table table) throws Exception;
}
