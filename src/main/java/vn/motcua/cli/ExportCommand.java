package vn.motcua.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./motcua export …}: writes out what people keep as files. */
@Command(
        name = "export",
        subcommands = {
            ExportBundlesCommand.class,
            ExportFormsCommand.class,
            ExportProceduresCommand.class,
            ExportSurveysCommand.class
        })
final class ExportCommand {

    @Mixin
    CommonOptions common = new CommonOptions();
}
