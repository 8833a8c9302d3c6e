package dev.golink.server.access.json;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

import com.google.gson.JsonObject;

import dev.golink.server.access.knock.AdmittedIdentity;
import dev.golink.server.access.knock.TurnedAway;
import dev.golink.server.access.peer.Binding;
import dev.golink.server.access.peer.ClaimedId;
import dev.golink.server.access.peer.PeerKind;
import dev.golink.server.access.peer.PeerNetwork;
import dev.golink.server.fleet.id.OperatorId;

/** Who was let in and who was turned away, as entries of the file. */
final class KnockJson {
    private static final String KIND = "kind";
    private static final String ID = "id";
    private static final String FROM = "from";
    private static final String MODEL = "model";
    private static final String BY = "by";
    private static final String AT = "at";
    private static final String UNTIL = "until";

    private KnockJson() {}

    static JsonObject write(AdmittedIdentity identity) {
        JsonObject object = new JsonObject();
        add(object, identity.who());
        object.addProperty(FROM, identity.binding().text());
        object.addProperty(MODEL, identity.model());
        object.addProperty(BY, identity.by().value());
        object.addProperty(AT, identity.at().toString());
        return object;
    }

    static AdmittedIdentity readIdentity(JsonEntry entry) {
        return new AdmittedIdentity(who(entry), entry.value(FROM, Binding::parse), entry.text(MODEL),
                entry.value(BY, OperatorId::new), entry.time(AT));
    }

    static JsonObject write(TurnedAway turnedAway, Instant until) {
        JsonObject object = new JsonObject();
        add(object, turnedAway.who());
        object.addProperty(FROM, turnedAway.network().toString());
        object.addProperty(UNTIL, until.toString());
        return object;
    }

    static Map.Entry<TurnedAway, Instant> readTurnedAway(JsonEntry entry) {
        return Map.entry(new TurnedAway(who(entry), entry.value(FROM, PeerNetwork::parse)), entry.time(UNTIL));
    }

    private static void add(JsonObject object, ClaimedId who) {
        object.addProperty(KIND, who.kind().name().toLowerCase(Locale.ROOT));
        object.addProperty(ID, who.id());
    }

    private static ClaimedId who(JsonEntry entry) {
        PeerKind kind = entry.word(KIND, PeerKind.class);
        return entry.value(ID, id -> new ClaimedId(kind, id));
    }
}
