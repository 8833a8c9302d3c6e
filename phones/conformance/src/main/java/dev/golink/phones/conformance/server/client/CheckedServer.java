package dev.golink.phones.conformance.server.client;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import org.jspecify.annotations.Nullable;

import dev.golink.phones.conformance.ClientCredentials;
import dev.golink.phones.conformance.FaultException;
import dev.golink.server.fleet.id.PhoneId;

/** The server under check: its address, and what all checks share. Any thread may use it. */
public final class CheckedServer implements AutoCloseable {
    private static final Pattern PHONE = Pattern.compile("/goLink/(?:phone|dhzs)/([^/?]+)(?:\\?.*)?");

    private static final String OPERATORS = "/goLink/manager/";
    private static final String AUTHORIZATION = "Authorization";
    private static final List<String> NEEDED_RIGHTS = List.of("see", "watch", "share", "message", "edit", "admit");

    private final URI address;
    private final Duration patience;
    private final String run;
    private final HttpClient http;
    private final ClientCredentials credentials;
    private final Map<PhoneId, String> tokens = new ConcurrentHashMap<>();
    private final Set<PhoneId> phones = ConcurrentHashMap.newKeySet();
    private final AtomicInteger lastId = new AtomicInteger();
    private final ReentrantLock asking = new ReentrantLock();
    private @Nullable Boolean knowsVersionOne;
    private volatile List<String> missingRights = List.of();

    /**
     * Creates the server under check.
     *
     * @param address     the server's address, such as {@code ws://127.0.0.1:8080}
     * @param patience    the longest time for each answer
     * @param run         the prefix of all ids
     * @param http        connects to the server; it is closed with this object
     * @param credentials what clients present
     */
    public CheckedServer(URI address, Duration patience, String run, HttpClient http, ClientCredentials credentials) {
        this.address = address;
        this.patience = patience;
        this.run = run;
        this.http = http;
        this.credentials = credentials;
    }

    /** A new id, which no other check uses. */
    String newId() {
        return run + "-" + lastId.incrementAndGet();
    }

    /** Connects to a path, which is percent-encoded already. */
    TestClient connect(String path) throws FaultException {
        Optional<PhoneId> phone = phoneAt(path);
        Map<String, String> headers = phone.map(this::credential)
                .orElseGet(() -> path.startsWith(OPERATORS) ? bearer(credentials.token()) : Map.of());
        TestClient client = connect(path, headers, List.of());
        if (phone.isPresent() && headers.getOrDefault(AUTHORIZATION, "").startsWith(TestClient.CODE)) {
            client.tradedToken().ifPresent(token -> tokens.put(phone.get(), token));
        }
        return client;
    }

    /** Connects to a path with exactly these headers and subprotocols. */
    TestClient connect(String path, Map<String, String> headers, List<String> subprotocols) throws FaultException {
        TestClient client = TestClient.connect(http, at(path), patience, headers, subprotocols);
        phoneAt(path).ifPresent(phones::add);
        return client;
    }

    /** The token that a phone of the checks got for a code; empty if it has none. */
    Optional<String> tokenOf(String id) {
        return Optional.ofNullable(tokens.get(new PhoneId(id)));
    }

    /** The headers and the body of the answer to a plain HTTP request. */
    String answer(String path, Map<String, String> headers) throws FaultException, InterruptedException {
        HttpRequest.Builder request = HttpRequest
                .newBuilder(URI.create(at(path).toString().replaceFirst("^ws", "http")))
                .timeout(patience);
        headers.forEach(request::header);
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return answer.headers().map() + answer.body();
        } catch (IOException e) {
            throw new FaultException("The server did not answer a request without an upgrade: " + e.getMessage());
        }
    }

    private Map<String, String> credential(PhoneId phone) {
        String token = tokens.get(phone);
        return token != null || credentials.code() == null ? bearer(token)
                : Map.of(AUTHORIZATION, TestClient.CODE + credentials.code());
    }

    private static Map<String, String> bearer(@Nullable String token) {
        return token == null ? Map.of() : Map.of(AUTHORIZATION, "Bearer " + token);
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

    /** Reads which rights the server gives operators, if it says so. */
    void learnRights(JsonObject open) {
        if (open.get("rights") instanceof JsonArray rights) {
            missingRights = NEEDED_RIGHTS.stream().filter(right -> !rights.contains(new JsonPrimitive(right))).toList();
        }
    }

    /** The rights that the checks of version 1 need and that operators do not have. */
    List<String> missingRights() {
        return missingRights;
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
