package vn.motcua.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import vn.motcua.shared.Texts;

class CliTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {"nonsense", "run --nonsense", "doctor --format yaml", "stop too much", "--lang fr stop", ""})
    void wrong_usage_ends_with_64_and_says_so_on_the_standard_error(String line) {
        int status = run(line.isEmpty() ? new String[0] : line.split(" ", -1));

        assertThat(status).isEqualTo(64);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).isNotBlank();
    }

    @Test
    void help_speaks_both_languages() {
        run("help");
        var vietnamese = out.toString();
        out.getBuffer().setLength(0);
        run("help", "--lang", "en");
        var english = out.toString();

        assertThat(vietnamese).contains("Các lệnh", "Chạy máy chủ", "Mã thoát");
        assertThat(english).contains("Commands", "Runs the server", "Exit status");
    }

    @Test
    void every_command_answers_help() {
        for (var line : commands(Cli.commandLine(CliTest.class, Locale.ENGLISH))) {
            assertThat(line.getCommandSpec().findOption("--help"))
                    .as(line.getCommandSpec().qualifiedName())
                    .isNotNull();
        }
    }

    private static List<CommandLine> commands(CommandLine line) {
        return Stream.concat(
                        Stream.of(line),
                        line.getSubcommands().values().stream().flatMap(each -> commands(each).stream()))
                .toList();
    }

    @Test
    void every_command_and_option_is_described_in_both_languages() {
        for (var locale : List.of(Texts.VIETNAMESE, Locale.ENGLISH)) {
            assertDescribed(Cli.commandLine(CliTest.class, locale));
        }
    }

    private static void assertDescribed(CommandLine line) {
        var spec = line.getCommandSpec();
        assertThat(spec.usageMessage().description()).as(spec.qualifiedName()).isNotEmpty();
        for (var option : spec.options()) {
            assertThat(described(option))
                    .as(spec.qualifiedName() + " " + option.longestName())
                    .isTrue();
        }
        for (var parameter : spec.positionalParameters()) {
            assertThat(parameter.description())
                    .as(spec.qualifiedName() + " " + parameter.paramLabel())
                    .isNotEmpty();
        }
        line.getSubcommands().values().forEach(CliTest::assertDescribed);
    }

    private static boolean described(CommandLine.Model.OptionSpec option) {
        return option.hidden() || option.description().length > 0;
    }

    private int run(String... arguments) {
        return Cli.run(CliTest.class, new PrintWriter(out), new PrintWriter(err), arguments);
    }
}
