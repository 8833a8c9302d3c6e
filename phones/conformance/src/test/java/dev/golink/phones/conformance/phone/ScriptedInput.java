package dev.golink.phones.conformance.phone;

import java.time.Duration;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import com.google.gson.JsonObject;

/** How a {@link ScriptedPhone} carries out gestures. Used on the phone's thread. */
final class ScriptedInput {
    private static final String DONE = "\"outcome\":\"done\"";

    private final Set<Mistake> mistakes;
    private final Consumer<String> sender;
    private final BiConsumer<Duration, Runnable> after;
    private String held = "";

    /** @param after runs a task on the phone's thread after a time */
    ScriptedInput(Set<Mistake> mistakes, Consumer<String> sender, BiConsumer<Duration, Runnable> after) {
        this.mistakes = mistakes;
        this.sender = sender;
        this.after = after;
    }

    /** @param serverAhead the server's wall clock minus the phone's, in milliseconds */
    void carryOut(JsonObject message, long serverAhead) {
        String id = message.get("id").getAsString();
        String steps = message.get("do").toString();
        long age = System.currentTimeMillis() + serverAhead - message.get("sent_ms").getAsLong();
        if (has(Mistake.INPUT_IGNORED)) {
            return;
        }
        if (message.has("at") && !has(Mistake.INPUT_UNSEEN)) {
            done(id, refused("changed"));
        } else if (age > 1_500 && !has(Mistake.INPUT_LATE_DONE)) {
            done(id, refused("late"));
        } else if (steps.contains("down")) {
            held = id;
            after.accept(Duration.ofSeconds(has(Mistake.INPUT_HELD) ? 20 : has(Mistake.INPUT_LET_GO_AT_ONCE) ? 1 : 3),
                    this::letGo);
        } else {
            done(id, DONE);
            if (has(Mistake.INPUT_TWICE)) {
                done(id, DONE);
            }
        }
    }

    void control(String begunOrEnded) {
        if (begunOrEnded.equals("ended") && !has(Mistake.CONTROL_END_IGNORED)) {
            letGo();
        }
    }

    private void letGo() {
        if (!held.isEmpty()) {
            done(held, has(Mistake.INPUT_LET_GO_AT_ONCE) ? DONE : refused("failed"));
            held = "";
        }
    }

    private static String refused(String reason) {
        return "\"outcome\":\"refused\",\"reason\":\"" + reason + "\"";
    }

    private void done(String id, String outcome) {
        sender.accept("{\"event\":\"input_done\",\"id\":\"" + (has(Mistake.INPUT_OTHER_ID) ? "other" : id) + "\","
                + outcome + "}");
    }

    private boolean has(Mistake mistake) {
        return mistakes.contains(mistake);
    }
}
