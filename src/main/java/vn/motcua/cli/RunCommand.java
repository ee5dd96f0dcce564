package vn.motcua.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.motcua.database.Home;

/** Runs the server until it is stopped. */
@Command(name = "run")
final class RunCommand implements Callable<Integer> {

    @Mixin
    CommonOptions common = new CommonOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var home = Home.ofEnvironment();
        try (var server = Server.open(MotcuaCommand.program(spec), home)) {
            var texts = new CliTexts(common.locale());
            spec.commandLine().getOut().println(texts.of("cli.RUNNING", server.address(), home.directory()));
            server.serve();
        }
        return Cli.DONE;
    }
}
