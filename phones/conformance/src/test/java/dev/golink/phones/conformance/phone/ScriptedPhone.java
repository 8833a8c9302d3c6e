package dev.golink.phones.conformance.phone;

import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;

/** A phone that keeps every rule except those that its mistakes break. Uses a single thread of its own. */
final class ScriptedPhone implements AutoCloseable {
    private static final Duration FRAME = Duration.ofMillis(250);
    private static final Duration COMEBACK = Duration.ofMillis(300);

    private final URI server;
    private final Duration interval;
    private final Set<Mistake> mistakes;
    private final ScheduledExecutorService thread = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
    private Link link;
    private int connections;
    private boolean refuses;
    private boolean retired;
    private String token;

    ScriptedPhone(URI server, Duration interval, Mistake... mistakes) {
        this.server = server;
        this.interval = interval;
        this.mistakes = EnumSet.noneOf(Mistake.class);
        this.mistakes.addAll(Set.of(mistakes));
        thread.execute(this::connect);
    }

    /** Does what a prompt asks of the person at the phone. */
    void obey(String prompt) {
        soon(() -> {
            if (prompt.contains("Refuse")) {
                refuses = true;
            } else if (prompt.contains("End the phone")) {
                retired = true;
                link.close(1000);
            } else if (prompt.contains("again.") && (retired || link.isClosed())) {
                retired = false;
                connect();
            }
        });
    }

    @Override
    public void close() {
        thread.shutdownNow();
        if (link != null) {
            link.close();
        }
    }

    private void connect() {
        connections++;
        String id = has(Mistake.OTHER_ID) && connections > 1 ? "other" : "scripted+1";
        Map<String, String> headers = new HashMap<>();
        if (!has(Mistake.LEGACY)) {
            headers.put("Sec-WebSocket-Protocol", "golink");
        }
        if (token != null) {
            headers.put("Authorization", "Bearer " + token);
        }
        link = new Link(server.resolve("/goLink/phone/" + id), headers);
        link.connect();
    }

    private boolean has(Mistake mistake) {
        return mistakes.contains(mistake);
    }

    private void soon(Runnable task) {
        after(Duration.ZERO, task);
    }

    private void after(Duration delay, Runnable task) {
        try {
            var _ = thread.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException _) {
            // The test is over.
        }
    }

    private void gone(Link gone, int code) {
        boolean staysOut = (code == 4401 || code == 4403) && !has(Mistake.RETURNS_AT_ONCE);
        if (gone != link || retired || (code == 4409 && !has(Mistake.FIGHTS)) || staysOut
                || has(Mistake.NEVER_COMES_BACK)) {
            return;
        }
        after(has(Mistake.NO_BACK_OFF) ? Duration.ZERO : COMEBACK, this::connect);
    }

    /** One connection. */
    private final class Link extends WebSocketClient {
        private boolean waited;
        private long serverAhead;
        private String state = "off";
        private final ScriptedInput input = new ScriptedInput(mistakes, this::send, ScriptedPhone.this::after);
        private long sequence = 5;
        private int size = 640;

        Link(URI address, Map<String, String> headers) {
            super(address, headers);
            setConnectionLostTimeout(0);
        }

        @Override
        public void onOpen(ServerHandshake handshake) {
            if (has(Mistake.HELLO_TOO_EARLY)) {
                hello();
            }
        }

        @Override
        public void onMessage(String text) {
            soon(() -> {
                if (this == link && isOpen() && !text.equals("pong")) {
                    heard(JsonParser.parseString(text).getAsJsonObject());
                }
            });
        }

        @Override
        public void onClose(int code, String reason, boolean remote) {
            soon(() -> gone(this, code));
        }

        @Override
        public void onError(Exception error) {}

        private void heard(JsonObject message) {
            switch (message.get("event").getAsString()) {
                case "open" -> open(message.has("waiting"));
                case "token" -> token = has(Mistake.LOSES_TOKEN) ? null : message.get("token").getAsString();
                case "open_screen" -> openScreen(message.get("id").getAsString());
                case "stop_screen" -> stopScreen(message.get("id").getAsString());
                case "locate" -> locate(message.get("id").getAsString());
                case "notice" -> notice(message.get("id").getAsString());
                case "tune_screen" -> size = has(Mistake.NOT_TUNED) ? size : message.get("max_size").getAsInt();
                case "key_frame" -> {
                    if (has(Mistake.NO_KEY_FRAME)) {
                        state = "off";
                    }
                    if (has(Mistake.FRAME_WHILE_PAUSED) && state.equals("paused")) {
                        send(frameBytes());
                    }
                }
                case "heart" -> serverAhead = message.has("server_ms")
                        ? message.get("server_ms").getAsLong() - System.currentTimeMillis()
                        : serverAhead;
                case "input" -> input.carryOut(message, serverAhead);
                case "control" -> input.control(message.get("state").getAsString());
                case "pause_screen" -> pause();
                case "resume_screen" -> resume();
                case "x_check_unknown" -> {
                    if (has(Mistake.ANSWERS_UNKNOWN)) {
                        screen("failed", "x");
                    }
                }
                default -> {}
            }
        }

