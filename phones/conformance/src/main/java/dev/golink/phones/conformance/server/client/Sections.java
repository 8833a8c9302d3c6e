package dev.golink.phones.conformance.server.client;

/** The headings of {@code docs/protocol.md} under which the rules for servers stand. */
public final class Sections {
    /** Paths and who connects to them. */
    public static final String ENDPOINTS = "Endpoints";
    /** What must never change. */
    public static final String FIXED = "Fixed: what existing clients say and expect";
    /** What a server says to a phone. */
    public static final String TO_PHONE = "Server → phone";
    /** What operators and servers say to one another. */
    public static final String OPERATOR = "Operator ↔ server";
    /** Frames of screens. */
    public static final String FRAMES = "Screen frames (binary), big-endian";
    /** What a phone says to a server. */
    public static final String FROM_PHONE = "Phone → server";

    /** Presence, and sharing beside it. */
    public static final String PRESENCE_AND_SHARING = "Presence (link) and sharing are separate";
    /** Commands to many phones. */
    public static final String RUNS = "Runs";
    /** Connections that begin again. */
    public static final String COMING_BACK = "Coming back";

    private Sections() {}
}
