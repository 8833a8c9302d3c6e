package dev.golink.server.protocol;

import java.util.Set;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.protocol.json.CheckedFields;
import dev.golink.server.protocol.json.Fields;
import dev.golink.server.protocol.message.OperatorMessage;
import dev.golink.server.protocol.phone.EditJson;
import dev.golink.server.protocol.phone.PhoneIds;

/** Reads the edits of operators. A wrong field makes the whole edit wrong. Stateless. */
final class EditReader {
    private EditReader() {}

    /** Reads an {@code edit_phones} or {@code forget_phones}. If it has an id, an error is answered under that id. */
    static OperatorMessage edit(Event event, Fields fields) {
        return RequestReader.read(event, fields, id -> edit(event, id, fields.checked()),
                (id, wrong) -> new OperatorMessage.WrongEdit(id, event.wireName(), wrong));
    }

    private static OperatorMessage edit(Event event, String id, CheckedFields fields) {
        Set<PhoneId> phones = PhoneIds.read(fields);
        return event == Event.EDIT_PHONES
                ? new OperatorMessage.EditPhones(id, phones, EditJson.read(fields))
                : new OperatorMessage.ForgetPhones(id, phones);
    }
}
