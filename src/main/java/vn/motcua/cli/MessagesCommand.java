package vn.motcua.cli;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.motcua.identity.Actors;
import vn.motcua.outbox.DeadLetters;
import vn.motcua.outbox.SendOut;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

/** {@code ./motcua messages}: what waits and what could not be sent; sends the latter again where asked to. */
@Command(name = "messages")
final class MessagesCommand extends UseCaseCommand {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT).withZone(VietnameseTime.ZONE);

    @Option(names = "--replay", paramLabel = "CARRIER", descriptionKey = "messages.replay")
    @Nullable
    String replay;

    @Option(names = "--send", descriptionKey = "messages.send")
    boolean send;

    @Override
    int run(ApplicationContext context) {
        var operator = context.getBean(Actors.class).operator();
        var dead = context.getBean(DeadLetters.class);
        var texts = new CliTexts(locale());
        if (replay != null && dead.replayAll(replay, operator) instanceof Outcome.Done<Integer>(var many)) {
            err().println(texts.of("cli.REPLAYED", many));
        }
        if (send) context.getBean(SendOut.class).now();
        if (!(dead.list(null, operator) instanceof Outcome.Done<DeadLetters.Listing>(var listing))) {
            return Cli.REFUSED;
        }
        if (format == Format.json) {
            var json = new LinkedHashMap<String, Object>();
            json.put("queues", listing.queues());
            json.put("letters", listing.letters());
            printJson(json);
            return Cli.DONE;
        }
        for (var queue : listing.queues()) {
            out().println(texts.of(
                    queue.open() ? "cli.QUEUE_OPEN" : "cli.QUEUE_CLOSED",
                    queue.carrier(),
                    queue.waiting(),
                    queue.dead()));
        }
        for (var letter : listing.letters()) {
            out().println(WHEN.format(letter.ended()) + "  " + letter.carrier() + "  " + letter.about() + "  "
                    + letter.error());
        }
        return Cli.DONE;
    }
}
