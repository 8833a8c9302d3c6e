package dev.golink.app.roster;

import dev.golink.server.fleet.Command;
import dev.golink.server.fleet.ScreenWish;

/** What the operator can ask of a phone from the table. */
public enum Ask {
    /** Share the screen. */
    START,
    /** End the sharing. */
    STOP;

    /** The command that asks for it. */
    public Command command() {
        return switch (this) {
            case START -> new Command.StartSharing(ScreenWish.DEFAULT);
            case STOP -> new Command.StopSharing();
        };
    }
}
