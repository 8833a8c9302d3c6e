package dev.golink.server.fleet;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletionStage;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.profile.EditOutcome;
import dev.golink.server.fleet.profile.ProfileEdit;
import dev.golink.server.fleet.runs.Runs;
import dev.golink.server.fleet.screen.ScreenListener;
import dev.golink.server.fleet.screen.ScreenWatch;
import dev.golink.server.fleet.screen.Watch;

/** The phones that can be seen and instructed, wherever their server runs. Every method may be called from any thread. */
public interface Fleet extends AutoCloseable {
    /** Delivers the whole picture first, then each change, on the fleet's own thread; the listener must not block. */
    Watch watch(FleetListener listener);

    /**
     * What the server's own clock shows: the moments of its phones are to be compared with this, and with no other clock. Of a
     * server elsewhere as far as it is known; while there is no link to it, when it was last heard.
     */
    Instant now();

    /** Completes with exactly one outcome; a deadline is one of them. Never completes exceptionally. */
    CompletionStage<Outcome> send(PhoneId phone, Command command);

    /** Delivers a sharing phone's frames, beginning with the last that can be decoded by itself, until the watch is closed. */
    ScreenWatch watchScreen(PhoneId phone, ScreenListener listener);

    /**
     * Changes what is kept about phones, connected or not; the change comes back to every listener like any other. Completes
     * with exactly one outcome, never exceptionally. Either all of the phones are changed or none; of
     * thousands on a server elsewhere, this holds for each part that is asked for together.
     */
    CompletionStage<EditOutcome> edit(Set<PhoneId> phones, ProfileEdit edit);

    /**
     * Takes those of the phones that are offline off the list; what is kept about them stays, and they are listed again when
     * they come back. Completes with exactly one outcome, never exceptionally.
     */
    CompletionStage<EditOutcome> forget(Set<PhoneId> phones);

    /** The other operators that work with this fleet. */
    Operators operators();

    /** The runs of this fleet: commands for many phones, which go on whatever becomes of this console. */
    Runs runs();

    /** Lets go of the fleet; commands that still wait end as unreachable. */
    @Override
    void close();
}
