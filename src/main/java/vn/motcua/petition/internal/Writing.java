package vn.motcua.petition.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.petition.Action;
import vn.motcua.petition.Command;

/** Writes a line of a journal and how the petition stands after it; in the caller's transaction. */
@Component
class Writing {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What is asked for, as it is written down. */
    record Asked(UUID request, byte[] sum, UUID actor, Instant at, Instant recorded) {}

    private final PetitionStore petitions;
    private final JournalStore journal;

    Writing(PetitionStore petitions, JournalStore journal) {
        this.petitions = petitions;
        this.journal = journal;
    }

    /** What was asked, so that another body under the same request shows. */
    static byte[] sum(UUID actor, String code, Object body) {
        var kind = body.getClass().getSimpleName();
        return Chain.sum(Chain.START, actor + "\n" + code + "\n" + kind + "\n" + JSON.writeValueAsString(body));
    }

    /** The first line, with the petition's own row. */
    void begin(Petition petition, Asked asked, Map<String, Object> detail, List<Command.Brought> files) {
        var words = petition.title() + "\n\n" + petition.body();
        var salt = Chain.salt();
        var line = line(petition, 1, Action.RECEIVE, petition.now(), detail, Chain.sum(salt, words), asked);
        var hash = Chain.hash(Chain.START, line);
        petitions.add(with(petition, hash));
        journal.add(line, hash, salt, words, files);
    }

    /** A further line; answers its number. */
    int append(
            Petition petition,
            Action action,
            Situation next,
            Map<String, Object> detail,
            @Nullable String words,
            List<Command.Brought> files,
            Asked asked) {
        int seq = petition.version() + 1;
        var salt = Chain.salt();
        var sum = words == null ? null : Chain.sum(salt, words);
        var line = line(petition, seq, action, next, detail, sum, asked);
        var hash = Chain.hash(petition.head(), line);
        petitions.change(petition, next, seq, hash);
        journal.add(line, hash, salt, words, files);
        return seq;
    }

    private static Line line(
            Petition petition,
            int seq,
            Action action,
            Situation next,
            Map<String, Object> detail,
            byte @Nullable [] words,
            Asked asked) {
        return new Line(
                petition.id(),
                seq,
                action,
                asked.actor(),
                asked.at(),
                asked.recorded(),
                asked.request(),
                asked.sum(),
                next.status(),
                next.agency(),
                next.matter(),
                next.due(),
                JSON.writeValueAsString(new TreeMap<>(detail)),
                words);
    }

    private static Petition with(Petition petition, byte[] head) {
        return new Petition(
                petition.id(),
                petition.code(),
                1,
                head,
                petition.channel(),
                petition.complainedName(),
                petition.dossier(),
                petition.title(),
                petition.body(),
                petition.receivedAt(),
                petition.enteredBy(),
                petition.senderAccount(),
                petition.anonymous(),
                petition.reachable(),
                petition.now());
    }
}
