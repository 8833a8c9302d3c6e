package dev.golink.server.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.protocol.json.Fields;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.protocol.phone.IdText;
import dev.golink.server.protocol.phone.PhoneJson;

/** Converts fleet changes for operators to and from JSON. */
public final class FleetJson {
    private static final String OPERATOR_NAMES = "operator_names";

    private FleetJson() {}

    static JsonObject write(ServerMessage.FleetNews news) {
        JsonObject object = Event.FLEET.message();
        object.addProperty("seq", news.seq());
        flag(object, "reset", news.reset());
        flag(object, "more", news.more());
        JsonArray phones = new JsonArray(news.phones().size());
        news.phones().forEach(phone -> phones.add(PhoneJson.write(phone)));
        object.add("phones", phones);
        JsonArray gone = new JsonArray(news.gone().size());
        news.gone().forEach(id -> gone.add(id.value()));
        object.add("gone", gone);
        writeCounts(object, news.counts());
        if (news.now() != null) {
            object.addProperty("now", news.now().toEpochMilli());
        }
        if (news.named()) {
            JsonArray names = new JsonArray();
            news.counts().operatorNames().forEach(name -> names.add(name.value()));
            object.add(OPERATOR_NAMES, names);
        }
        return object;
    }

    static ServerMessage.FleetNews read(Fields fields) {
        return new ServerMessage.FleetNews(fields.whole("seq"), Boolean.TRUE.equals(fields.truth("reset")),
                Boolean.TRUE.equals(fields.truth("more")),
                fields.objects("phones").stream().map(PhoneJson::read).flatMap(Optional::stream).toList(),
                ids(fields.texts("gone")), counts(fields), fields.has(OPERATOR_NAMES), fields.instant("now"));
    }

    private static List<PhoneId> ids(List<String> texts) {
        List<PhoneId> ids = new ArrayList<>();
        texts.forEach(text -> IdText.phoneId(text).ifPresent(ids::add));
        return ids;
    }

    /** Adds the numbers of phones and operators to an object. */
    public static void writeCounts(JsonObject object, FleetCounts counts) {
        object.addProperty("online", counts.online());
        object.addProperty("known", counts.online() + counts.offline());
        object.addProperty("late", counts.late());
        object.addProperty("stale", counts.stale());
        object.addProperty("sharing", counts.sharing());
        object.addProperty("operators", counts.operators());
    }

    private static FleetCounts counts(Fields fields) {
        int online = (int) fields.whole("online");
        return new FleetCounts(online, (int) fields.whole("late"), (int) fields.whole("stale"),
                Math.max(0, (int) fields.whole("known") - online), (int) fields.whole("sharing"),
                (int) fields.whole("operators"), IdText.operatorIds(fields.texts(OPERATOR_NAMES)));
    }

    private static void flag(JsonObject object, String name, boolean holds) {
        if (holds) {
            object.addProperty(name, true);
        }
    }
}
