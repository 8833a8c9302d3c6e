package dev.golink.server.access.token;

/** For whom a token is, and how it travels. */
public enum TokenKind {
    /** For one phone, in a header. */
    PHONE,
    /** For an operator's console or program, in a header. It has at most the rights of its account. */
    OPERATOR,
    /**
     * For clients that can only be given an address: the token is a part of the path. With the right to share, it is for
     * operators' pages; without a right, for phones.
     */
    PATH,
    /**
     * For all phones of a bridge, in a header. As long as it is valid, every id that begins with the bridge's prefix
     * belongs to it. A bridge has one; a new one replaces it.
     */
    BRIDGE,
    /**
     * The same for the bridge in the server's own process. There is one at most, and operators do not see it: the server
     * makes a new one whenever that bridge begins.
     */
    OWN_BRIDGE;

    /** Whether it is for the phones of a bridge. */
    public boolean isOfBridge() {
        return this == BRIDGE || this == OWN_BRIDGE;
    }
}
