package dev.golink.phones.conformance.server.checks;

import static dev.golink.phones.conformance.server.client.ProtocolSections.GETTING_IN;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.google.gson.JsonObject;

import dev.golink.phones.conformance.FaultException;
import dev.golink.phones.conformance.Messages;
import dev.golink.phones.conformance.NotCheckedException;
import dev.golink.phones.conformance.server.client.EntryProbe;
import dev.golink.phones.conformance.server.client.ReceivedMessages;
import dev.golink.phones.conformance.server.client.ServerRuleCheck;
import dev.golink.phones.conformance.server.client.ServerUnderCheck;
import dev.golink.phones.conformance.server.client.TestClient;
import dev.golink.server.access.token.TokenSecret;

/** Checks whom the server lets in, and how it treats credentials. */
public final class AccessChecks {
    private static final String SUBPROTOCOL = "golink";
    private static final int NOT_PROVEN = 4401;
    private static final int NOT_ALLOWED = 4403;
    private static final int TRY_LATER = 1013;
    /** Makes a client on the server's own computer one from elsewhere. The address is for documentation (RFC 5737). */
    private static final Map<String, String> FROM_ELSEWHERE = Map.of("X-Forwarded-For", "192.0.2.77");

    private AccessChecks() {}

    /** The checks of credentials. */
    public static List<ServerRuleCheck> all() {
        return List.of(
                exam("waits",
                        "A phone without a credential waits: it gets open with waiting, and its heartbeats are answered.",
                        AccessChecks::keepsWaiting),
                exam("waiting-number",
                        "A waiting phone gets four digits if it offers the subprotocol golink, and else none.",
                        AccessChecks::tellsNumber),
                exam("waiting-uncounted", "A phone that waits is not in the fleet.", AccessChecks::doesNotCount),
                exam("selects-golink",
                        "The server selects the subprotocol golink, and never answers with a token that was offered.",
                        AccessChecks::selectsGolink),
                exam("token-not-repeated", "The server does not repeat a token in an answer.",
                        AccessChecks::repeatsNothing),
                exam("wrong-token", "A token that the server does not know closes the connection with 4401.",
                        server -> refuses(server, TokenSecret.random(new SecureRandom()).text())),
                exam("malformed-token", "A text that is no token closes the connection with 4401.",
                        server -> refuses(server, "glk_too-short")),
                exam("malformed-code", "A text that is no pairing code closes the connection with 4401.",
                        AccessChecks::refusesCode),
                exam("token-of-another-id", "A phone's token under another id closes the connection with 4403.",
                        AccessChecks::refusesOtherId));
    }

    private static ServerRuleCheck exam(String name, String says, ServerRuleCheck.Body body) {
        return ServerRuleCheck.of(name, says, GETTING_IN, server -> {
            requireCredentials(server);
            body.run(server);
        });
    }

    /** Skips the check for a server that knows no credentials: it does not select the subprotocol. */
    private static void requireCredentials(ServerUnderCheck server) throws FaultException, NotCheckedException {
        TestClient client = server.connectAs(server.phonePath(server.newId()), FROM_ELSEWHERE, SUBPROTOCOL);
        if (!client.subprotocol().equals(SUBPROTOCOL)) {
            throw new NotCheckedException(
                    "The server knows no credentials: it does not select the subprotocol golink.");
        }
    }

    /** A phone that waits, and what it was told first. */
    private record Stranger(String id, TestClient client, JsonObject open) {}

    private static Stranger stranger(ServerUnderCheck server, String... subprotocols)
            throws FaultException, NotCheckedException, InterruptedException {
        String id = server.newId();
        TestClient client = server.connectAs(server.phonePath(id), FROM_ELSEWHERE, subprotocols);
        return switch (client.next()) {
            case ReceivedMessages.Closed(int code, String why) when code == NOT_PROVEN || code == TRY_LATER ->
                throw new NotCheckedException("The server lets no phone wait now: " + why);
            case ReceivedMessages.Text(String text) when Messages.event(Messages.object(text)).equals("open") -> {
                JsonObject open = Messages.object(text);
                if (!EntryProbe.isWaiting(open)) {
                    throw new NotCheckedException("The server lets every phone in.");
                }
                yield new Stranger(id, client, open);
            }
            case ReceivedMessages other -> throw new FaultException(other.texts());
        };
    }

