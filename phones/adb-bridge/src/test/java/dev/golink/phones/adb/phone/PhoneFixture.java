package dev.golink.phones.adb.phone;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import dev.golink.phones.adb.device.Display;
import dev.golink.phones.adb.device.PhoneDescription;
import dev.golink.phones.client.wire.ConnectionListener;
import dev.golink.phones.client.wire.Message;
import dev.golink.phones.client.wire.OpenConnection;
import dev.golink.phones.fixtures.HandClock;
import dev.golink.server.fleet.id.PhoneId;

/** A phone whose server and whose time are the test's. */
final class PhoneFixture {
    final HandClock clock = new HandClock();
    final FakePhoneParts parts = new FakePhoneParts();
    final List<String> stages = new ArrayList<>();
    final List<URI> dialed = new ArrayList<>();
    final List<Map<String, String>> headers = new ArrayList<>();
    final List<String> said = new ArrayList<>();
    final List<String> ends = new ArrayList<>();
    final AdbPhone phone;
    ConnectionListener listener;

    PhoneFixture() {
        PhoneDescription description = new PhoneDescription("X", "boot", "Google", "Pixel 8", "14", 34,
                new Display(1080, 2400, 0));
        PhoneContext context = new PhoneContext(URI.create("ws://server:8080"),
                () -> Map.of("Authorization", "Bearer x"),
                (uri, sent, connection) -> {
                    dialed.add(uri);
                    headers.add(sent);
                    listener = connection;
                }, clock, () -> Instant.EPOCH.plus(clock.now()), Runnable::run, new SplittableRandom(1));
        phone = new AdbPhone(new PhoneProfile(new PhoneId("adb-desk-X"), description, "bridge"), parts, context,
                (stage, words) -> stages.add(words.isEmpty() ? stage.name() : stage + ": " + words));
    }

    /** A phone that the server has let in. */
    static PhoneFixture online() {
        PhoneFixture fixture = new PhoneFixture();
        fixture.phone.start();
        fixture.open();
        fixture.server("{\"event\":\"open\",\"msg\":\"ok\"}");
        return fixture;
    }

    void open() {
        listener.opened(new Connection());
    }

    void server(String text) {
        listener.received(text, clock.now().toNanos());
    }

    void pass(Duration time) {
        clock.turn(time);
    }

    /** The messages of an event so far. */
    List<String> said(String event) {
        return said.stream().filter(text -> text.startsWith("{\"event\":\"" + event + "\"")).toList();
    }

    private final class Connection implements OpenConnection {
        @Override
        public void send(Message message) {
            said.add(message.toString());
        }

        @Override
        public boolean show(Message frame) {
            said.add("frame");
            return true;
        }

        @Override
        public void listen(boolean on) {}

        @Override
        public void close(int code, String reason) {
            ends.add(code + " " + reason);
        }

        @Override
        public void abort() {
            ends.add("abort");
        }
    }
}
