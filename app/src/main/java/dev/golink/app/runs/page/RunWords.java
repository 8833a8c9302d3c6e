package dev.golink.app.runs.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.kordamp.ikonli.Ikon;

import dev.golink.app.runs.entry.EntryState;
import dev.golink.app.runs.entry.Run;
import dev.golink.app.runs.entry.RunEntry;
import dev.golink.app.runs.question.CommandPresentation;
import dev.golink.app.runs.question.LeftOut;
import dev.golink.app.runs.question.Plan;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.runs.RunCounts;
import dev.golink.server.fleet.runs.RunStage;
import dev.golink.ui.look.OutcomeWords;
import dev.golink.ui.look.Sign;
import dev.golink.ui.roster.Ask;
import dev.golink.ui.roster.Request;
import dev.golink.ui.words.Words;

/**
 * The texts for runs and their states.
 *
 * @param words the texts of a language
 */
public record RunWords(Words words) {
    /** The order in which stages are displayed: settled stages first, waiting last. */
    static final List<RunStage> IN_ORDER = List.of(RunStage.DONE, RunStage.SENT, RunStage.REFUSED, RunStage.TIMED_OUT,
            RunStage.UNSUPPORTED, RunStage.UNREACHABLE, RunStage.GONE, RunStage.NOT_SENT, RunStage.UNKNOWN,
            RunStage.CANCELLED, RunStage.ASKING, RunStage.OUT, RunStage.WAITING);

    /** The name of a command, such as "Start". */
    public String command(Command command) {
        return CommandPresentation.of(command).name(words);
    }

    /** The icon of a command, the same as on its button. */
    static Ikon icon(Command command) {
        return CommandPresentation.of(command).icon();
    }

    /** The title of a run, such as "Start · 24 phones", or "Start · lab-7" for a single phone. */
    public String title(Run run) {
        PhoneId only = run.only();
        String whom = only == null ? words.text("run.phones", run.size()) : only.value();
        return words.text("run.title", command(run.command()), whom);
    }

    /** When and by whom a run was begun, such as "Begun 14:03:05 by anna". */
    String begun(Run run, String when) {
        return run.by().map(by -> words.text("run.begun.by", when, by.value()))
                .orElseGet(() -> words.text("run.begun", when));
    }

    /**
     * A text followed by the operator who began the run, such as "2 min ago · anna". The text alone if only this window
     * knows of the run.
     */
    String withWho(Run run, String text) {
        return run.by().map(by -> words.text("run.by", text, by.value())).orElse(text);
    }

    /** The label of the retry button with its number of phones, such as "Retry the failed (3)". */
    String retry(RunCounts counts) {
        return words.text(counts.of(RunStage.UNKNOWN) == 0 ? "run.retry" : "run.retry.unknown", counts.retriable());
    }

    /** The stage of a command, in a word or two. */
    public String stage(RunStage stage) {
        return switch (stage) {
            case WAITING -> words.text("stage.waiting");
            case OUT -> words.text("stage.out");
            case ASKING -> words.text("stage.asking");
            case DONE -> words.text("stage.done");
            case SENT -> words.text("stage.sent");
            case REFUSED -> words.text("stage.refused");
            case TIMED_OUT -> words.text("stage.timedOut");
            case UNSUPPORTED -> words.text("stage.unsupported");
            case UNREACHABLE -> words.text("stage.unreachable");
            case GONE -> words.text("stage.gone");
            case UNKNOWN -> words.text("stage.unknown");
            case NOT_SENT -> words.text("stage.notSent");
            case CANCELLED -> words.text("stage.cancelled");
        };
    }

