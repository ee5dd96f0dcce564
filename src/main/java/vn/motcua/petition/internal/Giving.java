package vn.motcua.petition.internal;

import static vn.motcua.petition.PetitionRefusal.CHANGED_MEANWHILE;
import static vn.motcua.petition.PetitionRefusal.NOT_PERMITTED;
import static vn.motcua.petition.PetitionRefusal.PETITION_NOT_FOUND;
import static vn.motcua.petition.PetitionRefusal.REQUEST_REUSED;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.Actor;
import vn.motcua.petition.Command;
import vn.motcua.petition.Receipt;
import vn.motcua.petition.Request;
import vn.motcua.shared.Outcome;

/** Gives commands to petitions: one transaction each, with the row locked while a rule decides. */
@Component
class Giving {

    private final PetitionStore petitions;
    private final JournalStore journal;
    private final Writing writing;
    private final Deciding deciding;
    private final Sights sights;
    private final PublicationStore publications;
    private final Telling telling;
    private final Clock clock;

    Giving(
            PetitionStore petitions,
            JournalStore journal,
            Writing writing,
            Deciding deciding,
            Sights sights,
            PublicationStore publications,
            Telling telling,
            Clock clock) {
        this.petitions = petitions;
        this.journal = journal;
        this.writing = writing;
        this.deciding = deciding;
        this.sights = sights;
        this.publications = publications;
        this.telling = telling;
        this.clock = clock;
    }

    /** @param by null for whoever showed the key */
    @Transactional
    public Outcome<Receipt> give(String typed, Command command, Request request, @Nullable Actor by) {
        var code = typed.strip().toUpperCase(Locale.ROOT);
        var actor = by == null ? Line.NOBODY : by.account();
        petitions.one(request.id());
        var found = petitions.lock(code).orElse(null);
        if (found == null || by != null && !seen(found, by)) return Outcome.refused(PETITION_NOT_FOUND);
        var sum = Writing.sum(actor, code, command);
        var known = journal.known(request.id()).orElse(null);
        if (known != null) {
            return MessageDigest.isEqual(known.sum(), sum)
                    ? Outcome.done(new Receipt(known.code(), known.seq(), known.status(), null))
                    : Outcome.refused(REQUEST_REUSED);
        }
        if (!permitted(found, command, by)) return Outcome.refused(NOT_PERMITTED);
        var flaw = Checks.flaw(command);
        if (flaw != null) return new Outcome.Refused<>(flaw);
        if (request.version() != null && request.version() != found.version()) {
            return Outcome.refused(CHANGED_MEANWHILE);
        }
        return decided(found, command, actor, request.id(), sum);
    }

    private Outcome<Receipt> decided(Petition found, Command command, UUID actor, UUID request, byte[] sum) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var lines = journal.of(found.id()).stream().map(JournalStore.Told::line).toList();
        return switch (deciding.decide(found, lines, command, actor, now)) {
            case Decision.Forbidden(var refusal) -> new Outcome.Refused<>(refusal);
            case Decision.Allowed(var next, var detail, var words) -> {
                List<Command.Brought> files = command instanceof Command.Supplement given ? given.files() : List.of();
                var asked = new Writing.Asked(request, sum, actor, now, now);
                int seq = writing.append(found, command.action(), next, detail, words, files, asked);
                if (command instanceof Command.Publish publish) publications.add(found, next, publish, now);
                if (command instanceof Command.TakeOff) publications.takeOff(found.id(), now);
                telling.moved(found, next, command.action(), actor, now);
                yield Outcome.done(new Receipt(found.code(), seq, next.status(), null));
            }
        };
    }

    private boolean seen(Petition petition, Actor by) {
        return sights.of(by).sees(sights.about(petition), petitions.places(petition.id()));
    }

    private boolean permitted(Petition petition, Command command, @Nullable Actor by) {
        if (by == null) return command.action().ofSender();
        return sights.of(by).may(command.action(), sights.about(petition), petitions.places(petition.id()));
    }
}
