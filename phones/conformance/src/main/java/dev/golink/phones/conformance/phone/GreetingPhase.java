package dev.golink.phones.conformance.phone;

import java.time.Duration;
import java.util.List;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import org.jspecify.annotations.Nullable;

import dev.golink.phones.conformance.CheckRunner;
import dev.golink.phones.conformance.FaultException;
import dev.golink.phones.conformance.Messages;
import dev.golink.phones.conformance.NotCheckedException;
import dev.golink.phones.conformance.phone.rules.FieldRules;
import dev.golink.phones.conformance.phone.rules.PhoneRule;
import dev.golink.phones.conformance.phone.rules.ReceivedItem;
import dev.golink.server.protocol.json.Envelope;

/** Checks how a phone begins a conversation, sends heartbeats, and ignores what it does not know. */
final class GreetingPhase {
    private static final Duration LONGEST_LISTENING = Duration.ofSeconds(60);
    private static final int BEATS = 3;
    private static final double LATE_AFTER = 1.5;
    /**
     * How long a phone that names no interval may be silent at first, before its usual gap between messages is known.
     */
    private static final Duration LOST_AT_FIRST = Duration.ofSeconds(75);

    private final CheckRunner runner;
    private final Conversation conversation;
    private final PhoneCheckSettings settings;
    /** The longest gap measured between messages of a phone that names no interval. */
    private Duration habit = Duration.ZERO;

    GreetingPhase(CheckRunner runner, Conversation conversation, PhoneCheckSettings settings) {
        this.runner = runner;
        this.conversation = conversation;
        this.settings = settings;
    }

    /** Runs the checks at the beginning of the conversation. */
    void begin() throws InterruptedException {
        runner.examine(PhoneRule.HELLO_AFTER_OPEN.rule(), this::helloAwaitsOpen);
        conversation.open();
        runner.examine(PhoneRule.HELLO_FIELDS.rule(), this::helloIsRight);
        runner.examine(PhoneRule.HEART_COMES.rule(), this::beats);
        runner.examine(PhoneRule.HEART_ANSWER_TAKEN.rule(), this::goesOnBeating);
        runner.examine(PhoneRule.PING_ANSWER_TAKEN.rule(), this::goesOnPinging);
        runner.examine(PhoneRule.UNKNOWN_EVENT_IGNORED.rule(), this::ignoresUnknown);
    }

    /** Runs the checks that need the whole conversation. */
    void conclude() throws InterruptedException {
        runner.examine(PhoneRule.TEXTS_ARE_MESSAGES.rule(), this::textsAreMessages);
        runner.examine(PhoneRule.HELLO_ONCE.rule(), this::helloComesOnce);
        runner.examine(PhoneRule.HEART_FIELDS.rule(), this::heartsAreRight);
    }

    private void helloAwaitsOpen() throws FaultException, NotCheckedException, InterruptedException {
        JsonObject early = conversation.awaitEvent("hello", settings.quiet().dividedBy(4));
        FaultException.require(early == null, "The phone sent hello before the server sent open.");
    }

    private void helloIsRight() throws FaultException, NotCheckedException, InterruptedException {
        JsonObject hello = conversation.isLegacy() ? conversation.awaitEvent("hello", settings.quiet())
                : conversation.messages("hello").getFirst();
        if (hello == null) {
            throw new NotCheckedException(
                    "The phone sent no hello, so it is a legacy phone. Servers support legacy phones too.");
        }
        requireNone(FieldRules.ofHello(hello));
    }

    private void beats() throws FaultException, NotCheckedException, InterruptedException {
        if (announcedInterval() == null) {
            showHabit();
            return;
        }
        Duration interval = interval();
        if (interval.multipliedBy(BEATS).compareTo(LONGEST_LISTENING) > 0) {
            throw new NotCheckedException(
                    "The phone's heartbeat interval of " + interval.toSeconds() + " s is too long for this check.");
        }
        long late = (long) (interval.toNanos() * LATE_AFTER);
        for (int beat = 0; beat < BEATS; beat++) {
            FaultException.require(conversation.await(_ -> true, Duration.ofNanos(late)) != null,
                    "The phone sent nothing for " + Duration.ofNanos(late).toMillis()
                            + " ms; its heartbeat interval is "
                            + interval.toMillis() + " ms.");
        }
    }

