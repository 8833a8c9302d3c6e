package dev.golink.server.protocol.storage;

import com.google.gson.JsonObject;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.screen.DesiredSharing;
import dev.golink.server.protocol.command.CommandJson;
import dev.golink.server.protocol.json.Fields;

/** Converts an operator's wish for a phone's screen to and from fields of a larger object. */
final class DesiredSharingJson {
    private static final String OPERATOR = "operator";

    private DesiredSharingJson() {}

    static void write(JsonObject object, DesiredSharing desired) {
        object.addProperty(OPERATOR, desired.operator().value());
        CommandJson.addWish(object, desired.wish());
    }

    /**
     * Reads the wish. Missing fields other than the operator get the server's default values.
     *
     * @throws IllegalArgumentException if there is no operator
     */
    static DesiredSharing read(Fields fields) {
        String operator = fields.text(OPERATOR);
        if (operator == null) {
            throw new IllegalArgumentException("The operator that wants the screen is missing.");
        }
        return new DesiredSharing(new OperatorId(operator), CommandJson.wish(fields));
    }
}
