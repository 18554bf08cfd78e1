package ma.ghorfa.paging;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Reads long lists in the background, one at a time, so that those who read pages keep the rest of the machine. */
final class Surveyor {

    private static final int WAITING = 32;

    static final Executor SHARED = new ThreadPoolExecutor(
            0,
            1,
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("list-surveyor").daemon().factory());

    private Surveyor() {}
}
