package dev.golink.server.history;

import static dev.golink.server.history.HistoryFixture.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.server.fleet.history.AccessFact;
import dev.golink.server.fleet.history.CountsAnswer;
import dev.golink.server.fleet.history.CountsQuery;
import dev.golink.server.fleet.history.HistoryEntry;
import dev.golink.server.fleet.history.HistoryFact;
import dev.golink.server.fleet.history.HistoryKind;
import dev.golink.server.fleet.history.HistoryState;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;

class HistoryKeeperTest {
    private static final HistoryFact STARTED = new HistoryFact.ServerStarted(null);
    private static final HistoryFact ENDED = new HistoryFact.ServerEnded();

    @TempDir
    private Path data;

    @Test
    void entriesAfterOneThatCanNotBeWrittenHaveTheirOwnPhones() {
        HistoryFixture history = fixture();
        PhoneId first = new PhoneId("first");
        PhoneId second = new PhoneId("second");
        OperatorId anna = new OperatorId("anna");
        history.happens(first, anna, number(1));
        history.happens(first, anna, new HistoryFact.EntriesLost(1, Instant.MAX,
                HistoryFact.EntriesLost.Cause.OVERLOAD)); // no number of milliseconds is that late
        assertThatThrownBy(history::store).isInstanceOf(ArithmeticException.class);
        history.keeper.skip();

        history.happens(second, anna, number(2));
        history.happens(first, anna, number(3));
        history.store();

        assertThat(history.entries()).filteredOn(entry -> entry.fact().kind() == HistoryKind.VITALS)
                .extracting(HistoryEntry::phone).containsExactly(first, second);
    }

    @Test
    void whatHappensIsFoundAfterARestartInOrderWithTheStartsAndEndsOfTheServer() {
        HistoryFixture history = fixture();
        history.happens(number(1));
        history.happens(number(2));
        history.restart();
        history.happens(number(3));
        history.store();

        assertThat(history.facts()).containsExactly(STARTED, number(1), number(2), ENDED, STARTED, number(3));
        HistoryEntry first = history.entries().getLast();
        assertThat(first.id()).isEqualTo(HistoryFixture.BEGIN.toEpochMilli() << 10);
        assertThat(first.at()).isEqualTo(HistoryFixture.BEGIN);
        assertThat(history.entries().getFirst().phone()).isEqualTo(HistoryFixture.PHONE);
        assertThat(history.states).isEmpty();
    }

    @Test
    void aStartAfterACrashSaysSinceWhenEntriesMayBeMissing() {
        HistoryFixture history = fixture();
        history.happens(number(1));
        history.store();
        Instant last = history.now();
        history.pass(Duration.ofHours(1));

        history.start();
        history.store();

        assertThat(history.facts()).containsExactly(STARTED, number(1), new HistoryFact.ServerStarted(last));
    }

    @Test
    void onlyTheOwnerMayReadTheHistory() throws IOException {
        HistoryFixture history = fixture();
        history.store();

        assertThat(permissions(history.folder)).isEqualTo("rwx------");
        assertThat(permissions(history.folder.resolve("history-2026-11.db"))).isEqualTo("rw-------");
    }

    @Test
    void aNewMonthBeginsANewFileAndPagesGoOnInTheFormerOne() {
        HistoryFixture history = fixture();
        history.setWall(Instant.parse("2026-11-30T23:59:59.999Z"));
        history.happens(number(1));
        history.store();
        history.setWall(Instant.parse("2026-12-01T00:00:00Z"));
        history.happens(number(2));
        history.store();
        history.restart();
        history.happens(number(3));
        history.store();

        assertThat(history.folder.resolve("history-2026-11.db")).exists();
        assertThat(history.folder.resolve("history-2026-12.db")).exists();
        assertThat(history.facts()).containsExactly(STARTED, number(1), number(2), ENDED, STARTED, number(3));
    }

    @Test
    void aClockThatIsSetBackNeitherLosesNorReordersEntries() {
        HistoryFixture history = fixture();
        history.happens(number(1));
        history.setWall(HistoryFixture.BEGIN.minus(Duration.ofDays(20)));
        history.happens(number(2));
        history.store();
        history.restart();
        history.happens(number(3));
        history.store();

        assertThat(history.facts()).containsExactly(STARTED, number(1), number(2), ENDED, STARTED, number(3));
        assertThat(history.entries().getFirst().at()).isEqualTo(HistoryFixture.BEGIN.minus(Duration.ofDays(20)));
        assertThat(history.entries().stream().map(HistoryEntry::id)).isSortedAccordingTo((a, b) -> Long.compare(b, a))
                .doesNotHaveDuplicates();
    }

