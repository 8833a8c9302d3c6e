package dev.golink.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.jspecify.annotations.Nullable;

import dev.golink.benchmarks.figures.Samples;
import dev.golink.phones.client.wire.ConnectionListener;
import dev.golink.phones.client.wire.OpenConnection;
import dev.golink.phones.client.wire.Wire;

/** An operator that watches GoLink's fleet. Public methods are called by the measuring thread. */
public final class FleetWatch implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long NANOS_A_MILLI = 1_000_000;

    private final Wire wire;
    private final CompletableFuture<FleetCount> picture = new CompletableFuture<>();
    private @Nullable OpenConnection socket;
    private FleetCount count = new FleetCount(0, 0);
    private long messages;
    private long bytes;
    private long phones;
    private Samples behind = new Samples();

    private FleetWatch(Wire wire) {
        this.wire = wire;
    }

    static FleetWatch connect(Wire wire, URI server, String operator) throws IOException {
        FleetWatch watch = new FleetWatch(wire);
        wire.dial(server.resolve("/goLink/manager/" + operator), watch.new MessageListener());
        if (WireCalls.await(watch.picture, PATIENCE) == null) {
            throw new IOException("The server did not send the whole fleet.");
        }
        return watch;
    }

    /** The last counts that the server sent. */
    public FleetCount count() {
        return WireCalls.get(wire, () -> count);
    }

    /** What the server sent since the previous call of this method. */
    public FeedResult take() {
        return WireCalls.get(wire, () -> {
            FeedResult feedResult = new FeedResult(messages, bytes, phones, behind);
            messages = 0;
            bytes = 0;
            phones = 0;
            behind = new Samples();
            return feedResult;
        });
    }

    /** Closes the connection. */
    @Override
    public void close() {
        WireCalls.run(wire, () -> {
            if (socket != null) {
                socket.goodbye();
            }
        });
    }

    private void told(String text) {
        JsonObject news = JsonParser.parseString(text).getAsJsonObject();
        long now = System.currentTimeMillis();
        messages++;
        bytes += text.getBytes(StandardCharsets.UTF_8).length;
        for (JsonElement phone : news.getAsJsonArray("phones")) {
            phones++;
            JsonElement heart = phone.getAsJsonObject().get("last_heart_at");
            if (heart != null) {
                behind.add((now - heart.getAsLong()) * NANOS_A_MILLI);
            }
        }
        count = new FleetCount(news.get("online").getAsInt(), news.get("operators").getAsInt());
        if (!news.has("more")) {
            picture.complete(count);
        }
    }

    private final class MessageListener implements ConnectionListener {
        @Override
        public void opened(OpenConnection opened) {
            socket = opened;
            opened.send("{\"event\":\"watch_fleet\"}");
        }

        @Override
        public void received(String text, long at) {
            if (text.contains("\"event\":\"fleet\"")) {
                told(text);
            }
        }

        @Override
        public void closed(int code, String why) {
            picture.completeExceptionally(new IOException(code + " " + why));
        }
    }
}
