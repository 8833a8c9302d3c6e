package dev.golink.phones.adb.screen;

/** Takes pictures of a phone's screen and sends them. Used on the phones' thread. */
interface PictureSource {
    /** Begins, with a key frame. */
    void begin(StreamWish wish);

    /** Goes on with another wish. */
    void tune(StreamWish wish);

    /** Sends a key frame as soon as possible. */
    void keyFrame();

    /** The screen has been turned. */
    void turned();

    /** Whether pictures come when something moves on the screen. */
    boolean isWorking();

    /** Ends what runs on the phone. It may begin again. */
    void end();
}
