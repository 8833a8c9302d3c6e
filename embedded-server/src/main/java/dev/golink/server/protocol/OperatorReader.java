package dev.golink.server.protocol;

import java.util.function.Function;

import dev.golink.server.fleet.Command;
import dev.golink.server.fleet.PhoneId;

/** Reads the events of operators that concern phones' screens and commands. Free of state. */
final class OperatorReader {
    private OperatorReader() {}

    static OperatorMessage tuneScreen(Event event, Fields fields) {
        return toPhone(event, fields, phone -> new OperatorMessage.TuneScreen(phone, CommandJson.tuning(fields)));
    }

    /**
     * What has a result, if it has an id.
     *
     * @param reading reads what is to be done; throws {@link IllegalArgumentException} if that is wrong
     */
    static OperatorMessage command(Event event, Fields fields, Function<Fields, Command> reading) {
        return toPhone(event, fields, phone -> command(event, phone, fields, reading));
    }

    private static OperatorMessage command(Event event, PhoneId phone, Fields fields,
            Function<Fields, Command> reading) {
        String id;
        try {
            id = fields.checked().commandId();
        } catch (IllegalArgumentException e) {
            return new PhoneMessage.Unusable(event.wireName() + ": " + e.getMessage());
        }
        return new OperatorMessage.Give(phone, id, reading.apply(fields),
                event == Event.OPEN_SCREEN && Boolean.TRUE.equals(fields.truth("watch")));
    }

    /** @param message makes it for the phone; throws {@link IllegalArgumentException} if the rest of it is wrong */
    static OperatorMessage toPhone(Event event, Fields fields, Function<PhoneId, OperatorMessage> message) {
        String phone = fields.wholeText("to_user");
        if (phone == null || phone.isBlank()) {
            return new PhoneMessage.Unusable(event.wireName() + " needs to_user, the id of a phone.");
        }
        PhoneId id;
        try {
            id = new PhoneId(phone.strip());
        } catch (IllegalArgumentException e) {
            return new PhoneMessage.Unusable("to_user is not a phone's id. " + e.getMessage());
        }
        try {
            return message.apply(id);
        } catch (IllegalArgumentException e) {
            return new PhoneMessage.Unusable(String.valueOf(e.getMessage()));
        }
    }
}
