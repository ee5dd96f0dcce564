package vn.motcua.cli;

import picocli.CommandLine.Command;

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
final class AccountCommand {}
