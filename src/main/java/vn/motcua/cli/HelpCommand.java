package vn.motcua.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains the program or one of its commands. */
@Command(name = "help")
final class HelpCommand implements Callable<Integer> {

    @Mixin
    CommonOptions common = new CommonOptions();

    @Parameters(arity = "0..*", descriptionKey = "command", paramLabel = "COMMAND")
    List<String> path = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Override
    public Integer call() {
        var line = spec.root().commandLine();
        for (var name : path) {
            var next = line.getSubcommands().get(name);
            if (next == null) throw new ParameterException(line, name + "?");
            line = next;
        }
        line.usage(spec.commandLine().getOut());
        return Cli.DONE;
    }
}
