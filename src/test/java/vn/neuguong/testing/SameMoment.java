package vn.neuguong.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several people who act at the same moment. */
public final class SameMoment {

    private SameMoment() {}

    /** What came of each action, in their order; none begins before all are ready. */
    public static <T> List<T> atOnce(List<Callable<T>> actions) throws Exception {
        CyclicBarrier start = new CyclicBarrier(actions.size());
        ExecutorService people = Executors.newFixedThreadPool(actions.size());
        try {
            List<Future<T>> results = people.invokeAll(actions.stream()
                    .<Callable<T>>map(action -> () -> {
                        start.await();
                        return action.call();
                    })
                    .toList());
            List<T> values = new ArrayList<>();
            for (Future<T> result : results) {
                values.add(result.get());
            }
            return values;
        } finally {
            people.shutdownNow();
        }
    }
}
