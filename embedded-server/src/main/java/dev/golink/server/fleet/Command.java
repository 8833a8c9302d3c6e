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
}
