package vn.motcua.petition.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Colleagues;
import vn.motcua.identity.Permission;
import vn.motcua.notice.Channels;
import vn.motcua.notice.Template;
import vn.motcua.petition.Action;
import vn.motcua.petition.Status;

/** Tells senders what becomes of their petitions, and heads what came to their agency; in the command's transaction. */
@Component
class Telling {

    private final NoticeWriter notices;
    private final Colleagues colleagues;
    private final Sights sights;
    private final Channels channels;

    Telling(NoticeWriter notices, Colleagues colleagues, Sights sights, Channels channels) {
        this.notices = notices;
        this.colleagues = colleagues;
        this.sights = sights;
        this.channels = channels;
    }

    void received(Petition petition, Instant at) {
        sender(petition, Template.PETITION_RECEIVED, at);
        notices.tell(heads(petition), Template.PETITION_HERE, petition.code(), at);
    }

    void moved(Petition before, Situation now, Action action, UUID actor, Instant at) {
        template(action).ifPresent(template -> sender(before, template, at));
        var after = with(before, now);
        boolean elsewhere = !now.agency().equals(before.now().agency());
        if (elsewhere) notices.tell(heads(after), Template.PETITION_HERE, before.code(), at);
        if (elsewhere && action == Action.NAME) sender(before, Template.PETITION_FORWARDED, at);
        if (now.status() == Status.SUPPLEMENTED && action == Action.SUPPLEMENT) {
            var holder = now.holder();
            var told = holder == null ? heads(after) : Set.of(holder);
            notices.tell(without(told, actor), Template.PETITION_SUPPLEMENTED, before.code(), at);
        }
    }

    /** Who answers for petitions at the agency where it lies and may see it: its heads, else whoever receives there. */
    Set<UUID> heads(Petition petition) {
        var about = sights.about(petition);
        var places = Set.of(petition.now().agency());
        var seeing = colleagues.at(petition.now().agency()).stream()
                .filter(each -> each.serves(Permission.PETITION_RECEIVE))
                .filter(each -> sights.of(each).sees(about, places))
                .toList();
        var deciding = seeing.stream()
                .filter(each -> each.serves(Permission.PETITION_HANDLE))
                .toList();
        List<Actor> told = deciding.isEmpty() ? seeing : deciding;
        return told.stream().map(Actor::account).collect(Collectors.toSet());
    }

    private void sender(Petition petition, Template template, Instant at) {
        if (petition.senderAccount() != null) {
            notices.tell(Set.of(petition.senderAccount()), template, petition.code(), at);
        } else if (petition.reachable() && channels.outside()) {
            notices.tellSender(template, petition.code(), at);
        }
    }

    private static Optional<Template> template(Action action) {
        return switch (action) {
            case CLASSIFY -> Optional.of(Template.PETITION_TAKEN);
            case FORWARD, HAND_BACK -> Optional.of(Template.PETITION_FORWARDED);
            case ASK_SUPPLEMENT -> Optional.of(Template.PETITION_ASKED);
            case REFUSE -> Optional.of(Template.PETITION_REFUSED);
            case ANSWER -> Optional.of(Template.PETITION_ANSWERED);
            case PUBLISH -> Optional.of(Template.PETITION_PUBLISHED);
            case WITHDRAW -> Optional.of(Template.PETITION_WITHDRAWN);
            case RECEIVE, NAME, SUPPLEMENT, TAKE_UP, KEEP_BACK, TAKE_OFF, RATE -> Optional.empty();
        };
    }

    static Petition with(Petition petition, Situation now) {
        return new Petition(
                petition.id(),
                petition.code(),
                petition.version(),
                petition.head(),
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
                now);
    }

    private static Set<UUID> without(Set<UUID> accounts, UUID one) {
        return accounts.stream().filter(each -> !each.equals(one)).collect(Collectors.toSet());
    }
}
