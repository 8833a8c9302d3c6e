package dev.golink.phones.conformance.server.checks;

import static dev.golink.phones.conformance.server.client.ProtocolSections.ENDPOINTS;

import java.util.List;

import dev.golink.phones.conformance.FaultException;
import dev.golink.phones.conformance.server.client.ReceivedMessages;
import dev.golink.phones.conformance.server.client.ServerRuleCheck;
import dev.golink.phones.conformance.server.client.ServerUnderCheck;
import dev.golink.phones.conformance.server.client.TestClient;

/** Checks the paths and the ids that the server accepts. */
public final class IdChecks {
    private static final int NOT_FOUND = 404;
    private static final int LONGEST = 64;

    private IdChecks() {}

    /** The checks of ids. */
    public static List<ServerRuleCheck> all() {
        return List.of(
                exam("unknown-path", "The server refuses a handshake for an unknown path with 404.",
                        IdChecks::refusesUnknownPath),
                exam("query-ignored", "The server ignores a query after the path.",
                        server -> server.greeted("/goLink/phone/" + server.newId() + "?token=x")),
                exam("id-percent-encoded",
                        "Ids are percent-encoded UTF-8 and may have letters and digits of any script.",
                        server -> connectsAs(server, "手机" + server.newId())),
                exam("id-signs",
                        "An id may have . _ - @ : + besides letters and digits. A + is a +, not a space.",
                        server -> connectsAs(server, "a.b_c-d@e:f+" + server.newId())),
                exam("id-longest", "An id may have 64 characters.",
                        server -> connectsAs(server, padded(server.newId()))),
                refusal("id-empty", "An empty id", "/goLink/phone/"),
                refusal("id-blank", "An id with a space", "/goLink/phone/a%20b"),
                refusal("id-slash", "An id with a slash", "/goLink/phone/a%2Fb"),
                refusal("id-bad-utf8", "An id that is not percent-encoded UTF-8", "/goLink/phone/%FF"),
                refusal("id-too-long", "An id of more than 64 characters", "/goLink/phone/" + "x".repeat(LONGEST + 1)),
                refusal("id-operator", "An operator's id with a space", "/goLink/manager/a%20b"));
    }

    private static ServerRuleCheck exam(String name, String says, ServerRuleCheck.Body body) {
        return ServerRuleCheck.of(name, says, ENDPOINTS, body);
    }

    private static ServerRuleCheck refusal(String name, String what, String path) {
        return exam(name, what + " makes the server close the connection with 1008.", server -> {
            ReceivedMessages first = server.connect(path).next();
            FaultException.require(first instanceof ReceivedMessages.Closed(int code, _) && code == 1008,
                    first.texts());
        });
    }

    private static void refusesUnknownPath(ServerUnderCheck server) throws FaultException {
        int status = server.handshake("/goLink/nobody/" + server.newId());
        FaultException.require(status == NOT_FOUND, "The server answered the handshake with HTTP " + status + ".");
    }

    /** Checks that an operator reaches the phone by its decoded id. */
    private static void connectsAs(ServerUnderCheck server, String id) throws FaultException, InterruptedException {
        TestClient phone = server.phone(id);
        server.operator(server.newId()).send("{\"event\":\"open_screen\",\"to_user\":\"" + id + "\"}");
        phone.message("open_screen");
    }

    private static String padded(String id) {
        return id + "x".repeat(LONGEST - id.length());
    }
}
