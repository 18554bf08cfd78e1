package ma.ghorfa.demo;

/** One part of the demo's story; chapters are told in the order of Spring's {@code @Order}, all in one transaction. */
interface DemoChapter {

    void tell();
}
