package vn.motcua.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The root of the command line; without a sub-command it says which there are. */
@Command(
        name = "motcua",
        subcommands = {
            RunCommand.class,
            DemoCommand.class,
            StopCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            AccountCommand.class,
            SucceedCommand.class,
            VerifyCommand.class,
            MessagesCommand.class,
            DueCommand.class,
            DoctorCommand.class,
            ReportCommand.class,
            VersionCommand.class,
            HelpCommand.class,
            TrainCommand.class,
        })
final class MotcuaCommand implements Callable<Integer> {

    private final Class<?> program;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    MotcuaCommand(Class<?> program) {
        this.program = program;
    }

    /** The class Spring starts from, for any command below this root. */
    static Class<?> program(CommandSpec command) {
        return ((MotcuaCommand) command.root().userObject()).program;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return Cli.WRONG_USAGE;
    }
}
