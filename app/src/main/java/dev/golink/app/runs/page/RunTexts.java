package dev.golink.app.runs.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.kordamp.ikonli.Ikon;

import dev.golink.app.runs.entry.EntryState;
import dev.golink.app.runs.entry.Run;
import dev.golink.app.runs.entry.RunEntry;
import dev.golink.app.runs.question.CommandPlan;
import dev.golink.app.runs.question.CommandPresentation;
import dev.golink.app.runs.question.ExclusionReason;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.runs.RunCounts;
import dev.golink.server.fleet.runs.RunStage;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.presentation.OutcomeTexts;
import dev.golink.ui.roster.Request;
import dev.golink.ui.roster.SharingRequest;
import dev.golink.ui.texts.Texts;

/**
 * The texts for runs and their states.
 *
 * @param texts the texts of a language
 */
public record RunTexts(Texts texts) {
    /** The order in which stages are displayed: settled stages first, waiting last. */
    static final List<RunStage> IN_ORDER = List.of(RunStage.DONE, RunStage.SENT, RunStage.REFUSED, RunStage.TIMED_OUT,
            RunStage.UNSUPPORTED, RunStage.UNREACHABLE, RunStage.GONE, RunStage.NOT_SENT, RunStage.UNKNOWN,
            RunStage.CANCELLED, RunStage.ASKING, RunStage.OUT, RunStage.WAITING);

    /** The name of a command, such as "Start". */
    public String command(Command command) {
        return CommandPresentation.of(command).name(texts);
    }

    /** The icon of a command, the same as on its button. */
    static Ikon icon(Command command) {
        return CommandPresentation.of(command).icon();
    }

    /** The title of a run, such as "Start · 24 phones", or "Start · lab-7" for a single phone. */
    public String title(Run run) {
        PhoneId only = run.only();
        String whom = only == null ? texts.text("run.phones", run.size()) : only.value();
        return texts.text("run.title", command(run.command()), whom);
    }

    /** When and by whom a run was begun, such as "Begun 14:03:05 by anna". */
    String begun(Run run, String when) {
        return run.by().map(by -> texts.text("run.begun.by", when, by.value()))
                .orElseGet(() -> texts.text("run.begun", when));
    }

    /**
     * A text followed by the operator who began the run, such as "2 min ago · anna". The text alone if only this window
     * knows of the run.
     */
    String withWho(Run run, String text) {
        return run.by().map(by -> texts.text("run.by", text, by.value())).orElse(text);
    }

    /** The label of the retry button with its number of phones, such as "Retry the failed (3)". */
    String retry(RunCounts counts) {
        return texts.text(counts.of(RunStage.UNKNOWN) == 0 ? "run.retry" : "run.retry.unknown", counts.retriable());
    }

    /** The stage of a command, in a word or two. */
    public String stage(RunStage stage) {
        return switch (stage) {
            case WAITING -> texts.text("stage.waiting");
            case OUT -> texts.text("stage.out");
            case ASKING -> texts.text("stage.asking");
            case DONE -> texts.text("stage.done");
            case SENT -> texts.text("stage.sent");
            case REFUSED -> texts.text("stage.refused");
            case TIMED_OUT -> texts.text("stage.timedOut");
            case UNSUPPORTED -> texts.text("stage.unsupported");
            case UNREACHABLE -> texts.text("stage.unreachable");
            case GONE -> texts.text("stage.gone");
            case UNKNOWN -> texts.text("stage.unknown");
            case NOT_SENT -> texts.text("stage.notSent");
            case CANCELLED -> texts.text("stage.cancelled");
        };
    }

    /** The icon of a stage. */
    static Indicator indicator(RunStage stage) {
        return switch (stage) {
            case WAITING -> Indicator.WAITING;
            case OUT -> Indicator.OUT;
            case ASKING -> Indicator.ASKED;
            case DONE -> Indicator.DONE;
            case SENT -> Indicator.SENT;
            case REFUSED -> Indicator.REFUSED;
            case TIMED_OUT -> Indicator.TIMED_OUT;
            case UNSUPPORTED -> Indicator.REFUSED;
            case UNREACHABLE, GONE -> Indicator.UNREACHABLE;
            case UNKNOWN -> Indicator.UNKNOWN;
            case NOT_SENT -> Indicator.CANCELLED;
            case CANCELLED -> Indicator.CANCELLED;
        };
    }