        private void open(boolean mustWait) {
            if (waited) {
                if (has(Mistake.HELLO_LET_IN)) {
                    hello();
                }
                return;
            }
            waited = mustWait;
            if (!mustWait || !has(Mistake.MUTE_WAITING)) {
                begin();
            }
            if (mustWait && has(Mistake.SHARES_WAITING)) {
                send(frameBytes());
            }
        }

        private void begin() {
            if (!has(Mistake.LEGACY)) {
                hello();
            }
            if (has(Mistake.HELLO_TWICE)) {
                hello();
            }
            if (has(Mistake.NOT_JSON)) {
                send("I am here");
            }
            if (has(Mistake.SHARES_UNASKED) || (has(Mistake.RESUMES) && connections > 1)) {
                screen("live", "old");
            }
            beat();
        }

        private void hello() {
            send("{\"event\":\"hello\",\"protocol\":1,\"model\":\"Script\",\"width\":1080,\"height\":2400,\"heart_ms\":"
                    + (has(Mistake.HELLO_FIELDS) ? "\"soon\"" : interval.toMillis())
                    + ",\"codecs\":[\"jpeg\"],\"can_share\":true,\"can_notice\":true,\"can_locate\":true,\"can_pause\":true,\"input\":[\"touch\",\"key\"],"
                    + "\"input_clock\":true}");
        }

        private void beat() {
            if (this != link || !isOpen()) {
                return;
            }
            send(has(Mistake.LEGACY) ? "ping"
                    : "{\"event\":\"heart\",\"battery\":" + (has(Mistake.BATTERY) ? 120 : 55)
                            + ",\"sharing\":\"" + sharing() + "\"}");
            after(has(Mistake.LATE) ? interval.multipliedBy(4) : interval, this::beat);
        }

        private String sharing() {
            if (has(Mistake.HEART_SAYS_OFF)) {
                return "off";
            }
            return has(Mistake.HEART_NOT_PAUSED) && state.equals("paused") ? "live" : state;
        }

        private void pause() {
            if (!has(Mistake.PAUSE_IGNORED)) {
                state = "paused";
                send("{\"event\":\"screen\",\"state\":\"paused\"}");
            }
        }

        private void resume() {
            if (has(Mistake.ASKS_TO_RESUME)) {
                send("{\"event\":\"screen\",\"state\":\"asking\"}");
                return;
            }
            send("{\"event\":\"screen\",\"state\":\"live\"}");
            state = "live";
            if (!has(Mistake.RESUMES_WITHOUT_FRAMES)) {
                frame();
            }
        }

        private void openScreen(String id) {
            if (has(Mistake.LEGACY)) {
                share();
            } else if (refuses) {
                screen("denied", id);
            } else if (state.equals("live")) {
                screen("live", id);
            } else if (!has(Mistake.MUTE)) {
                screen("asking", id);
                screen("live", has(Mistake.NO_COMMAND_ID) ? "" : id);
                share();
            }
        }

        private void share() {
            state = "live";
            frame();
        }

        private void stopScreen(String id) {
            state = "off";
            if (!has(Mistake.LEGACY)) {
                screen("off", id);
            }
            if (has(Mistake.FRAME_AFTER_OFF)) {
                send(frameBytes());
            }
        }

        private void locate(String id) {
            if (!has(Mistake.LOCATE_IGNORED)) {
                send("{\"event\":\"locate\",\"state\":\"shown\",\"id\":\"" + id + "\"}");
            }
        }

        private void notice(String id) {
            if (!has(Mistake.LEGACY) && !has(Mistake.NOTICE_IGNORED)) {
                String said = has(Mistake.NOTICE_OTHER_ID) ? "other" : id;
                String answer = "{\"event\":\"notice\",\"state\":\"shown\",\"id\":\"" + said + "\"}";
                send(answer);
                if (has(Mistake.NOTICE_TWICE)) {
                    send(answer);
                }
            }
        }

        private void frame() {
            if (this == link && isOpen() && state.equals("live")) {
                send(frameBytes());
                after(has(Mistake.TOO_MANY_FRAMES) ? Duration.ofMillis(20) : FRAME, this::frame);
            }
        }

        private byte[] frameBytes() {
            ByteBuffer frame = ByteBuffer.allocate(24);
            frame.put((byte) (has(Mistake.FRAME_VERSION) ? 2 : 1)).put((byte) 1).put((byte) 1).put((byte) 0);
            frame.putInt((int) (sequence += has(Mistake.SEQUENCE_SKIPS) ? 2 : 1)).putLong(0);
            frame.putShort((short) (has(Mistake.TOO_LARGE) ? 2400 : size)).putShort((short) 200);
            return frame.put((byte) (has(Mistake.NO_JPEG) ? 0 : 0xFF)).put((byte) 0xD8).put((byte) 0xFF)
                    .put((byte) 0xD9).array();
        }

        private void screen(String said, String id) {
            send("{\"event\":\"screen\",\"state\":\"" + said + "\",\"id\":\"" + id + "\"}");
        }
    }
}
