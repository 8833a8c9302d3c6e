package dev.golink.phones.conformance.server.client;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.golink.phones.conformance.FaultException;
import dev.golink.phones.conformance.Messages;
import dev.golink.phones.conformance.NotCheckedException;
import dev.golink.server.fleet.id.PhoneId;

/** The server under check, and the connections of the check that runs. Used by one thread. */
public final class ServerUnderCheck implements AutoCloseable {
    private static final Pattern PHONE = Pattern.compile("/goLink/(?:phone|dhzs)/([^/?]+)(?:\\?.*)?");

    private final URI address;
    private final Duration patience;
    private final String run;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<TestClient> clients = new ArrayList<>();
    private final Set<PhoneId> phones = new LinkedHashSet<>();
    private int lastId;
    private @Nullable Boolean knowsVersionOne;

    /** A server at an address such as {@code ws://127.0.0.1:8080}; ids begin with the run's name. */
    public ServerUnderCheck(URI address, Duration patience, String run) {
        this.address = address;
        this.patience = patience;
        this.run = run;
    }

    /** An id that nobody has used. */
    public String newId() {
        return run + "-" + ++lastId;
    }

    /** Has the server forget the phones of the check: it would ask those that shared again if they ever came back. */
    private void leaveNothingBehind() {
        JsonArray ids = new JsonArray();
        phones.forEach(phone -> ids.add(phone.value()));
        JsonObject forget = new JsonObject();
        forget.addProperty("event", "forget_phones");
        forget.addProperty("id", "forget");
        forget.add("phones", ids);
        try {
            TestClient operator = operator(newId());
            operator.say(forget.toString());
            operator.laterMessage("edited");
        } catch (FaultException _) {
            // A server that keeps nothing about phones has nothing to forget; that is told by other checks.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Connects to a path, percent-encoded as it stands. */
    public TestClient connect(String path) throws FaultException {
        TestClient client = TestClient.connect(http, at(path), patience);
        clients.add(client);
        phoneAt(path).ifPresent(phones::add);
        return client;
    }

    /** The phone that a path names, if it names any as it should. */
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

    /** The HTTP status that a path is answered with; 101 if it is connected. */
    public int handshake(String path) throws FaultException {
        return TestClient.handshake(http, at(path), patience);
    }

    /** A phone that was greeted. */
    public TestClient phone(String id) throws FaultException, InterruptedException {
        return greeted("/goLink/phone/" + encoded(id));
    }

    /** An operator that was greeted. */
    public TestClient operator(String id) throws FaultException, InterruptedException {
        return greeted("/goLink/manager/" + encoded(id));
    }

    /** An operator whose greeting is still to be read. */
    public TestClient connectOperator(String id) throws FaultException {
        return connect("/goLink/manager/" + encoded(id));
    }

    /** A client of a path that was greeted. */
    public TestClient greeted(String path) throws FaultException, InterruptedException {
        TestClient client = connect(path);
        client.message("open");
        return client;
    }

    /** A phone that said hello. */
    public TestClient modernPhone(String id) throws FaultException, InterruptedException {
        return helloingPhone(id, "");
    }

    /** A phone that said hello, and that it can show messages. */
    public TestClient noticingPhone(String id) throws FaultException, InterruptedException {
        return helloingPhone(id, ",\"can_notice\":true");
    }

    /** A phone that said hello, and that it can ring. */
    public TestClient locatablePhone(String id) throws FaultException, InterruptedException {
        return helloingPhone(id, ",\"can_locate\":true");
    }

    /** A phone that said hello, and that its applications answer. */
    public TestClient answeringPhone(String id) throws FaultException, InterruptedException {
        return helloingPhone(id, ",\"can_custom\":true");
    }

    /** A phone that said hello, and that it can pause. */
    public TestClient pausingPhone(String id) throws FaultException, InterruptedException {
        return helloingPhone(id, ",\"can_pause\":true");
    }

    /** What a phone says of itself. */
    public static String hello(String more) {
        return "{\"event\":\"hello\",\"protocol\":1,\"model\":\"check\",\"heart_ms\":60000,\"codecs\":[\"jpeg\"],"
                + "\"can_share\":true" + more + "}";
    }

    private TestClient helloingPhone(String id, String more) throws FaultException, InterruptedException {
        TestClient phone = phone(id);
        phone.say(hello(more));
        phone.say("{\"event\":\"heart\"}");
        phone.message("heart");
        return phone;
    }

    /** Leaves a rule of version 1 out for a server that knows the fixed part alone. */
    public void requireVersionOne() throws FaultException, NotCheckedException, InterruptedException {
        Boolean known = knowsVersionOne;
        if (known == null) {
            TestClient operator = operator(newId());
            operator.say("{\"event\":\"watch_fleet\"}");
            JsonObject answer = Messages.object(operator.text());
            known = !answer.has("fromuserId");
            knowsVersionOne = known;
        }
        if (!known) {
            throw new NotCheckedException(
                    "The server knows the fixed part of the protocol alone: it answers watch_fleet"
                            + " as an unknown event.");
        }
    }

    /** Ends the connections of one check. */
    public void clear() {
        clients.forEach(TestClient::close);
        clients.clear();
    }

    @Override
    public void close() {
        clear();
        if (Boolean.TRUE.equals(knowsVersionOne)) {
            leaveNothingBehind();
        }
        clear();
        http.shutdownNow();
    }

    private URI at(String path) {
        String base = address.toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
