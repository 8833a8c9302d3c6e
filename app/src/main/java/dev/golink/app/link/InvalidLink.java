package dev.golink.app.link;

import dev.golink.ui.texts.Texts;

/** A link to a server that can't be followed. */
public final class InvalidLink extends Exception {
    private static final long serialVersionUID = 1;
    private static final int LONGEST_SHOWN = 80;

    private final Reason reason;
    private final String shown;

    /** What is wrong with a link. */
    public enum Reason {
        /** The text does not begin as links do. */
        FORM("link.wrong.form"),
        /** The link names no server, or one that can't exist. */
        HOST("link.wrong.host"),
        /** The port is not a number from 1 to 65535. */
        PORT("link.wrong.port"),
        /** The link has a pin that is none. */
        PIN("link.wrong.pin"),
        /** The link has a user name before the server. */
        USER("link.wrong.user"),
        /** The link is longer than any valid one. */
        TOO_LONG("link.wrong.long");

        private final String key;

        Reason(String key) {
            this.key = key;
        }
    }

    InvalidLink(Reason reason, String link) {
        super(reason.name());
        this.reason = reason;
        shown = beginning(link);
    }

    /** What is wrong with the link. */
    public Reason reason() {
        return reason;
    }

    /** A sentence that names what is wrong, and the beginning of the link. */
    public String text(Texts texts) {
        return texts.text(reason.key, shown);
    }

    /** The part of the link that can be shown: without the values after a question mark, which may be secret. */
    private static String beginning(String link) {
        String open = link.replaceFirst("(?s)[?#].*", "").replaceAll("\\p{C}", "\uFFFD");
        return open.length() <= LONGEST_SHOWN ? open : open.substring(0, LONGEST_SHOWN) + "…";
    }
}
