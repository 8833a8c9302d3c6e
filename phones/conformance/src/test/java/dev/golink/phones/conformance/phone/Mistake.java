package dev.golink.phones.conformance.phone;

/** A mistake of the phone and the name of the check that must find it. LEGACY is no mistake. */
enum Mistake {
    LEGACY(""), HELLO_TOO_EARLY("hello-after-open"), HELLO_FIELDS("hello-fields"), HELLO_TWICE("hello-once"),
    BATTERY("heart-fields"), LATE("heart-comes"), NOT_JSON("texts-are-messages"),
    ANSWERS_UNKNOWN("unknown-event-ignored"), SHARES_UNASKED("nothing-unasked"), MUTE("answers-open-screen"),
    NO_COMMAND_ID("decides"), FRAME_VERSION("frame-header"), NO_JPEG("frame-codec"),
    SEQUENCE_SKIPS("frame-sequence"),
    TOO_LARGE("frame-size"), TOO_MANY_FRAMES("frame-rate"), HEART_SAYS_OFF("heart-says-live"),
    PAUSE_IGNORED("pause-screen"), FRAME_WHILE_PAUSED("no-frame-while-paused"),
    HEART_NOT_PAUSED("heart-says-paused"), ASKS_TO_RESUME("resume-screen"),
    RESUMES_WITHOUT_FRAMES("resume-screen"), NOT_TUNED("tune-screen"), NO_KEY_FRAME("key-frame"),
    FRAME_AFTER_OFF("no-frame-after-stop"),
    NOTICE_IGNORED("answers-notice"), LOCATE_IGNORED("answers-locate"), NOTICE_OTHER_ID("answers-notice"),
    NOTICE_TWICE("answers-notice"),
    INPUT_IGNORED("answers-input"), INPUT_TWICE("answers-input"), INPUT_OTHER_ID("answers-input"),
    INPUT_UNSEEN("input-changed"), INPUT_LATE_DONE("input-late"), INPUT_HELD("input-lets-go"),
    INPUT_LET_GO_AT_ONCE("input-lets-go"), CONTROL_END_IGNORED("input-control-ends"),
    NEVER_COMES_BACK("comes-back"), NO_BACK_OFF("waits-first"), OTHER_ID("same-id"), RESUMES("not-resumed"),
    FIGHTS("stays-away"), SHARES_WAITING("waits-to-be-let-in"), MUTE_WAITING("waits-to-be-let-in"),
    HELLO_LET_IN("goes-on-let-in"), LOSES_TOKEN("stores-token"), RETURNS_AT_ONCE("stays-out");

    private final String check;

    Mistake(String check) {
        this.check = check;
    }

    String check() {
        return check;
    }
}
