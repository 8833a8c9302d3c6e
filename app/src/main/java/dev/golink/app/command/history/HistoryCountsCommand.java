package dev.golink.app.command.history;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import dev.golink.app.command.server.CommandFailure;
import dev.golink.app.command.server.ServerCommand;
import dev.golink.app.command.server.ServerSession;
import dev.golink.server.fleet.history.CountsAnswer;
import dev.golink.server.fleet.history.CountsAnswer.Point;
import dev.golink.server.fleet.history.CountsQuery;

/** {@code golink history counts}. */
@Command(name = "counts", mixinStandardHelpOptions = true, sortOptions = false, usageHelpAutoWidth = true,
        description = "Print how many phones were connected. Default: of the last day, in steps of an hour.")
final class HistoryCountsCommand extends ServerCommand {
    @Mixin
    private TimeRange time = new TimeRange();

    @Option(names = "--step", paramLabel = "DURATION", defaultValue = "1h",
            description = "Time between two lines, at least a minute. Default: ${DEFAULT-VALUE}")
    private Duration step = Duration.ofHours(1);

    @Override
    protected void begin() {
        query();
    }

    @Override
    protected void run(ServerSession session) throws CommandFailure {
        List<Point> points = switch (session.await(session.history().counts(query()))) {
            case CountsAnswer.Counts counts -> counts.points();
            case CountsAnswer.Refused(var why) -> throw new CommandFailure(why.words());
            case CountsAnswer.Unreachable() -> throw new CommandFailure("the server did not answer");
        };
        if (isJson()) {
            points.stream().map(HistoryCountsCommand::json).forEach(this::print);
        } else {
            table(List.of("TIME", "LEAST", "MOST"), points.stream().map(HistoryCountsCommand::row).toList(),
                    "The server stored no numbers of that time.");
        }
    }

    private static List<String> row(Point point) {
        return List.of(TimeText.shown(point.at(), ZoneId.systemDefault()), String.valueOf(point.least()),
                String.valueOf(point.most()));
    }

    private static JsonObject json(Point point) {
        JsonObject object = new JsonObject();
        object.addProperty("at", point.at().toEpochMilli());
        object.addProperty("least", point.least());
        object.addProperty("most", point.most());
        return object;
    }

    private CountsQuery query() {
        try {
            Instant until = orElse(time.until(), Instant.now());
            return new CountsQuery(orElse(time.from(), until.minus(Duration.ofDays(1))), until, step);
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private static Instant orElse(@Nullable Instant time, Instant usual) {
        return time == null ? usual : time;
    }
}
