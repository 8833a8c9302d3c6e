package dev.golink.app.command.server;

/** A command could not do its work. The message says why, in one line. */
public final class CommandFailure extends Exception {
    private static final long serialVersionUID = 1;

    /** @param why the reason, in one line */
    public CommandFailure(String why) {
        super(why);
    }
}
