package dev.golink.app.runs.entry;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.runs.RunId;
import dev.golink.server.fleet.runs.RunInfo;
import dev.golink.server.fleet.runs.RunPart;
import dev.golink.server.fleet.runs.RunParts;
import dev.golink.server.time.Moment;
import dev.golink.ui.roster.PhoneRow;

/**
 * A run that the server carries out. Each phone's part is known only while the run is watched. For the JavaFX thread
 * only.
 */
public final class ServerRun extends Run {
    private final RunInfo info;
    private Map<PhoneId, RunEntry> places = Map.of();

    public ServerRun(long number, RunInfo info, Moment begunAt, OptionalLong retryOf) {
        super(number, info.command(), begunAt, retryOf, info.counts());
        this.info = info;
    }

    @Override
    public Optional<OperatorId> by() {
        return Optional.of(info.by());
    }

    @Override
    public @Nullable PhoneId only() {
        return info.only();
    }

    @Override
    public Optional<PhoneRow> rowOf(RunEntry entry) {
        return Optional.empty();
    }

    public RunId id() {
        return info.id();
    }

    /** Takes over what the server reported about the run's phones. */
    public void take(RunParts news, Moment now) {
        if (news.whole()) {
            Map<PhoneId, RunEntry> next = new HashMap<>();
            List<RunEntry> inOrder = news.parts().stream().map(part -> entry(part.phone(), now)).toList();
            inOrder.forEach(entry -> next.put(entry.id(), entry));
            places = next;
            news.parts().forEach(part -> take(part, now));
            if (!inOrder.equals(entries())) {
                setEntries(inOrder);
            }
        } else {
            news.parts().forEach(part -> take(part, now));
        }
    }

    /** Forgets the phones' parts, because nobody watches them any more. */
    public void forgetParts() {
        places = Map.of();
        setEntries(List.of());
    }

    private RunEntry entry(PhoneId phone, Moment now) {
        RunEntry known = places.get(phone);
        return known == null ? new RunEntry(this, phone, now) : known;
    }

    private void take(RunPart part, Moment now) {
        RunEntry entry = places.get(part.phone());
        if (entry != null) {
            Moment sent = part.took() == null ? null : now.minus(part.took());
            EntryState state = state(part);
            // A state that is reported again keeps its old time.
            if (!state.equals(entry.state()) || entry.sentAt() == null) {
                entry.become(state, sent, now);
            }
        }
    }

    /** The state of a phone's part. */
    static EntryState state(RunPart part) {
        return switch (part.stage()) {
            case WAITING -> new EntryState.Waiting();
            case OUT -> new EntryState.Out();
            case ASKING -> new EntryState.Asking();
            case DONE -> settled(part,
                    part.reason().isEmpty() ? new Outcome.Done() : new Outcome.Answered(true, part.reason()));
            case SENT -> settled(part, new Outcome.Sent());
            case REFUSED -> settled(part, new Outcome.Refused(part.reason()));
            case TIMED_OUT -> settled(part,
                    new Outcome.TimedOut(part.took() == null ? Duration.ZERO : part.took()));
            case UNSUPPORTED -> settled(part, new Outcome.Unsupported());
            case UNREACHABLE -> settled(part, new Outcome.Unreachable());
            case GONE -> new EntryState.Gone();
            case UNKNOWN -> new EntryState.Unknown();
            case NOT_SENT -> new EntryState.NotSent(EntryState.NotSent.Why.SERVER_ENDED);
            case CANCELLED -> new EntryState.NotSent(EntryState.NotSent.Why.TAKEN_BACK);
        };
    }

    private static EntryState settled(RunPart part, Outcome outcome) {
        return new EntryState.Settled(outcome, part.sharing());
    }
}
