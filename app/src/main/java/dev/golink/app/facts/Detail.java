package dev.golink.app.facts;

/**
 * A line in the details of one phone.
 *
 * @param section where it stands
 * @param title   the key of its name
 * @param text    how it stands
 * @param full    the same with all there is to say, such as the exact time
 */
public record Detail(Section section, String title, PhoneText text, PhoneText full) {
    /** The parts of the details. */
    public enum Section {
        /** How the phone is connected and what it does. */
        CONNECTION,
        /** What the phone is, and what it says about itself. */
        DESCRIPTION
    }
}
