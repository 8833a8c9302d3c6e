package dev.golink.server.protocol.api;

import java.util.ArrayList;
import java.util.List;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.runs.RunOrder;
import dev.golink.server.protocol.command.NamedCommandJson;
import dev.golink.server.protocol.json.Fields;
import dev.golink.server.protocol.json.JsonText;
import dev.golink.server.protocol.phone.PhoneIds;

/** Reads the command that a program gives. Stateless. */
public final class ApiCommandReader {
    private static final List<String> TARGETS = List.of("to_user", "to_users", "to_group", "to_all");

    private ApiCommandReader() {}

    /**
     * Reads a body.
     *
     * @throws IllegalArgumentException with a text for the sender that describes what is wrong
     */
    public static ApiCommand read(String body) {
        Fields fields;
        try {
            fields = new Fields(JsonText.parseObject(body));
        } catch (JsonText.MalformedTextException e) {
            throw new IllegalArgumentException("The body must be one JSON object.", e);
        }
        Command command = NamedCommandJson.read(fields);
        return new ApiCommand(command, targets(fields), atOnce(fields));
    }

    private static ApiCommand.ApiTargets targets(Fields fields) {
        List<String> given = new ArrayList<>(TARGETS);
        given.removeIf(name -> !fields.has(name));
        if (given.size() != 1) {
            throw new IllegalArgumentException("A command needs exactly one of " + String.join(", ", TARGETS) + ".");
        }
        return switch (given.getFirst()) {
            case "to_user" -> new ApiCommand.Listed(List.of(phone(fields)));
            case "to_users" -> listed(fields);
            case "to_group" -> new ApiCommand.OfGroup(group(fields));
            default -> connected(fields);
        };
    }

    private static PhoneId phone(Fields fields) {
        String id = fields.checked().text("to_user");
        if (id == null) {
            throw new IllegalArgumentException("to_user must be a phone's id.");
        }
        return new PhoneId(id);
    }

    private static ApiCommand.ApiTargets listed(Fields fields) {
        List<PhoneId> phones = List.copyOf(PhoneIds.read(fields.checked(), "to_users"));
        if (phones.isEmpty() || phones.size() > RunOrder.MOST_PHONES) {
            throw new IllegalArgumentException(
                    "to_users must be a list of 1 to " + RunOrder.MOST_PHONES + " phones' ids.");
        }
        return new ApiCommand.Listed(phones);
    }

    private static String group(Fields fields) {
        String name = fields.checked().text("to_group");
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("to_group must be the name of a group.");
        }
        return name;
    }

    private static ApiCommand.ApiTargets connected(Fields fields) {
        if (!Boolean.TRUE.equals(fields.checked().truth("to_all"))) {
            throw new IllegalArgumentException("to_all must be true, or be left out.");
        }
        return new ApiCommand.Connected();
    }

    private static int atOnce(Fields fields) {
        Integer told = fields.checked().whole("at_once");
        if (told != null && (told < 1 || told > RunOrder.MOST_AT_ONCE)) {
            throw new IllegalArgumentException(
                    "at_once must be a whole number from 1 to " + RunOrder.MOST_AT_ONCE + ".");
        }
        return told == null ? RunOrder.USUAL_AT_ONCE : told;
    }
}
