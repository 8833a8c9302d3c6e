package dev.golink.phones.conformance.server.checks;

import static dev.golink.phones.conformance.server.client.ProtocolSections.FIXED;
import static dev.golink.phones.conformance.server.client.ProtocolSections.OPERATOR;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import dev.golink.phones.conformance.FaultException;
import dev.golink.phones.conformance.Messages;
import dev.golink.phones.conformance.NotCheckedException;
import dev.golink.phones.conformance.server.client.ServerRuleCheck;
import dev.golink.phones.conformance.server.client.ServerUnderCheck;
import dev.golink.phones.conformance.server.client.TestClient;

/** Checks what the server reports to operators about the fleet: version 1 of the protocol. */
public final class FleetChecks {
    private FleetChecks() {}

    /** The checks of fleet messages. */
    public static List<ServerRuleCheck> all() {
        return List.of(
                ServerRuleCheck.ofVersionOne("fleet-picture",
                        "After watch_fleet, the server first sends the whole fleet; its first message has reset.",
                        OPERATOR,
                        FleetChecks::sendsWholeFleet),
                ServerRuleCheck.ofVersionOne("fleet-changes",
                        "Then the server reports changes: online when a phone connects, offline when it disconnects.",
                        OPERATOR, FleetChecks::reportsChanges),
                ServerRuleCheck.ofVersionOne("fleet-interval",
                        "fleet reports the heartbeat interval that counts for a phone, and whether its hello named it.",
                        OPERATOR, FleetChecks::reportsIntervalSource),
                ServerRuleCheck.ofVersionOne("fleet-seq", "seq rises by one with each message.", OPERATOR,
                        FleetChecks::countsMessages),
                ServerRuleCheck.ofVersionOne("online-count",
                        "The online count is the number of different phone ids connected, without operators.",
                        FIXED, FleetChecks::countsDistinctPhones).alone());
    }

    private static void sendsWholeFleet(ServerUnderCheck server) throws FaultException, InterruptedException {
        String id = server.newId();
        server.phone(id);
        TestClient operator = watching(server);
        JsonObject news = operator.message("fleet");
        FaultException.require(isTrue(news, "reset"),
                "The first message has no reset: " + Messages.quote(news.toString()));
        boolean found = find(news, id).isPresent();
        while (isTrue(news, "more")) {
            news = operator.message("fleet");
            found |= find(news, id).isPresent();
        }
        FaultException.require(found, "The whole fleet does not contain a phone that is connected.");
    }

    private static void reportsChanges(ServerUnderCheck server) throws FaultException, InterruptedException {
        TestClient operator = watching(server);
        operator.message("fleet");
        String id = server.newId();
        TestClient phone = server.phone(id);
        awaitPresence(operator, id, "online");
        phone.closeNormally();
        JsonObject gone = awaitPresence(operator, id, "offline");
        FaultException.require(Messages.text(gone, "departure").equals("closed_by_phone"),
                "About a phone that closed its connection, the operator received " + gone);
    }

    private static void reportsIntervalSource(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        TestClient operator = watching(server);
        String silent = server.newId();
        server.phone(silent);
        JsonObject assumed = awaitPhone(operator, silent, _ -> true);
        if (!assumed.has("heart_from")) {
            throw new NotCheckedException("The server is an older one: its fleet messages have no heart_from.");
        }
        FaultException.require(Messages.text(assumed, "heart_from").equals("assumed"),
                "About a phone without a heartbeat so far, the operator received " + assumed);
        String named = server.newId();
        server.modernPhone(named);
        // Before a server reads the hello it may assume the same interval. "legacy" ends with the hello, so both are
        // checked.
        JsonObject told = awaitPhone(operator, named,
                phone -> number(phone, "heart_ms") == 60_000 && !isTrue(phone, "legacy"));
        FaultException.require(Messages.text(told, "heart_from").equals("told"),
                "About a phone whose hello named its interval, the operator received " + told);
    }

