package dev.golink.app.facts.fields;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.golink.app.facts.PhoneField;

/**
 * All facts of a phone, in the order in which they stand everywhere: in the table until somebody moves a column, in the details,
 * and among the names of the search.
 */
public final class PhoneFields {
    /** The fact that names the phone. */
    public static final PhoneField PHONE = NameFields.PHONE;

    /** The number of the phone, whose column is shown when the first number is seen. */
    public static final PhoneField NUMBER = NumberFields.NUMBER;

    /** All facts. */
    public static final List<PhoneField> ALL = Stream
            .of(NumberFields.ALL, PresenceFields.ALL, NameFields.ALL, ScreenFields.ALL, VitalsFields.ALL,
                    LinkFields.ALL, WatcherFields.ALL,
                    ProfileFields.ALL, DeviceFields.ALL)
            .flatMap(List::stream).toList();

    private static final List<PhoneField> COLUMNS = ALL.stream().filter(field -> field.column() != null).toList();

    private PhoneFields() {}

    /** Those that have a column, in the order of the columns at first. */
    public static List<PhoneField> columns() {
        return COLUMNS;
    }

    /** The one whose column the settings call so, if there is one. */
    public static Optional<PhoneField> column(String id) {
        return COLUMNS.stream().filter(field -> field.id().equals(id)).findFirst();
    }
}
