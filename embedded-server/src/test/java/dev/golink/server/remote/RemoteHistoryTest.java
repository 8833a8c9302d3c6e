package dev.golink.server.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;

import dev.golink.server.SeenTrace;
import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.access.right.Role;
import dev.golink.server.fleet.history.CountsAnswer;
import dev.golink.server.fleet.history.CountsQuery;
import dev.golink.server.fleet.history.HistoryAnswer;
import dev.golink.server.fleet.history.HistoryEntry;
import dev.golink.server.fleet.history.HistoryFact;
import dev.golink.server.fleet.history.HistoryQuery;
import dev.golink.server.fleet.history.HistoryState;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.trace.TraceEnd;
import dev.golink.server.protocol.message.HistoryNews;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.protocol.operator.ServerCapabilities;

/** Tests what a remote console asks its server about what happened, and what it makes of the answers. */
class RemoteHistoryTest extends RemoteFleetSetUp {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final PhoneId PHONE = new PhoneId("lab-7");

    private final List<HistoryState> told = new CopyOnWriteArrayList<>();

    @Test
    void aPageThatTheServerSendsInPartsIsOne() throws Exception {
        try (FakeServer server = new FakeServer(); RemoteFleet fleet = dial(server.address(), QUICK)) {
            welcome(server, fleet);
            CompletableFuture<HistoryAnswer> answer = find(fleet, HistoryQuery.newest(5).ofPhone(PHONE));
            server.awaitSaid("find_history", 1);
            found(server, entries(9, 7), 7);
            server.awaitSaid("find_history", 2);
            JsonObject second = server.lastSaid("find_history");
            assertThat(second.get("before").getAsLong()).isEqualTo(7);
            assertThat(second.get("limit").getAsInt()).isEqualTo(2);
            assertThat(second.get("phone").getAsString()).isEqualTo("lab-7");

            found(server, entries(6, 5), 5);

            assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo(new HistoryAnswer.Page(entries(9, 5), true));
        }
    }

    @Test
    void entriesThatAConsoleDoesNotUnderstandDoNotHoldItUp() throws Exception {
        try (FakeServer server = new FakeServer(); RemoteFleet fleet = dial(server.address(), QUICK)) {
            welcome(server, fleet);
            CompletableFuture<HistoryAnswer> answer = find(fleet, HistoryQuery.newest(5));
            server.awaitSaid("find_history", 1);
            found(server, List.of(), 8);
            server.awaitSaid("find_history", 2);

            found(server, entries(7, 7), 0);

            assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo(new HistoryAnswer.Page(entries(7, 7), false));
        }
    }

    @Test
    void aServerThatDoesNotGoOnIsNotAskedForEver() throws Exception {
        try (FakeServer server = new FakeServer(); RemoteFleet fleet = dial(server.address(), QUICK)) {
            welcome(server, fleet);
            CompletableFuture<HistoryAnswer> answer = find(fleet, HistoryQuery.newest(5).before(8));
            server.awaitSaid("find_history", 1);

            found(server, List.of(), 8);

            assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo(new HistoryAnswer.Page(List.of(), true));
        }
    }

    @Test
    void aRefusalIsTheAnswer() throws Exception {
        Refusal why = Refusal.of(Refusal.Code.BUSY, "Too many.");
        try (FakeServer server = new FakeServer(); RemoteFleet fleet = dial(server.address(), QUICK)) {
            welcome(server, fleet);
            CompletableFuture<HistoryAnswer> answer = find(fleet, HistoryQuery.newest(5));
            server.awaitSaid("find_history", 1);

            say(server, new HistoryNews.Refused(id(server, "find_history"), "find_history", why));

            assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo(new HistoryAnswer.Refused(why));
        }
    }

    @Test
    void numbersOfConnectedPhonesAreAskedAndAnswered() throws Exception {
        CountsAnswer.Counts counts = new CountsAnswer.Counts(List.of(new CountsAnswer.Point(START, 1, 3)));
        try (FakeServer server = new FakeServer(); RemoteFleet fleet = dial(server.address(), QUICK)) {
            welcome(server, fleet);
            CompletableFuture<CountsAnswer> answer = fleet.history()
                    .counts(new CountsQuery(START, START.plusSeconds(600), Duration.ofMinutes(1)))
                    .toCompletableFuture();
            server.awaitSaid("history_counts", 1);

            say(server, new HistoryNews.Counted(id(server, "history_counts"), counts));

            assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo(counts);
        }
    }

