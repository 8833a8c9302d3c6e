package dev.golink.server.protocol;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.protocol.json.Fields;
import dev.golink.server.protocol.message.Targets;

/** Reads the recipients of a command. Stateless. */
final class TargetReader {
    private TargetReader() {}

    /** Reads the recipients of a command. */
    static Targets of(Event event, Fields fields) {
        boolean one = fields.has("to_user");
        boolean several = fields.has("to_users");
        boolean group = fields.has("to_group");
        if (several && !one && !group) {
            return several(fields.checked().texts("to_users"));
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

    private static Targets several(Collection<String> texts) {
        if (texts.size() > Targets.MOST) {
            throw new IllegalArgumentException("to_users must be a list of 1 to " + Targets.MOST + " phones' ids.");
        }
        Set<PhoneId> phones = new LinkedHashSet<>();
        for (String text : texts) {
            try {
                phones.add(new PhoneId(text));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "to_users contains a text that is not a phone's id. " + e.getMessage(), e);
            }
        }
        return new Targets.Several(List.copyOf(phones));
    }
}
