package dev.golink.phones.conformance.server.client;

/** Headings in {@code docs/protocol.md} under which the rules for servers stand. */
public final class ProtocolSections {
    /** The paths, and who connects to each. */
    public static final String ENDPOINTS = "Endpoints";
    /** Credentials, and how a client without one is let in. */
    public static final String GETTING_IN = "Access: who gets in";
    /** The part of the protocol that must never change. */
    public static final String FIXED = "Fixed: what existing clients say and expect";
    /** Messages from a server to a phone. */
    public static final String TO_PHONE = "Server → phone";
    /** Messages between operators and servers. */
    public static final String OPERATOR = "Operator ↔ server";
    /** Binary messages with screen frames. */
    public static final String FRAMES = "Screen frames (binary), big-endian";
    /** Messages from a phone to a server. */
    public static final String FROM_PHONE = "Phone → server";

    /** Presence and sharing, which are independent of each other. */
    public static final String PRESENCE_AND_SHARING = "Presence (link) and sharing are separate";
    /** One command for many phones. */
    public static final String RUNS = "Runs";
    /** What happened, as the server stored it. */
    public static final String HISTORY = "What happened";
    /** Who did what, in a chain of hashes. */
    public static final String AUDIT = "Audit";
    /** The messages of one phone, live. */
    public static final String TRACES = "Traces of a phone";
    /** Touching and typing on phones. */
    public static final String CONTROL = "Control of phones";
    /** How phones reconnect. */
    public static final String COMING_BACK = "Coming back";

    private ProtocolSections() {}
}
