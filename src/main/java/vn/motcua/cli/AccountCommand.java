package vn.motcua.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./motcua account …}: opens accounts and hands out what they need. Secrets never stand in the arguments. */
@Command(
        name = "account",
        subcommands = {
            AccountCommands.Create.class,
            AccountCommands.Grant.class,
            AccountCommands.Token.class,
            AccountCommands.Password.class,
            AccountCommands.Lock.class,
            AccountCommands.Unlock.class,
        })
final class AccountCommand {

    @Mixin
    CommonOptions common = new CommonOptions();
}
