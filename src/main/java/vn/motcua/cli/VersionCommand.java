package vn.motcua.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says which version this is. */
@Command(name = "version")
final class VersionCommand implements Callable<Integer> {

    @Mixin
    CommonOptions common = new CommonOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine()
                .getOut()
                .println("Motcua " + number(MotcuaCommand.program(spec)) + ", Java " + Runtime.version());
        return Cli.DONE;
    }

    private static String number(Class<?> program) {
        var packaged = program.getPackage().getImplementationVersion();
        return packaged == null ? "dev" : packaged;
    }
}
