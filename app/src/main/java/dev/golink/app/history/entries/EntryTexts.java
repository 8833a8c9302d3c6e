package dev.golink.app.history.entries;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.golink.app.runs.page.RunTexts;
import dev.golink.app.runs.question.CommandPresentation;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.history.HistoryEntry;
import dev.golink.server.fleet.history.HistoryFact;
import dev.golink.server.fleet.history.HistoryKind;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.profile.Numbering;
import dev.golink.server.fleet.profile.ProfileEdit;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.presentation.OutcomeTexts;
import dev.golink.ui.presentation.PhoneTexts;
import dev.golink.ui.presentation.RightTexts;
import dev.golink.ui.texts.Texts;

/** The sentences of entries, in one language. Immutable. */
public final class EntryTexts {
    private final PhoneTexts phones;
    private final Texts texts;
    private final RunTexts runs;
    private final OperatorEntryTexts operators;
    private final InputEntryTexts input;

    /** @param phones the texts about phones */
    public EntryTexts(PhoneTexts phones) {
        this.phones = phones;
        texts = phones.texts();
        runs = new RunTexts(texts);
        operators = new OperatorEntryTexts(texts);
        input = new InputEntryTexts(texts);
    }

    /** The general texts in the same language. */
    public Texts texts() {
        return texts;
    }

    /** The texts about phones in the same language. */
    public PhoneTexts phones() {
        return phones;
    }

    /** The word of a kind of entries, such as "Connection". */
    public String kind(HistoryKind kind) {
        return switch (kind) {
            case CONNECTION -> texts.text("history.kind.connection");
            case PRESENCE -> texts.text("history.kind.presence");
            case SHARING -> texts.text("history.kind.sharing");
            case VITALS -> texts.text("history.kind.vitals");
            case COMMAND -> texts.text("history.kind.command");
            case MESSAGE -> texts.text("history.kind.message");
            case RUN -> texts.text("history.kind.run");
            case OPERATOR -> texts.text("history.kind.operator");
            case WATCH -> texts.text("history.kind.watch");
            case INPUT -> texts.text("history.kind.input");
            case EDIT -> texts.text("history.kind.edit");
            case ACCESS -> texts.text("history.kind.access");
            case SERVER -> texts.text("history.kind.server");
        };
    }

    /** Whether an entry says that entries before it are missing. */
    public static boolean isGap(HistoryEntry entry) {
        return entry.fact() instanceof HistoryFact.EntriesLost
                || entry.fact() instanceof HistoryFact.ServerStarted(Instant lostSince) && lostSince != null;
    }

