package dev.golink.phones.conformance.server.checks;

import static dev.golink.phones.conformance.server.client.ProtocolSections.GETTING_IN;

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

/** Checks that the ids of an adb bridge belong to it. Skipped if the server does not list {@code new_bridge_token}. */
public final class BridgeChecks {
    private static final String EVENT = "new_bridge_token";
    private static final int NOT_PROVEN = 4401;
    private static final int NOT_ALLOWED = 4403;

    private BridgeChecks() {}

    /** The checks of bridges. */
    public static List<ServerRuleCheck> all() {
        return List.of(
                ServerRuleCheck.ofVersionOne("bridge-token",
                        "A bridge's token lets in phones with its prefix, and closes others with 4403.", GETTING_IN,
                        BridgeChecks::letsIn),
                ServerRuleCheck.ofVersionOne("bridge-owns-ids",
                        "While a bridge has a token, nobody else gets or keeps an id with its prefix.", GETTING_IN,
                        BridgeChecks::keepsOthersOut),
                ServerRuleCheck.ofVersionOne("bridge-token-replaced",
                        "A bridge's new token closes the clients of its old one with 4401.", GETTING_IN,
                        BridgeChecks::replaces));
    }

    /** A bridge that has a token. */
    private record Bridge(String name, String token, String credential, TestClient operator) {
        static Bridge of(TestClient operator, String name)
                throws FaultException, NotCheckedException, InterruptedException {
            operator.send("{\"event\":\"" + EVENT + "\",\"id\":\"b\",\"name\":\"" + name + "\"}");
            JsonObject answer = operator.message("access_answer");
            if (Messages.text(answer, "outcome").equals("refused")) {
                throw new NotCheckedException("The server makes no token of a bridge now: "
                        + Messages.text(answer, "msg"));
            }
            FaultException.require(Messages.text(answer, "outcome").equals("secret")
                    && Messages.text(answer, "of").equals(EVENT) && Messages.text(answer, "token").startsWith("glk_"),
                    "The answer has no token.");
            return new Bridge(name, Messages.text(answer, "token"), Messages.text(answer, "credential"), operator);
        }

        String id(String serial) {
            return "adb-" + name + "-" + serial;
        }

        TestClient phone(ServerUnderCheck server, String id) throws FaultException {
            return server.connectAs(server.phonePath(id), Map.of("Authorization", "Bearer " + token));
        }

        /** Ends the token, so that the check leaves nothing behind. */
        void revoke() throws FaultException, InterruptedException {
            operator.send("{\"event\":\"revoke_credential\",\"id\":\"r\",\"credential\":\"" + credential + "\"}");
            operator.laterMessage("access_answer");
        }
    }

    private static TestClient operator(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        return LaterFeatureChecks.able(server, server.newId(), EVENT);
    }

    private static String name(ServerUnderCheck server) {
        return server.newId().replace('-', '.');
    }

    private static void letsIn(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        Bridge bridge = Bridge.of(operator(server), name(server));
        try {
            requireOpen(bridge.phone(server, bridge.id("1")));
            requireClosed(bridge.phone(server, server.newId()), NOT_ALLOWED);
        } finally {
            bridge.revoke();
        }
    }

    private static void keepsOthersOut(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        TestClient operator = operator(server);
        String name = name(server);
        String id = "adb-" + name + "-1";
        TestClient before = server.connect(server.phonePath(id));
        JsonObject said = Messages.object(text(before));
        boolean isIn = Messages.event(said).equals("open") && !EntryProbe.isWaiting(said);
        Bridge bridge = Bridge.of(operator, name);
        try {
            if (isIn) {
                FaultException.require(before.closed().code() == NOT_PROVEN,
                        "A phone without the bridge's token kept the id " + id);
            }
            requireClosed(server.connectAs(server.phonePath(bridge.id("2")), Map.of()), NOT_PROVEN, NOT_ALLOWED);
        } finally {
            bridge.revoke();
        }
    }

    private static void replaces(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        TestClient operator = operator(server);
        String name = name(server);
        Bridge first = Bridge.of(operator, name);
        TestClient old = first.phone(server, first.id("1"));
        requireOpen(old);
        Bridge second = Bridge.of(operator, name);
        try {
            FaultException.require(old.closed().code() == NOT_PROVEN, "The old token's phone was closed otherwise.");
            requireClosed(first.phone(server, first.id("2")), NOT_PROVEN);
            requireOpen(second.phone(server, second.id("2")));
        } finally {
            second.revoke();
        }
    }

    private static String text(TestClient client) throws FaultException, InterruptedException {
        return client.next() instanceof ReceivedMessages.Text(String text) ? text : "{}";
    }

    private static void requireOpen(TestClient client) throws FaultException, InterruptedException {
        String text = text(client);
        FaultException.require(Messages.event(Messages.object(text)).equals("open"), "The server said " + text);
    }

    private static void requireClosed(TestClient client, Integer... codes) throws FaultException, InterruptedException {
        ReceivedMessages first = client.next();
        FaultException.require(first instanceof ReceivedMessages.Closed(int seen, _) && List.of(codes).contains(seen),
                first.texts());
    }
}