    private static void countsMessages(ServerUnderCheck server) throws FaultException, InterruptedException {
        TestClient operator = watching(server);
        long seq = number(operator.message("fleet"), "seq");
        server.phone(server.newId());
        long next = number(operator.message("fleet"), "seq");
        FaultException.require(next == seq + 1, "seq " + next + " came after seq " + seq + ".");
    }

    /**
     * Compares the count only before and after each message, because other phones may connect and disconnect in the
     * meantime.
     */
    private static void countsDistinctPhones(ServerUnderCheck server) throws FaultException, InterruptedException {
        String id = server.newId();
        TestClient operator = watching(server);
        JsonObject before = lastOfPicture(operator);
        server.phone(id);
        JsonObject once = awaitNews(operator, id);
        server.phone(id);
        JsonObject twice = awaitNews(operator, id);
        FaultException.require(
                number(once, "online") == number(before, "online") + 1
                        && number(twice, "online") == number(once, "online"),
                "The online count was " + number(before, "online") + " before a phone connected, then "
                        + number(once, "online")
                        + ", and after its second connection " + number(twice, "online")
                        + " (other phones that connect during the check can cause this).");
    }

    private static TestClient watching(ServerUnderCheck server) throws FaultException, InterruptedException {
        TestClient operator = server.operator(server.newId());
        operator.send("{\"event\":\"watch_fleet\"}");
        return operator;
    }

    private static JsonObject lastOfPicture(TestClient operator) throws FaultException, InterruptedException {
        return picture(operator).getLast();
    }

    /** Reads the messages that together are the whole fleet. */
    static List<JsonObject> picture(TestClient operator) throws FaultException, InterruptedException {
        List<JsonObject> messages = new ArrayList<>();
        do {
            messages.add(operator.message("fleet"));
        } while (isTrue(messages.getLast(), "more"));
        return messages;
    }

    /** Waits for the next fleet message about this phone and returns the phone's entry. */
    static JsonObject awaitPhone(TestClient operator, String id) throws FaultException, InterruptedException {
        return find(awaitNews(operator, id), id).orElseThrow();
    }

    private static JsonObject awaitNews(TestClient operator, String id) throws FaultException, InterruptedException {
        JsonObject news = operator.message("fleet");
        while (find(news, id).isEmpty()) {
            news = operator.message("fleet");
        }
        return news;
    }

    static JsonObject awaitPresence(TestClient operator, String id, String presence)
            throws FaultException, InterruptedException {
        return awaitPhone(operator, id, phone -> Messages.text(phone, "presence").equals(presence));
    }

    private static JsonObject awaitPhone(TestClient operator, String id, Wanted wanted)
            throws FaultException, InterruptedException {
        while (true) {
            Optional<JsonObject> phone = find(operator.message("fleet"), id);
            if (phone.isPresent() && wanted.test(phone.get())) {
                return phone.get();
            }
        }
    }

    /** A condition on a phone's entry. */
    private interface Wanted {
        boolean test(JsonObject phone) throws FaultException;
    }

    private static Optional<JsonObject> find(JsonObject news, String id) {
        return news.get("phones") instanceof JsonArray phones
                ? StreamSupport.stream(phones.spliterator(), false).filter(JsonObject.class::isInstance)
                        .map(JsonObject.class::cast).filter(phone -> Messages.text(phone, "id").equals(id)).findFirst()
                : Optional.empty();
    }

    private static boolean isTrue(JsonObject message, String field) {
        return new JsonPrimitive(true).equals(message.get(field));
    }

    private static long number(JsonObject message, String field) throws FaultException {
        JsonElement value = message.get(field);
        FaultException.require(value instanceof JsonPrimitive primitive && primitive.isNumber(),
                "There is no number in the field " + field + " of " + Messages.quote(message.toString()));
        return value == null ? 0 : value.getAsLong();
    }
}