    @Test
    void moreThanTheQueueHoldsIsCountedAndMarkedWhereItIsMissing() {
        HistoryFixture history = new HistoryFixture(data.resolve("history"), (HistorySetting.Kept) HistorySetting.USUAL,
                3);
        history.store();
        history.happens(number(1));
        history.happens(number(2));
        history.happens(number(3));
        history.pass(Duration.ofSeconds(1));
        Instant since = history.now();
        history.happens(number(4));
        history.happens(number(5));
        history.store();
        history.happens(number(6));
        history.store();

        assertThat(history.facts()).containsExactly(STARTED, number(1), number(2), number(3),
                new HistoryFact.EntriesLost(2, since, HistoryFact.EntriesLost.Cause.OVERLOAD), number(6));
    }

    @Test
    void aGapIsMarkedEvenIfNothingHappensAfterIt() {
        HistoryFixture history = new HistoryFixture(data.resolve("history"), (HistorySetting.Kept) HistorySetting.USUAL,
                1);
        history.happens(number(1));
        history.happens(number(2));
        history.store();

        assertThat(history.facts()).containsExactly(STARTED, number(1), new HistoryFact.EntriesLost(1, history.now(),
                HistoryFact.EntriesLost.Cause.OVERLOAD));
    }

    @Test
    void aFileThatAnotherProgramLocksIsToldInWordsAndWhatHappensMeanwhileIsStoredAfterwards() throws SQLException {
        HistoryFixture history = fixture();
        history.store();
        Path file = history.folder.resolve("history-2026-11.db");

        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            history.happens(number(1));
            history.store();

            assertThat(history.states).containsExactly(new HistoryState.Failing(HistoryState.Cause.LOCKED,
                    history.now(), "Another program uses " + file + ". End that program."));
            history.happens(number(2));
            history.store();
            statement.execute("ROLLBACK");
        }
        history.store();
        assertThat(history.facts()).as("it tries again only after a while").containsExactly(STARTED);

        history.pass(HistoryKeeper.RETRY);
        history.store();