    @Test
    void anOlderServerIsNotAskedAtAll() throws Exception {
        SeenTrace trace = new SeenTrace();
        try (FakeServer server = new FakeServer(); RemoteFleet fleet = dial(server.address(), QUICK)) {
            fleet.history().watchState(told::add);
            welcome(server, fleet, List.of("watch_access"), Role.ADMIN.rights());

            assertThat(find(fleet, HistoryQuery.newest(5)).get(10, TimeUnit.SECONDS))
                    .isInstanceOfSatisfying(HistoryAnswer.Refused.class, refused -> assertThat(refused.refusal().code())
                            .isEqualTo(Refusal.Code.SERVER_TOO_OLD));
            fleet.traces().trace(PHONE, trace);
            assertThat(trace.awaitEnd()).isInstanceOfSatisfying(TraceEnd.Refused.class,
                    refused -> assertThat(refused.refusal().code()).isEqualTo(Refusal.Code.SERVER_TOO_OLD));
            assertThat(server.said("find_history") + server.said("watch_history_state") + server.said("trace_phone"))
                    .isZero();
        }
    }

    @Test
    void aLostConnectionIsUnreachable() throws Exception {
        SeenTrace trace = new SeenTrace();
        RemoteFleet closed;
        try (FakeServer server = new FakeServer(); RemoteFleet fleet = dial(server.address(), QUICK)) {
            closed = fleet;
            welcome(server, fleet);
            CompletableFuture<HistoryAnswer> answer = find(fleet, HistoryQuery.newest(5));
            fleet.traces().trace(PHONE, trace);
            server.awaitSaid("trace_phone", 1);

            server.hangUp(1001);

            assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo(new HistoryAnswer.Unreachable());
            assertThat(trace.awaitEnd()).isEqualTo(new TraceEnd.Unreachable());
        }
        assertThat(find(closed, HistoryQuery.newest(1)).get(10, TimeUnit.SECONDS))
                .isEqualTo(new HistoryAnswer.Unreachable());
    }

    @Test
    void theStateIsAskedOnEachConnectionAndToldToEachListener() throws Exception {
        try (FakeServer server = new FakeServer(); RemoteFleet fleet = dial(server.address(), QUICK)) {
            fleet.history().watchState(told::add);
            welcome(server, fleet);
            server.awaitSaid("watch_history_state", 1);
            say(server, new HistoryNews.State(new HistoryState.Storing()));
            await().until(() -> told.size() == 1);
            List<HistoryState> later = new CopyOnWriteArrayList<>();
            fleet.history().watchState(later::add);
            await().until(() -> later.size() == 1);
            assertThat(server.said("watch_history_state")).isEqualTo(1);

            server.hangUp(1001);
            server.awaitConsoles(2);
            welcome(server, fleet);

            server.awaitSaid("watch_history_state", 2);
        }
    }

    @Test
    void theStateIsAskedAgainWhenTheRightToSeeComesBack() throws Exception {
        try (FakeServer server = new FakeServer(); RemoteFleet fleet = dial(server.address(), QUICK)) {
            fleet.history().watchState(told::add);
            welcome(server, fleet);
            server.awaitSaid("watch_history_state", 1);

            server.say(new ServerMessage.NewRights(Rights.of(Right.SHARE)));
            server.say(new ServerMessage.NewRights(Rights.of(Right.SEE)));

            server.awaitSaid("watch_history_state", 2);
        }
    }

    private static CompletableFuture<HistoryAnswer> find(RemoteFleet fleet, HistoryQuery query) {
        return fleet.history().find(query).toCompletableFuture();
    }

    private static void found(FakeServer server, List<HistoryEntry> entries, long next) {
        say(server, new HistoryNews.Found(id(server, "find_history"), new HistoryAnswer.Page(entries, next > 0), next));
    }

    private static String id(FakeServer server, String event) {
        return server.lastSaid(event).get("id").getAsString();
    }

    private static void say(FakeServer server, HistoryNews news) {
        server.say(new ServerMessage.OfHistory(news));
    }

    private static List<HistoryEntry> entries(long newest, long oldest) {
        return LongStream.rangeClosed(oldest, newest).map(id -> newest + oldest - id)
                .mapToObj(id -> new HistoryEntry(id, START, PHONE, null, new HistoryFact.ScreenWatched())).toList();
    }

    private void welcome(FakeServer server, RemoteFleet fleet) {
        welcome(server, fleet, ServerCapabilities.ALL, Role.ADMIN.rights());
    }

    /** Says what the server can do, and waits until the console knows it. */
    private void welcome(FakeServer server, RemoteFleet fleet, List<String> can, Rights rights) {
        server.awaitConsoles(1);
        server.say(new ServerMessage.Welcome(can, rights));
        List<Rights> known = new CopyOnWriteArrayList<>();
        fleet.access().watchRights(known::add);
        await().atMost(PATIENCE).until(() -> !known.isEmpty());
    }
}
