package vn.motcua.cli;

import picocli.CommandLine.Command;

/** {@code ./motcua import …}: takes in what an office brings. A new kind of file is one more class here. */
@Command(
        name = "import",
        description = "Nhập dữ liệu từ tệp / take files in",
        mixinStandardHelpOptions = true,
        subcommands = {ImportAgenciesCommand.class})
final class ImportCommand {}
