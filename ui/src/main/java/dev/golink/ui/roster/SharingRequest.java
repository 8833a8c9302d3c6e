package dev.golink.ui.roster;

import java.util.Optional;

import dev.golink.server.fleet.command.Command;

/** What an operator asks of a phone's sharing: the commands that concern the sharing of its screen. */
public enum SharingRequest {
    /** Start sharing the screen. */
    START,
    /** Stop sharing the screen. */
    STOP;

    /** What a command asks of the sharing; empty if the command does not concern sharing. */
    public static Optional<SharingRequest> of(Command command) {
        return switch (command) {
            case Command.StartSharing _ -> Optional.of(START);
            case Command.StopSharing _ -> Optional.of(STOP);
            case Command.OnItsOwn _,Command.Disconnect _ -> Optional.empty();
        };
    }
}
