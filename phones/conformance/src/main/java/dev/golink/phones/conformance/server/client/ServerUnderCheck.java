package dev.golink.phones.conformance.server.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import dev.golink.phones.conformance.FaultException;
import dev.golink.phones.conformance.Messages;
import dev.golink.phones.conformance.NotCheckedException;

/** The server under check as one exam sees it, and the connections of that exam. Used by one thread. */
public final class ServerUnderCheck implements AutoCloseable {
    private final CheckedServer server;
    private final List<TestClient> clients = new ArrayList<>();

    /** No connections yet. */
    public ServerUnderCheck(CheckedServer server) {
        this.server = server;
    }

    /** An id that nobody has used. */
    public String newId() {
        return server.newId();
    }

    /** Connects to a path, percent-encoded as it stands. */
    public TestClient connect(String path) throws FaultException {
        TestClient client = server.connect(path);
        clients.add(client);
        return client;
    }

    /** The HTTP status that a path is answered with; 101 if it is connected. */
    public int handshake(String path) throws FaultException {
        return server.handshake(path);
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
        boolean known = server.knowsVersionOne(() -> {
            TestClient operator = operator(newId());
            operator.say("{\"event\":\"watch_fleet\"}");
            return !Messages.object(operator.text()).has("fromuserId");
        });
        if (!known) {
            throw new NotCheckedException(
                    "The server knows the fixed part of the protocol alone: it answers watch_fleet"
                            + " as an unknown event.");
        }
    }

    /** Ends the connections. */
    @Override
    public void close() {
        clients.forEach(TestClient::close);
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
