package vn.motcua.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./motcua report …}: figures, form 06, and the dossiers behind every number. */
@Command(
        name = "report",
        subcommands = {ReportFormSixCommand.class, ReportFiguresCommand.class, ReportListCommand.class})
final class ReportCommand implements Callable<Integer> {

    @Mixin
    CommonOptions common = new CommonOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return Cli.WRONG_USAGE;
    }
}
