package dev.golink.server.protocol;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.id.RefusedException;
import dev.golink.server.fleet.profile.ProfileEdit;
import dev.golink.server.protocol.json.CheckedFields;
import dev.golink.server.protocol.json.Fields;
import dev.golink.server.protocol.message.OperatorMessage;
import dev.golink.server.protocol.message.PhoneMessage;
import dev.golink.server.protocol.phone.ProfileJson;

/** Reads the edits of operators. A wrong field makes the whole edit wrong. Stateless. */
final class EditReader {
    private EditReader() {}

    /** Reads an {@code edit_phones} or {@code forget_phones}. If it has an id, an error is answered under that id. */
    static OperatorMessage edit(Event event, Fields fields) {
        CheckedFields checked = fields.checked();
        String id;
        try {
            id = checked.commandId();
        } catch (IllegalArgumentException e) {
            return new PhoneMessage.Unusable(event.wireName() + ": " + e.getMessage());
        }
        if (id == null) {
            return new PhoneMessage.Unusable(event.wireName() + " needs an id, so that the server can answer it.");
        }
        try {
            Set<PhoneId> phones = phones(checked);
            return event == Event.EDIT_PHONES
                    ? new OperatorMessage.EditPhones(id, phones, edit(checked))
                    : new OperatorMessage.ForgetPhones(id, phones);
        } catch (RefusedException e) {
            return new OperatorMessage.WrongEdit(id, event.wireName(), e.refusal());
        } catch (IllegalArgumentException e) {
            return new OperatorMessage.WrongEdit(id, event.wireName(), Refusal.inWords(String.valueOf(e.getMessage())));
        }
    }

    private static Set<PhoneId> phones(CheckedFields fields) {
        Set<PhoneId> phones = new LinkedHashSet<>();
        for (String text : fields.texts("phones")) {
            try {
                phones.add(new PhoneId(text));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("phones contains a text that is not a phone's id. " + e.getMessage(),
                        e);
            }
        }
        if (phones.isEmpty()) {
            throw new IllegalArgumentException("phones must be a list of at least one phone's id.");
        }
        return phones;
    }

    private static ProfileEdit edit(CheckedFields fields) {
        return new ProfileEdit(fields.text("nickname"), fields.text("note"), set(fields.texts("join")),
                set(fields.texts("leave")), set(fields.texts("mark")), set(fields.texts("unmark")),
                ProfileJson.numbering(fields));
    }

    private static Set<String> set(List<String> texts) {
        return new HashSet<>(texts);
    }
}
