package dev.golink.phones.conformance.server.checks;

import static dev.golink.phones.conformance.server.client.ProtocolSections.FIXED;
import static dev.golink.phones.conformance.server.client.ProtocolSections.OPERATOR;

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
                        "watch_fleet tells the whole picture first, reset in its first message.",
                        OPERATOR,
                        FleetChecks::sendsWholeFleet),
                ServerRuleCheck.ofVersionOne("fleet-changes",
                        "Then each change is told: a phone that comes is online, one that goes is offline.",
                        OPERATOR, FleetChecks::reportsChanges),
                ServerRuleCheck.ofVersionOne("fleet-interval",
                        "fleet tells by which interval a phone is judged, and that its hello told it.",
                        OPERATOR, FleetChecks::reportsIntervalSource),
                ServerRuleCheck.ofVersionOne("fleet-seq", "seq rises by one a message.", OPERATOR,
                        FleetChecks::countsMessages),
                ServerRuleCheck.ofVersionOne("online-count",
                        "The online count is the number of distinct phone ids connected; operators are apart.",
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
        FaultException.require(found, "A phone that is connected is missing in the whole picture.");
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
                "Of a phone that said goodbye the operator was told " + gone);
    }

    private static void reportsIntervalSource(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        TestClient operator = watching(server);
        String silent = server.newId();
        server.phone(silent);
        JsonObject assumed = awaitPhone(operator, silent, _ -> true);
        if (!assumed.has("heart_from")) {
            throw new NotCheckedException("The server does not tell where an interval comes from: it is an older one.");
        }
        FaultException.require(Messages.text(assumed, "heart_from").equals("assumed"),
                "Of a phone that has not beaten yet the operator was told " + assumed);
        String named = server.newId();
        server.modernPhone(named);
        // Before a server reads the hello it may assume the same interval. "legacy" ends with the hello, so both are
        // checked.
        JsonObject told = awaitPhone(operator, named,
                phone -> number(phone, "heart_ms") == 60_000 && !isTrue(phone, "legacy"));
        FaultException.require(Messages.text(told, "heart_from").equals("told"),
                "Of a phone whose hello told its interval the operator was told " + told);
    }

    private static void countsMessages(ServerUnderCheck server) throws FaultException, InterruptedException {
        TestClient operator = watching(server);
        long seq = number(operator.message("fleet"), "seq");
        server.phone(server.newId());
        long next = number(operator.message("fleet"), "seq");
        FaultException.require(next == seq + 1, "After " + seq + " came " + next + ".");
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
                "Before a phone came the count was " + number(before, "online") + ", then " + number(once, "online")
                        + ", and when it connected a second time " + number(twice, "online")
                        + " (it may be wrong if others came and went meanwhile).");
    }

    private static TestClient watching(ServerUnderCheck server) throws FaultException, InterruptedException {
        TestClient operator = server.operator(server.newId());
        operator.send("{\"event\":\"watch_fleet\"}");
        return operator;
    }

    private static JsonObject lastOfPicture(TestClient operator) throws FaultException, InterruptedException {
        JsonObject news = operator.message("fleet");
        while (isTrue(news, "more")) {
            news = operator.message("fleet");
        }
        return news;
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
                "There is no number " + field + " in " + Messages.quote(message.toString()));
        return value == null ? 0 : value.getAsLong();
    }
}
