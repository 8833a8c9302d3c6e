package dev.golink.app.alerts.webhook;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * Sends alerts to the operator's address, one after the other. An alert that does not arrive is sent again up to three
 * times, with growing pauses, and then given up. That is reported once, until an alert arrives again. Used on the
 * JavaFX thread only. See decision 0043.
 */
public final class Webhook {
    /** The most alerts that wait; when another one is added, the oldest is dropped. */
    public static final int MOST_WAITING = 100;
    /** The pauses before each further attempt. */
    static final List<Duration> PAUSES = List.of(Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofMinutes(1));

    private final Supplier<Optional<URI>> address;
    private final HttpSender sender;
    private final Consumer<Runnable> crossing;
    private final LongSupplier nanos;
    private final Consumer<Trouble> troubled;
    private final Deque<String> waiting = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
    private boolean underWay;
    private int tries;
    private long retryAt;
    private boolean troubleTold;

    /**
     * An alert that did not arrive.
     *
     * @param address where the alert was sent
     * @param reply   what came back
     */
    public record Trouble(URI address, HttpReply reply) {}

    /**
     * Creates a webhook with nothing to send.
     *
     * @param address  gives the current address; nothing is sent while it is empty
     * @param crossing runs a task on the JavaFX thread
     * @param nanos    measures the pauses
     * @param troubled called when an alert is given up; not called again until another alert was accepted
     */
    public Webhook(Supplier<Optional<URI>> address, HttpSender sender, Consumer<Runnable> crossing, LongSupplier nanos,
            Consumer<Trouble> troubled) {
        this.address = address;
        this.sender = sender;
        this.crossing = crossing;
        this.nanos = nanos;
        this.troubled = troubled;
    }

    /** Whether an alert waits to be sent once more; {@link #tick} must be called while this is true. */
    public ReadOnlyBooleanProperty pausedProperty() {
        return paused.getReadOnlyProperty();
    }

    /** Sends a JSON text after all earlier ones. */
    public void send(String json) {
        if (address.get().isEmpty()) {
            return;
        }
        if (waiting.size() == MOST_WAITING) {
            // The alert being sent is at the head, and stays there until its answer arrives.
            String head = waiting.removeFirst();
            if (underWay) {
                waiting.removeFirst();
                waiting.addFirst(head);
            } else {
                startAgain();
            }
        }
        waiting.addLast(json);
        sendNext();
    }

    /** Sends the next alert if its pause is over; to be called about once a second. */
    public void tick() {
        sendNext();
    }

    /** Sends a JSON text to this address once, now, without waiting for other alerts. */
    public void test(URI to, String json, Consumer<HttpReply> reply) {
        sender.send(to, json, came -> crossing.accept(() -> reply.accept(came)));
    }

    private void sendNext() {
        URI to = address.get().orElse(null);
        if (to == null && !underWay) {
            waiting.clear();
            startAgain();
        }
        String next = waiting.peekFirst();
        boolean due = tries == 0 || nanos.getAsLong() - retryAt >= 0;
        if (to != null && next != null && !underWay && due) {
            underWay = true;
            paused.set(false);
            sender.send(to, next, came -> crossing.accept(() -> answered(to, came)));
        }
    }

    private void answered(URI to, HttpReply reply) {
        underWay = false;
        if (!reply.isGood() && reply.isWorthRetrying() && tries < PAUSES.size()) {
            retryAt = nanos.getAsLong() + PAUSES.get(tries).toNanos();
            tries++;
            paused.set(true);
            return;
        }
        waiting.pollFirst();
        startAgain();
        handle(to, reply);
        sendNext();
    }

    private void handle(URI to, HttpReply reply) {
        boolean tells = !reply.isGood() && !troubleTold;
        troubleTold = !reply.isGood();
        if (tells) {
            troubled.accept(new Trouble(to, reply));
        }
    }

    private void startAgain() {
        tries = 0;
        paused.set(false);
    }
}
