package dev.golink.app.command.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;

import dev.golink.app.audit.AuditHeads;
import dev.golink.app.command.server.CommandsSetUp;
import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.audit.AuditFile;
import dev.golink.server.fleet.access.AccessAnswer;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.audit.AuditHead;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.ScreenWish;

/** The audit from the command line: of a data folder, whether its server runs or not, and of a server over a connection. */
class AuditCommandsTest extends CommandsSetUp {
    private static final OperatorId AUDITOR = new OperatorId("auditor");

    @Test
    void entriesAreListedByOperatorPhoneAndAction() {
        start("lab-1");
        start("lab-2");

        assertThat(json("audit", "list", "--phone=lab-2")).singleElement().satisfies(entry -> {
            assertThat(entry.get("action").getAsString()).isEqualTo("start_sharing");
            assertThat(entry.get("operator").getAsString()).isEqualTo("desk");
        });
        assertThat(json("audit", "list", "--action=start_sharing", "--last=1"))
                .extracting(entry -> entry.getAsJsonArray("targets").get(0).getAsString()).containsExactly("lab-2");
        assertThat(json("audit", "list", "--by=nobody")).isEmpty();
        assertThat(lines("audit", "list", "--since=1h")).anyMatch(line -> line.contains("start_sharing"))
                .first().asString().startsWith("ROW");
        assertThat(failure(2, "audit", "list", "--action=fly")).contains("fly");
    }

    @Test
    void aWholeAuditIsCheckedWhileItsServerRunsAndAfterwards() {
        start("lab-1");

        JsonObject running = json("audit", "verify").getFirst();
        assertThat(running.get("whole").getAsBoolean()).isTrue();

        endServer();
        JsonObject stopped = json("audit", "verify", "--head=" + head(running)).getFirst();

        assertThat(stopped.get("whole").getAsBoolean()).isTrue();
        assertThat(stopped.get("row").getAsLong()).isGreaterThan(running.get("row").getAsLong());
        assertThat(lines("audit", "verify")).containsExactly("The audit is whole.",
                "Its last entry is " + head(stopped));
    }

    @Test
    void aChangedAuditIsFoundWithItsRow() throws Exception {
        start("lab-1");
        endServer();
        sql("UPDATE entry SET targets = 'lab-9' WHERE action = 'start_sharing'");

        assertThat(run("audit", "verify", "--json")).isEqualTo(3);
        assertThat(printed()).contains("\"whole\":false", "\"fault\":\"changed\"");
        assertThat(run("audit", "verify")).isEqualTo(3);
        assertThat(printed()).contains("was changed");
    }

    @Test
    void aCutAuditIsFoundByWhatTheWindowOfThisComputerRemembers() throws Exception {
        start("lab-1");
        JsonObject whole = json("audit", "verify").getFirst();
        new AuditHeads(data).put(AuditHeads.HERE,
                new AuditHead(whole.get("row").getAsLong(), whole.get("hash").getAsString()));
        endServer();
        sql("DELETE FROM entry WHERE row > 1");

        assertThat(run("audit", "verify", "--json")).isEqualTo(3);
        assertThat(printed()).contains("\"fault\":\"cut\"", "\"fault_row\":" + whole.get("row"));
    }

    @Test
    void allEntriesAreExportedInOrder() {
        start("lab-1");
        start("lab-2");

        List<JsonObject> all = json("audit", "export");

        assertThat(all).extracting(entry -> entry.get("action").getAsString())
                .startsWith("server_started").contains("start_sharing");
        assertThat(all).extracting(entry -> entry.get("row").getAsLong()).first().isEqualTo(1L);
        assertThat(all).extracting(entry -> entry.get("hash").getAsString()).allMatch(hash -> hash.length() == 64);
    }

    @Test
    void theAuditOfARunningServerIsReadAndCheckedOverAConnection() throws Exception {
        start("lab-1");
        Path token = token(Rights.of(Right.SEE, Right.AUDIT));

        assertThat(afar("list", token)).as(printed()).isZero();
        assertThat(printed()).contains("\"action\":\"start_sharing\"");
        assertThat(afar("verify", token)).isZero();
        assertThat(printed()).contains("\"whole\":true");
        assertThat(afar("export", token)).isZero();
        assertThat(printed()).contains("server_started");
        assertThat(afar("verify", token, "--head=1:" + "ab".repeat(32))).isEqualTo(3);
        assertThat(printed()).contains("\"fault\":\"replaced\"");
    }

    @Test
    void withoutTheRightTheAuditOfAServerIsNotRead() throws Exception {
        assertThat(afar("list", token(Rights.of(Right.SEE)))).isEqualTo(1);
        assertThat(printed()).isEmpty();
    }

    @Test
    void aFolderWithoutAnAuditIsSaidToHaveNone() {
        assertThat(runElsewhere("audit", "verify", "--data=" + data.resolve("empty"))).isEqualTo(1);
        assertThat(failure(2, "audit", "verify", "--head=x")).contains("--head");
    }

    private void start(String phone) {
        assertThat(server.send(new PhoneId(phone), new Command.StartSharing(ScreenWish.DEFAULT)).toCompletableFuture())
                .succeedsWithin(Duration.ofSeconds(20));
        await().until(() -> Files.exists(data.resolve(AuditFile.NAME)));
    }

    private static String head(JsonObject verified) {
        return verified.get("row").getAsLong() + ":" + verified.get("hash").getAsString();
    }

    private void sql(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve(AuditFile.NAME));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Path token(Rights rights) throws Exception {
        ask(new AccessRequest.PutAccount(AUDITOR, null, Set.of(), rights));
        AccessAnswer.Secret secret = (AccessAnswer.Secret) ask(
                new AccessRequest.NewOperatorToken(AUDITOR, "test", rights, null));
        return Files.writeString(data.resolve("token"), secret.token());
    }

    private AccessAnswer ask(AccessRequest request) {
        return server.access().request(request).toCompletableFuture().join();
    }

    private int afar(String what, Path token, String... more) {
        return run(Stream.concat(Stream.of("audit", what, "--json", "--name=auditor", "--token-file=" + token,
                "--connect=ws://127.0.0.1:" + server.endpoints().port()), Stream.of(more)).toArray(String[]::new));
    }
}
