package dev.golink.server.protocol;

import java.util.List;

import dev.golink.server.protocol.json.CheckedFields;
import dev.golink.server.protocol.json.Fields;
import dev.golink.server.protocol.message.Targets;
import dev.golink.server.protocol.phone.PhoneIds;

/** Reads the recipients of a command. Stateless. */
final class TargetReader {
    private static final String SEVERAL = "to_users";

    private TargetReader() {}

    /** Reads the recipients of a command. */
    static Targets of(Event event, Fields fields) {
        boolean one = fields.has("to_user");
        boolean several = fields.has(SEVERAL);
        boolean group = fields.has("to_group");
        if (several && !one && !group) {
            return several(fields.checked());
        }
        if (group && !one && !several) {
            String name = fields.checked().text("to_group");
            if (name == null || name.isBlank()) {
                throw new IllegalArgumentException("to_group must be the name of a group.");
            }
            return new Targets.Group(name);
        }
        if (several || group) {
            throw new IllegalArgumentException(
                    event.wireName() + " needs exactly one of to_user, to_users and to_group.");
        }
        return new Targets.One(OperatorReader.phone(event, fields));
    }

    /** Reads the recipients of a message that is not for groups, so that its sender names each phone. */
    static Targets withoutGroups(Event event, Fields fields, int most) {
        if (fields.has("to_group")) {
            throw new IllegalArgumentException(
                    event.wireName() + " can't be for a group. Name its phones in to_users.");
        }
        if (fields.has(SEVERAL) && fields.checked().texts(SEVERAL).size() > most) {
            throw new IllegalArgumentException(SEVERAL + " must be a list of 1 to " + most + " phones' ids.");
        }
        return of(event, fields);
    }

    private static Targets several(CheckedFields fields) {
        if (fields.texts(SEVERAL).size() > Targets.MOST) {
            throw new IllegalArgumentException(SEVERAL + " must be a list of 1 to " + Targets.MOST + " phones' ids.");
        }
        return new Targets.Several(List.copyOf(PhoneIds.read(fields, SEVERAL)));
    }
}
