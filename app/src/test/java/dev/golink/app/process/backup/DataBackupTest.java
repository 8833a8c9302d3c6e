package dev.golink.app.process.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.app.process.NewerDataException;
import dev.golink.server.database.Database;
import dev.golink.server.database.DatabaseException;
import dev.golink.server.database.Durability;
import dev.golink.server.database.Schema;

/** Archives of data folders, and data folders from archives. */
class DataBackupTest {
    private static final String VERSION = "0.1.0";
    private static final Schema NUMBERS = new Schema(List.of(List.of("CREATE TABLE number(value INTEGER)")));

    @TempDir
    private Path folder = Path.of("");
    private Path data = Path.of("");
    private Path archive = Path.of("");

    @BeforeEach
    void fill() throws IOException {
        data = folder.resolve("data");
        archive = folder.resolve("golink.zip");
        put("format.properties", "format=1\nwritten-by=0.1.0\n");
        put("access.json", "{\"tokens\": []}");
        put("profiles.json", "电池");
        put("tls/certificates.p12", "key");
        put("console.json", "{}");
    }

    @Test
    void whatMustBeKeptComesBackAsItWas() throws IOException {
        Map<String, String> before = content(data);
        assertThat(DataBackup.write(data, archive)).isEqualTo(5);

        Path elsewhere = folder.resolve("elsewhere");
        DataRestore.Restored restored = DataRestore.restore(archive, elsewhere, VERSION);

        assertThat(content(elsewhere)).isEqualTo(before);
        assertThat(restored.files()).isEqualTo(5);
        assertThat(restored.aside()).isEmpty();
    }

