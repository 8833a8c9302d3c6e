package dev.golink.server.fleet.command;

import dev.golink.server.fleet.phone.Capability;
import dev.golink.server.fleet.screen.ScreenWish;

/** A command from an operator to a phone. */
public sealed interface Command {
    /**
     * A command about the sharing of the screen. A phone handles these in order, so its answer to one also answers the
     * earlier ones.
     */
    sealed interface OfScreen extends Command {}

    /** A command that is independent of others and has its own answer. */
    sealed interface OnItsOwn extends Command permits ShowNotice, Custom, Locate {
        /** The capability a phone needs in order to answer this command. */
        Capability answeredWith();

        /**
         * Whether this command is sent only to phones with that capability, because other phones can't do anything with
         * it.
         */
        boolean isForAbleOnly();
    }

    /**
     * Starts the sharing of the screen.
     *
     * @param wish the requested properties of the frames
     */
    record StartSharing(ScreenWish wish) implements OfScreen {}

    /** Ends the sharing of the screen. */
    record StopSharing() implements OfScreen {}

    /**
     * Shows a message to the phone's user.
     *
     * @param text  1 to {@value #LONGEST_NOTICE} characters
     * @param level how urgent it is
     */
    record ShowNotice(String text, NoticeLevel level) implements OnItsOwn {
        /** The most characters of a message. */
        public static final int LONGEST_NOTICE = 500;

        /** @throws IllegalArgumentException if the text is blank or too long */
        public ShowNotice {
            int length = text.codePointCount(0, text.length());
            if (text.isBlank() || length > LONGEST_NOTICE) {
                throw new IllegalArgumentException(
                        "A message has 1 to " + LONGEST_NOTICE + " characters. This one has " + length + ".");
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
     * Sends an application on the phone a message that only this application understands.
     *
     * @param name the kind of message, 1 to {@value #LONGEST_NAME} characters
     * @param data any JSON value, at most {@value #LONGEST_DATA} characters
     */
    record Custom(String name, String data) implements OnItsOwn {
        /** The most characters of a name. */
        public static final int LONGEST_NAME = 64;
        /** The most characters of the data as JSON text. */
        public static final int LONGEST_DATA = 16 * 1024;

        /**
         * @throws IllegalArgumentException if the name is blank, has control characters or is too long, or if the data
         *         is empty or too long
         */
        public Custom {
            int length = name.codePointCount(0, name.length());
            if (name.isBlank() || length > LONGEST_NAME || name.codePoints().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException(
                        "A name has 1 to " + LONGEST_NAME + " characters and no control characters.");
            }
            if (data.isEmpty() || data.length() > LONGEST_DATA) {
                throw new IllegalArgumentException(
                        "data has 1 to " + LONGEST_DATA + " characters of JSON. This one has "
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
     * Ends the phone's connection; the phone must not reconnect by itself. The server does this without asking the
     * phone.
     *
     * @param why the operator's reason, for the people at the phone; may be empty
     */
    record Disconnect(String why) implements Command {
        /** The most characters of a reason. */
        public static final int LONGEST_REASON = 80;

        /** @throws IllegalArgumentException if the reason is too long */
        public Disconnect {
            int length = why.codePointCount(0, why.length());
            if (length > LONGEST_REASON) {
                throw new IllegalArgumentException(
                        "A reason has at most " + LONGEST_REASON + " characters. This one has " + length + ".");
            }
        }
    }
}