    /** What is shown of an entry. */
    public EntryText of(HistoryEntry entry) {
        return switch (entry.fact()) {
            case HistoryFact.PhoneConnected(String address) -> said(Indicator.ONLINE, address.isEmpty()
                    ? texts.text("history.connected.nowhere")
                    : texts.text("history.connected", OutcomeTexts.plain(address)));
            case HistoryFact.PhoneDeparted(var departure, var connected) -> said(Indicator.OFFLINE, texts.text(
                    "history.departed", phones.ageTexts().span(connected), phones.departure(departure)));
            case HistoryFact.PresenceChanged(var presence) -> said(Indicator.of(presence), presence(presence));
            case HistoryFact.SharingChanged(var sharing, var reason) ->
                said(indicator(sharing), because(sharing(sharing), reason));
            case HistoryFact.BatteryChanged(int percent, Boolean charging) -> said(
                    Boolean.TRUE.equals(charging) ? Indicator.CHARGING
                            : phones.isLow(percent) ? Indicator.LOW : Indicator.NONE,
                    battery(percent, charging));
            case HistoryFact.TemperatureChanged(double celsius) ->
                said(Indicator.NONE, texts.text("history.temperature", celsius));
            case HistoryFact.CommandEnded ended -> said(indicator(ended.outcome()), command(ended, entry.operator()));
            case HistoryFact.RunBegan(var _, var command, int count) -> said(Indicator.OUT, texts.text(
                    "history.run.began", named(entry.operator()), described(command), count));
            case HistoryFact.RunEnded(var _, var counts) -> said(counts.isGood() ? Indicator.DONE : Indicator.REFUSED,
                    texts.text("history.run.ended", runs.counts(counts)));
            case HistoryFact.OperatorConnected _ ->
                said(Indicator.OPERATOR, texts.text("history.operator.connected", named(entry.operator())));
            case HistoryFact.OperatorDeparted(var reason, var by) ->
                said(Indicator.OFFLINE, operators.departed(named(entry.operator()), reason, named(by)));
            case HistoryFact.ScreenWatched _ ->
                said(Indicator.LIVE, texts.text("history.watched", named(entry.operator())));
            case HistoryFact.ScreenUnwatched _ ->
                said(Indicator.CANCELLED, texts.text("history.unwatched", named(entry.operator())));
            case HistoryFact.PhoneTraced _ ->
                said(Indicator.INFO, texts.text("history.traced", named(entry.operator())));
            case HistoryFact.PhoneTraceEnded _ ->
                said(Indicator.CANCELLED, texts.text("history.traceEnded", named(entry.operator())));
            case HistoryFact.ControlTaken(var from) -> input.taken(named(entry.operator()), from);
            case HistoryFact.ControlEnded ended -> input.ended(named(entry.operator()), ended);
            case HistoryFact.GestureEnded gesture -> input.gesture(named(entry.operator()), gesture);
            case HistoryFact.PhoneEdited(var edit) ->
                said(Indicator.INFO, texts.text("history.edited", named(entry.operator()), changes(edit)));
            case HistoryFact.PhoneForgotten _ ->
                said(Indicator.CANCELLED, texts.text("history.forgotten", named(entry.operator())));
            case HistoryFact.AccessHappened happened -> operators.access(happened, entry.operator());
            case HistoryFact.ServerStarted(var lostSince) -> lostSince == null
                    ? said(Indicator.ONLINE, texts.text("history.server.started"))
                    : said(Indicator.UNKNOWN,
                            texts.text("history.server.lost", phones.ageTexts().exactly(lostSince)));
            case HistoryFact.ServerEnded _ -> said(Indicator.OFFLINE, texts.text("history.server.ended"));
            case HistoryFact.EntriesLost(long count, var since, var cause) ->
                said(Indicator.UNKNOWN, switch (cause) {
                    case OVERLOAD ->
                        texts.text("history.lost.overload", count, phones.ageTexts().exactly(since));
                    case NOT_WRITABLE ->
                        texts.text("history.lost.notWritable", count, phones.ageTexts().exactly(since));
                    case DAMAGED -> texts.text("history.lost.damaged", phones.ageTexts().exactly(since));
                });
        };
    }

    private static EntryText said(Indicator indicator, String sentence) {
        return new EntryText(indicator, sentence);
    }

    private String named(@Nullable OperatorId operator) {
        return operator == null ? texts.text("history.somebody") : operator.value();
    }

    private String presence(Presence presence) {
        return switch (presence) {
            case ONLINE -> texts.text("history.presence.online");
            case LATE -> texts.text("history.presence.late");
            case STALE -> texts.text("history.presence.stale");
            case OFFLINE -> phones.presence(presence);
        };
    }

    private String sharing(Sharing sharing) {
        return switch (sharing) {
            case OFF -> texts.text("history.sharing.off");
            case REQUESTED -> texts.text("history.sharing.requested");
            case ASKING -> texts.text("history.sharing.asking");
            case LIVE -> texts.text("history.sharing.live");
            case STALLED -> texts.text("history.sharing.stalled");
            case PAUSED -> texts.text("history.sharing.paused");
            case DENIED -> texts.text("history.sharing.denied");
            case FAILED -> texts.text("history.sharing.failed");
        };
    }

    private static Indicator indicator(Sharing sharing) {
        return switch (sharing) {
            case OFF -> Indicator.CANCELLED;
            case REQUESTED, ASKING -> Indicator.ASKED;
            case LIVE -> Indicator.LIVE;
            case STALLED -> Indicator.STALLED;
            case PAUSED -> Indicator.PAUSED;
            case DENIED, FAILED -> Indicator.REFUSED;
        };
    }

