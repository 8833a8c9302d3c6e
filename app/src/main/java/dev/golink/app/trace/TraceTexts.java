package dev.golink.app.trace;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import dev.golink.app.export.TabLine;
import dev.golink.server.fleet.trace.TraceEnd;
import dev.golink.server.fleet.trace.TraceLine;
import dev.golink.server.fleet.trace.Traces;
import dev.golink.ui.presentation.AgeTexts;
import dev.golink.ui.presentation.RefusalTexts;
import dev.golink.ui.texts.Texts;

/** The texts of a trace, in one language. Immutable. */
public final class TraceTexts {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

    private final Texts texts;
    private final AgeTexts ages;

    /** @param ages the texts of times, in the console's time zone */
    public TraceTexts(Texts texts, AgeTexts ages) {
        this.texts = texts;
        this.ages = ages;
    }

    Texts texts() {
        return texts;
    }

    /** A time to the millisecond. */
    String time(Instant at) {
        return TIME.format(at.atZone(ages.zone()));
    }

    String exactly(Instant at) {
        return ages.exactly(at);
    }

    String direction(TraceLine.Direction direction) {
        return switch (direction) {
            case FROM_PHONE -> texts.text("trace.fromPhone");
            case TO_PHONE -> texts.text("trace.toPhone");
        };
    }

    String kind(TraceLine.Kind kind) {
        return switch (kind) {
            case TEXT -> texts.text("trace.kind.text");
            case REFUSED -> texts.text("trace.kind.refused");
            case FRAME -> texts.text("trace.kind.frame");
            case PING -> texts.text("trace.kind.ping");
            case PONG -> texts.text("trace.kind.pong");
            case CONNECTED -> texts.text("trace.kind.connected");
            case CLOSED -> texts.text("trace.kind.closed");
        };
    }

    String bytes(TraceLine line) {
        return line.bytes() == 0 ? texts.text("unknown") : texts.text("trace.bytes", line.bytes());
    }

    /** A line as text, with tabs between its parts. */
    String line(TraceLine line) {
        return TabLine.of(List.of(time(line.at()), direction(line.direction()), kind(line.kind()),
                Integer.toString(line.bytes()), line.text()));
    }

    /** How far the trace has come, or why it ended. */
    String state(TraceModel model) {
        return switch (model.stateProperty().get()) {
            case TraceState.Running _ -> texts.text("trace.running", model.phone().value(),
                    ages.span(Duration.ofSeconds(model.secondsProperty().get())), Traces.LONGEST.toMinutes(),
                    model.costProperty().get() / 1_000, Traces.MOST / 1_000);
            case TraceState.Stopped _ -> texts.text("trace.stopped");
            case TraceState.Ended(var why) -> end(why);
        };
    }

    private String end(TraceEnd why) {
        return switch (why) {
            case TraceEnd.TimeOver _ -> texts.text("trace.timeOver", Traces.LONGEST.toMinutes());
            case TraceEnd.SizeReached _ -> texts.text("trace.sizeReached", Traces.MOST / 1_000);
            case TraceEnd.RightLost _ -> texts.text("trace.rightLost");
            case TraceEnd.Refused(var refusal) ->
                texts.text("trace.refused", RefusalTexts.of(refusal, texts));
            case TraceEnd.Unreachable _ -> texts.text("trace.unreachable");
        };
    }
}
