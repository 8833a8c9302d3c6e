package dev.golink.phones.conformance.server.client;

/** The headings of {@code docs/protocol.md} under which the rules for servers stand. */
public final class Sections {
    public static final String ENDPOINTS = "Endpoints";
    public static final String FIXED = "Fixed: what existing clients say and expect";
    public static final String TO_PHONE = "Server → phone";
    public static final String OPERATOR = "Operator ↔ server";
    public static final String FRAMES = "Screen frames (binary), big-endian";
    public static final String FROM_PHONE = "Phone → server";

    public static final String PRESENCE_AND_SHARING = "Presence (link) and sharing are separate";
    public static final String RUNS = "Runs";
    public static final String COMING_BACK = "Coming back";

    private Sections() {}
}
