package vn.motcua.bench;

import static vn.motcua.bench.Measure.percentile;
import static vn.motcua.bench.Measure.say;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.database.internal.BenchServer;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierCommands;
import vn.motcua.dossier.Request;
import vn.motcua.identity.Actor;
import vn.motcua.printing.PrintForm;
import vn.motcua.printing.PrintedForm;
import vn.motcua.shared.Ids;

/** One receipt slip at a time, from the dossier in the database to the last byte; then all of them in one file. */
final class Slips {

    private static final int WARM = 100;

    private Slips() {}

    static void run(int slips) throws Exception {
        try (var server = new BenchServer();
                var program = server.program("bench_slips")) {
            var office = new Office(program);
            var officer = office.officer(0);
            var commands = program.getBean(DossierCommands.class);
            var forms = program.getBean(PrintForm.class);
            var names = new Names(1);
            var codes = new ArrayList<String>();
            for (int i = 0; i < slips; i++) {
                var filed = Office.done(commands.file(Office.filing(0, names), Request.of(Ids.next()), officer));
                Office.done(commands.give(filed.code(), new Command.Receive(null), Request.of(Ids.next()), officer));
                codes.add(filed.code());
            }
            for (int i = 0; i < WARM; i++) write(Office.done(forms.print(codes.get(i % slips), "01", officer)));
            var took = Measure.each(slips, i -> write(Office.done(forms.print(codes.get(i), "01", officer))));
            say("one slip: p50 %.1f ms, p95 %.1f ms (limit 100)", percentile(took, 0.5), percentile(took, 0.95));
            batch(forms, codes.subList(0, Math.min(slips, 50)), officer);
            batch(forms, codes.subList(0, Math.min(slips, PrintForm.MOST)), officer);
        }
    }

    /** What is alive after the last sheet, the file itself excluded: it goes to disk. */
    private static void batch(PrintForm forms, List<String> codes, Actor by) throws IOException {
        System.gc();
        long before = used();
        long start = System.nanoTime();
        var file = Files.createTempFile("motcua-slips", ".pdf");
        long[] most = {0};
        try (var out = new Watched(Files.newOutputStream(file), most)) {
            Office.done(forms.printAll(codes, "01", by)).writeTo(out);
            say(
                    "%d in one file: %.1f s, %,d KB, alive while it is written %,d KB more than before",
                    codes.size(),
                    (System.nanoTime() - start) / 1e9,
                    Files.size(file) / 1024,
                    Math.max(0, most[0] - before) / 1024);
        } finally {
            Files.delete(file);
        }
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void write(PrintedForm form) throws IOException {
        form.writeTo(OutputStream.nullOutputStream());
    }

    /** Looks at the memory once, when the first byte arrives: every sheet has been made by then. */
    private static final class Watched extends FilterOutputStream {

        private final long[] most;

        Watched(OutputStream out, long[] most) {
            super(out);
            this.most = most;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (most[0] == 0) {
                System.gc();
                most[0] = used();
            }
            out.write(bytes, offset, length);
        }
    }
}
