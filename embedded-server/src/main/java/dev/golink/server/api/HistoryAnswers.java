package dev.golink.server.api;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

import dev.golink.server.fleet.history.CountsAnswer;
import dev.golink.server.fleet.history.CountsQuery;
import dev.golink.server.fleet.history.History;
import dev.golink.server.fleet.history.HistoryAnswer;
import dev.golink.server.fleet.history.HistoryKind;
import dev.golink.server.fleet.history.HistoryQuery;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.protocol.api.ApiJson;
import dev.golink.server.protocol.api.ApiProblem;
import dev.golink.server.protocol.api.ApiProblemException;
import dev.golink.server.protocol.api.ProblemKind;

/** Answers what is asked about the history, as JSON. Any thread may use it. */
final class HistoryAnswers {
    private static final Refusal NOT_REACHABLE = Refusal.inWords("The history can't be reached at present.");

    private final Supplier<History> history;

    HistoryAnswers(Supplier<History> history) {
        this.history = history;
    }

    CompletionStage<String> find(Query query) {
        Set<HistoryKind> kinds = EnumSet.noneOf(HistoryKind.class);
        query.words("kinds").forEach(word -> HistoryKind.of(word).ifPresent(kinds::add));
        HistoryQuery asked = new HistoryQuery(query.text("phone").map(FleetAnswers::phoneId).orElse(null),
                query.text("operator").map(HistoryAnswers::operatorId).orElse(null), kinds,
                query.moment("from").orElse(null), query.moment("until").orElse(null),
                query.whole("before", HistoryQuery.NEWEST), query.limit());
        return history.get().find(asked).thenApply(answer -> switch (answer) {
            case HistoryAnswer.Page page -> ApiJson.history(page);
            case HistoryAnswer.Refused(Refusal refusal) -> throw notAvailable(refusal);
            case HistoryAnswer.Unreachable() -> throw notAvailable(NOT_REACHABLE);
        });
    }

    CompletionStage<String> counts(Query query) {
        return history.get().counts(countsQuery(query)).thenApply(answer -> switch (answer) {
            case CountsAnswer.Counts counts -> ApiJson.counts(counts);
            case CountsAnswer.Refused(Refusal refusal) -> throw notAvailable(refusal);
            case CountsAnswer.Unreachable() -> throw notAvailable(NOT_REACHABLE);
        });
    }

    private static CountsQuery countsQuery(Query query) {
        Instant from = query.moment("from").orElseThrow(HistoryAnswers::incomplete);
        Instant until = query.moment("until").orElseThrow(HistoryAnswers::incomplete);
        long step = query.whole("step_ms", 0);
        if (step == 0) {
            throw incomplete();
        }
        try {
            return new CountsQuery(from, until, Duration.ofMillis(step));
        } catch (IllegalArgumentException e) {
            throw new ApiProblemException(ApiProblem.invalid(String.valueOf(e.getMessage())));
        }
    }

    private static ApiProblemException incomplete() {
        return new ApiProblemException(ApiProblem.invalid("from, until and step_ms must be given."));
    }

    private static OperatorId operatorId(String name) {
        try {
            return new OperatorId(name);
        } catch (IllegalArgumentException e) {
            throw new ApiProblemException(ApiProblem.invalid(String.valueOf(e.getMessage())));
        }
    }

    private static ApiProblemException notAvailable(Refusal refusal) {
        return new ApiProblemException(ApiProblem.of(ProblemKind.NOT_AVAILABLE, refusal.words()));
    }
}
