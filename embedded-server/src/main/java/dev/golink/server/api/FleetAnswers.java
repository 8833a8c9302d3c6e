package dev.golink.server.api;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.ComposedText;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.runs.RunId;
import dev.golink.server.fleet.runs.RunInfo;
import dev.golink.server.fleet.runs.RunPart;
import dev.golink.server.protocol.api.ApiJson;
import dev.golink.server.protocol.api.ApiPage;
import dev.golink.server.protocol.api.ApiProblem;
import dev.golink.server.protocol.api.ApiProblemException;
import dev.golink.server.protocol.api.ProblemKind;

/** Answers what is asked about phones, operators and runs, as JSON. Any thread may use it. */
final class FleetAnswers {
    /** How old the list of phones may be. So any number of requests costs the hub little. */
    private static final Duration OLDEST = Duration.ofMillis(250);

    private final HubQuestions hub;
    private final LongSupplier nanos;
    private CompletionStage<List<Phone>> phones = CompletableFuture.completedStage(List.of());
    private @Nullable Long readAt;

    /** @param nanos the monotonic clock */
    FleetAnswers(HubQuestions hub, LongSupplier nanos) {
        this.hub = hub;
        this.nanos = nanos;
    }

    CompletionStage<String> online() {
        return hub.ask(present -> present.reads().counts()).thenApply(ApiJson::online);
    }

    CompletionStage<String> phone(String id) {
        PhoneId phone = phoneId(id);
        return hub.ask(present -> present.reads().phone(phone)).thenApply(found -> found.map(ApiJson::phone)
                .orElseThrow(() -> notFound("The phone " + phone + " is not known.")));
    }

    CompletionStage<String> phones(Query query) {
        Set<String> presences = query.words("presence");
        String after = query.text("after").map(id -> phoneId(id).value()).orElse("");
        return sortedPhones().thenApply(all -> ApiJson.phones(ApiPage.first(query.limit(), all.stream()
                .filter(phone -> phone.id().value().compareTo(after) > 0)
                .filter(phone -> presences.isEmpty()
                        || presences.contains(phone.presence().name().toLowerCase(Locale.ROOT)))
                .filter(phone -> isAmong(query.text("group"), phone.profile().groups()))
                .filter(phone -> isAmong(query.text("tag"), phone.profile().tags()))
                .limit(query.limit() + 1L).toList())));
    }

    CompletionStage<String> runs(Query query) {
        return hub.ask(present -> present.runs().all()).thenApply(all -> {
            int from = query.text("after").map(after -> placeAfter(all, after)).orElse(0);
            return ApiJson.runs(ApiPage.first(query.limit(), all.subList(from, all.size())));
        });
    }

    CompletionStage<String> run(String id, Query query) {
        RunId run = runId(id);
        int offset = (int) query.whole("offset", 0);
        return hub.ask(present -> present.runs().info(run)
                .map(info -> new RunPage(info,
                        ApiPage.first(query.limit(), present.runs().parts(run, offset, query.limit() + 1)))))
                .thenApply(found -> found.map(page -> ApiJson.run(page.run(), page.phones(), Optional.empty()))
                        .orElseThrow(
                                () -> notFound("There is no run " + run + ", or the server no longer stores it.")));
    }

    private static int placeAfter(List<RunInfo> runs, String id) {
        for (int place = 0; place < runs.size(); place++) {
            if (runs.get(place).id().value().equals(id)) {
                return place + 1;
            }
        }
        throw notFound("There is no run " + id + " to go on after.");
    }

    private static boolean isAmong(Optional<String> wanted, List<String> names) {
        return wanted.isEmpty() || names.contains(ComposedText.of(wanted.get()));
    }

    /** All phones by id, from the hub or from a moment ago. */
    private synchronized CompletionStage<List<Phone>> sortedPhones() {
        long now = nanos.getAsLong();
        if (readAt == null || now - readAt > OLDEST.toNanos()) {
            readAt = now;
            phones = hub.ask(present -> present.reads().picture().phones()).thenApply(all -> all.stream()
                    .sorted(Comparator.comparing(phone -> phone.id().value())).toList());
        }
        return phones;
    }

    static PhoneId phoneId(String id) {
        try {
            return new PhoneId(id);
        } catch (IllegalArgumentException e) {
            throw new ApiProblemException(ApiProblem.invalid(String.valueOf(e.getMessage())));
        }
    }

    private static RunId runId(String id) {
        try {
            return new RunId(id);
        } catch (IllegalArgumentException e) {
            throw new ApiProblemException(ApiProblem.invalid(String.valueOf(e.getMessage())));
        }
    }

    private static ApiProblemException notFound(String detail) {
        return new ApiProblemException(ApiProblem.of(ProblemKind.NOT_FOUND, detail));
    }

    private record RunPage(RunInfo run, ApiPage<RunPart> phones) {}
}
