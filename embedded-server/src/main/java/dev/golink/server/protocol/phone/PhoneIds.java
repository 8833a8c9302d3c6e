package dev.golink.server.protocol.phone;

import java.util.LinkedHashSet;
import java.util.SequencedSet;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.protocol.json.CheckedFields;

/** Reads the phones that an operator names in a request. Stateless. */
public final class PhoneIds {
    private PhoneIds() {}

    /**
     * The phones of the field {@code phones} in their order, each once; at least one phone.
     *
     * @throws IllegalArgumentException if there is no phone, or one of the texts is not a phone's id
     */
    public static SequencedSet<PhoneId> read(CheckedFields fields) {
        SequencedSet<PhoneId> phones = read(fields, "phones");
        if (phones.isEmpty()) {
            throw new IllegalArgumentException("phones must be a list of at least one phone's id.");
        }
        return phones;
    }

    /**
     * The phones of a field in their order, each once; none if the field is missing.
     *
     * @throws IllegalArgumentException if one of the texts is not a phone's id
     */
    public static SequencedSet<PhoneId> read(CheckedFields fields, String name) {
        SequencedSet<PhoneId> phones = new LinkedHashSet<>();
        for (String text : fields.texts(name)) {
            try {
                phones.add(new PhoneId(text));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        name + " contains a text that is not a phone's id. " + e.getMessage(), e);
            }
        }
        return phones;
    }
}
