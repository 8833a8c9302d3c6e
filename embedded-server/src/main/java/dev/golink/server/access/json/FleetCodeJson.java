package dev.golink.server.access.json;

import com.google.gson.JsonObject;

import dev.golink.server.access.pairing.FleetCode;
import dev.golink.server.access.token.CredentialId;
import dev.golink.server.access.token.SecretHash;

/** A fleet code as an entry of the file. */
final class FleetCodeJson {
    private static final String ID = "id";
    private static final String NAME = "name";
    private static final String HASH = "sha256";
    private static final String CREATED = "created";
    private static final String EXPIRES = "expires";
    private static final String PHONES = "phones";
    private static final String USED = "used";

    private FleetCodeJson() {}

    static JsonObject write(FleetCode code) {
        JsonObject object = new JsonObject();
        object.addProperty(ID, code.id().value());
        object.addProperty(NAME, code.name());
        object.addProperty(HASH, code.hash().hex());
        object.addProperty(CREATED, code.created().toString());
        object.addProperty(EXPIRES, code.expires().toString());
        object.addProperty(PHONES, code.most());
        object.addProperty(USED, code.used());
        return object;
    }

    static FleetCode read(JsonEntry entry) {
        return new FleetCode(entry.value(ID, CredentialId::new), entry.text(NAME),
                entry.value(HASH, SecretHash::ofHex), entry.time(CREATED), entry.time(EXPIRES), entry.whole(PHONES),
                entry.whole(USED));
    }
}
