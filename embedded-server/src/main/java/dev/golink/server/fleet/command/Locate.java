package dev.golink.server.fleet.command;

import dev.golink.server.fleet.phone.Capability;

/**
 * Makes the phone show its name in large letters, and ring if it can. It stops when a person there stops it, or after a
 * minute.
 */
public record Locate() implements Command.OnItsOwn {
    @Override
    public Capability answeredWith() {
        return Capability.LOCATE;
    }

    /**
     * True, because a phone that does not know this command would stay silent and people would search for it in vain.
     */
    @Override
    public boolean isForAbleOnly() {
        return true;
    }
}
