package dev.golink.phones.conformance.server.client;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.golink.phones.conformance.FaultException;
import dev.golink.server.fleet.id.PhoneId;

/** The server under check: its address, and what all checks share. Any thread may use it. */
public final class CheckedServer implements AutoCloseable {
    private static final Pattern PHONE = Pattern.compile("/goLink/(?:phone|dhzs)/([^/?]+)(?:\\?.*)?");

    private final URI address;
    private final Duration patience;
    private final String run;
    private final HttpClient http;
    private final Set<PhoneId> phones = ConcurrentHashMap.newKeySet();
    private final AtomicInteger lastId = new AtomicInteger();
    private final ReentrantLock asking = new ReentrantLock();
    private @Nullable Boolean knowsVersionOne;

    /**
     * Creates the server under check.
     *
     * @param address  the server's address, such as {@code ws://127.0.0.1:8080}
     * @param patience the longest time for each answer
     * @param run      the prefix of all ids
     * @param http     connects to the server; it is closed with this object
     */
    public CheckedServer(URI address, Duration patience, String run, HttpClient http) {
        this.address = address;
        this.patience = patience;
        this.run = run;
        this.http = http;
    }

    /** A new id, which no other check uses. */
    String newId() {
        return run + "-" + lastId.incrementAndGet();
    }

    /** Connects to a path, which is percent-encoded already. */
    TestClient connect(String path) throws FaultException {
        TestClient client = TestClient.connect(http, at(path), patience);
        phoneAt(path).ifPresent(phones::add);
        return client;
    }

    /** The HTTP status with which the server answers a handshake for a path; 101 if the server accepts it. */
    int handshake(String path) throws FaultException {
        return TestClient.handshake(http, at(path), patience);
    }

    /**
     * Whether the server knows more than the fixed part of the protocol. Asks once and remembers the answer; asks again
     * only if there was none.
     */
    boolean knowsVersionOne(Question question) throws FaultException, InterruptedException {
        asking.lockInterruptibly();
        try {
            Boolean known = knowsVersionOne;
            if (known == null) {
                known = question.isSo();
                knowsVersionOne = known;
            }
            return known;
        } finally {
            asking.unlock();
        }
    }

    /** Makes the server forget the phones of these checks, and ends the HTTP client. Call it after the last check. */
    @Override
    public void close() {
        if (Boolean.TRUE.equals(knowsVersionOne)) {
            leaveNothingBehind();
        }
        http.shutdownNow();
    }

    /**
     * Sends {@code forget_phones}. Without it the server would ask phones that shared to share again, if their ids ever
     * connected again.
     */
    private void leaveNothingBehind() {
        JsonArray ids = new JsonArray();
        phones.forEach(phone -> ids.add(phone.value()));
        JsonObject forget = new JsonObject();
        forget.addProperty("event", "forget_phones");
        forget.addProperty("id", "forget");
        forget.add("phones", ids);
        try (ServerUnderCheck last = new ServerUnderCheck(this)) {
            TestClient operator = last.operator(newId());
            operator.send(forget.toString());
            operator.laterMessage("edited");
        } catch (FaultException _) {
            // A server that stores nothing about phones has nothing to forget; other checks report a missing answer.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** The phone that a path names; empty if the path is not a phone's path or its id is not allowed. */
    private static Optional<PhoneId> phoneAt(String path) {
        Matcher matcher = PHONE.matcher(path);
        try {
            return matcher.matches()
                    ? Optional.of(new PhoneId(
                            URLDecoder.decode(matcher.group(1).replace("+", "%2B"), StandardCharsets.UTF_8)))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private URI at(String path) {
        String base = address.toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }

    /** A question that only the server can answer. */
    @FunctionalInterface
    interface Question {
        boolean isSo() throws FaultException, InterruptedException;
    }
}
