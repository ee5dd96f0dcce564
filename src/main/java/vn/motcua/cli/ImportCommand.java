package vn.motcua.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./motcua import …}: takes in what an office brings. A new kind of file is one more class here. */
@Command(
        name = "import",
        subcommands = {
            ImportAgenciesCommand.class,
            ImportBundlesCommand.class,
            ImportFormsCommand.class,
            ImportHolidaysCommand.class,
            ImportOfficeHoursCommand.class,
            ImportProceduresCommand.class,
            ImportQueueServicesCommand.class,
            ImportRegisterCommand.class,
            ImportSurveysCommand.class,
        })
final class ImportCommand {

    @Mixin
    CommonOptions common = new CommonOptions();
}
