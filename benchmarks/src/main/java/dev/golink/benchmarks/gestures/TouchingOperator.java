package dev.golink.benchmarks.gestures;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.golink.benchmarks.figures.Samples;
import dev.golink.phones.client.wire.ConnectionListener;
import dev.golink.phones.client.wire.OpenConnection;
import dev.golink.phones.client.wire.Wire;

/** The operator of the load: it takes control, taps single phones, and moves a finger on all of them. On the wire's thread. */
final class TouchingOperator implements ConnectionListener, TouchedPhones.MoveTimes {
    private static final int UNITS = 65_536;
    private static final int MILLION = 1_000_000;
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]{1,100})\"");
    private static final String DRAG = "drag";

    private final Wire wire;
    private final int phones;
    private final String names;
    private final CompletableFuture<Boolean> opened = new CompletableFuture<>();
    private final CompletableFuture<Boolean> controls = new CompletableFuture<>();
    private final Map<String, Long> due = new HashMap<>();
    private final long[] moveDue = new long[UNITS];
    private final Queue<OpenConnection> socket = new ArrayDeque<>(1);
    private CompletableFuture<Boolean> dragEnded = new CompletableFuture<>();
    private Samples taps = new Samples();
    private long sent;
    private long failed;
    private int taken;
    private int seq;
    private int dragResults;
    private long dragBegan;

    TouchingOperator(Wire wire, int phones) {
        this.wire = wire;
        this.phones = phones;
        this.names = TouchedPhones.names(phones);
    }

    /** Completes when the server has greeted this operator. */
    CompletableFuture<Boolean> opened() {
        return opened;
    }

    /** Takes the control of all phones. */
    CompletableFuture<Boolean> control() {
        say("{\"event\":\"take_control\",\"id\":\"take\",\"to_users\":" + names + "}");
        return controls;
    }

    /** Asks a phone for its screen, and watches it. */
    void watch(String phone) {
        say("{\"event\":\"watch_screen\",\"to_user\":\"" + phone + "\"}");
        say("{\"event\":\"open_screen\",\"to_user\":\"" + phone + "\"}");
    }

    /** Forgets what was measured. */
    void count() {
        taps = new Samples();
        due.clear();
        sent = 0;
        failed = 0;
    }

    /** Taps one phone after the other. */
    void tap(long index, long at) {
        String id = "tap-" + index;
        due.put(id, at);
        sent++;
        say("{\"event\":\"input\",\"id\":\"" + id + "\",\"seq\":0,\"to_user\":\""
                + TouchedPhones.name((int) (index % phones))
                + "\",\"do\":[{\"step\":\"tap\",\"x\":32768,\"y\":32768}]}");
    }

    /** Presses a finger on all phones. */
    void press() {
        seq = 0;
        dragResults = 0;
        dragBegan = wire.now();
        dragEnded = new CompletableFuture<>();
        touch("down", 0);
    }

    /** Moves the finger on all phones. */
    void move(long at) {
        int x = seq % UNITS;
        moveDue[x] = at;
        sent++;
        touch("move", x);
    }

    /** Lifts the finger; completes when each phone's outcome is there, with whether all are done. */
    CompletableFuture<Boolean> lift() {
        touch("up", 0);
        return dragEnded;
    }

    /** How long taps took from when they were due until their outcome was there. */
    Samples taps() {
        return taps;
    }

    /** How many taps, or moves of all phones together, were sent. */
    long sent() {
        return sent;
    }

    /** How many outcomes were not {@code done}. */
    long failed() {
        return failed;
    }

    @Override
    public long due(int x) {
        return moveDue[x];
    }

    @Override
    public void opened(OpenConnection connection) {
        socket.add(connection);
    }

    @Override
    public void received(String text, long at) {
        if (text.contains("\"event\":\"open\"")) {
            opened.complete(true);
        } else if (text.contains("\"event\":\"result\"")) {
            result(text, at);
        }
    }

    private void result(String text, long at) {
        boolean isDone = text.contains("\"outcome\":\"done\"");
        if (text.contains("\"of\":\"take_control\"")) {
            taken++;
            if (!isDone) {
                controls.complete(false);
            } else if (taken == phones) {
                controls.complete(true);
            }
        } else if (text.contains("\"of\":\"input\"")) {
            failed += isDone ? 0 : 1;
            ended(text, at);
        }
    }

    private void ended(String text, long at) {
        Matcher matcher = ID.matcher(text);
        String id = matcher.find() ? matcher.group(1) : "";
        if (id.startsWith(DRAG)) {
            dragResults++;
            if (dragResults == phones) {
                dragEnded.complete(failed == 0);
            }
            return;
        }
        Long since = due.remove(id);
        if (since != null) {
            taps.add(at - since);
        }
    }

    @Override
    public void closed(int code, String why) {
        opened.complete(false);
        controls.complete(false);
        dragEnded.complete(false);
    }

    private void touch(String action, int x) {
        say("{\"event\":\"input\",\"id\":\"" + DRAG + dragBegan + "\",\"seq\":" + seq++ + ",\"to_users\":" + names
                + ",\"do\":[{\"step\":\"touch\",\"p\":0,\"a\":\"" + action + "\",\"x\":" + x + ",\"y\":32768,\"t\":"
                + (wire.now() - dragBegan) / MILLION + "}]}");
    }

    private void say(String text) {
        socket.element().send(text);
    }
}
