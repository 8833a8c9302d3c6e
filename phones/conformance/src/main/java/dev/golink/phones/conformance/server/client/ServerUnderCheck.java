package dev.golink.phones.conformance.server.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.golink.phones.conformance.FaultException;
import dev.golink.phones.conformance.Messages;
import dev.golink.phones.conformance.NotCheckedException;

/** The server under check, as one check uses it, and the connections of that check. Used by one thread. */
public final class ServerUnderCheck implements AutoCloseable {
    private final CheckedServer server;
    private final List<TestClient> clients = new ArrayList<>();

    /** Creates it without connections. */
    public ServerUnderCheck(CheckedServer server) {
        this.server = server;
    }

    /** A new id, which no other check uses. */
    public String newId() {
        return server.newId();
    }

    /** Connects to a path, which is percent-encoded already. */
    public TestClient connect(String path) throws FaultException {
        TestClient client = server.connect(path);
        clients.add(client);
        return client;
    }

    /** Connects to a path with these headers and subprotocols, and with no other credential. */
    public TestClient connectAs(String path, Map<String, String> headers, String... subprotocols)
            throws FaultException {
        TestClient client = server.connect(path, headers, List.of(subprotocols));
        clients.add(client);
        return client;
    }

    /** The path of a phone. */
    public String phonePath(String id) {
        return "/goLink/phone/" + encoded(id);
    }

    /** The token that a phone of this check got for a code; empty if it has none. */
    public Optional<String> tokenOf(String id) {
        return server.tokenOf(id);
    }

    /** The headers and the body of the answer to a plain HTTP request. */
    public String answer(String path, Map<String, String> headers) throws FaultException, InterruptedException {
        return server.answer(path, headers);
    }

    /** The HTTP status with which the server answers a handshake for a path; 101 if the server accepts it. */
    public int handshake(String path) throws FaultException {
        return server.handshake(path);
    }

    /** Connects a phone and reads the server's {@code open}. */
    public TestClient phone(String id) throws FaultException, InterruptedException {
        return greeted(phonePath(id));
    }

    /** Connects an operator and reads the server's {@code open}. */
    public TestClient operator(String id) throws FaultException, InterruptedException {
        return greeted("/goLink/manager/" + encoded(id));
    }

    /** Connects an operator without reading the server's {@code open}. */
    public TestClient connectOperator(String id) throws FaultException {
        return connect("/goLink/manager/" + encoded(id));
    }

    /** Connects a client to a path and reads the server's {@code open}. */
    public TestClient greeted(String path) throws FaultException, InterruptedException {
        TestClient client = connect(path);
        client.message("open");
        return client;
    }

    /** Connects a phone that sends {@code hello}. */
    public TestClient modernPhone(String id) throws FaultException, InterruptedException {
        return helloingPhone(id, "");
    }

    /** Connects a phone that sends {@code hello} with {@code can_notice}: it can show messages. */
    public TestClient noticingPhone(String id) throws FaultException, InterruptedException {
        return helloingPhone(id, ",\"can_notice\":true");
    }

    /** Connects a phone that sends {@code hello} with {@code can_locate}: it can ring. */
    public TestClient locatablePhone(String id) throws FaultException, InterruptedException {
        return helloingPhone(id, ",\"can_locate\":true");
    }

    /** Connects a phone that sends {@code hello} with {@code can_custom}: its apps answer custom commands. */
    public TestClient answeringPhone(String id) throws FaultException, InterruptedException {
        return helloingPhone(id, ",\"can_custom\":true");
    }

    /** Connects a phone that sends {@code hello} with {@code can_pause}: it can pause its sharing. */
    public TestClient pausingPhone(String id) throws FaultException, InterruptedException {
        return helloingPhone(id, ",\"can_pause\":true");
    }

    /**
     * The text of a {@code hello}.
     *
     * @param more further JSON fields, each with a comma before it; may be empty
     */
    public static String hello(String more) {
        return "{\"event\":\"hello\",\"protocol\":1,\"model\":\"check\",\"heart_ms\":60000,\"codecs\":[\"jpeg\"],"
                + "\"can_share\":true" + more + "}";
    }

    private TestClient helloingPhone(String id, String more) throws FaultException, InterruptedException {
        TestClient phone = phone(id);
        phone.send(hello(more));
        phone.send("{\"event\":\"heart\"}");
        phone.message("heart");
        return phone;
    }

    /**
     * Skips the check if the server knows only the fixed part of the protocol, or lets operators without a token do no
     * more than that.
     *
     * @throws NotCheckedException if the server does not know version 1, or operators lack rights
     */
    public void requireVersionOne() throws FaultException, NotCheckedException, InterruptedException {
        boolean known = server.knowsVersionOne(() -> {
            TestClient operator = connectOperator(newId());
            server.learnRights(operator.message("open"));
            operator.send("{\"event\":\"watch_fleet\"}");
            return !Messages.object(operator.text()).has("fromuserId");
        });
        if (!known) {
            throw new NotCheckedException(
                    "The server knows only the fixed part of the protocol: it answers watch_fleet"
                            + " as an unknown event.");
        }
        if (!server.missingRights().isEmpty()) {
            throw new NotCheckedException("The operators of this check lack the rights "
                    + String.join(", ", server.missingRights()) + ". Use --token with a token of an administrator.");
        }
    }

    /** Ends all connections of this check. */
    @Override
    public void close() {
        clients.forEach(TestClient::close);
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
