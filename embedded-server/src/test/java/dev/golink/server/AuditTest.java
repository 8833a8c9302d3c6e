package dev.golink.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.audit.AuditFile;
import dev.golink.server.fleet.access.AccessAnswer;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.audit.AuditAnswer;
import dev.golink.server.fleet.audit.AuditHead;
import dev.golink.server.fleet.audit.AuditQuery;
import dev.golink.server.fleet.audit.AuditState;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.history.HistoryState;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.ScreenWatch;
import dev.golink.server.fleet.screen.ScreenWish;

/** The audit of a server with sockets and a data folder. */
class AuditTest {
    private static final OperatorId ANNA = new OperatorId("anna");
    private static final PhoneId PHONE = new PhoneId("lab-7");
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private Path data;

    @Test
    void whatOperatorsDoIsInTheAuditAndAnOperatorWithTheRightReadsIt() throws Exception {
        try (EmbeddedServer server = start()) {
            try (FixedClient anna = operator(server, Rights.of(Right.SEE, Right.SHARE, Right.WATCH, Right.AUDIT))) {
                anna.say("{\"event\":\"open_screen\",\"to_user\":\"lab-7\",\"id\":\"1\",\"watch\":true}");
                await().atMost(SOON).until(() -> anna.heard().stream().anyMatch(text -> text.contains("watching")));
                await().atMost(SOON).until(() -> anna.heard().stream().anyMatch(text -> text.contains("result")));
                anna.say("{\"event\":\"find_audit\",\"id\":\"2\",\"operator\":\"anna\",\"target\":\"lab-7\"}");

                await().atMost(SOON)
                        .until(() -> anna.heard().stream().anyMatch(text -> text.contains("audit_answer")));
                assertThat(
                        anna.heard().stream().filter(text -> text.contains("audit_answer")).findFirst().orElseThrow())
                        .contains("\"action\":\"start_sharing\"", "\"action\":\"watch_screen\"");
                anna.say("{\"event\":\"watch_audit\"}");
                await().atMost(SOON).until(() -> anna.heard().stream().anyMatch(text -> text.contains("audit_head")));
            }
        }
        assertThat(AuditFile.verify(data.resolve(AuditFile.NAME), List.of()).fault()).isNull();
    }

    @Test
    void whileTheFileIsLockedAStartIsRefusedAndAStopIsNotAndThenAllGoesOn() throws Exception {
        try (EmbeddedServer server = start()) {
            assertThat(send(server, new Command.StartSharing(ScreenWish.DEFAULT)))
                    .isEqualTo(new Outcome.Unreachable());
            List<AuditState> states = new CopyOnWriteArrayList<>();
            server.audit().watch(states::add);
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + data.resolve(AuditFile.NAME));
                    Statement statement = other.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");

                assertThat(send(server, new Command.StartSharing(ScreenWish.DEFAULT)))
                        .isInstanceOf(Outcome.NotAudited.class);
                assertThat(send(server, new Command.StopSharing())).isEqualTo(new Outcome.Unreachable());
                await().atMost(SOON).until(() -> states.getLast().storing() instanceof HistoryState.Failing);
                statement.execute("ROLLBACK");
            }
            await().atMost(SOON).until(() -> states.getLast().storing() instanceof HistoryState.Storing);
            assertThat(send(server, new Command.StartSharing(ScreenWish.DEFAULT)))
                    .isEqualTo(new Outcome.Unreachable());
            AuditAnswer.Page page = (AuditAnswer.Page) server.audit()
                    .find(AuditQuery.all(AuditQuery.Order.OLDEST_FIRST, 100)).toCompletableFuture().join();
            assertThat(page.entries()).extracting(entry -> entry.action()).contains("audit_resumed", "stop_sharing");
        }
    }

    @Test
    void aWatchAtTheServersOwnWindowIsInTheAuditBeforeItBegins() throws Exception {
        try (EmbeddedServer server = start()) {
            ScreenWatch watch = server.watchScreen(PHONE, _ -> {});
            await().atMost(SOON).ignoreExceptions().until(() -> actions().contains("watch_screen"));
            watch.close();

            await().atMost(SOON).ignoreExceptions().until(() -> actions().contains("watch_ended"));
        }
    }

    @Test
    void anAttachedConsoleFindsThatTheFileWasSwappedOrCutBetweenTwoStarts() throws Exception {
        AuditHead remembered;
        try (EmbeddedServer server = start()) {
            send(server, new Command.StartSharing(ScreenWish.DEFAULT));
            send(server, new Command.StartSharing(ScreenWish.DEFAULT));
            List<AuditState> states = new CopyOnWriteArrayList<>();
            server.audit().watch(states::add);
            await().atMost(SOON).until(() -> !states.isEmpty() && states.getLast().head().row() >= 3);
            remembered = states.getLast().head();
        }
        Files.delete(data.resolve(AuditFile.NAME));
        try (EmbeddedServer server = start();
                FixedClient anna = operator(server, Rights.of(Right.SEE, Right.AUDIT))) {
            anna.say("{\"event\":\"check_audit\",\"id\":\"1\",\"row\":" + remembered.row() + ",\"hash\":\""
                    + remembered.hash() + "\"}");

            await().atMost(SOON).until(() -> anna.heard().stream()
                    .anyMatch(text -> text.contains("\"outcome\":\"shorter\"")
                            || text.contains("\"outcome\":\"different\"")));
        }
    }

    private EmbeddedServer start() throws IOException {
        return EmbeddedServer.start(ServerConfig.keepingIn(data, new OperatorId("desk")).withPorts(0, 0)
                .withTls(new TlsSetting.Off()));
    }

    private static Outcome send(EmbeddedServer server, Command command) {
        var outcome = server.send(PHONE, command).toCompletableFuture();
        assertThat(outcome).succeedsWithin(SOON);
        return outcome.join();
    }

    private List<String> actions() throws Exception {
        List<String> actions = new CopyOnWriteArrayList<>();
        AuditFile.each(data.resolve(AuditFile.NAME), entry -> actions.add(entry.action()));
        return actions;
    }

    private static FixedClient operator(EmbeddedServer server, Rights rights) {
        ask(server, new AccessRequest.PutAccount(ANNA, null, Set.of(), rights));
        AccessAnswer.Secret secret = (AccessAnswer.Secret) ask(server,
                new AccessRequest.NewOperatorToken(ANNA, "test", rights, null));
        return FixedClient.connect(server.endpoints(), "/goLink/manager/anna", secret.token());
    }

    private static AccessAnswer ask(EmbeddedServer server, AccessRequest request) {
        return server.access().request(request).toCompletableFuture().join();
    }
}
