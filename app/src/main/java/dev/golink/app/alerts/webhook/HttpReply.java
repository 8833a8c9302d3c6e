package dev.golink.app.alerts.webhook;

import java.time.Duration;

/** What came back after an alert was sent. */
public sealed interface HttpReply {
    /** Whether the alert arrived. */
    boolean isGood();

    /** Whether the alert may arrive if it is sent once more. */
    boolean isWorthRetrying();

    /**
     * The server answered.
     *
     * @param status the HTTP status
     * @param after  how long the answer took
     */
    record Answered(int status, Duration after) implements HttpReply {
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
     * The server did not answer.
     *
     * @param why the reason, as far as it is known
     */
    record Failed(Why why) implements HttpReply {
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
        /** Nothing listens at the address. */
        REFUSED,
        /** The host is unknown to this computer. */
        UNKNOWN_HOST,
        /** The answer took too long. */
        TIMED_OUT,
        /** The server's certificate is not trusted, or the server does not speak TLS. */
        NOT_TRUSTED,
        /** The connection broke, or something else went wrong; the log has the details. */
        BROKEN
    }
}
