package dev.golink.server.fleet.id;

/**
 * Why the server did not take a change: a code, so that a console can say it in its operator's language, and words for every
 * other one.
 *
 * @param code  why
 * @param words the same in words, complete by themselves
 * @param limit the limit that would be passed; 0 if it is not about one
 * @param about the phone's id or the file that it is about; empty if neither
 */
public record Refusal(Code code, String words, long limit, String about) {
    /** Why the server did not take a change. */
    public enum Code {
        /** Only the words say it; also a code that is not known here. */
        OTHER,
        /** A nickname, a name or a note has more characters than the limit. */
        TOO_LONG,
        /** A phone would have more groups, or more tags, than the limit. */
        TOO_MANY_NAMES,
        /** A name is empty or has a line break or the like in it. */
        NOT_A_NAME,
        /** Something would be kept about more phones than the limit. */
        TOO_MANY_PHONES,
        /** Another server keeps what is known about phones, in the file. */
        OTHER_SERVER,
        /** The file can't be read or written. */
        FILE_UNUSABLE,
        /** Another phone, that it is about, has the number of the limit. */
        NUMBER_TAKEN,
        /** A number of a phone would be greater than the limit. */
        NUMBER_TOO_GREAT,
        /** The change is too long for one message; no server was asked. */
        MESSAGE_TOO_LONG,
        /** The server is older than what asked it, and does not know such changes. */
        SERVER_TOO_OLD
    }

    /** What only words say. */
    public static Refusal inWords(String words) {
        return new Refusal(Code.OTHER, words, 0, "");
    }

    /** What is not about a limit, a phone or a file. */
    public static Refusal of(Code code, String words) {
        return new Refusal(code, words, 0, "");
    }

    /** What would pass a limit. */
    public static Refusal ofLimit(Code code, String words, long limit) {
        return new Refusal(code, words, limit, "");
    }

    /** What is about a phone, or a file that the words name already. */
    public static Refusal about(Code code, String words, String about) {
        return new Refusal(code, words, 0, about);
    }

    /** The same, of one phone. */
    public Refusal of(PhoneId phone) {
        return new Refusal(code, phone + ": " + words, limit, phone.value());
    }
}
