package vn.motcua.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Stop-watch, medians and percentiles. */
public final class Measure {

    private Measure() {}

    public interface Work {
        void run(int thread) throws Exception;
    }

    /** Seconds until every thread has done its work; they begin together. */
    public static double seconds(int threads, Work work) throws InterruptedException {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var tasks = new ArrayList<Callable<Void>>();
            for (int i = 0; i < threads; i++) {
                int thread = i;
                tasks.add(() -> {
                    work.run(thread);
                    return null;
                });
            }
            long begin = System.nanoTime();
            for (Future<Void> done : pool.invokeAll(tasks)) done.get();
            return (System.nanoTime() - begin) / 1e9;
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }

    public static double median(List<Double> values) {
        var sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /** Milliseconds below which that share of the measured nanoseconds lies. */
    public static double percentile(long[] nanos, double share) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))] / 1e6;
    }

    /** Nanoseconds of each call, after a tenth of them to warm up. */
    public static long[] each(int calls, Work work) throws Exception {
        for (int i = 0; i < Math.max(3, calls / 10); i++) work.run(i);
        var nanos = new long[calls];
        for (int i = 0; i < calls; i++) {
            long begin = System.nanoTime();
            work.run(i);
            nanos[i] = System.nanoTime() - begin;
        }
        return nanos;
    }

    /** What it ran on and how busy that was. */
    public static String machine() throws IOException {
        var cpu = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.replaceFirst(".*: ", ""))
                .findFirst()
                .orElse("?");
        var memory = Files.readAllLines(Path.of("/proc/meminfo")).getFirst().replaceAll("\\D+", "");
        return "%d x %s, %.0f GB, Java %s, load %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        cpu,
                        Long.parseLong(memory) / 1048576.0,
                        Runtime.version().feature(),
                        Files.readString(Path.of("/proc/loadavg")).strip());
    }

    public static void say(String format, Object... values) {
        System.out.printf(format + "%n", values);
    }
}
