package dev.golink.ui.roster;

import java.util.Optional;

import dev.golink.server.fleet.command.Command;

/** What a phone's row waits for: the commands that concern the sharing of its screen. */
public enum Ask {
    /** Share the screen. */
    START,
    /** End the sharing. */
    STOP;

    /** What a command asks, if it concerns the sharing. */
    public static Optional<Ask> of(Command command) {
        return switch (command) {
            case Command.StartSharing _ -> Optional.of(START);
            case Command.StopSharing _ -> Optional.of(STOP);
            case Command.OnItsOwn _,Command.Disconnect _ -> Optional.empty();
        };
    }
}
