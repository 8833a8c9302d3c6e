package dev.golink.server.fleet;

/** Something an operator tells a phone to do. */
public sealed interface Command {
    /**
     * Share the screen.
     *
     * @param wish what the frames should be like
     */
    record StartSharing(ScreenWish wish) implements Command {}

    /** End the sharing of the screen. */
    record StopSharing() implements Command {}

    /**
     * Show a message to the phone's user.
     *
     * @param text  1 to {@value #LONGEST_NOTICE} characters
     * @param level how urgent it is
     */
    record ShowNotice(String text, NoticeLevel level) implements Command {
        /** The most characters of a message. */
        public static final int LONGEST_NOTICE = 500;

        /** @throws IllegalArgumentException if there is no text, or too much of it */
        public ShowNotice {
            int length = text.codePointCount(0, text.length());
            if (text.isBlank() || length > LONGEST_NOTICE) {
                throw new IllegalArgumentException(
                        "A message has 1 to " + LONGEST_NOTICE + " characters, this one has " + length + ".");
            }
        }
    }
}
