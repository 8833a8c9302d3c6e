package dev.golink.server.access.operator;

import java.time.Duration;

/** What comes of an attempt to log in. */
public sealed interface LoginResult {
    /**
     * The password is right.
     *
     * @param account the account as it is now
     */
    record Welcome(Account account) implements LoginResult {}

    /**
     * There is no such account, or the password is wrong. It is not told which.
     *
     * @param pause how long to wait before the next attempt; zero if not at all
     */
    record Wrong(Duration pause) implements LoginResult {}

    /**
     * There were too many wrong passwords, so this one was not looked at.
     *
     * @param pause how long to wait
     */
    record TooEarly(Duration pause) implements LoginResult {}

    /** Too many passwords wait to be checked. Try again in a moment. */
    record Busy() implements LoginResult {}
}
