package dev.golink.app.runs;

import dev.golink.server.fleet.Outcome;
import dev.golink.server.fleet.Sharing;

/** How a command to one phone stands, and why. */
public sealed interface EntryState {
    /** How far it has come. */
    Stage stage();

    /** It has not gone out yet. */
    record Waiting() implements EntryState {
        @Override
        public Stage stage() {
            return Stage.WAITING;
        }
    }

    /** It went out, and there is no answer yet. */
    record Out() implements EntryState {
        @Override
        public Stage stage() {
            return Stage.OUT;
        }
    }

    /** The phone's user is being asked. */
    record Asking() implements EntryState {
        @Override
        public Stage stage() {
            return Stage.ASKING;
        }
    }

    /**
     * It has its outcome.
     *
     * @param outcome how it went
     * @param sharing how the phone's sharing stood then, which tells whether a person or the phone said no
     */
    record Settled(Outcome outcome, Sharing sharing) implements EntryState {
        @Override
        public Stage stage() {
            return switch (outcome) {
                case Outcome.Done _ -> Stage.DONE;
                case Outcome.Answered(boolean ok, String _) -> ok ? Stage.DONE : Stage.REFUSED;
                case Outcome.Sent _ -> Stage.SENT;
                case Outcome.Refused _,Outcome.Unsupported _ -> Stage.REFUSED;
                case Outcome.TimedOut _ -> Stage.TIMED_OUT;
                case Outcome.Unreachable _ -> Stage.UNREACHABLE;
            };
        }
    }

    /**
     * It never went out.
     *
     * @param why what kept it
     */
    record NotSent(Why why) implements EntryState {
        /** What keeps a command from going out. */
        public enum Why {
            /** The operator took it back. */
            TAKEN_BACK,
            /** The link to the server was lost: later it would come as a surprise. */
            LINK_LOST
        }

        @Override
        public Stage stage() {
            return Stage.CANCELLED;
        }
    }
}
