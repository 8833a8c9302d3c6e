package dev.golink.server.fleet.command;

import dev.golink.server.fleet.phone.Capability;
import dev.golink.server.fleet.screen.ScreenWish;

/** Something an operator tells a phone to do. */
public sealed interface Command {
    /**
     * What concerns the sharing of the screen. A phone works through these in order, so its answer to one also answers those
     * before it.
     */
    sealed interface OfScreen extends Command {}

    /** What concerns nothing else, and is answered by itself. */
    sealed interface OnItsOwn extends Command permits ShowNotice, Custom, Locate {
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

    /**
     * Tell an application on the phone something that only that application understands.
     *
     * @param name what, 1 to {@value #LONGEST_NAME} characters
     * @param data JSON of any kind, at most {@value #LONGEST_DATA} characters
     */
    record Custom(String name, String data) implements OnItsOwn {
        /** The most characters of a name. */
        public static final int LONGEST_NAME = 64;
        /** The most characters of the data, as they are written. */
        public static final int LONGEST_DATA = 16 * 1024;

        /** @throws IllegalArgumentException if there is no name, or if it or the data is too long */
        public Custom {
            int length = name.codePointCount(0, name.length());
            if (name.isBlank() || length > LONGEST_NAME || name.codePoints().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException(
                        "A name has 1 to " + LONGEST_NAME + " characters, none of them a control character.");
            }
            if (data.isEmpty() || data.length() > LONGEST_DATA) {
                throw new IllegalArgumentException("data has 1 to " + LONGEST_DATA + " characters of JSON, this has "
                        + data.length() + ".");
            }
        }

        @Override
        public Capability answeredWith() {
            return Capability.CUSTOM;
        }

        @Override
        public boolean isForAbleOnly() {
            return false;
        }
    }

    /**
     * End the phone's connection, which must not come back by itself. The server does this; the phone is not asked.
     *
     * @param why in the operator's words, for the people at the phone; may be empty
     */
    record Disconnect(String why) implements Command {
        /** The most characters of a reason. */
        public static final int LONGEST_REASON = 80;

        /** @throws IllegalArgumentException if the reason is too long */
        public Disconnect {
            int length = why.codePointCount(0, why.length());
            if (length > LONGEST_REASON) {
                throw new IllegalArgumentException(
                        "A reason has at most " + LONGEST_REASON + " characters, this one has " + length + ".");
            }
        }
    }
}
