package vn.motcua.petition.internal;

import static vn.motcua.petition.PetitionRefusal.ADDRESS_MISSING;
import static vn.motcua.petition.PetitionRefusal.CONTACT_FORM;
import static vn.motcua.petition.PetitionRefusal.CONTACT_MISSING;
import static vn.motcua.petition.PetitionRefusal.DOSSIER_FORM;
import static vn.motcua.petition.PetitionRefusal.FILES_TOO_MANY;
import static vn.motcua.petition.PetitionRefusal.NAME_MISSING;
import static vn.motcua.petition.PetitionRefusal.ONLY_FROM_BOX;
import static vn.motcua.petition.PetitionRefusal.REASON_MISSING;
import static vn.motcua.petition.PetitionRefusal.STARS_RANGE;
import static vn.motcua.petition.PetitionRefusal.TEXT_MISSING;
import static vn.motcua.petition.PetitionRefusal.TEXT_TOO_LONG;
import static vn.motcua.petition.PetitionRefusal.TITLE_MISSING;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.ContactPoint;
import vn.motcua.petition.Channel;
import vn.motcua.petition.Command;
import vn.motcua.petition.NewPetition;
import vn.motcua.petition.NewPetition.Sender;
import vn.motcua.petition.PetitionRefusal;
import vn.motcua.petition.Petitions;
import vn.motcua.shared.Refusal;

/** What is wrong with what somebody wrote; pure. Contacts are written as {@link ContactPoint} writes them. */
final class Checks {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 300;
    private static final Pattern DOSSIER = Pattern.compile("[A-Za-z0-9.-]{5,60}");

    private Checks() {}

    static NewPetition tidied(NewPetition typed) {
        var sender = typed.sender();
        var tidied = new Sender(
                sender.anonymous(),
                sender.name().strip(),
                sender.address().strip(),
                written(sender.phone()),
                written(sender.email()));
        return new NewPetition(
                typed.channel(),
                typed.matter(),
                typed.agency(),
                typed.officer(),
                typed.whom().strip(),
                typed.dossier().strip(),
                typed.title().strip(),
                typed.body().strip(),
                tidied,
                typed.files(),
                typed.receivedAt());
    }

    private static String written(String contact) {
        return ContactPoint.of(contact).map(ContactPoint::value).orElse(contact.strip());
    }

    /** Null when nothing is wrong. */
    static @Nullable Refusal flaw(NewPetition tidied) {
        if (tidied.title().isEmpty()) return Refusal.of(TITLE_MISSING);
        if (tidied.body().isEmpty()) return Refusal.of(TEXT_MISSING);
        var flaw = unfit(tidied.title(), Petitions.LONGEST_TITLE);
        if (flaw == null) flaw = unfit(tidied.body(), Petitions.LONGEST_BODY);
        if (flaw == null) flaw = unfit(tidied.whom(), LONGEST_NAME);
        if (flaw != null) return flaw;
        if (!tidied.dossier().isEmpty() && !DOSSIER.matcher(tidied.dossier()).matches())
            return Refusal.of(DOSSIER_FORM);
        if (tidied.files().size() > NewPetition.MOST_FILES) return Refusal.of(FILES_TOO_MANY, NewPetition.MOST_FILES);
        return flawOfSender(tidied);
    }

    private static @Nullable Refusal flawOfSender(NewPetition petition) {
        var sender = petition.sender();
        if (sender.anonymous()) {
            if (petition.channel() != Channel.BOX) return Refusal.of(ONLY_FROM_BOX);
            return sender.equals(Sender.ANONYMOUS) ? null : Refusal.of(CONTACT_FORM);
        }
        if (sender.name().isEmpty()) return Refusal.of(NAME_MISSING);
        if (sender.address().isEmpty()) return Refusal.of(ADDRESS_MISSING);
        var flaw = unfit(sender.name(), LONGEST_NAME);
        if (flaw == null) flaw = unfit(sender.address(), LONGEST_ADDRESS);
        if (flaw != null) return flaw;
        if (sender.phone().isEmpty() && sender.email().isEmpty()) return Refusal.of(CONTACT_MISSING);
        boolean phone = sender.phone().isEmpty() || is(sender.phone(), ContactPoint.Kind.PHONE);
        boolean email = sender.email().isEmpty() || is(sender.email(), ContactPoint.Kind.EMAIL);
        return phone && email ? null : Refusal.of(CONTACT_FORM);
    }

    private static boolean is(String contact, ContactPoint.Kind kind) {
        return ContactPoint.of(contact).filter(point -> point.kind() == kind).isPresent();
    }

    /** Null when nothing is wrong with the words of a command. */
    static @Nullable Refusal flaw(Command command) {
        return switch (command) {
            case Command.Classify ignored -> null;
            case Command.Name ignored -> null;
            case Command.TakeUp ignored -> null;
            case Command.Forward(var ignored, var reason) -> reason(reason);
            case Command.HandBack(var reason) -> reason(reason);
            case Command.AskSupplement(var reason) -> reason(reason);
            case Command.Refuse(var ignored, var reason) -> reason(reason);
            case Command.KeepBack(var reason) -> reason(reason);
            case Command.TakeOff(var reason) -> reason(reason);
            case Command.Withdraw(var reason) -> reason(reason);
            case Command.Supplement(var text, var files) ->
                files.size() > NewPetition.MOST_FILES
                        ? Refusal.of(FILES_TOO_MANY, NewPetition.MOST_FILES)
                        : text(text, TEXT_MISSING, Command.LONGEST);
            case Command.Answer(var text) -> text(text, TEXT_MISSING, Petitions.LONGEST_BODY);
            case Command.Publish(var title, var question, var answer) -> {
                var flaw = text(title, TITLE_MISSING, Petitions.LONGEST_TITLE);
                if (flaw == null) flaw = text(question, TEXT_MISSING, Petitions.LONGEST_BODY);
                yield flaw == null ? text(answer, TEXT_MISSING, Petitions.LONGEST_BODY) : flaw;
            }
            case Command.Rate(var stars) -> stars < 1 || stars > 5 ? Refusal.of(STARS_RANGE) : null;
        };
    }

    private static @Nullable Refusal reason(String reason) {
        return text(reason, REASON_MISSING, Command.LONGEST);
    }

    private static @Nullable Refusal text(String text, PetitionRefusal missing, int longest) {
        return text.isBlank() ? Refusal.of(missing) : unfit(text, longest);
    }

    private static @Nullable Refusal unfit(String text, int longest) {
        return text.length() > longest || text.indexOf('\0') >= 0 ? Refusal.of(TEXT_TOO_LONG, longest) : null;
    }
}
