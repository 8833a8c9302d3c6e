package dev.golink.app.alerts.webhook;

import java.time.Duration;

/** What came back from where an alert was sent to. */
public sealed interface Reply {
    /** Whether the alert arrived. */
    boolean isGood();

    /** Whether it may arrive if it is sent once more. */
    boolean isWorthRetrying();

    /**
     * It answered.
     *
     * @param status the HTTP status
     * @param after  how long that took
     */
    record Answered(int status, Duration after) implements Reply {
        private static final int OK = 200;
        private static final int MULTIPLE_CHOICES = 300;
        private static final int REQUEST_TIMEOUT = 408;
        private static final int TOO_MANY_REQUESTS = 429;
        private static final int SERVER_ERROR = 500;

        @Override
        public boolean isGood() {
            return status >= OK && status < MULTIPLE_CHOICES;
        }

        @Override
        public boolean isWorthRetrying() {
            return status >= SERVER_ERROR || status == REQUEST_TIMEOUT || status == TOO_MANY_REQUESTS;
        }
    }

    /**
     * It did not answer.
     *
     * @param why as far as that is known
     */
    record Failed(Why why) implements Reply {
        @Override
        public boolean isGood() {
            return false;
        }

        @Override
        public boolean isWorthRetrying() {
            return true;
        }
    }

    /** Why there was no answer. */
    enum Why {
        /** Nothing listens there. */
        REFUSED,
        /** There is no such host, as far as this computer knows. */
        UNKNOWN_HOST,
        /** It took too long. */
        TIMED_OUT,
        /** Its certificate is not trusted, or it speaks no TLS. */
        NOT_TRUSTED,
        /** The connection broke, or something else went wrong; the log says what. */
        BROKEN
    }
}
