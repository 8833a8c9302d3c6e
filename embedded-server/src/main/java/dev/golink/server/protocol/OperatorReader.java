package dev.golink.server.protocol;

import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.protocol.command.CommandJson;
import dev.golink.server.protocol.json.Fields;
import dev.golink.server.protocol.message.OperatorMessage;
import dev.golink.server.protocol.message.PhoneMessage;
import dev.golink.server.protocol.message.Targets;

/** Reads the events of operators that concern screens, commands and other operators. Stateless. */
final class OperatorReader {
    private OperatorReader() {}

    static OperatorMessage watchFleet(Fields fields) {
        return new OperatorMessage.WatchFleet(Boolean.TRUE.equals(fields.truth("runs")));
    }

    static OperatorMessage tuneScreen(Event event, Fields fields) {
        return toPhone(event, fields, phone -> new OperatorMessage.TuneScreen(phone, CommandJson.tuning(fields)));
    }

    /** Reads a request to disconnect phones or another operator. */
    static OperatorMessage disconnect(Event event, Fields fields) {
        if (!fields.has("to_operator")) {
            return command(event, fields, CommandJson::disconnect);
        }
        return usable(() -> new OperatorMessage.DisconnectOperator(operator(fields), id(event, fields),
                CommandJson.disconnect(fields)));
    }

    /** Reads a text for another operator, or for all others. */
    static OperatorMessage operatorMessage(Event event, Fields fields) {
        return usable(() -> {
            String text = fields.checked().text("text");
            return new OperatorMessage.TellOperators(fields.has("to_operator") ? operator(fields) : null,
                    id(event, fields), text == null ? "" : text);
        });
    }

    /**
     * Reads a command, which gets a result if it has an id.
     *
     * @param reading reads the command's own fields; throws {@link IllegalArgumentException} if they are wrong
     */
    static OperatorMessage command(Event event, Fields fields, Function<Fields, Command> reading) {
        return usable(() -> {
            Targets targets = TargetReader.of(event, fields);
            String id = id(event, fields);
            boolean watch = event == Event.OPEN_SCREEN && Boolean.TRUE.equals(fields.truth("watch"));
            if (watch && !(targets instanceof Targets.One)) {
                throw new IllegalArgumentException("watch is allowed only with to_user.");
            }
            return new OperatorMessage.Give(targets, id, reading.apply(fields), watch);
        });
    }

    /**
     * @param message creates the message for the phone; throws {@link IllegalArgumentException} if other fields are
     *                wrong
     */
    static OperatorMessage toPhone(Event event, Fields fields, Function<PhoneId, OperatorMessage> message) {
        return usable(() -> message.apply(phone(event, fields)));
    }

    /** @throws IllegalArgumentException if the phone's id is missing or wrong */
    static PhoneId phone(Event event, Fields fields) {
        String phone = fields.wholeText("to_user");
        if (phone == null || phone.isBlank()) {
            throw new IllegalArgumentException(event.wireName() + " needs to_user, the id of a phone.");
        }
        try {
            return new PhoneId(phone.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("to_user is not a phone's id. " + e.getMessage(), e);
        }
    }

    private static OperatorId operator(Fields fields) {
        String operator = fields.checked().text("to_operator");
        try {
            return new OperatorId(operator == null ? "" : operator.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("to_operator is not an operator's id. " + e.getMessage(), e);
        }
    }

    private static @Nullable String id(Event event, Fields fields) {
        try {
            return fields.checked().commandId();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(event.wireName() + ": " + e.getMessage(), e);
        }
    }

    private static OperatorMessage usable(Supplier<OperatorMessage> message) {
        try {
            return message.get();
        } catch (IllegalArgumentException e) {
            return new PhoneMessage.Unusable(String.valueOf(e.getMessage()));
        }
    }
}
