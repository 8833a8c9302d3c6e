package dev.golink.app.runs.entry;

import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.runs.RunStage;

/** The state of a command to one phone, and its reason. */
public sealed interface EntryState {
    /** The stage of the command. */
    RunStage stage();

    /** The command is not sent yet. */
    record Waiting() implements EntryState {
        @Override
        public RunStage stage() {
            return RunStage.WAITING;
        }
    }

    /** The command is sent, and there is no answer yet. */
    record Out() implements EntryState {
        @Override
        public RunStage stage() {
            return RunStage.OUT;
        }
    }

    /** The phone is asking its user. */
    record Asking() implements EntryState {
        @Override
        public RunStage stage() {
            return RunStage.ASKING;
        }
    }

    /**
     * The command ended, and its outcome is known.
     *
     * @param outcome the outcome
     * @param sharing the phone's sharing at that time, which shows whether a person or the phone refused
     */
    record Settled(Outcome outcome, Sharing sharing) implements EntryState {
        @Override
        public RunStage stage() {
            return switch (outcome) {
                case Outcome.Done _ -> RunStage.DONE;
                case Outcome.Answered(boolean ok, String _) -> ok ? RunStage.DONE : RunStage.REFUSED;
                case Outcome.Sent _ -> RunStage.SENT;
                case Outcome.Refused _,Outcome.NotAllowed _,Outcome.NotAudited _ -> RunStage.REFUSED;
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

    /** The command may have been sent, and its outcome is unknown. */
    record Unknown() implements EntryState {
        @Override
        public RunStage stage() {
            return RunStage.UNKNOWN;
        }
    }

    /**
     * The command was never sent.
     *
     * @param why what prevented it
     */
    record NotSent(Why why) implements EntryState {
        /** What prevents a command from being sent. */
        public enum Why {
            /** The operator took it back. */
            TAKEN_BACK,
            /** The link to the server was lost: a later command would come as a surprise. */
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
