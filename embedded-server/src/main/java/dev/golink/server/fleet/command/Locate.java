package dev.golink.server.fleet.command;

import dev.golink.server.fleet.phone.Capability;

/** Show the phone's name large, and ring where it can, until somebody there stops it or a minute is over. */
public record Locate() implements Command.OnItsOwn {
    @Override
    public Capability answeredWith() {
        return Capability.LOCATE;
    }

    /** A phone that does not know this would do nothing, and be looked for in vain. */
    @Override
    public boolean isForAbleOnly() {
        return true;
    }
}
