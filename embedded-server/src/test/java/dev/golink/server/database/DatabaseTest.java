package dev.golink.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    private static final Schema FIRST = new Schema(List.of(List.of("CREATE TABLE word(text TEXT NOT NULL)")));
    private static final Schema SECOND = new Schema(List.of(FIRST.steps().getFirst(),
            List.of("ALTER TABLE word ADD COLUMN language TEXT", "UPDATE word SET language = 'en'")));

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("words ? 100 % 词.db"); // characters with a meaning in addresses
    }

    @Test
    void whatIsCommittedIsThereAfterTheFileIsOpenedAgain() throws DatabaseException {
        try (Database database = Database.open(file, FIRST, Durability.FULL)) {
            add(database, "one");
        }

        try (Database database = Database.open(file, FIRST, Durability.NORMAL)) {
            assertThat(words(database)).containsExactly("one");
        }
        assertThat(file).exists();
    }

    @Test
    void onlyTheOwnerCanReadTheFilesWhileTheyAreOpenAndAfterwards() throws DatabaseException, IOException {
        try (Database database = Database.open(file, FIRST, Durability.FULL)) {
            add(database, "one");

            assertThat(permissions()).as("the file, its log and its index").hasSize(3).containsOnly("rw-------");
        }
        assertThat(permissions()).containsExactly("rw-------");
    }

    @Test
    void aWorkThatFailsLeavesNothingBehind() throws DatabaseException {
        try (Database database = Database.open(file, FIRST, Durability.FULL)) {
            assertThatThrownBy(() -> database.write(connection -> {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("INSERT INTO word VALUES ('half')");
                    return statement.execute("INSERT INTO missing VALUES (1)");
                }
            })).isInstanceOf(DatabaseException.class).hasMessageContaining("no such table");

            assertThat(words(database)).isEmpty();
            add(database, "whole");
            assertThat(words(database)).containsExactly("whole");
        }
    }

    @Test
    void aReaderSeesWhatAnotherObjectCommittedAndCanWriteNothing() throws DatabaseException {
        try (Database writer = Database.open(file, FIRST, Durability.NORMAL);
                Database reader = Database.openToRead(file, FIRST)) {
            add(writer, "one");

            assertThat(words(reader)).containsExactly("one");
            assertThatThrownBy(() -> add(reader, "two")).isInstanceOf(DatabaseException.class);
        }
    }

    @Test
    void whatWasCommittedIsInTheFileItselfOnceItsWriterIsClosedAlsoWhileItIsRead()
            throws DatabaseException, IOException {
        Database writer = Database.open(file, FIRST, Durability.NORMAL);
        try (Database reader = Database.openToRead(file, FIRST)) {
            assertThat(words(reader)).isEmpty();
            add(writer, "one");
            writer.close();

            Path alone = Files.copy(file, folder.resolve("alone.db"));
            try (Database copy = Database.openToRead(alone, FIRST)) {
                assertThat(words(copy)).containsExactly("one");
            }
        }
    }

    @Test
    void anOlderFileIsBroughtToTheNewestVersionAfterACopyOfItWasSaved() throws DatabaseException {
        try (Database database = Database.open(file, FIRST, Durability.FULL)) {
            add(database, "one");
        }

        try (Database database = Database.open(file, SECOND, Durability.FULL)) {
            assertThat(words(database)).containsExactly("one");
            assertThat(database.<Integer>read(connection -> {
                try (Statement statement = connection.createStatement();
                        ResultSet row = statement.executeQuery("SELECT count(*) FROM word WHERE language = 'en'")) {
                    return row.getInt(1);
                }
            })).isEqualTo(1);
        }
        try (Database copy = Database.openToRead(folder.resolve(file.getFileName() + ".version-1"), FIRST)) {
            assertThat(words(copy)).containsExactly("one");
        }
    }

    @Test
    void aFailedStepLeavesTheFileAtItsOldVersion() throws DatabaseException {
        try (Database database = Database.open(file, FIRST, Durability.FULL)) {
            add(database, "one");
        }
        Schema wrong = new Schema(List.of(FIRST.steps().getFirst(),
                List.of("ALTER TABLE word ADD COLUMN language TEXT", "UPDATE missing SET language = 'en'")));

        assertThatThrownBy(() -> Database.open(file, wrong, Durability.FULL)).isInstanceOf(DatabaseException.class);

        try (Database database = Database.open(file, SECOND, Durability.FULL)) {
            assertThat(words(database)).containsExactly("one");
        }
    }

    @Test
    void aFileOfANewerVersionIsRefusedInWordsAndNotChanged() throws DatabaseException, IOException {
        Database.open(file, SECOND, Durability.FULL).close();
        byte[] before = Files.readAllBytes(file);

        DatabaseException refused = failure(() -> Database.open(file, FIRST, Durability.FULL));

        assertThat(refused.problem()).isEqualTo(DatabaseProblem.NEWER);
        assertThat(refused)
                .hasMessage(file + " was written by a newer version of GoLink. Start that version, or move the"
                        + " file away.");
        assertThat(failure(() -> Database.openToRead(file, FIRST)).problem()).isEqualTo(DatabaseProblem.NEWER);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aDamagedFileIsRefusedInWordsAndCanBeSetAside() throws DatabaseException, IOException {
        Files.writeString(file, "This is no database, but a text. ".repeat(100));
        Path earlier = Files.writeString(folder.resolve(file.getFileName() + ".damaged-1"), "earlier");

        DatabaseException refused = failure(() -> Database.open(file, FIRST, Durability.FULL));

        assertThat(refused.problem()).isEqualTo(DatabaseProblem.DAMAGED);
        assertThat(refused).hasMessageStartingWith(file + " is damaged").hasMessageContaining("Restore it");
        Path aside = DatabaseFiles.setAside(file);
        assertThat(aside).hasFileName(file.getFileName() + ".damaged-2").content().startsWith("This is no database");
        assertThat(earlier).hasContent("earlier");
        Database.open(file, FIRST, Durability.FULL).close();
    }

    @Test
    void aFileThatAnotherProgramLocksIsRefusedInWords() throws DatabaseException {
        try (Database other = Database.open(file, FIRST, Durability.FULL);
                Database database = Database.open(file, FIRST, Durability.FULL)) {
            DatabaseException refused = other.write(_ -> failure(() -> add(database, "one")));

            assertThat(refused.problem()).isEqualTo(DatabaseProblem.LOCKED);
            assertThat(refused).hasMessage("Another program uses " + file + ". End that program.");
        }
    }

    @Test
    void aFullFileIsReportedAsAFullDiskAndTakesWritesAgainOnceThereIsRoom() throws DatabaseException {
        try (Database database = Database.open(file, FIRST, Durability.FULL)) {
            pragma(database, "max_page_count = 3");

            DatabaseException full = failure(() -> add(database, "long".repeat(10_000)));

            assertThat(full.problem()).isEqualTo(DatabaseProblem.DISK_FULL);
            assertThat(full).hasMessageStartingWith("The disk is full, so " + file + " can't be written.");
            pragma(database, "max_page_count = 1000");
            add(database, "long".repeat(10_000));
        }
    }

    @Test
    void aMissingFolderIsToldWithTheFilesName() {
        Path missing = folder.resolve("missing").resolve("words.db");

        DatabaseException refused = failure(() -> Database.open(missing, FIRST, Durability.FULL));

        assertThat(refused.problem()).isEqualTo(DatabaseProblem.OTHER);
        assertThat(refused).hasMessageStartingWith(missing + " can't be used");
    }

    @Test
    void aDatabaseIsDeletedWithAllItsFiles() throws DatabaseException, IOException {
        try (Database database = Database.open(file, FIRST, Durability.FULL)) {
            add(database, "one");
            assertThat(DatabaseFiles.size(file)).isGreaterThan(Files.size(file));

            DatabaseFiles.delete(file);
        }
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    private static void add(Database database, String word) throws DatabaseException {
        int added = database.write(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO word(text) VALUES (?)")) {
                insert.setString(1, word);
                return insert.executeUpdate();
            }
        });
        assertThat(added).isEqualTo(1);
    }

    private static List<String> words(Database database) throws DatabaseException {
        return database.read(connection -> {
            List<String> words = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT text FROM word ORDER BY rowid")) {
                while (rows.next()) {
                    words.add(rows.getString(1));
                }
            }
            return words;
        });
    }

    private static void pragma(Database database, String pragma) throws DatabaseException {
        boolean _ = database.read(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute("PRAGMA " + pragma);
            }
        });
    }

    private static DatabaseException failure(Attempt attempt) {
        try {
            attempt.run();
        } catch (DatabaseException e) {
            return e;
        }
        throw new AssertionError("It did not fail.");
    }

    private List<String> permissions() throws IOException {
        try (var files = Files.list(folder)) {
            List<String> permissions = new ArrayList<>();
            for (Path each : files.toList()) {
                permissions.add(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)));
            }
            return permissions;
        }
    }

    private interface Attempt {
        void run() throws DatabaseException;
    }
}
