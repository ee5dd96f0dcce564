package vn.motcua.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.identity.Credentials;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.identity.KeepTokens;
import vn.motcua.identity.Role;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Texts;
import vn.motcua.shared.VietnameseTime;

/** What {@code ./motcua account} can do. A password is read from standard input, or made and printed once. */
final class AccountCommands {

    private static final SecureRandom RANDOM = new SecureRandom();

    private AccountCommands() {}

    abstract static class OnAccount extends UseCaseCommand {

        @Parameters(index = "0", paramLabel = "USERNAME", descriptionKey = "account.username")
        String username = "";

        abstract Outcome<?> act(ApplicationContext context, Actor operator);

        @Override
        int run(ApplicationContext context) {
            var outcome = act(context, context.getBean(Actors.class).operator());
            if (outcome instanceof Outcome.Refused<?>(var refusal)) {
                err().println(context.getBean(Texts.class).of(locale(), refusal));
                return Cli.REFUSED;
            }
            return Cli.DONE;
        }

        final void show(String name, Object value) {
            if (format == Format.json) printJson(Map.of("username", username, name, value.toString()));
            else out().println(name + ": " + value);
        }

        final @Nullable UUID account(ApplicationContext context) {
            return context.getBean(Credentials.class).accountOf(username).orElse(null);
        }
    }

    abstract static class WithRole extends OnAccount {

        @Option(names = "--agency", paramLabel = "CODE", descriptionKey = "account.agency")
        @Nullable
        String agency;

        @Option(names = "--below", descriptionKey = "account.below")
        boolean below;

        /** Null when there is no such agency. */
        final @Nullable GrantedRole granted(ApplicationContext context, Role role) {
            var today = VietnameseTime.dateOf(context.getBean(Clock.class).instant());
            if (agency == null) return new GrantedRole(role, null, below, today, null);
            return context.getBean(Agencies.class)
                    .byCode(agency)
                    .map(Agency::id)
                    .map(id -> new GrantedRole(role, id, below, today, null))
                    .orElse(null);
        }
    }

    @Command(name = "create")
    static final class Create extends WithRole {

        @Option(names = "--name", required = true, descriptionKey = "account.name")
        String name = "";

        @Option(names = "--role", descriptionKey = "account.role")
        @Nullable
        Role role;

        @Option(names = "--password-stdin", descriptionKey = "account.password-stdin")
        boolean read;

        @Option(names = "--keep-password", descriptionKey = "account.keep-password")
        boolean kept;

        @Override
        Outcome<?> act(ApplicationContext context, Actor operator) {
            var first = role == null ? null : granted(context, role);
            if (role != null && first == null) return Outcome.refused(IdentityRefusal.AGENCY_UNKNOWN);
            var password = password(read);
            var roles = first == null ? List.<GrantedRole>of() : List.of(first);
            var opening = new KeepAccounts.Opening(username, name, null, null, password, kept, roles);
            var outcome = context.getBean(KeepAccounts.class).create(opening, operator);
            if (outcome instanceof Outcome.Done<?> && !read) show("password", password);
            return outcome;
        }
    }

    @Command(name = "grant")
    static final class Grant extends WithRole {

        @Parameters(index = "1", paramLabel = "ROLE", descriptionKey = "account.role")
        Role role = Role.SPECIALIST;

        @Override
        Outcome<?> act(ApplicationContext context, Actor operator) {
            var account = account(context);
            if (account == null) return Outcome.refused(IdentityRefusal.ACCOUNT_UNKNOWN);
            var granted = granted(context, role);
            if (granted == null) return Outcome.refused(IdentityRefusal.AGENCY_UNKNOWN);
            return context.getBean(KeepAccounts.class).grant(account, granted, operator);
        }
    }

    @Command(name = "token")
    static final class Token extends OnAccount {

        @Option(names = "--name", defaultValue = "API", descriptionKey = "account.token-name")
        String name = "API";

        @Option(names = "--days", defaultValue = "365", descriptionKey = "account.days")
        int days = 365;

        @Override
        Outcome<?> act(ApplicationContext context, Actor operator) {
            // a locked account acts through no token: it is nobody here
            var account = context.getBean(Credentials.class)
                    .ofUsername(username)
                    .map(Actor::account)
                    .orElse(null);
            if (account == null) return Outcome.refused(IdentityRefusal.ACCOUNT_UNKNOWN);
            var expires = context.getBean(Clock.class).instant().plus(Duration.ofDays(days));
            var outcome = context.getBean(KeepTokens.class).issue(account, name, Set.of(), expires, operator);
            if (outcome instanceof Outcome.Done<KeepTokens.Issued>(var issued)) show("token", issued.token());
            return outcome;
        }
    }

    @Command(name = "password")
    static final class Password extends OnAccount {

        @Option(names = "--password-stdin", descriptionKey = "account.password-stdin")
        boolean read;

        @Override
        Outcome<?> act(ApplicationContext context, Actor operator) {
            var account = account(context);
            if (account == null) return Outcome.refused(IdentityRefusal.ACCOUNT_UNKNOWN);
            var password = password(read);
            var outcome = context.getBean(KeepAccounts.class).setPassword(account, password, operator);
            if (outcome instanceof Outcome.Done<?> && !read) show("password", password);
            return outcome;
        }
    }

    @Command(name = "lock")
    static final class Lock extends OnAccount {

        @Override
        Outcome<?> act(ApplicationContext context, Actor operator) {
            var account = account(context);
            if (account == null) return Outcome.refused(IdentityRefusal.ACCOUNT_UNKNOWN);
            return context.getBean(KeepAccounts.class).lock(account, operator);
        }
    }

    @Command(name = "unlock")
    static final class Unlock extends OnAccount {

        @Override
        Outcome<?> act(ApplicationContext context, Actor operator) {
            var account = account(context);
            if (account == null) return Outcome.refused(IdentityRefusal.ACCOUNT_UNKNOWN);
            return context.getBean(KeepAccounts.class).unlock(account, operator);
        }
    }

    private static String password(boolean read) {
        if (read) return line();
        var bytes = new byte[15];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    private static String line() {
        try {
            var line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
