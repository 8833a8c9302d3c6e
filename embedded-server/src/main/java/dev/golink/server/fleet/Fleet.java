package dev.golink.server.fleet;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletionStage;

import dev.golink.server.fleet.access.Access;
import dev.golink.server.fleet.audit.Audit;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.control.Control;
import dev.golink.server.fleet.history.History;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.profile.EditOutcome;
import dev.golink.server.fleet.profile.ProfileEdit;
import dev.golink.server.fleet.runs.Runs;
import dev.golink.server.fleet.screen.ScreenListener;
import dev.golink.server.fleet.screen.ScreenWatch;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.server.fleet.trace.Traces;

/**
 * The phones that operators can see and control, on a server in this process or a remote one. Every method may be
 * called from any thread.
 */
public interface Fleet extends AutoCloseable {
    /** Delivers the whole fleet first, then each change, on the fleet's thread. The listener must not block. */
    Watch watch(FleetListener listener);

    /**
     * The time by the server's wall clock. Compare the times of phones with this clock only. For a remote server this
     * is an estimate; while the link to it is down, it is the time at which the server was last heard.
     */
    Instant now();

    /**
     * Sends a command to a phone. Completes with exactly one outcome, which may be that no answer came in time. Never
     * completes exceptionally.
     */
    CompletionStage<Outcome> send(PhoneId phone, Command command);

    /**
     * Delivers the frames of a sharing phone until the watch is closed. The first is the latest frame that can be
     * decoded by itself.
     */
    ScreenWatch watchScreen(PhoneId phone, ScreenListener listener);

    /**
     * Changes the profiles of phones, connected or not. Every listener gets the change like any other. Completes with
     * exactly one outcome, never exceptionally. Either all of the phones change or none. An edit of thousands of phones
     * on a remote server is sent in parts, and this holds for each part.
     */
    CompletionStage<EditOutcome> edit(Set<PhoneId> phones, ProfileEdit edit);

    /**
     * Removes those of the phones that are offline from the roster. Their profiles stay, and a phone is listed again
     * when it reconnects. Completes with exactly one outcome, never exceptionally.
     */
    CompletionStage<EditOutcome> forget(Set<PhoneId> phones);

    /** The other operators that work with this fleet. */
    Operators operators();

    /** The runs of this fleet: commands for many phones, which go on even if this console ends. */
    Runs runs();

    /** Who may connect to the server, and what this operator may do. */
    Access access();

    /** Who did what, in a chain that can't be changed unnoticed. */
    Audit audit();

    /** What happened in this fleet. */
    History history();

    /** Traces of single phones, for who builds a phone app. */
    Traces traces();

    /** The control of phones: touches, keys and texts of this operator. */
    Control control();

    /** Closes the fleet. Commands without an outcome end as unreachable. */
    @Override
    void close();
}
