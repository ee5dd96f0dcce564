package vn.motcua.petition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is done with a petition. Texts that people write have at most {@value #LONGEST} characters. */
public sealed interface Command {

    int LONGEST = 4_000;

    @JsonIgnore
    Action action();

    /** It is a petition, about this. */
    record Classify(Matter matter) implements Command {
        @Override
        public Action action() {
            return Action.CLASSIFY;
        }
    }

    /**
     * Says about whom it is. Where it lies at that very agency, it goes to the agency above.
     *
     * @param officer null where it is about the agency
     */
    record Name(UUID agency, @Nullable UUID officer) implements Command {
        @Override
        public Action action() {
            return Action.NAME;
        }
    }

    record Forward(UUID agency, String reason) implements Command {
        @Override
        public Action action() {
            return Action.FORWARD;
        }
    }

    /** To the agency that forwarded it here. */
    record HandBack(String reason) implements Command {
        @Override
        public Action action() {
            return Action.HAND_BACK;
        }
    }

    record AskSupplement(String reason) implements Command {
        @Override
        public Action action() {
            return Action.ASK_SUPPLEMENT;
        }
    }

    record Supplement(String text, List<Brought> files) implements Command {
        public Supplement {
            files = List.copyOf(files);
        }

        @Override
        public Action action() {
            return Action.SUPPLEMENT;
        }
    }

    record Refuse(Ground ground, String reason) implements Command {
        @Override
        public Action action() {
            return Action.REFUSE;
        }
    }

    record TakeUp() implements Command {
        @Override
        public Action action() {
            return Action.TAKE_UP;
        }
    }

    /** @param text what the sender reads, at most {@value Petitions#LONGEST_BODY} characters */
    record Answer(String text) implements Command {
        @Override
        public Action action() {
            return Action.ANSWER;
        }
    }

    /** Question and answer as the public reads them: without anything that tells who sent it. */
    record Publish(String title, String question, String answer) implements Command {
        @Override
        public Action action() {
            return Action.PUBLISH;
        }
    }

    /** The decision not to publish. */
    record KeepBack(String reason) implements Command {
        @Override
        public Action action() {
            return Action.KEEP_BACK;
        }
    }

    /** What was public is so no more. */
    record TakeOff(String reason) implements Command {
        @Override
        public Action action() {
            return Action.TAKE_OFF;
        }
    }

    record Withdraw(String reason) implements Command {
        @Override
        public Action action() {
            return Action.WITHDRAW;
        }
    }

    /** @param stars 1 (not satisfied at all) to 5 */
    record Rate(int stars) implements Command {
        @Override
        public Action action() {
            return Action.RATE;
        }
    }

    /** A file that was screened and is kept. */
    record Brought(String fileName, String mediaType, long size, String sha256) {}
}
