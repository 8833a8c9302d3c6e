package dev.golink.phones.conformance.server.client;

import java.util.Map;
import java.util.Optional;

import com.google.gson.JsonObject;

import dev.golink.phones.conformance.FaultException;
import dev.golink.phones.conformance.Messages;

/**
 * Finds out whether a server lets the clients of the checks in. Otherwise every check would report that the server does
 * not answer. Stateless.
 */
public final class EntryProbe {
    private static final int NOT_PROVEN = 4401;
    private static final int NOT_ALLOWED = 4403;
    private static final String ADVICE = " Use --pair with a fleet code for phones, and --token for operators.";

    private EntryProbe() {}

    /** Why a server does not let the clients in; empty if it does. */
    public static Optional<String> obstacle(CheckedServer server) throws InterruptedException {
        try (ServerUnderCheck mine = new ServerUnderCheck(server)) {
            boolean strict = reason("phones", mine.connectAs(mine.phonePath(mine.newId()), Map.of())).isPresent();
            if (!strict) {
                return Optional.empty();
            }
            Optional<String> phones = reason("phones", mine.connect(mine.phonePath(mine.newId())));
            return phones.isPresent() ? phones : operators(mine);
        } catch (FaultException _) {
            return Optional.empty(); // the checks report what is wrong
        }
    }

    /** An operator that has to wait hears nothing. */
    private static Optional<String> operators(ServerUnderCheck mine) throws InterruptedException {
        try {
            return reason("operators", mine.connectOperator(mine.newId()));
        } catch (FaultException _) {
            return Optional.of("The server makes operators wait until they are let in." + ADVICE);
        }
    }

    private static Optional<String> reason(String whom, TestClient client) throws FaultException, InterruptedException {
        return switch (client.next()) {
            case ReceivedMessages.Closed(int code, String why) when code == NOT_PROVEN || code == NOT_ALLOWED ->
                Optional.of("The server does not let " + whom + " in: " + why + ADVICE);
            case ReceivedMessages.Text(String text) when isWaiting(Messages.object(text)) ->
                Optional.of("The server makes " + whom + " wait until they are let in." + ADVICE);
            case ReceivedMessages _ -> Optional.empty();
        };
    }

    /** Whether a message says that the client has to wait until an operator lets it in. */
    public static boolean isWaiting(JsonObject message) {
        return Messages.event(message).equals("open") && message.has("waiting")
                && message.get("waiting").isJsonPrimitive() && message.get("waiting").getAsBoolean();
    }
}
