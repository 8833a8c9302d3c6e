package dev.golink.server.access.loopback;

/** Whether a request needs no credential because it comes from the server's own user on this computer. */
public enum LoopbackTrust {
    /** It does not: the request comes from this user. */
    TRUSTED("It comes from a program of the server's own user on this computer."),
    /** It needs one: at least one end is no loopback address. */
    NOT_LOOPBACK("It does not come over loopback."),
    /** It needs one: another user of this computer has connected. */
    OTHER_USER("It comes from a program of another user of this computer."),
    /** It needs one: the system does not say whose the connection is, so a person has to. */
    OWNER_UNKNOWN("This system does not say which user it comes from."),
    /** It needs one: the request is for another name, so a web page may have been led here. */
    OTHER_HOST("The header Host does not name this computer's loopback address."),
    /** It needs one: a proxy or a tunnel passed it on. */
    FORWARDED("A proxy passed it on.");

    private final String sentence;

    LoopbackTrust(String sentence) {
        this.sentence = sentence;
    }

    /** The reason for people. */
    public String sentence() {
        return sentence;
    }
}
