package vn.motcua.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.motcua.database.Home;

/** Runs the server with a believable demo office, and says where to go and whom to sign in as. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

    @Mixin
    CommonOptions common = new CommonOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var home = Home.ofEnvironment();
        var out = spec.commandLine().getOut();
        var texts = new CliTexts(common.locale());
        try (var server = Server.open(MotcuaCommand.program(spec), home)) {
            var seeds =
                    server.context().getBeanProvider(DemoSeed.class).stream().toList();
            seeds.forEach(DemoSeed::sow);
            out.println(texts.of("cli.RUNNING", server.address(), home.directory()));
            seeds.stream().flatMap(seed -> seed.holds(common.locale()).stream()).forEach(out::println);
            var signIns =
                    seeds.stream().flatMap(seed -> seed.signIns().stream()).toList();
            if (!signIns.isEmpty()) out.println(texts.of("cli.SIGN_IN"));
            for (var signIn : signIns) {
                out.printf("  %-16s %-20s %s%n", signIn.name(), signIn.password(), signIn.purpose());
            }
            out.flush();
            server.serve();
        }
        return Cli.DONE;
    }
}