        assertThat(history.states).hasSize(2).endsWith(new HistoryState.Storing());
        assertThat(history.facts()).containsExactly(STARTED, number(1), number(2));
    }

    @Test
    void aFileOfANewerVersionIsNotTouchedAndStoringGoesOnOnceItIsGone() throws SQLException, IOException {
        HistoryFixture history = fixture();
        history.restart();
        Path file = history.folder.resolve("history-2026-11.db");
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }
        history.happens(number(1));
        history.store();

        assertThat(history.states).singleElement()
                .isInstanceOfSatisfying(HistoryState.Failing.class, failing -> {
                    assertThat(failing.cause()).isEqualTo(HistoryState.Cause.NEWER);
                    assertThat(failing.words()).startsWith(file + " was written by a newer version");
                });
        Files.move(file, data.resolve("aside.db"));
        history.pass(HistoryKeeper.RETRY);
        history.store();
        assertThat(history.facts()).containsExactly(STARTED, number(1));
    }

    @Test
    void aDamagedFileIsSetAsideToldAndFollowedByANewOne() throws IOException {
        HistoryFixture history = fixture();
        history.happens(number(1));
        history.restart();
        Path file = history.folder.resolve("history-2026-11.db");
        Files.writeString(file, "This was a database. ".repeat(1_000));

        history.happens(number(2));
        history.store();

        assertThat(history.folder.resolve("history-2026-11.db.damaged-1")).content().startsWith("This was");
        assertThat(history.facts()).containsExactlyInAnyOrder(STARTED, number(2), new HistoryFact.EntriesLost(0,
                Instant.parse("2026-11-01T00:00:00Z"), HistoryFact.EntriesLost.Cause.DAMAGED));
        assertThat(history.states).as("it stores").isEmpty();
    }

    @Test
    void aFileThatIsDamagedWhileItIsOpenIsSetAsideToo() throws IOException {
        HistoryFixture history = fixture();
        for (int i = 0; i < 2_000; i++) {
            history.happens(number(i));
        }
        history.restart();
        history.store();
        Path file = history.folder.resolve("history-2026-11.db");
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 4_096; i < bytes.length; i++) { // all pages but the first
            bytes[i] = 77;
        }
        Files.write(file, bytes);
        Files.deleteIfExists(history.folder.resolve("history-2026-11.db-wal"));

        history.happens(number(2_000));
        history.store();

        assertThat(history.folder.resolve("history-2026-11.db.damaged-1")).exists();
        assertThat(history.facts()).contains(number(2_000));
    }

    @Test
    void aDamagedFileOfAnEarlierMonthIsSetAsideWhenItIsReadAndTheOthersAreFound() throws IOException {
        HistoryFixture history = fixture();
        history.happens(number(1));
        history.store();
        history.setWall(Instant.parse("2026-12-05T00:00:00Z"));
        history.happens(number(2));
        history.restart();
        Files.writeString(history.folder.resolve("history-2026-11.db"), "This was a database. ".repeat(1_000));

        assertThat(history.facts()).contains(number(2)).doesNotContain(number(1));
        assertThat(history.folder.resolve("history-2026-11.db.damaged-1")).exists();
        assertThat(history.facts()).contains(number(2));
    }

    @Test
    void filesThatAreTooOldAreDeletedButNeverTheCurrentOne() {
        HistoryFixture history = new HistoryFixture(data.resolve("history"),
                new HistorySetting.Kept(Duration.ofDays(40), 1L << 30), 100);
        history.happens(number(1));
        history.store();
        history.setWall(Instant.parse("2026-12-20T00:00:00Z"));
        history.happens(number(2));
        history.restart();
        history.store();
        assertThat(history.facts()).as("20 days after the end of November").contains(number(1), number(2));

        history.pass(Duration.ofDays(25));
        history.happens(number(3));
        history.store();

        assertThat(history.folder.resolve("history-2026-11.db")).doesNotExist();
        assertThat(history.facts()).doesNotContain(number(1)).contains(number(2), number(3));
        history.pass(Duration.ofDays(300));
        history.store();
        assertThat(history.facts()).as("the current file").contains(number(3));
    }

    @Test
    void longFilesAreSplitAndTheOldestDeletedWhenAllAreTooLongTogether() throws IOException {
        long most = 32L << 20;
        HistoryFixture history = new HistoryFixture(data.resolve("history"),
                new HistorySetting.Kept(Duration.ofDays(400), most), 100_000);
        HistoryFact fact = new HistoryFact.AccessHappened(AccessFact.CHANGED, "", "",
                "x".repeat(1_000));
        for (int round = 0; round < 60; round++) {
            for (int i = 0; i < 1_000; i++) {
                history.happens(fact);
            }
            history.pass(Duration.ofMinutes(11)); // beyond the time between two looks at the lengths
            history.store();
        }

        assertThat(history.folder.resolve("history-2026-11.db")).as("the oldest").doesNotExist();
        try (var files = Files.list(history.folder)) {
            assertThat(files.mapToLong(file -> file.toFile().length()).sum()).isLessThan(most + (8 << 20));
        }
        assertThat(history.entries()).hasSize(1_000);
    }

    @Test
    void theNumbersOfConnectedPhonesAreStoredForEachMinute() {
        HistoryFixture history = fixture();
        history.happens(number(1), 10);
        history.happens(number(2), 14);
        history.happens(number(3), 12);
        history.store();
        history.pass(Duration.ofMinutes(1));
        history.store();
        history.pass(Duration.ofMinutes(1));
        history.happens(number(4), 5);
        history.store();
        history.restart();

        assertThat(history.counts(new CountsQuery(HistoryFixture.BEGIN, HistoryFixture.BEGIN.plusSeconds(600),
                Duration.ofMinutes(1)))).containsExactly(point(0, 0, 14), point(1, 12, 12), point(2, 5, 12));
        assertThat(history.counts(new CountsQuery(HistoryFixture.BEGIN, HistoryFixture.BEGIN.plusSeconds(600),
                Duration.ofMinutes(5)))).containsExactly(point(0, 0, 14));
    }

    @Test
    void theRunningMinuteIsCountedAlready() {
        HistoryFixture history = fixture();
        history.happens(number(1), 4);
        history.store();
        CountsQuery query = new CountsQuery(HistoryFixture.BEGIN, HistoryFixture.BEGIN.plusSeconds(600),
                Duration.ofMinutes(1));

        assertThat(history.counts(query)).containsExactly(point(0, 0, 4));

        history.pass(Duration.ofSeconds(10));
        history.happens(number(2), 9);
        history.store();
        assertThat(history.counts(query)).containsExactly(point(0, 0, 9));
    }

    private static CountsAnswer.Point point(int minute, int least, int most) {
        return new CountsAnswer.Point(HistoryFixture.BEGIN.plus(Duration.ofMinutes(minute)), least, most);
    }

    private HistoryFixture fixture() {
        return new HistoryFixture(data.resolve("history"));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
