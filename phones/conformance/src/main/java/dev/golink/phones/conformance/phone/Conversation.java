package dev.golink.phones.conformance.phone;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.golink.phones.conformance.FaultException;
import dev.golink.phones.conformance.Messages;
import dev.golink.phones.conformance.NotCheckedException;
import dev.golink.phones.conformance.phone.rules.Heard;

/**
 * One connection of the phone: records each message and gives the answers that every server gives. Used by one thread.
 */
final class Conversation {
    /** Holds an unknown field, because a server may add fields and a phone has to ignore them. */
    private static final String OPEN = "{\"event\":\"open\",\"msg\":\"ok\",\"x_check\":1}";
    private static final String HEART = "{\"event\":\"heart\",\"x_check\":{\"a\":[1]}}";
    private static final String NOT_UNDERSTOOD = "{\"fromuserId\":\"system\",\"event\":\"heart\",\"msg\":\"event无法处理\"}";

    private final Visit visit;
    private final List<Heard> heard = new ArrayList<>();
    private Heard.@Nullable Ended end;

    Conversation(Visit visit) {
        this.visit = visit;
    }

    Visit visit() {
        return visit;
    }

    /** Sends {@code open} to the phone. */
    void open() {
        visit.say(OPEN);
    }

    /**
     * Sends a text message to the phone.
     *
     * @throws NotCheckedException if the connection has ended
     */
    void say(String text) throws NotCheckedException {
        requireConnected();
        visit.say(text);
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
    Heard await(Predicate<Heard> wanted, Duration time)
            throws FaultException, NotCheckedException, InterruptedException {
        requireConnected();
        long until = System.nanoTime() + time.toNanos();
        while (true) {
            Heard next = visit.next(Duration.ofNanos(until - System.nanoTime()));
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
        return await(next -> next instanceof Heard.Text text && text.event().equals(event),
                time) instanceof Heard.Text text ? text.message() : null;
    }

    /** Everything received so far, in order. */
    List<Heard> heard() {
        return List.copyOf(heard);
    }

    /** The text messages received so far, in order. */
    Stream<Heard.Text> texts() {
        return heard.stream().filter(Heard.Text.class::isInstance).map(Heard.Text.class::cast);
    }

    /** The messages with this event received so far, in order. */
    List<JsonObject> messages(String event) {
        return texts().filter(text -> text.event().equals(event)).map(Heard.Text::message).toList();
    }

    /** The binary messages received so far, in order. */
    List<Heard.Binary> frames() {
        return heard.stream().filter(Heard.Binary.class::isInstance).map(Heard.Binary.class::cast).toList();
    }

    /** Whether the phone has sent no {@code hello}. */
    boolean isLegacy() {
        return messages("hello").isEmpty();
    }

    void requireConnected() throws NotCheckedException {
        if (end != null) {
            throw new NotCheckedException("The connection had ended before.");
        }
    }

    private void take(Heard next) {
        heard.add(next);
        switch (next) {
            case Heard.Ended ended -> end = ended;
            case Heard.Binary _ -> {}
            case Heard.Text(_, String text) when text.equals("ping") -> visit.say("pong");
            case Heard.Text text -> answer(text);
        }
    }

    private void answer(Heard.Text text) {
        switch (text.event()) {
            case "heart" -> visit.say(HEART);
            case "hello", "screen", "notice" -> {}
            case "" -> visit.say("{\"event\":\"error\",\"msg\":\"This is no message: an object with a text event.\"}");
            default -> visit.say(NOT_UNDERSTOOD);
        }
    }

    /** A sentence that quotes the phone's report about its sharing. */
    static String words(JsonObject report) {
        return "The phone said " + Messages.quote(report.toString());
    }
}
