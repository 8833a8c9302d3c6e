package dev.golink.phones.conformance.phone;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import org.jspecify.annotations.Nullable;

import dev.golink.phones.conformance.FaultException;
import dev.golink.phones.conformance.Messages;
import dev.golink.phones.conformance.NotCheckedException;
import dev.golink.phones.conformance.phone.rules.ReceivedItem;

/**
 * One connection of the phone: records each message and gives the answers that every server gives. Used by one thread.
 */
final class Conversation {
    /** Holds an unknown field, because a server may add fields and a phone has to ignore them. */
    private static final String OPEN = "{\"event\":\"open\",\"msg\":\"ok\",\"x_check\":1}";
    private static final String HEART = "{\"event\":\"heart\",\"x_check\":{\"a\":[1]}}";
    private static final String NOT_UNDERSTOOD = "{\"fromuserId\":\"system\",\"event\":\"heart\",\"msg\":\"event无法处理\"}";

    private final PhoneConnectionLog log;
    private final List<ReceivedItem> heard = new ArrayList<>();
    private ReceivedItem.@Nullable Ended end;
    private @Nullable InstantSource wall;

    Conversation(PhoneConnectionLog log) {
        this.log = log;
    }

    /** Adds the time to the answers to hearts of a phone that compares times. */
    void tellTime(InstantSource clock) {
        wall = clock;
    }

    PhoneConnectionLog log() {
        return log;
    }

    /**
     * Tells the phone that it has to wait until an operator lets it in.
     *
     * @param number what the phone shows its user, as the operator's console does; empty for none
     */
    void keepWaiting(String number) {
        log.send("{\"event\":\"open\",\"msg\":\"ok\",\"waiting\":true"
                + (number.isEmpty() ? "" : ",\"number\":\"" + number + "\"") + ",\"x_check\":1}");
    }

    /** Sends {@code open} to the phone. */
    void open() {
        log.send(OPEN);
    }

    /**
     * Sends a text message to the phone.
     *
     * @throws NotCheckedException if the connection has ended
     */
    void send(String text) throws NotCheckedException {
        requireConnected();
        log.send(text);
    }

    /** Records and answers messages for the whole of this time. */
    void listen(Duration time) throws FaultException, NotCheckedException, InterruptedException {
        await(_ -> false, time);
    }

    /**
     * Waits for the first item that matches and returns it; null if no item matches within the time.
     *
     * @throws FaultException if the connection ends while this thread waits
     * @throws NotCheckedException if the connection had ended before
     */
    @Nullable
    ReceivedItem await(Predicate<ReceivedItem> wanted, Duration time)
            throws FaultException, NotCheckedException, InterruptedException {
        requireConnected();
        long until = System.nanoTime() + time.toNanos();
        while (true) {
            ReceivedItem next = log.next(Duration.ofNanos(until - System.nanoTime()));
            if (next == null) {
                return null;
            }
            take(next);
            if (wanted.test(next)) {
                return next;
            }
            if (end != null) {
                throw new FaultException(end.words());
            }
        }
    }

    /** Waits for the next message with this event and returns it; null if no such message arrives within the time. */
    @Nullable
    JsonObject awaitEvent(String event, Duration time)
            throws FaultException, NotCheckedException, InterruptedException {
        return await(next -> next instanceof ReceivedItem.Text text && text.event().equals(event),
                time) instanceof ReceivedItem.Text text ? text.message() : null;
    }

    /** Everything received so far, in order. */
    List<ReceivedItem> heard() {
        return List.copyOf(heard);
    }

    /** The text messages received so far, in order. */
    Stream<ReceivedItem.Text> texts() {
        return heard.stream().filter(ReceivedItem.Text.class::isInstance).map(ReceivedItem.Text.class::cast);
    }

    /** The messages with this event received so far, in order. */
    List<JsonObject> messages(String event) {
        return texts().filter(text -> text.event().equals(event)).map(ReceivedItem.Text::message).toList();
    }

    /** The binary messages received so far, in order. */
    List<ReceivedItem.Binary> frames() {
        return heard.stream().filter(ReceivedItem.Binary.class::isInstance).map(ReceivedItem.Binary.class::cast)
                .toList();
    }

    /** Whether the phone has sent no {@code hello}. */
    boolean isLegacy() {
        return messages("hello").isEmpty();
    }

    void requireConnected() throws NotCheckedException {
        if (end != null) {
            throw new NotCheckedException("The connection had ended before this check.");
        }
    }

    private void take(ReceivedItem next) {
        heard.add(next);
        switch (next) {
            case ReceivedItem.Ended ended -> end = ended;
            case ReceivedItem.Binary _ -> {}
            case ReceivedItem.Text(_, String text) when text.equals("ping") -> log.send("pong");
            case ReceivedItem.Text text -> answer(text);
        }
    }

    private void answer(ReceivedItem.Text text) {
        switch (text.event()) {
            case "heart" -> log.send(heart());
            case "hello", "screen", "notice", "input_state", "input_done" -> {}
            case "" -> log.send("{\"event\":\"error\",\"msg\":\"This is not a JSON object with a string event.\"}");
            default -> log.send(NOT_UNDERSTOOD);
        }
    }

    private String heart() {
        boolean compares = messages("hello").stream()
                .anyMatch(hello -> new JsonPrimitive(true).equals(hello.get("input_clock")));
        return wall == null || !compares ? HEART
                : "{\"event\":\"heart\",\"server_ms\":" + wall.millis() + ",\"x_check\":1}";
    }

    /** A sentence that quotes the phone's report about its sharing. */
    static String text(JsonObject report) {
        return "The phone said " + Messages.quote(report.toString());
    }
}
