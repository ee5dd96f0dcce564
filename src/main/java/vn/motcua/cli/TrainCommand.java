package vn.motcua.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.motcua.database.Home;

/**
 * Starts the server, looks at its first pages and ends: the run from which the launcher makes the cache of loaded classes
 * (JEP 514). Not for people.
 */
@Command(name = "train", hidden = true)
final class TrainCommand implements Callable<Integer> {

    private static final List<String> PAGES = List.of("", "login", "procedures", "api/v1/openapi.json", "nothing");

    @Mixin
    CommonOptions common = new CommonOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (var server = Server.open(MotcuaCommand.program(spec), Home.ofEnvironment());
                var browser = HttpClient.newHttpClient()) {
            for (var page : PAGES) {
                var request = HttpRequest.newBuilder(URI.create(server.address() + page))
                        .header("Accept", "text/html")
                        .build();
                // Whatever the answer is: it is the code on the way to it that counts.
                browser.send(request, BodyHandlers.discarding());
            }
        }
        return Cli.DONE;
    }
}