    /**
     * Measures the usual gap between messages of a phone that names no interval. A phone that is silent for 75 s is
     * lost, which breaks the rule.
     */
    private void showHabit() throws FaultException, NotCheckedException, InterruptedException {
        for (int beat = 0; beat < BEATS; beat++) {
            long began = System.nanoTime();
            FaultException.require(conversation.await(_ -> true, LOST_AT_FIRST) != null, "The phone sent nothing for "
                    + LOST_AT_FIRST.toSeconds() + " s. Servers then close a phone that names no heartbeat interval.");
            Duration gap = Duration.ofNanos(System.nanoTime() - began);
            habit = gap.compareTo(habit) > 0 ? gap : habit;
        }
    }

    private void goesOnBeating() throws FaultException, NotCheckedException, InterruptedException {
        if (conversation.messages("heart").isEmpty()) {
            throw new NotCheckedException("The phone sent no heart.");
        }
        FaultException.require(conversation.awaitEvent("heart", patience()) != null,
                "The phone sent no further heart after the server answered one.");
    }

    private void goesOnPinging() throws FaultException, NotCheckedException, InterruptedException {
        if (conversation.texts().noneMatch(GreetingPhase::isPing)) {
            throw new NotCheckedException("The phone never sent ping.");
        }
        FaultException.require(conversation.await(_ -> true, patience()) != null,
                "The phone sent nothing more after the server answered its ping.");
    }

    private void ignoresUnknown() throws FaultException, NotCheckedException, InterruptedException {
        int known = conversation.texts().filter(text -> text.event().equals("screen")).toList().size();
        conversation.send("{\"event\":\"x_check_unknown\",\"id\":\"x\"}");
        FaultException.require(conversation.await(_ -> true, patience()) != null,
                "The phone sent nothing more after the unknown event.");
        List<JsonObject> reports = conversation.messages("screen");
        FaultException.require(reports.size() == known, "The phone answered the unknown event with a screen report.");
    }

    private void textsAreMessages() throws FaultException {
        for (ReceivedItem.Text text : conversation.texts().filter(text -> !isPing(text)).toList()) {
            FaultException.require(text.text().length() <= Envelope.LONGEST,
                    "A text has " + text.text().length() + " characters; at most " + Envelope.LONGEST
                            + " are allowed.");
            JsonObject message = Messages.object(text.text());
            FaultException.require(!Messages.event(message).isEmpty(),
                    "This text has no event: " + Messages.quote(text.text()));
        }
    }

    private void helloComesOnce() throws FaultException {
        int count = conversation.messages("hello").size();
        FaultException.require(count <= 1, "The phone sent hello " + count + " times.");
    }

    private void heartsAreRight() throws FaultException, NotCheckedException {
        List<JsonObject> hearts = conversation.messages("heart");
        if (hearts.isEmpty()) {
            throw new NotCheckedException("The phone sent no heart.");
        }
        requireNone(hearts.stream().flatMap(heart -> FieldRules.ofHeart(heart).stream()).distinct().toList());
    }

    /** The interval in the phone's {@code hello}; null if it is missing or out of range. */
    private @Nullable Duration announcedInterval() {
        JsonElement told = conversation.isLegacy() ? null : conversation.messages("hello").getFirst().get("heart_ms");
        return told instanceof JsonPrimitive number && number.isNumber() && number.getAsDouble() >= 100
                && number.getAsDouble() <= 600_000 ? Duration.ofMillis(number.getAsLong()) : null;
    }

    private Duration interval() {
        Duration told = announcedInterval();
        if (told != null) {
            return told;
        }
        return habit.compareTo(settings.interval()) > 0 ? habit : settings.interval();
    }

    /**
     * How long to wait for the next message: three intervals, twice the time after which a phone is late. {@link
     * #beats} checks whether heartbeats are in time.
     */
    Duration patience() {
        return interval().multipliedBy(3);
    }

    private static boolean isPing(ReceivedItem.Text text) {
        return text.text().equals("ping");
    }

    private static void requireNone(List<String> faults) throws FaultException {
        FaultException.require(faults.isEmpty(), String.join(" ", faults));
    }
}
