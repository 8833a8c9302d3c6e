package dev.golink.phones.conformance.server;

/** The headings of {@code docs/protocol.md} under which the rules for servers stand. */
final class Sections {
    static final String ENDPOINTS = "Endpoints";
    static final String FIXED = "Fixed: what existing clients say and expect";
    static final String TO_PHONE = "Server → phone";
    static final String OPERATOR = "Operator ↔ server";
    static final String FRAMES = "Screen frames (binary), big-endian";
    static final String FROM_PHONE = "Phone → server";

    static final String PRESENCE_AND_SHARING = "Presence (link) and sharing are separate";
    static final String RUNS = "Runs";
    static final String COMING_BACK = "Coming back";

    private Sections() {}
}
