package dev.golink.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.golink.server.access.entry.Proof;
import dev.golink.server.access.right.Role;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.runs.RunInfo;
import dev.golink.server.fleet.runs.Runs;
import dev.golink.server.http.BodyReader;
import dev.golink.server.http.HttpRequest;
import dev.golink.server.http.HttpResponse;
import dev.golink.server.http.RequestBody;
import dev.golink.server.http.RequestHeaders;
import dev.golink.server.hub.HubFixture;
import dev.golink.server.hub.HubThread;
import dev.golink.server.hub.RecordingTransport;
import dev.golink.server.hub.audit.PlayedAudit;
import dev.golink.server.protocol.api.ApiOperation;
import dev.golink.server.protocol.api.ApiProblemException;
import dev.golink.server.protocol.api.ProblemKind;
import dev.golink.server.protocol.message.ServerMessage;

/** Commands of programs, with an audit whose disk the test plays. */
@Timeout(60)
class CommandAnswersTest {
    private static final String START = "{\"of\":\"open_screen\",\"to_user\":\"lab-1\"}";
    private static final String STOP = "{\"of\":\"stop_screen\",\"to_user\":\"lab-1\"}";

    private final PlayedAudit audit = new PlayedAudit();
    private final HubFixture fixture = new HubFixture(audit.source());
    private final RecordingTransport phone = fixture.connectModern("lab-1");
    private final HubThread hub = new HubThread(fixture.hub, fixture.time.clocks());
    private final CommandAnswers answers = new CommandAnswers(new HubQuestions(hub, Runnable::run), Runnable::run);

    @AfterEach
    void end() {
        hub.close();
    }

    @Test
    void aRequestThatIsRepeatedWhileTheFirstWaitsForTheAuditGetsItsRun() {
        CompletableFuture<HttpResponse> first = give("k", START);
        CompletableFuture<HttpResponse> second = give("k", START);
        CompletableFuture<HttpResponse> other = give("another", START);
        awaitWaiting(2);
        assertThat(List.of(first, second, other)).noneMatch(CompletableFuture::isDone);

        onHub(audit::writes);

        assertThat(location(second.join())).isEqualTo(location(first.join()));
        assertThat(starts()).isOne();
        assertThat(other).isNotDone();

        onHub(audit::writes);

        assertThat(location(other.join())).isNotEqualTo(location(first.join()));
    }

    @Test
    void aKeyIsNotForAnotherCommandWhileTheFirstWaitsForTheAudit() {
        CompletableFuture<HttpResponse> first = give("k", START);

        assertThat(problem(give("k", STOP))).isEqualTo(ProblemKind.KEY_USED);

        onHub(audit::writes);

        assertThat(first.join().status()).isEqualTo(202);
        assertThat(starts()).isOne();
    }

    @Test
    void aKeyOfACommandThatTheAuditDidNotTakeGivesTheCommandTheNextTime() {
        CompletableFuture<HttpResponse> first = give("k", START);
        CompletableFuture<HttpResponse> second = give("k", START);
        awaitWaiting(1);

        onHub(audit::fails);

        assertThat(problem(first)).isEqualTo(ProblemKind.NOT_AVAILABLE);
        assertThat(problem(second)).isEqualTo(ProblemKind.NOT_AVAILABLE);
        assertThat(starts()).isZero();

        CompletableFuture<HttpResponse> third = give("k", START);
        awaitWaiting(1);
        onHub(audit::writes);

        assertThat(third.join().status()).isEqualTo(202);
        assertThat(starts()).isOne();
    }

    @Test
    void aRequestThatIsRepeatedAfterItsRunWasForgottenGivesNoFurtherCommand() {
        String unreachable = "{\"of\":\"locate\",\"to_user\":\"nobody\"}";
        give("k", unreachable).join();
        for (int i = 0; i < Runs.MOST_RUNS; i++) {
            give("of " + i, unreachable).join();
        }
        List<RunInfo> before = onHub(() -> fixture.hub.runs().all());

        assertThat(problem(give("k", unreachable))).isEqualTo(ProblemKind.NOT_FOUND);
        assertThat(onHub(() -> fixture.hub.runs().all())).isEqualTo(before);
    }

    private CompletableFuture<HttpResponse> give(String key, String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        RequestBody body = new BodyReader(bytes.length).add(ByteBuffer.wrap(bytes)).orElseThrow();
        HttpRequest request = new HttpRequest("POST", ApiOperation.COMMAND.path(), 1,
                new RequestHeaders(Map.of("content-type", List.of("application/json"), "idempotency-key",
                        List.of(key))),
                body);
        CompletionStage<HttpResponse> answer = answers.give(
                new Caller(new OperatorId("night"), Role.OPERATOR.rights(), new Proof.ByOpenServer()), request,
                Query.of(ApiOperation.COMMAND, request));
        return answer.toCompletableFuture().orTimeout(20, TimeUnit.SECONDS);
    }

    private void awaitWaiting(int number) {
        await().until(() -> onHub(audit::waiting) == number);
    }

    private long starts() {
        return onHub(() -> phone.sent.stream().filter(ServerMessage.Instruct.class::isInstance).count());
    }

    private void onHub(Runnable action) {
        onHub(() -> {
            action.run();
            return true;
        });
    }

    private <T> T onHub(Supplier<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        hub.hand(_ -> answer.complete(question.get()));
        return answer.orTimeout(20, TimeUnit.SECONDS).join();
    }

    private static ProblemKind problem(CompletableFuture<HttpResponse> answer) {
        return answer.handle((_, failure) -> {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            return ((ApiProblemException) cause).problem().kind();
        }).join();
    }

    private static String location(HttpResponse answer) {
        String head = StandardCharsets.UTF_8.decode(answer.encode(false, false, Instant.EPOCH)[0]).toString();
        return head.lines().filter(line -> line.startsWith("Location: ")).findFirst().orElseThrow();
    }
}