    private String because(String text, String reason) {
        String plain = OutcomeTexts.plain(reason);
        return plain.isEmpty() ? text : texts.text("history.because", text, plain);
    }

    private String battery(int percent, @Nullable Boolean charging) {
        if (charging == null) {
            return texts.text("history.battery", percent);
        }
        return texts.text(charging ? "history.battery.charging" : "history.battery.notCharging", percent);
    }

    private static Indicator indicator(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done _ -> Indicator.DONE;
            case Outcome.Answered(boolean ok, String _) -> ok ? Indicator.DONE : Indicator.REFUSED;
            case Outcome.Sent _ -> Indicator.SENT;
            case Outcome.Refused _,Outcome.Unsupported _,Outcome.NotAllowed _ -> Indicator.REFUSED;
            case Outcome.NotAudited _,Outcome.ServerTooOld _ -> Indicator.REFUSED;
            case Outcome.TimedOut _ -> Indicator.TIMED_OUT;
            case Outcome.Unreachable _ -> Indicator.UNREACHABLE;
        };
    }

    private String command(HistoryFact.CommandEnded ended, @Nullable OperatorId operator) {
        String what = described(ended.command());
        String how = ended.after().compareTo(Duration.ofSeconds(1)) < 0 ? outcome(ended.outcome())
                : texts.text("history.after", outcome(ended.outcome()), phones.ageTexts().span(ended.after()));
        if (ended.byItself()) {
            return operator == null ? texts.text("history.command.byItself", what, how)
                    : texts.text("history.command.inName", what, operator.value(), how);
        }
        return texts.text("history.command", what, named(operator), how);
    }

    private String outcome(Outcome outcome) {
        return switch (outcome) {
            // The general text speaks to the operator who gave the command.
            case Outcome.NotAllowed(var right) -> right == null ? texts.text("history.notAllowed")
                    : texts.text("history.notAllowed.right", RightTexts.of(right, texts));
            case Outcome.TimedOut _ -> texts.text("history.timedOut");
            case Outcome.Done _,Outcome.Answered _,Outcome.Sent _,Outcome.Refused _ -> general(outcome);
            case Outcome.Unreachable _,Outcome.Unsupported _,Outcome.NotAudited _,Outcome.ServerTooOld _ ->
                general(outcome);
        };
    }

    private String general(Outcome outcome) {
        return OutcomeTexts.of(outcome, Sharing.OFF, texts).full();
    }

    /** A command with what it says besides its name, such as Message “Hello”. */
    private String described(Command command) {
        String name = runs.command(command);
        String detail = OutcomeTexts.plain(CommandPresentation.detail(command, texts));
        return detail.isEmpty() ? name : texts.text("history.command.detail", name, detail);
    }

    private String changes(ProfileEdit edit) {
        List<String> parts = new ArrayList<>();
        if (edit.nickname() != null) {
            parts.add(edit.nickname().isEmpty() ? texts.text("history.edit.noNickname")
                    : texts.text("history.edit.nickname", OutcomeTexts.plain(edit.nickname())));
        }
        edit.joins().stream().sorted().forEach(group -> parts.add(texts.text("history.edit.joins", group)));
        edit.leaves().stream().sorted().forEach(group -> parts.add(texts.text("history.edit.leaves", group)));
        edit.marks().stream().sorted().forEach(tag -> parts.add(texts.text("history.edit.marks", tag)));
        edit.unmarks().stream().sorted().forEach(tag -> parts.add(texts.text("history.edit.unmarks", tag)));
        if (edit.note() != null) {
            parts.add(texts.text(edit.note().isEmpty() ? "history.edit.noNote" : "history.edit.note"));
        }
        switch (edit.number()) {
            case null -> {}
            case Numbering.Free _ -> parts.add(texts.text("history.edit.free"));
            case Numbering.From(int first) -> parts.add(texts.text("history.edit.number", first));
            case Numbering.None _ -> parts.add(texts.text("history.edit.noNumber"));
        }
        return String.join(texts.text("sentence.comma"), parts);
    }
}
