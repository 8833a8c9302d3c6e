package dev.golink.server.fleet;

/** Something an operator tells a phone to do. */
public sealed interface Command {
    /**
     * What concerns the sharing of the screen. A phone works through these in order, so its answer to one also answers those
     * before it.
     */
    sealed interface OfScreen extends Command {}

    /** What concerns nothing else, and is answered by itself. */
    sealed interface OnItsOwn extends Command {
        /** What a phone has to be able to do, for it to say how this went. */
        Capability answeredWith();

        /** Whether a phone that can't do that is not even sent this, since it could do nothing with it. */
        boolean isForAbleOnly();
    }

    /**
     * Share the screen.
     *
     * @param wish what the frames should be like
     */
    record StartSharing(ScreenWish wish) implements OfScreen {}

    /** End the sharing of the screen. */
    record StopSharing() implements OfScreen {}

    /**
     * Show a message to the phone's user.
     *
     * @param text  1 to {@value #LONGEST_NOTICE} characters
     * @param level how urgent it is
     */
    record ShowNotice(String text, NoticeLevel level) implements OnItsOwn {
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

        @Override
        public Capability answeredWith() {
            return Capability.NOTICE;
        }

        @Override
        public boolean isForAbleOnly() {
            return false;
        }
    }
}
