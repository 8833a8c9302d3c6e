package dev.golink.server.protocol;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.audit.AuditAnswer;
import dev.golink.server.fleet.audit.AuditCheck;
import dev.golink.server.fleet.audit.AuditState;
import dev.golink.server.protocol.audit.AuditNewsJson;
import dev.golink.server.protocol.audit.AuditQueryJson;
import dev.golink.server.protocol.json.Fields;
import dev.golink.server.protocol.message.AuditMessage;
import dev.golink.server.protocol.message.AuditNews;
import dev.golink.server.protocol.message.OperatorMessage;
import dev.golink.server.protocol.message.ServerMessage;

/** Reads and writes what operators and servers send each other about the audit. Stateless. */
final class AuditText {
    private AuditText() {}

    static OperatorMessage find(Event event, Fields fields) {
        return RequestReader.read(event, fields, id -> new AuditMessage.Find(id, AuditQueryJson.query(fields)),
                (id, wrong) -> new AuditMessage.Wrong(id, event.wireName(), wrong));
    }

    static OperatorMessage check(Event event, Fields fields) {
        return RequestReader.read(event, fields, id -> new AuditMessage.Check(id, AuditQueryJson.head(fields)),
                (id, wrong) -> new AuditMessage.Wrong(id, event.wireName(), wrong));
    }

    static String news(AuditNews news) {
        return switch (news) {
            case AuditNews.Now(AuditState state) -> {
                JsonObject object = Event.AUDIT_HEAD.message();
                AuditNewsJson.write(object, state);
                yield object.toString();
            }
            case AuditNews.Found(String id, AuditAnswer answer) -> {
                JsonObject object = answer(id, Event.FIND_AUDIT);
                AuditNewsJson.write(object, answer);
                yield object.toString();
            }
            case AuditNews.Checked(String id, AuditCheck check) -> {
                JsonObject object = answer(id, Event.CHECK_AUDIT);
                AuditNewsJson.write(object, check);
                yield object.toString();
            }
        };
    }

    private static JsonObject answer(String id, Event of) {
        JsonObject object = Event.AUDIT_ANSWER.message();
        object.addProperty("id", id);
        object.addProperty("of", of.wireName());
        return object;
    }

    /** Reads where the audit ends; null if it can't be read. */
    static @Nullable ServerMessage head(Fields fields) {
        AuditState state = AuditNewsJson.state(fields);
        return state == null ? null : new ServerMessage.OfAudit(new AuditNews.Now(state));
    }

    /** Reads an answer; null if it can't be read. */
    static @Nullable ServerMessage answer(Fields fields) {
        String id = fields.wholeText("id");
        if (id == null) {
            return null;
        }
        if (Event.CHECK_AUDIT.wireName().equals(fields.text("of"))) {
            AuditCheck check = AuditNewsJson.check(fields);
            return check == null ? null : new ServerMessage.OfAudit(new AuditNews.Checked(id, check));
        }
        AuditAnswer answer = AuditNewsJson.answer(fields);
        return answer == null ? null : new ServerMessage.OfAudit(new AuditNews.Found(id, answer));
    }
}