    /** The icon of a stage. */
    static Sign sign(RunStage stage) {
        return switch (stage) {
            case WAITING -> Sign.WAITING;
            case OUT -> Sign.OUT;
            case ASKING -> Sign.ASKED;
            case DONE -> Sign.DONE;
            case SENT -> Sign.SENT;
            case REFUSED -> Sign.REFUSED;
            case TIMED_OUT -> Sign.TIMED_OUT;
            case UNSUPPORTED -> Sign.REFUSED;
            case UNREACHABLE, GONE -> Sign.UNREACHABLE;
            case UNKNOWN -> Sign.UNKNOWN;
            case NOT_SENT -> Sign.CANCELLED;
            case CANCELLED -> Sign.CANCELLED;
        };
    }

    /** The count of a stage, such as "3 refused". */
    String count(int count, RunStage stage) {
        return words.text("run.count", count, stage(stage));
    }

    /** All counts of a run, such as "20 done, 3 refused, 1 under way". */
    public String counts(RunCounts counts) {
        List<String> parts = new ArrayList<>();
        IN_ORDER.stream().filter(stage -> counts.of(stage) > 0)
                .forEach(stage -> parts.add(count(counts.of(stage), stage)));
        return String.join(words.text("sentence.comma"), parts);
    }

    /** The progress of a run, such as "12 of 34". */
    String progress(RunCounts counts) {
        return words.text("run.progress", counts.settled(), counts.total());
    }

    /** What there is to say about an entry besides its stage; empty if nothing. */
    public String reason(RunEntry entry) {
        return switch (entry.state()) {
            case EntryState.Waiting _ -> words.text("reason.waiting");
            case EntryState.Out _ -> "";
            case EntryState.Asking _ -> words.text("reason.asking");
            case EntryState.NotSent(EntryState.NotSent.Why why) -> switch (why) {
                case TAKEN_BACK -> words.text("reason.takenBack");
                case LINK_LOST -> words.text("reason.linkLost");
                case SERVER_ENDED -> words.text("reason.serverEnded");
            };
            case EntryState.Gone _ -> words.text("reason.gone");
            case EntryState.Unknown _ -> words.text("reason.unknown");
            case EntryState.Settled settled -> settled.stage().isFailed() ? failure(entry.run().command(), settled)
                    : wellDone(settled.outcome());
        };
    }

    private String wellDone(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Sent _ -> words.text("reason.sent");
            case Outcome.Answered _ -> OutcomeWords.of(outcome, Sharing.OFF, words).full();
            case Outcome.Done _,Outcome.Refused _,Outcome.TimedOut _,Outcome.Unreachable _,Outcome.Unsupported _ -> "";
            case Outcome.ServerTooOld _ -> "";
        };
    }

    private String failure(Command command, EntryState.Settled settled) {
        return Ask.of(command)
                .map(ask -> OutcomeWords.of(new Request.Failed(ask, settled.outcome()), settled.sharing(), words))
                .orElseGet(() -> OutcomeWords.of(settled.outcome(), settled.sharing(), words)).full();
    }

    /**
     * How many phones are left out and why, such as "3 are offline, 2 already share: they are left out"; empty if none
     * is.
     */
    public String leftOut(Plan plan) {
        return plan.leftOut().isEmpty() ? "" : words.text("plan.leftOut", plan.chosen(), reasons(plan.leftOut()));
    }

    /** Says that no phone is left for the command, and why. */
    public String nobody(Plan plan) {
        return words.text("plan.nobody", command(plan.command()), reasons(plan.leftOut()));
    }

    /** The number of phones left out for each reason, such as "3 offline, 2 already shared or asked". */
    String reasons(Map<LeftOut, Integer> leftOut) {
        List<String> parts = new ArrayList<>();
        leftOut.forEach((why, count) -> parts.add(reason(why, count)));
        return String.join(words.text("sentence.comma"), parts);
    }

    private String reason(LeftOut why, int count) {
        return switch (why) {
            case OFFLINE -> words.text("plan.offline", count);
            case UNABLE -> words.text("plan.unable", count);
            case UNSUPPORTED -> words.text("plan.unsupported", count);
            case SHARING -> words.text("plan.sharing", count);
            case NOT_SHARING -> words.text("plan.notSharing", count);
            case UNDER_WAY -> words.text("plan.underWay", count);
        };
    }
}
