package dev.golink.phones.conformance.phone.rules;

import java.util.Locale;

import dev.golink.phones.conformance.ProtocolRule;

/** The rules for phones, in the order of the checks. */
public enum PhoneRule {
    CONNECTS("Endpoints",
            "A phone connects to /goLink/phone/{id} or /goLink/dhzs/{id}. The id is percent-encoded UTF-8."),
    HELLO_AFTER_OPEN("Phone → server", "A phone sends hello only after it received open."),
    HELLO_FIELDS("Phone → server", "The fields of hello have the right types and ranges; heart_ms is 100 to 600,000."),
    HEART_COMES("Presence (link) and sharing are separate",
            "A phone sends a message, usually a heart, at least every 1.5 heartbeat intervals."
                    + " A phone that names no interval sends one at least every 75 s."),
    HEART_ANSWER_TAKEN("Fixed: what existing clients say and expect",
            "A phone accepts the answer to its heart, ignores unknown fields in it, and keeps sending."),
    PING_ANSWER_TAKEN("Fixed: what existing clients say and expect",
            "A phone that sends ping accepts the answer pong and keeps sending."),
    UNKNOWN_EVENT_IGNORED("Text events", "A phone ignores an event that it does not know."),
    NOTHING_UNASKED("Phone → server",
            "Until an operator asks for its screen, a phone reports neither asking nor live and sends no frame."),
    ANSWERS_OPEN_SCREEN("Phone → server",
            "A phone answers open_screen within 10 s: asking, live, denied or failed, with the command's id."),
    DECIDES("Presence (link) and sharing are separate",
            "After asking, a phone reports live, denied or failed with the command's id within 60 s."),
    FRAMES_COME("Phone → server",
            "A phone that is live sends frames. It sends the first even if nothing moves on its screen."),
    FRAME_HEADER("Screen frames (binary), big-endian",
            "A frame has a header of 20 bytes (version 1, codec, rotation 0 to 3, width, height), then a picture."),
    FRAME_CODEC("Server → phone",
            "Frames have the codec that was asked for, and each picture begins as that codec requires."),
    FRAME_KEY_FIRST("Screen frames (binary), big-endian", "The first picture of a sharing is a key frame."),
    FRAME_PARAMETERS("Screen frames (binary), big-endian",
            "H.264: key frames, and no others, hold an IDR picture. SPS and PPS come with or before the first."),
    FRAME_SEQUENCE("Screen frames (binary), big-endian", "The sequence number rises by one with each frame."),
    FRAME_SIZE("Server → phone", "No side of a frame is longer than max_size."),
    FRAME_RATE("Server → phone", "A phone sends at most max_fps frames a second."),
    HEART_SAYS_LIVE("Phone → server",
            "A heart reports the whole state: while the screen is live, its field sharing says so."),
    OPEN_SCREEN_AGAIN("Phone → server",
            "A phone also answers open_screen while its screen is live, with the id of that command."),
    TUNE_SCREEN("Server → phone",
            "tune_screen changes the running stream: no side of a frame is longer than the new max_size."),
    KEY_FRAME("Server → phone", "A phone answers key_frame with a key frame."),
    PAUSE_SCREEN("Server → phone",
            "A phone with can_pause answers pause_screen within 10 s: screen paused, without an id."),
    NO_FRAME_WHILE_PAUSED("Server → phone", "A paused phone sends no frame, not even after key_frame."),
    HEART_SAYS_PAUSED("Server → phone", "If a heart of a paused phone has the field sharing, its value is paused."),
    RESUME_SCREEN("Server → phone",
            "A phone answers resume_screen with screen live, without asking its user. The first frame is a key frame."),
    STOP_SCREEN("Phone → server", "A phone answers stop_screen within 10 s: screen off with the command's id."),
    NO_FRAME_AFTER_STOP("Phone → server", "A phone whose screen is off sends no frame."),
    STOP_SCREEN_AGAIN("Phone → server",
            "A phone also answers stop_screen while it shares nothing: off, with the id of that command."),
    DENIAL("Phone → server",
            "If its user refuses, a phone reports screen denied with the command's id, and sends no frame."),
    ANSWERS_NOTICE("Server → phone",
            "A phone with can_notice answers a notice once within 10 s: shown or failed, with exactly its id."),
    ANSWERS_LOCATE("Server → phone",
            "A phone with can_locate answers locate once within 10 s: shown or failed, with exactly its id."),
    ANSWERS_INPUT("Control of phones",
            "A phone with input answers each gesture once within 10 s: done, or refused with a reason; with exactly its id."),
    INPUT_CHANGED("Control of phones",
            "A phone that can touch refuses a gesture for a picture of another shape, with the reason changed."),
    INPUT_LATE("Control of phones",
            "A phone with input_clock refuses input that is older than 1.5 s, with the reason late."),
    INPUT_LETS_GO("Control of phones",
            "A phone lets go 3 s after the last part of a gesture. It answers refused, and carries out the next gesture."),
    INPUT_CONTROL_ENDS("Control of phones",
            "When control ends, a phone lets go at once. It answers the gesture with refused and the reason failed."),
    TEXTS_ARE_MESSAGES("Text events",
            "Every text is ping or one JSON object with a string event; it has at most 65,536 characters."),
    HELLO_ONCE("Phone → server", "A phone sends hello at most once in each connection."),
    HEART_FIELDS("Phone → server", "The fields of each heart have the right types and ranges; battery is 0 to 100."),
    COMES_BACK("Coming back", "A phone whose connection broke reconnects by itself within 30 s."),
    WAITS_FIRST("Coming back",
            "A phone does not reconnect at once each time. It waits, and waits longer after each failure."),
    SAME_ID("Coming back", "A phone reconnects under the same id."),
    NOT_RESUMED("Coming back", "After it reconnected, a phone shares nothing until it is asked."),
    WAITS_TO_BE_LET_IN("Access: who gets in",
            "A phone that has to wait (open with waiting) says hello and sends its heartbeats, and nothing else."),
    GOES_ON_LET_IN("Access: who gets in",
            "A phone that is let in (a second open) goes on over the same connection, without a second hello."),
    STORES_TOKEN("Access: who gets in",
            "A phone that offers the subprotocol golink stores the token that it gets, and presents it from then on."),
    CLOSES_IN_ORDER("Coming back", "A phone that ends its connection sends a close frame with 1000 or 1001."),
    STAYS_AWAY("Coming back", "A phone that was replaced (4409) does not reconnect by itself."),
    STAYS_OUT("Coming back",
            "A phone that is not let in (4401, 4403) tries again after 30 s at the earliest, or when its user wants it.");

    private final String section;
    private final String says;

    PhoneRule(String section, String says) {
        this.section = section;
        this.says = says;
    }

    /** The rule as reports show it; its name is this constant's name in lower case with hyphens. */
    public ProtocolRule rule() {
        return new ProtocolRule(name().toLowerCase(Locale.ROOT).replace('_', '-'), says, section);
    }
}
