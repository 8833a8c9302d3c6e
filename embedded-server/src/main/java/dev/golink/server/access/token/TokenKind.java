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
    PATH
}
