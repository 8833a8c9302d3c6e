package dev.golink.app.field;

/**
 * A line in the details of one phone.
 *
 * @param section the part of the details that the line is in
 * @param title   the key of its name
 * @param text    the value
 * @param full    the value with all details, such as the exact time
 */
public record FieldDetail(Section section, String title, FieldText text, FieldText full) {
    /** The parts of the details. */
    public enum Section {
        /** The phone's connection and what the phone does. */
        CONNECTION,
        /** What the phone is, and what it reports about itself. */
        DESCRIPTION
    }
}
