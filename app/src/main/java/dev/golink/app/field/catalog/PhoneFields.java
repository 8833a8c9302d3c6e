package dev.golink.app.field.catalog;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.golink.app.field.PhoneField;

/**
 * All facts about a phone. Their order is used everywhere: in the table until the operator moves a column, in the
 * details, and among the names of the search. See decision 0041.
 */
public final class PhoneFields {
    /** The fact that names the phone. */
    public static final PhoneField PHONE = NameFields.PHONE;

    /** The number of the phone; its column appears by itself, once, when the console sees the first number. */
    public static final PhoneField NUMBER = NumberFields.NUMBER;

    /** All facts. */
    public static final List<PhoneField> ALL = Stream
            .of(NumberFields.ALL, PresenceFields.ALL, NameFields.ALL, ScreenFields.ALL, VitalsFields.ALL,
                    LinkFields.ALL, IdentityFields.ALL, WatcherFields.ALL, ControlFields.ALL,
                    ProfileFields.ALL, DeviceFields.ALL)
            .flatMap(List::stream).toList();

    private static final List<PhoneField> COLUMNS = ALL.stream().filter(field -> field.column() != null).toList();

    private PhoneFields() {}

    /** The facts that have a column, in the initial order of the columns. */
    public static List<PhoneField> columns() {
        return COLUMNS;
    }

    /** The fact with a column that the settings call by this id, if there is one. */
    public static Optional<PhoneField> column(String id) {
        return COLUMNS.stream().filter(field -> field.id().equals(id)).findFirst();
    }
}