    /** The count of a stage, such as "3 refused". */
    String count(int count, RunStage stage) {
        return texts.text("run.count", count, stage(stage));
    }

    /** All counts of a run, such as "20 done, 3 refused, 1 under way". */
    public String counts(RunCounts counts) {
        List<String> parts = new ArrayList<>();
        IN_ORDER.stream().filter(stage -> counts.of(stage) > 0)
                .forEach(stage -> parts.add(count(counts.of(stage), stage)));
        return String.join(texts.text("sentence.comma"), parts);
    }

    /** The progress of a run, such as "12 of 34". */
    String progress(RunCounts counts) {
        return texts.text("run.progress", counts.settled(), counts.total());
    }

    /** What there is to say about an entry besides its stage; empty if nothing. */
    public String reason(RunEntry entry) {
        return switch (entry.state()) {
            case EntryState.Waiting _ -> texts.text("reason.waiting");
            case EntryState.Out _ -> "";
            case EntryState.Asking _ -> texts.text("reason.asking");
            case EntryState.NotSent(EntryState.NotSent.Why why) -> switch (why) {
                case TAKEN_BACK -> texts.text("reason.takenBack");
                case LINK_LOST -> texts.text("reason.linkLost");
                case SERVER_ENDED -> texts.text("reason.serverEnded");
            };
            case EntryState.Gone _ -> texts.text("reason.gone");
            case EntryState.Unknown _ -> texts.text("reason.unknown");
            case EntryState.Settled settled -> settled.stage().isFailed() ? failure(entry.run().command(), settled)
                    : wellDone(settled.outcome());
        };
    }

    private String wellDone(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Sent _ -> texts.text("reason.sent");
            case Outcome.Answered _ -> OutcomeTexts.of(outcome, Sharing.OFF, texts).full();
            case Outcome.Done _,Outcome.Refused _,Outcome.TimedOut _,Outcome.Unreachable _,Outcome.Unsupported _ -> "";
            case Outcome.ServerTooOld _,Outcome.NotAllowed _,Outcome.NotAudited _ -> "";
        };
    }

    private String failure(Command command, EntryState.Settled settled) {
        return SharingRequest.of(command)
                .map(request -> OutcomeTexts.of(new Request.Failed(request, settled.outcome()), settled.sharing(),
                        texts))
                .orElseGet(() -> OutcomeTexts.of(settled.outcome(), settled.sharing(), texts)).full();
    }

    /**
     * How many phones are left out and why, such as "3 are offline, 2 already share: they are left out"; empty if none
     * is.
     */
    public String leftOut(CommandPlan plan) {
        return plan.leftOut().isEmpty() ? "" : texts.text("plan.leftOut", plan.chosen(), reasons(plan.leftOut()));
    }

    /** Says that no phone is left for the command, and why. */
    public String nobody(CommandPlan plan) {
        return texts.text("plan.nobody", command(plan.command()), reasons(plan.leftOut()));
    }

    /** The number of phones left out for each reason, such as "3 offline, 2 already shared or asked". */
    String reasons(Map<ExclusionReason, Integer> leftOut) {
        List<String> parts = new ArrayList<>();
        leftOut.forEach((why, count) -> parts.add(reason(why, count)));
        return String.join(texts.text("sentence.comma"), parts);
    }

    private String reason(ExclusionReason why, int count) {
        return switch (why) {
            case OFFLINE -> texts.text("plan.offline", count);
            case UNABLE -> texts.text("plan.unable", count);
            case UNSUPPORTED -> texts.text("plan.unsupported", count);
            case SHARING -> texts.text("plan.sharing", count);
            case NOT_SHARING -> texts.text("plan.notSharing", count);
            case UNDER_WAY -> texts.text("plan.underWay", count);
        };
    }
}
