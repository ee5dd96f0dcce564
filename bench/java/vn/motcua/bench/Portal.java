package vn.motcua.bench;

import static vn.motcua.bench.Measure.say;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import vn.motcua.database.internal.BenchServer;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierCommands;
import vn.motcua.dossier.FollowDossier;
import vn.motcua.dossier.Request;
import vn.motcua.shared.Ids;

/** Citizens' pages a second over connections that stay open, the client on the same cores; bytes are as sent, packed. */
final class Portal {

    private static final String DATABASE = "bench_portal";
    private static final int CONNECTIONS = 16;
    private static final int DOSSIERS = 500;

    /** The server ends a connection after ten thousand. */
    private static final int ON_ONE_CONNECTION = 5_000;

    /** A server at noon has compiled what it uses all day. */
    private static final int WARM = 20_000;

    private Portal() {}

    static void run(int pages) throws Exception {
        try (var database = new BenchServer()) {
            List<String> slips;
            try (var program = database.program(DATABASE)) {
                var office = new Office(program);
                var commands = program.getBean(DossierCommands.class);
                var following = program.getBean(FollowDossier.class);
                var names = new Names(1);
                slips = new ArrayList<>();
                for (int i = 0; i < DOSSIERS; i++) {
                    var filed = Office.done(
                            commands.file(Office.filing(0, names), Request.of(Ids.next()), office.officer(0)));
                    Office.done(commands.give(
                            filed.code(), new Command.Receive(null), Request.of(Ids.next()), office.officer(0)));
                    slips.add("/track/" + filed.code() + "?k=" + following.key(filed.code()));
                }
            }
            try (var server = new ServerProgram(DATABASE)) {
                measure("one procedure", server.port(), List.of("/procedures/1.001193"), pages);
                measure("the catalogue", server.port(), List.of("/procedures"), pages);
                measure("a search", server.port(), List.of("/procedures?q=lam+giay+ket+hon"), pages);
                measure("tracking, one slip", server.port(), slips.subList(0, 1), pages);
                measure("tracking, 500 slips in turn", server.port(), slips, pages);
                measure("public figures", server.port(), List.of("/figures"), pages);
            }
        }
    }

    private static void measure(String what, int port, List<String> paths, int pages) throws Exception {
        ask(port, paths, WARM);
        long begin = System.nanoTime();
        long bytes = ask(port, paths, pages);
        double seconds = (System.nanoTime() - begin) / 1e9;
        say("%s: %,.0f pages/s, %,d bytes a page", what, pages / seconds, bytes / pages);
    }

    private static long ask(int port, List<String> paths, int pages) throws Exception {
        var next = new AtomicInteger();
        var clients = new ArrayList<Callable<Long>>();
        for (int i = 0; i < CONNECTIONS; i++) clients.add(() -> ask(port, paths, pages, next));
        long bytes = 0;
        try (var pool = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (var client : pool.invokeAll(clients)) bytes += client.get();
        }
        return bytes;
    }

    private static long ask(int port, List<String> paths, int pages, AtomicInteger next) throws IOException {
        long bytes = 0;
        while (next.get() < pages) bytes += askOnOneConnection(port, paths, pages, next);
        return bytes;
    }

    private static long askOnOneConnection(int port, List<String> paths, int pages, AtomicInteger next)
            throws IOException {
        long bytes = 0;
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            for (int asked = 0; asked < ON_ONE_CONNECTION; asked++) {
                int i = next.getAndIncrement();
                if (i >= pages) break;
                var request = "GET " + paths.get(i % paths.size())
                        + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n";
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                bytes += answer(in);
            }
        }
        return bytes;
    }

    /** Bytes of an answer, by its length or in chunks. */
    private static long answer(InputStream in) throws IOException {
        long bytes = 0;
        int length = -1;
        boolean first = true;
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            if (first && !line.contains(" 200")) throw new IOException(line);
            first = false;
            bytes += line.length() + 2;
            var lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:"))
                length = Integer.parseInt(lower.substring(15).strip());
        }
        if (length >= 0) {
            in.skipNBytes(length);
            return bytes + length;
        }
        for (int chunk = -1; chunk != 0; ) {
            chunk = Integer.parseInt(line(in), 16);
            in.skipNBytes(chunk + 2);
            bytes += chunk;
        }
        return bytes;
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\r'; c = in.read()) {
            if (c < 0) throw new IOException("the server closed the connection");
            line.append((char) c);
        }
        in.skipNBytes(1);
        return line.toString();
    }
}