    private static void keepsWaiting(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        TestClient client = stranger(server).client();
        client.send(ServerUnderCheck.hello(""));
        client.send("{\"event\":\"heart\"}");
        client.message("heart");
        ConversationChecks.answersPing(client);
    }

    private static void tellsNumber(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        JsonObject offered = stranger(server, SUBPROTOCOL).open();
        FaultException.require(Messages.text(offered, "number").matches("[0-9]{4}"), "The server said " + offered);
        JsonObject plain = stranger(server).open();
        FaultException.require(!plain.has("number"), "The server said " + plain);
    }

    private static void doesNotCount(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        Stranger stranger = stranger(server);
        server.requireVersionOne();
        TestClient operator = server.operator(server.newId());
        operator.send("{\"event\":\"watch_fleet\"}");
        for (JsonObject picture : FleetChecks.picture(operator)) {
            FaultException.require(!picture.toString().contains("\"" + stranger.id() + "\""),
                    "The fleet has the waiting phone " + stranger.id() + ".");
        }
    }

    private static void selectsGolink(ServerUnderCheck server) throws FaultException {
        String token = TokenSecret.random(new SecureRandom()).text();
        for (List<String> offer : List.of(List.of(SUBPROTOCOL, token), List.of(token, SUBPROTOCOL))) {
            TestClient client = server.connectAs(server.phonePath(server.newId()), Map.of(),
                    offer.toArray(String[]::new));
            FaultException.require(client.subprotocol().equals(SUBPROTOCOL), client.subprotocol().equals(token)
                    ? "The server selected the token."
                    : "The server selected the subprotocol " + Messages.quote(client.subprotocol()));
        }
    }

    private static void repeatsNothing(ServerUnderCheck server) throws FaultException, InterruptedException {
        String token = TokenSecret.random(new SecureRandom()).text();
        String path = "/goLink/key/" + token + "/phone/" + server.newId();
        FaultException.require(!server.answer(path, Map.of("Authorization", "Bearer " + token)).contains(token),
                "The answer to a request with a token contains the token.");
        ReceivedMessages.Closed end = server.connectAs(path, Map.of()).closed();
        FaultException.require(!end.reason().contains(token), "The close reason contains the token.");
    }

    private static void refuses(ServerUnderCheck server, String token) throws FaultException, InterruptedException {
        Map<String, String> bearer = new HashMap<>(FROM_ELSEWHERE);
        bearer.put("Authorization", "Bearer " + token);
        requireClosed(server.connectAs(server.phonePath(server.newId()), bearer), NOT_PROVEN);
        requireClosed(server.connectAs(server.phonePath(server.newId()), FROM_ELSEWHERE, SUBPROTOCOL, token),
                NOT_PROVEN);
        requireClosed(server.connectAs("/goLink/key/" + token + "/phone/" + server.newId(), FROM_ELSEWHERE),
                NOT_PROVEN);
    }

    /** A wrong code would count as a try for the codes that people use now; a text that is no code does not. */
    private static void refusesCode(ServerUnderCheck server) throws FaultException, InterruptedException {
        requireClosed(server.connectAs(server.phonePath(server.newId()), Map.of("Authorization", "Golink-Code 0000")),
                NOT_PROVEN);
        requireClosed(server.connectAs(server.phonePath(server.newId()), Map.of(), SUBPROTOCOL, "pair.0000"),
                NOT_PROVEN);
    }

    private static void refusesOtherId(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        String id = server.newId();
        server.phone(id);
        String token = server.tokenOf(id).orElseThrow(
                () -> new NotCheckedException("The check has no phone with a token. Use --pair with a fleet code."));
        requireClosed(server.connectAs(server.phonePath(server.newId()), Map.of("Authorization", "Bearer " + token)),
                NOT_ALLOWED);
    }

    private static void requireClosed(TestClient client, int code) throws FaultException, InterruptedException {
        ReceivedMessages first = client.next();
        FaultException.require(first instanceof ReceivedMessages.Closed(int seen, _) && seen == code, first.texts());
    }
}
