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
 * Sends alerts one after the other to where the operator wants them. What does not arrive is sent again a few times, with
 * longer and longer pauses, and then given up; that is told once, until something arrives again. For the window's thread
 * only.
 */
public final class Webhook {
    /** So many alerts wait at most; the oldest goes for another one. */
    public static final int MOST_WAITING = 100;
    /** Before it is sent once more. */
    static final List<Duration> PAUSES = List.of(Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofMinutes(1));

    private final Supplier<Optional<URI>> address;
    private final Post post;
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
     * What did not arrive.
     *
     * @param address where it was sent to
     * @param reply   what came back
     */
    public record Trouble(URI address, Reply reply) {}

    /**
     * Makes it; nothing waits.
     *
     * @param address  where alerts go, as it is now; nowhere if it is empty
     * @param crossing runs something on the window's thread
     * @param nanos    measures pauses
     * @param troubled told when something was given up, once until something arrives again
     */
    public Webhook(Supplier<Optional<URI>> address, Post post, Consumer<Runnable> crossing, LongSupplier nanos,
            Consumer<Trouble> troubled) {
        this.address = address;
        this.post = post;
        this.crossing = crossing;
        this.nanos = nanos;
        this.troubled = troubled;
    }

    /** Whether it waits to send something once more, so that ticks are needed. */
    public ReadOnlyBooleanProperty pausedProperty() {
        return paused.getReadOnlyProperty();
    }

    /** Sends a JSON text when those before it have been sent. */
    public void send(String json) {
        if (address.get().isEmpty()) {
            return;
        }
        if (waiting.size() == MOST_WAITING) {
            // What is under way is at the head, and stays there until it has an answer.
            String head = waiting.removeFirst();
            if (underWay) {
                waiting.removeFirst();
                waiting.addFirst(head);
            } else {
                startAnew();
            }
        }
        waiting.addLast(json);
        goOn();
    }

    /** Sends what waits for it; to be called about once a second. */
    public void tick() {
        goOn();
    }

    /** Sends a JSON text there now, once, whatever waits. */
    public void test(URI to, String json, Consumer<Reply> reply) {
        post.send(to, json, came -> crossing.accept(() -> reply.accept(came)));
    }

    private void goOn() {
        URI to = address.get().orElse(null);
        if (to == null && !underWay) {
            waiting.clear();
            startAnew();
        }
        String next = waiting.peekFirst();
        boolean due = tries == 0 || nanos.getAsLong() - retryAt >= 0;
        if (to != null && next != null && !underWay && due) {
            underWay = true;
            paused.set(false);
            post.send(to, next, came -> crossing.accept(() -> answered(to, came)));
        }
    }

    private void answered(URI to, Reply reply) {
        underWay = false;
        if (!reply.isGood() && reply.isWorthRetrying() && tries < PAUSES.size()) {
            retryAt = nanos.getAsLong() + PAUSES.get(tries).toNanos();
            tries++;
            paused.set(true);
            return;
        }
        waiting.pollFirst();
        startAnew();
        judge(to, reply);
        goOn();
    }

    private void judge(URI to, Reply reply) {
        boolean tells = !reply.isGood() && !troubleTold;
        troubleTold = !reply.isGood();
        if (tells) {
            troubled.accept(new Trouble(to, reply));
        }
    }

    private void startAnew() {
        tries = 0;
        paused.set(false);
    }
}
