package vn.motcua.bench;

import static vn.motcua.bench.Measure.say;

import java.util.ArrayList;
import vn.motcua.database.internal.BenchServer;

/** From the start of the process to the first whole page, with the embedded database stopped but made before. */
final class Start {

    private static final String DATABASE = "bench_start";

    private Start() {}

    static void run(int times) throws Exception {
        try (var server = new BenchServer();
                var program = server.program(DATABASE)) {
            new Office(program);
        }
        var seconds = new ArrayList<Double>();
        for (int i = 0; i < times; i++) {
            try (var server = new ServerProgram(DATABASE)) {
                seconds.add(server.seconds());
            }
        }
        say("start to the first page: median %.2f s of %s (limit 4)", Measure.median(seconds), seconds);
    }
}