    @Test
    void whatOnlyARunningServerNeedsIsLeftOut() throws IOException {
        put("local-token", "glk_secret");
        put("running/own-server.holder", "GoLink 1");
        put("logs/golink.log", "a line");
        put("help/protocol.html", "page");
        put("access.lock", "");
        put("tls/lock", "");
        put(".access.json.tmp", "half");
        put("before-restore-1/access.json", "old");

        assertThat(DataBackup.write(data, archive)).isEqualTo(5);
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName)).containsExactly("format.properties", "access.json",
                    "console.json", "profiles.json", "tls/certificates.p12");
        }
    }

    @Test
    void aDatabaseThatIsBeingWrittenComesBackWithAllThatWasCommitted() throws IOException, DatabaseException {
        Files.createDirectories(data.resolve("history"));
        Path file = data.resolve("history/history-2026-11.db");
        try (Database database = Database.open(file, NUMBERS, Durability.NORMAL)) {
            for (int number = 1; number <= 100; number++) {
                add(database, number);
            }
            boolean _ = database.write(connection -> { // not committed while the archive is written
                try (Statement statement = connection.createStatement()) {
                    return statement.execute("INSERT INTO number VALUES (101)") || written();
                }
            });
        }
        Path elsewhere = folder.resolve("elsewhere");
        DataRestore.restore(archive, elsewhere, VERSION);

        assertThat(count(elsewhere.resolve("history/history-2026-11.db"))).isEqualTo(100);
        assertThat(names(elsewhere.resolve("history"))).containsExactly("history-2026-11.db");
    }

    @Test
    void aRestoredDatabaseIsNotMixedWithWhatWasBesideTheFormerOne() throws IOException, DatabaseException {
        Database.open(data.resolve("audit.db"), NUMBERS, Durability.FULL).close();
        DataBackup.write(data, archive);
        put("audit.db-wal", "of the former file");
        put("audit.db-shm", "of the former file");

        Path aside = DataRestore.restore(archive, data, VERSION).aside().orElseThrow();

        assertThat(data.resolve("audit.db-wal")).doesNotExist();
        assertThat(aside.resolve("audit.db-wal")).exists();
        assertThat(count(data.resolve("audit.db"))).isZero();
    }

    @Test
    void aDamagedDatabaseIsArchivedAsItIs() throws IOException {
        put("history/history-2026-11.db", "This was a database. ".repeat(100));
        DataBackup.write(data, archive);

        Path elsewhere = folder.resolve("elsewhere");
        DataRestore.restore(archive, elsewhere, VERSION);

        assertThat(elsewhere.resolve("history/history-2026-11.db")).content().startsWith("This was");
    }

    private boolean written() {
        try {
            return DataBackup.write(data, archive) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Database database, int number) throws DatabaseException {
        boolean _ = database.write(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute("INSERT INTO number VALUES (" + number + ")");
            }
        });
    }

    private static int count(Path file) throws DatabaseException {
        try (Database database = Database.openToRead(file, NUMBERS)) {
            return database.read(connection -> {
                try (Statement statement = connection.createStatement();
                        ResultSet rows = statement.executeQuery("SELECT count(*) FROM number")) {
                    return rows.getInt(1);
                }
            });
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).filter(name -> !name.matches(".*-(wal|shm)"))
                    .toList();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyThisUserCanReadTheArchiveAndWhatComesBack() throws IOException {
        DataBackup.write(data, archive);
        Path elsewhere = folder.resolve("elsewhere");
        DataRestore.restore(archive, elsewhere, VERSION);

        for (Path file : List.of(archive, elsewhere.resolve("access.json"),
                elsewhere.resolve("tls/certificates.p12"))) {
            assertThat(Files.getPosixFilePermissions(file)).as(file.toString())
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void whatWasThereIsMovedAsideAndNothingIsLost() throws IOException {
        DataBackup.write(data, archive);
        put("access.json", "newer");
        put("runs.jsonl", "a run");

        DataRestore.Restored restored = DataRestore.restore(archive, data, VERSION);

        Path aside = restored.aside().orElseThrow();
        assertThat(aside.resolve("access.json")).hasContent("newer");
        assertThat(aside.resolve("runs.jsonl")).hasContent("a run");
        assertThat(aside.resolve("tls/certificates.p12")).hasContent("key");
        assertThat(data.resolve("access.json")).hasContent("{\"tokens\": []}");
        assertThat(data.resolve("runs.jsonl")).doesNotExist();
    }

    @Test
    void anArchiveOfANewerVersionIsRefusedAndNothingChanges() throws IOException {
        put("format.properties", "format=999\nwritten-by=9.9.9\n");
        DataBackup.write(data, archive);
        put("format.properties", "format=1\nwritten-by=0.1.0\n");
        Map<String, String> before = content(data);

        assertThatThrownBy(() -> DataRestore.restore(archive, data, VERSION)).isInstanceOf(NewerDataException.class);

        assertThat(content(data)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../access.json", "/etc/passwd", "tls/../../x", "C:\\x", "a\\..\\b", "running/x", "local-token",
                "tls//x", "a/b/c/d/e", "x/"})
    void anArchiveThatLeadsOutOfTheFolderIsRefusedAndNothingChanges(String name) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("format.properties"));
            zip.write("format=1".getBytes(StandardCharsets.US_ASCII));
            zip.putNextEntry(new ZipEntry(name));
        }
        Map<String, String> before = content(folder);

        assertThatThrownBy(() -> DataRestore.restore(archive, data, VERSION)).isInstanceOf(BackupException.class);

        assertThat(content(folder)).isEqualTo(before);
    }

    @Test
    void whatIsNoArchiveIsRefused() throws IOException {
        Files.writeString(archive, "text");
        assertThatThrownBy(() -> DataRestore.restore(archive, data, VERSION)).isInstanceOf(BackupException.class)
                .hasMessageContaining("not an archive");
        assertThatThrownBy(() -> DataRestore.restore(folder.resolve("none"), data, VERSION))
                .isInstanceOf(BackupException.class).hasMessageContaining("there is no file");
    }

    @Test
    void theArchiveIsNotWrittenIntoTheFolderItself() {
        assertThatThrownBy(() -> DataBackup.write(data, data.resolve("backup.zip")))
                .isInstanceOf(BackupException.class);
        assertThatThrownBy(() -> DataBackup.write(folder.resolve("none"), archive)).isInstanceOf(BackupException.class);
    }

    private void put(String name, String text) throws IOException {
        Path file = data.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Map<String, String> content(Path of) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(of)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(of.relativize(file).toString(), new String(Files.readAllBytes(file),
                        StandardCharsets.ISO_8859_1));
            }
        }
        return content;
    }
}
