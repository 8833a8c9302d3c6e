package dev.golink.phones.conformance.phone.rules;

import java.util.Locale;

import dev.golink.phones.conformance.ProtocolRule;

/** The rules for phones, in the order of the checks. */
public enum PhoneRule {
    CONNECTS("Endpoints", "A phone connects to /goLink/phone/{id} or /goLink/dhzs/{id}, the id percent-encoded UTF-8."),
    HELLO_AFTER_OPEN("Phone → server", "hello comes after open, never before."),
    HELLO_FIELDS("Phone → server", "The fields of hello have their types and ranges; heart_ms is 100 to 600,000."),
    HEART_COMES("Presence (link) and sharing are separate",
            "A phone says something, a heart as a rule, at least every one and a half of its intervals;"
                    + " one that names none, every 75 s."),
    HEART_ANSWER_TAKEN("Fixed: what existing clients say and expect",
            "A phone takes the answer to its heart, with fields it does not know, and goes on."),
    PING_ANSWER_TAKEN("Fixed: what existing clients say and expect", "A phone that says ping takes pong and goes on."),
    UNKNOWN_EVENT_IGNORED("Text events", "An event the phone does not know changes nothing."),
    NOTHING_UNASKED("Phone → server", "Before somebody asked, a phone neither says asking or live nor sends a frame."),
    ANSWERS_OPEN_SCREEN("Phone → server",
            "open_screen is answered within 10 s with screen and the command's id: asking, live, denied or failed."),
    DECIDES("Presence (link) and sharing are separate",
            "asking is followed within 60 s by live, denied or failed with the command's id."),
    FRAMES_COME("Phone → server",
            "A phone that is live sends frames; the first comes even if the screen stands still."),
    FRAME_HEADER("Screen frames (binary), big-endian",
            "A frame has a header of 20 bytes with version 1, codec, rotation 0 to 3 and its size, then a picture."),
    FRAME_CODEC("Server → phone", "Frames have the codec that was asked for, and their pictures begin as it begins."),
    FRAME_KEY_FIRST("Screen frames (binary), big-endian", "The first picture of a sharing is a key frame."),
    FRAME_PARAMETERS("Screen frames (binary), big-endian",
            "H.264: a key frame holds an IDR picture, other frames none; SPS and PPS come with or before the first."),
    FRAME_SEQUENCE("Screen frames (binary), big-endian", "The sequence rises by one a frame."),
    FRAME_SIZE("Server → phone", "No side of a frame is longer than max_size."),
    FRAME_RATE("Server → phone", "No more than max_fps frames a second come."),
    HEART_SAYS_LIVE("Phone → server", "A heart carries the whole state: while the screen is live, sharing says so."),
    OPEN_SCREEN_AGAIN("Phone → server", "open_screen while the screen is live is answered too, with its own id."),
    TUNE_SCREEN("Server → phone",
            "tune_screen changes the running stream: frames are no longer than the new max_size."),
    KEY_FRAME("Server → phone", "key_frame brings a key frame."),
    PAUSE_SCREEN("Server → phone",
            "A phone that says can_pause answers pause_screen within 10 s with screen paused, without an id."),
    NO_FRAME_WHILE_PAUSED("Server → phone", "While it is paused no frame comes, not even for key_frame."),
    HEART_SAYS_PAUSED("Server → phone", "While it is paused, a heart that tells sharing says paused."),
    RESUME_SCREEN("Server → phone",
            "resume_screen is answered with screen live, without asking the user; the first frame is a key frame."),
    STOP_SCREEN("Phone → server", "stop_screen is answered within 10 s with screen off and the command's id."),
    NO_FRAME_AFTER_STOP("Phone → server", "Once the screen is off no frame comes."),
    STOP_SCREEN_AGAIN("Phone → server", "stop_screen while nothing is shared is answered too: off, with its own id."),
    DENIAL("Phone → server",
            "Somebody who says no is reported with screen denied and the command's id; no frame comes."),
    ANSWERS_NOTICE("Server → phone",
            "A phone that says can_notice answers a notice within 10 s, once, with exactly its id: shown or failed."),
    ANSWERS_LOCATE("Server → phone",
            "A phone that says can_locate answers locate within 10 s, once, with exactly its id: shown or failed."),
    TEXTS_ARE_MESSAGES("Text events",
            "Every text is one JSON object with a text event, or ping; 65,536 characters at most."),
    HELLO_ONCE("Phone → server", "hello comes at most once a connection."),
    HEART_FIELDS("Phone → server", "The fields of hearts have their types and ranges; battery is 0 to 100."),
    COMES_BACK("Coming back", "A phone whose connection broke connects again by itself, within 30 s."),
    WAITS_FIRST("Coming back", "It does not come back at once each time, but waits, and longer after each failure."),
    SAME_ID("Coming back", "It comes back under the same id."),
    NOT_RESUMED("Coming back", "Back again it shares nothing until it is asked."),
    CLOSES_IN_ORDER("Coming back", "A phone that ends its connection says goodbye with a close frame, 1000 or 1001."),
    STAYS_AWAY("Coming back", "A phone that was replaced (4409) does not come back by itself.");

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
