package dev.golink.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.server.fleet.audit.Audit;
import dev.golink.server.fleet.audit.AuditAction;
import dev.golink.server.fleet.audit.AuditAnswer;
import dev.golink.server.fleet.audit.AuditCheck;
import dev.golink.server.fleet.audit.AuditEntry;
import dev.golink.server.fleet.audit.AuditFault;
import dev.golink.server.fleet.audit.AuditHead;
import dev.golink.server.fleet.audit.AuditQuery;
import dev.golink.server.fleet.audit.AuditState;
import dev.golink.server.fleet.history.HistoryState;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.time.Clocks;

/** Tests the file of the audit: what is in it, how it is found, and what happens if it can't be written. */
class AuditStoreTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private Path folder;
    private Path file;
    private AuditStore store;

    @BeforeEach
    void start() {
        file = folder.resolve(AuditFile.NAME);
        store = AuditStore.start(folder, Clocks.system());
    }

    @AfterEach
    void end() {
        store.close();
    }

    @Test
    void whatIsCommittedIsInTheFileAndWhatWasAppendedBeforeStandsBeforeIt() throws Exception {
        store.append(entry(AuditAction.RING, "lab-1"));
        assertThat(commit("lab-2")).isEmpty();

        assertThat(AuditFile.verify(file, List.of()).fault()).isNull();
        assertThat(actions()).containsExactly("server_started", "ring", "start_sharing");
    }

    @Test
    void whatIsOnlyAppendedIsWrittenSoon() throws Exception {
        BlockingQueue<AuditState> states = new LinkedBlockingQueue<>();
        store.watch(states::add);

        store.append(entry(AuditAction.RING, "lab-1"));

        await(states, state -> state.head().row() == 2);
        assertThat(actions()).containsExactly("server_started", "ring");
    }

    @Test
    void manyActionsShareACommitAndKeepTheirOrder() throws Exception {
        List<CompletableFuture<Optional<Refusal>>> written = IntStream.range(0, 3_000)
                .mapToObj(i -> store.commit(entry(AuditAction.START_SHARING, "lab-" + i)).toCompletableFuture())
                .toList();

        assertThat(CompletableFuture.allOf(written.toArray(CompletableFuture[]::new))).succeedsWithin(SOON);
        List<String> targets = new ArrayList<>();
        AuditFile.each(file, entry -> {
            targets.addAll(entry.targets().listed());
            return true;
        });
        assertThat(targets).containsExactlyElementsOf(IntStream.range(0, 3_000).mapToObj(i -> "lab-" + i).toList());
        assertThat(AuditFile.verify(file, List.of()).fault()).isNull();
    }

    @Test
    void theChainGoesOnAfterARestart() throws Exception {
        commit("lab-1");
        AuditHead before = AuditFile.verify(file, List.of()).head();

        store.close();
        start();
        commit("lab-2");

        assertThat(actions()).containsExactly("server_started", "start_sharing", "server_ended", "server_started",
                "start_sharing");
        assertThat(AuditFile.verify(file, List.of(before)).fault()).isNull();
        assertThat(details("server_started")).containsExactly("", "");
    }

    @Test
    void aStartAfterACrashSaysSo() throws Exception {
        commit("lab-1");
        Path crashed = Files.createDirectory(folder.resolve("crashed"));
        for (String name : List.of(AuditFile.NAME, AuditFile.NAME + "-wal")) { // as a kill would leave them
            Files.copy(folder.resolve(name), crashed.resolve(name));
        }

        try (AuditStore after = AuditStore.start(crashed, Clocks.system())) {
            assertThat(after.commit(entry(AuditAction.START_SHARING, "lab-2")).toCompletableFuture())
                    .succeedsWithin(SOON).isEqualTo(Optional.empty());
        }
        List<String> details = new ArrayList<>();
        AuditFile.each(crashed.resolve(AuditFile.NAME), entry -> details.add(entry.detail()));
        assertThat(details).contains("it had not ended orderly before");
    }

    @Test
    void entriesAreFoundByOperatorTargetActionAndTime() {
        commit("lab-1");
        commit("lab-10");
        store.append(new AuditRecord(Instant.ofEpochMilli(5), "anna", AuditAction.EDIT_PHONES,
                List.of("lab-1", "lab-2"), ""));
        commit("lab-3");

        assertThat(found(new AuditQuery("", "lab-1", Set.of(), Instant.MIN, Instant.MAX,
                AuditQuery.Order.NEWEST_FIRST, 0, 10))).extracting(AuditEntry::row).containsExactly(4L, 2L);
        assertThat(found(new AuditQuery("anna", "", Set.of(), Instant.MIN, Instant.MAX, AuditQuery.Order.NEWEST_FIRST,
                0, 10))).extracting(AuditEntry::row).containsExactly(4L);
        assertThat(found(new AuditQuery("", "", Set.of("start_sharing"), Instant.MIN, Instant.MAX,
                AuditQuery.Order.OLDEST_FIRST, 2, 10))).extracting(AuditEntry::row).containsExactly(3L, 5L);
        assertThat(found(new AuditQuery("", "", Set.of(), Instant.MIN, Instant.ofEpochMilli(6),
                AuditQuery.Order.NEWEST_FIRST, 0, 10))).extracting(AuditEntry::row).containsExactly(4L);
    }

    @Test
    void aTextOfAnOperatorWithLineBreaksOrOtherControlCharactersDoesNotLookLikeAChange() throws Exception {
        store.append(new AuditRecord(Instant.now(), "anna", AuditAction.CANCEL_RUN, List.of("run:a\nb", "run:c\u0000d"),
                "\"e\u0000f\ng\ud800\""));
        commit("lab-1");

        assertThat(AuditFile.verify(file, List.of()).fault()).isNull();
        assertThat(page(AuditQuery.all(AuditQuery.Order.OLDEST_FIRST, 10)).entries().get(1).targets().listed())
                .containsExactly("run:a b", "run:c d");
    }

    @Test
    void aLongListIsFoundPageByPage() {
        List<Long> rows = new ArrayList<>();
        IntStream.range(0, 24).forEach(i -> store.append(entry(AuditAction.RING, "lab-" + i)));
        commit("lab-99");

        AuditQuery query = AuditQuery.all(AuditQuery.Order.NEWEST_FIRST, 10);
        AuditAnswer.Page page;
        do {
            page = page(query);
            page.entries().forEach(entry -> rows.add(entry.row()));
            query = query.after(page.entries().getLast().row());
        } while (page.hasMore());

        assertThat(rows).containsExactlyElementsOf(IntStream.rangeClosed(1, 26).mapToObj(i -> 27L - i).toList());
    }

    @Test
    void anAnswerListsOnlySomeOfManyTargetsAndStaysWithinAMessage() {
        List<String> many = IntStream.range(0, 20_000).mapToObj(i -> "a phone with a long name, number " + i).toList();
        for (int i = 0; i < 30; i++) {
            store.append(new AuditRecord(Instant.now(), "anna", AuditAction.RING, many, ""));
        }
        commit("lab-1");

        AuditAnswer.Page page = page(AuditQuery.all(AuditQuery.Order.OLDEST_FIRST, 100));

        assertThat(page.hasMore()).isTrue();
        assertThat(page.entries().get(1).targets().listed()).hasSize(Audit.MOST_TARGETS);
        assertThat(page.entries().get(1).targets().count()).isEqualTo(20_000);
        assertThat(found(new AuditQuery("", "a phone with a long name, number 19999", Set.of(), Instant.MIN,
                Instant.MAX, AuditQuery.Order.NEWEST_FIRST, 0, 1))).hasSize(1);
    }

    @Test
    void aRememberedEntryIsTheSameOrAnotherOrMissing() throws Exception {
        commit("lab-1");
        AuditHead head = AuditFile.verify(file, List.of()).head();

        assertThat(store.check(head).toCompletableFuture()).succeedsWithin(SOON).isEqualTo(new AuditCheck.Same());
        assertThat(store.check(AuditHead.NONE).toCompletableFuture()).succeedsWithin(SOON)
                .isEqualTo(new AuditCheck.Same());
        assertThat(store.check(new AuditHead(1, head.hash())).toCompletableFuture()).succeedsWithin(SOON)
                .isInstanceOf(AuditCheck.Different.class);
        assertThat(store.check(new AuditHead(99, head.hash())).toCompletableFuture()).succeedsWithin(SOON)
                .isEqualTo(new AuditCheck.Shorter(head));
    }

    @Test
    void whileAnotherProgramLocksTheFileActionsAreRefusedAndTheRestIsWrittenAfterwards() throws Exception {
        commit("lab-1");
        BlockingQueue<AuditState> states = new LinkedBlockingQueue<>();
        store.watch(states::add);
        try (Connection other = connect(file)) {
            sql(other, "BEGIN IMMEDIATE");
            store.append(entry(AuditAction.STOP_SHARING, "lab-1"));

            assertThat(commit("lab-2")).hasValueSatisfying(refusal -> {
                assertThat(refusal.code()).isEqualTo(Refusal.Code.NOT_AUDITED);
                assertThat(refusal.words()).contains(file.toString()).contains("Another program");
            });
            await(states, state -> state.storing() instanceof HistoryState.Failing failing
                    && failing.cause() == HistoryState.Cause.LOCKED);
            sql(other, "ROLLBACK");
        }
        await(states, state -> state.storing() instanceof HistoryState.Storing && state.head().row() > 2);

        assertThat(actions()).containsExactly("server_started", "start_sharing", "audit_resumed", "stop_sharing");
        assertThat(commit("lab-3")).isEmpty();
        assertThat(AuditFile.verify(file, List.of()).fault()).isNull();
    }

    @Test
    void aDamagedFileIsLeftAsItIs() throws Exception {
        store.close();
        Files.writeString(file, "this is no database, and long enough to look like one".repeat(100));
        byte[] before = Files.readAllBytes(file);
        start();

        assertThat(commit("lab-1")).hasValueSatisfying(refusal -> assertThat(refusal.words()).contains("damaged"));

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aFileOfANewerVersionIsLeftAsItIs() throws Exception {
        commit("lab-1");
        store.close();
        try (Connection other = connect(file)) {
            sql(other, "PRAGMA user_version = 99");
        }
        start();

        assertThat(commit("lab-2"))
                .hasValueSatisfying(refusal -> assertThat(refusal.words()).contains("newer version"));
    }

    @Test
    void aFileThatIsSwappedWhileTheServerRunsIsNotContinued() throws Exception {
        commit("lab-1");
        Path old = folder.resolve("old.db");
        copy(file, old);
        commit("lab-2");

        copy(old, folder.resolve("swapped.db"));
        Files.move(folder.resolve("swapped.db"), file, StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(folder.resolve(AuditFile.NAME + "-wal"));
        Files.deleteIfExists(folder.resolve(AuditFile.NAME + "-shm"));

        assertThat(commit("lab-3")).hasValueSatisfying(refusal -> assertThat(refusal.words()).contains("was replaced"));
    }

    @Test
    void aFileThatIsDeletedWhileTheServerRunsIsNotBegunAgain() throws Exception {
        commit("lab-1");
        Files.delete(file);

        assertThat(commit("lab-2")).hasValueSatisfying(refusal -> assertThat(refusal.words()).contains("was deleted"));
        assertThat(file).doesNotExist();
    }

    @Test
    void aChangedACutAndASwappedFileAreFound() throws Exception {
        commit("lab-1");
        commit("lab-2");
        AuditHead remembered = AuditFile.verify(file, List.of()).head();
        store.close();
        Path changed = changed("UPDATE entry SET operator = 'eve' WHERE row = 2");
        Path cut = changed("DELETE FROM entry WHERE row >= 3");
        Path hole = changed("DELETE FROM entry WHERE row = 2");
        Path other = Files.createDirectory(folder.resolve("other"));
        try (AuditStore swapped = AuditStore.start(other, Clocks.system())) {
            IntStream.range(0, 5).forEach(i -> swapped.append(entry(AuditAction.RING, "lab-1")));
        }

        assertThat(AuditFile.verify(changed, List.of()).fault())
                .isEqualTo(new AuditFault(2, AuditFault.Kind.CHANGED));
        assertThat(AuditFile.verify(hole, List.of()).fault()).isEqualTo(new AuditFault(2, AuditFault.Kind.MISSING));
        assertThat(AuditFile.verify(cut, List.of()).fault()).isNull();
        assertThat(AuditFile.verify(cut, List.of(remembered)).fault())
                .isEqualTo(new AuditFault(3, AuditFault.Kind.CUT));
        assertThat(AuditFile.verify(other.resolve(AuditFile.NAME), List.of(remembered)).fault())
                .isEqualTo(new AuditFault(3, AuditFault.Kind.REPLACED));
        assertThat(AuditFile.check(cut, remembered)).isInstanceOf(AuditCheck.Shorter.class);
        assertThat(AuditFile.check(other.resolve(AuditFile.NAME), remembered)).isInstanceOf(AuditCheck.Different.class);
    }

    private Path changed(String sql) throws Exception {
        Path copy = Files.createTempFile(folder, "changed", ".db");
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        try (Connection connection = connect(copy)) {
            sql(connection, sql);
        }
        return copy;
    }

    private static void copy(Path from, Path to) throws SQLException {
        try (Connection connection = connect(from)) {
            sql(connection, "VACUUM INTO '" + to + "'");
        }
    }

    private static Connection connect(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    private static void sql(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static AuditRecord entry(AuditAction action, String target) {
        return new AuditRecord(Instant.now(), "desk", action, List.of(target), "");
    }

    private Optional<Refusal> commit(String phone) {
        CompletableFuture<Optional<Refusal>> written = store.commit(entry(AuditAction.START_SHARING, phone))
                .toCompletableFuture();
        assertThat(written).succeedsWithin(SOON);
        return written.join();
    }

    private List<String> actions() throws AuditException {
        List<String> actions = new ArrayList<>();
        AuditFile.each(file, entry -> actions.add(entry.action()));
        return actions;
    }

    private List<String> details(String action) throws AuditException {
        List<String> details = new ArrayList<>();
        AuditFile.each(file, entry -> {
            if (entry.action().equals(action)) {
                details.add(entry.detail());
            }
            return true;
        });
        return details;
    }

    private List<AuditEntry> found(AuditQuery query) {
        return page(query).entries();
    }

    private AuditAnswer.Page page(AuditQuery query) {
        CompletableFuture<AuditAnswer> answer = store.find(query).toCompletableFuture();
        assertThat(answer).succeedsWithin(SOON).isInstanceOf(AuditAnswer.Page.class);
        return (AuditAnswer.Page) answer.join();
    }

    private static void await(BlockingQueue<AuditState> states, Predicate<AuditState> wanted)
            throws InterruptedException {
        AuditState state;
        do {
            state = states.poll(SOON.toSeconds(), TimeUnit.SECONDS);
            assertThat(state).isNotNull();
        } while (!wanted.test(state));
    }
}
