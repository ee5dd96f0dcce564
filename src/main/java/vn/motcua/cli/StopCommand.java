package vn.motcua.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.motcua.database.DatabaseStop;
import vn.motcua.database.Home;
import vn.motcua.database.ServerClaim;

/** Stops the server of this directory, and a database that a killed one left running. */
@Command(name = "stop")
final class StopCommand implements Callable<Integer> {

    private static final long PATIENCE_SECONDS = 90;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var home = Home.ofEnvironment();
        var server = ServerClaim.holder(home);
        server.ifPresent(ProcessHandle::destroy);
        if (server.isPresent() && !released(home)) {
            return say(Cli.REFUSED, "cli.STILL_RUNNING", home, server);
        }
        boolean database = DatabaseStop.leftover(home);
        if (server.isPresent()) return say(Cli.DONE, "cli.STOPPED", home, server);
        return say(Cli.DONE, database ? "cli.DATABASE_STOPPED" : "cli.NOTHING_RUNS", home, server);
    }

    /** By the lock, not the process id: where nobody reaps, an ended process keeps its id. */
    private static boolean released(Home home) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!ServerClaim.isFree(home)) {
            if (System.nanoTime() > deadline) return false;
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return true;
    }

    private int say(int status, String key, Home home, Optional<ProcessHandle> server) {
        var pid = server.map(process -> String.valueOf(process.pid())).orElse("");
        spec.commandLine().getOut().println(new CliTexts(common.locale()).of(key, home.directory(), pid));
        return status;
    }
}
