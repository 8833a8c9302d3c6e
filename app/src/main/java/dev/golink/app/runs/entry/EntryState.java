package dev.golink.app.runs.entry;

import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.runs.RunStage;

/** How a command to one phone stands, and why. */
public sealed interface EntryState {
    /** How far it has come. */
    RunStage stage();

    /** It has not gone out yet. */
    record Waiting() implements EntryState {
        @Override
        public RunStage stage() {
            return RunStage.WAITING;
        }
    }

    /** It went out, and there is no answer yet. */
    record Out() implements EntryState {
        @Override
        public RunStage stage() {
            return RunStage.OUT;
        }
    }

    /** The phone's user is being asked. */
    record Asking() implements EntryState {
        @Override
        public RunStage stage() {
            return RunStage.ASKING;
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
        public RunStage stage() {
            return switch (outcome) {
                case Outcome.Done _ -> RunStage.DONE;
                case Outcome.Answered(boolean ok, String _) -> ok ? RunStage.DONE : RunStage.REFUSED;
                case Outcome.Sent _ -> RunStage.SENT;
                case Outcome.Refused _ -> RunStage.REFUSED;
                case Outcome.Unsupported _,Outcome.ServerTooOld _ -> RunStage.UNSUPPORTED;
                case Outcome.TimedOut _ -> RunStage.TIMED_OUT;
                case Outcome.Unreachable _ -> RunStage.UNREACHABLE;
            };
        }
    }

    /** The phone's connection ended before it answered. */
    record Gone() implements EntryState {
        @Override
        public RunStage stage() {
            return RunStage.GONE;
        }
    }

    /** It may have gone out, and nobody knows what came of it. */
    record Unknown() implements EntryState {
        @Override
        public RunStage stage() {
            return RunStage.UNKNOWN;
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
            LINK_LOST,
            /** The server ended. */
            SERVER_ENDED
        }

        @Override
        public RunStage stage() {
            return switch (why) {
                case TAKEN_BACK -> RunStage.CANCELLED;
                case LINK_LOST, SERVER_ENDED -> RunStage.NOT_SENT;
            };
        }
    }
}
