package dev.golink.server.fleet.id;

/**
 * The reason why the server refused a change. The code lets a console show it in its operator's language; the text is
 * for all other readers.
 *
 * @param code  the reason
 * @param words the reason as text, complete by itself
 * @param limit the limit that would be exceeded; 0 if the reason is not about a limit
 * @param about the id of the phone or the file that the reason is about; empty if neither
 */
public record Refusal(Code code, String words, long limit, String about) {
    /** The reason for a refusal. */
    public enum Code {
        /** A reason that only the text gives, or a code that this version does not know. */
        OTHER,
        /** A nickname, a name or a note has more characters than the limit. */
        TOO_LONG,
        /** A phone would have more groups, or more tags, than the limit. */
        TOO_MANY_NAMES,
        /** A name is empty, or has a line break or another control character. */
        NOT_A_NAME,
        /** More phones would have profiles than the limit. */
        TOO_MANY_PHONES,
        /** Another server uses the file with the profiles. */
        OTHER_SERVER,
        /** The file can't be read or written. */
        FILE_UNUSABLE,
        /** Another phone has the number. {@code limit} is the number and {@code about} is that phone. */
        NUMBER_TAKEN,
        /** A number of a phone would be greater than the limit. */
        NUMBER_TOO_GREAT,
        /** The change is too long for one message; no server was asked. */
        MESSAGE_TOO_LONG,
        /** The operator does not have the right that this needs; {@code about} is the right's word. */
        NOT_ALLOWED,
        /** What it is about does not exist, or not any more; {@code about} names it. */
        NOT_FOUND,
        /** An operator, or the server, carries out as many traces as the limit already. */
        TOO_MANY_TRACES,
        /** The server is too busy, with passwords for example. Try again in a moment. */
        BUSY,
        /** It must be in the server's audit before it is done, and the audit can't be written. */
        NOT_AUDITED,
        /** Another bridge has the name; {@code about} is the name. */
        BRIDGE_NAME_TAKEN,
        /** The server is older than the console and does not know such changes. */
        SERVER_TOO_OLD
    }

    /** A refusal with a text only. */
    public static Refusal inWords(String words) {
        return new Refusal(Code.OTHER, words, 0, "");
    }

    /** A refusal that is not about a limit, a phone or a file. */
    public static Refusal of(Code code, String words) {
        return new Refusal(code, words, 0, "");
    }

    /** A refusal because a limit would be exceeded. */
    public static Refusal ofLimit(Code code, String words, long limit) {
        return new Refusal(code, words, limit, "");
    }

    /** A refusal about a phone or a file that the text names already. */
    public static Refusal about(Code code, String words, String about) {
        return new Refusal(code, words, 0, about);
    }

    /** The same refusal, about one phone. */
    public Refusal of(PhoneId phone) {
        return new Refusal(code, phone + ": " + words, limit, phone.value());
    }
}
