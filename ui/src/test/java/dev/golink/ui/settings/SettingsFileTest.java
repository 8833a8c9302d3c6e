package dev.golink.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.ui.fixtures.HandClock;

class SettingsFileTest {
    private static final Section<Integer> ROW_HEIGHT = new Section<>("table", 34,
            fields -> fields.whole("row", 34, 20, 60), height -> {
                JsonObject object = new JsonObject();
                object.addProperty("row", height);
                return object;
            });

    private static final Section<String> COLOUR = new Section<>("look", "grey", fields -> fields.text("colour", "grey"),
            colour -> {
                JsonObject object = new JsonObject();
                object.addProperty("colour", colour);
                return object;
            });

    private final HandClock clock = new HandClock();

    @TempDir
    private Path folder;

    @Test
    void unchosenSettingsHaveTheirDefaults() {
        try (SettingsFile settings = open()) {
            assertThat(settings.get(ROW_HEIGHT)).isEqualTo(34);
            assertThat(settings.keptAside()).isEmpty();
        }
    }

    @Test
    void chosenSettingsAreLoadedAgain() {
        try (SettingsFile settings = open()) {
            settings.set(ROW_HEIGHT, 26);
            settings.set(ROW_HEIGHT, 28);
            assertThat(settings.get(ROW_HEIGHT)).isEqualTo(28);
        }
        try (SettingsFile settings = open()) {
            assertThat(settings.get(ROW_HEIGHT)).isEqualTo(28);
        }
        assertThat(folder.resolve("data")).isDirectoryContaining("glob:**console.json")
                .isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void unknownSectionsOfANewerVersionAreKept() throws IOException {
        write("{\"wall\":{\"tile\":3}}");
        try (SettingsFile settings = open()) {
            settings.set(ROW_HEIGHT, 26);
        }
        assertThat(JsonParser.parseString(Files.readString(file())).getAsJsonObject().getAsJsonObject("wall")
                .get("tile").getAsInt()).isEqualTo(3);
    }

    @Test
    void aValueThatMakesNoSenseCountsAsNotChosen() throws IOException {
        for (String value : List.of("\"tall\"", "9000", "null", "[]", "26.5", "true")) {
            write("{\"table\":{\"row\":" + value + "}}");
            try (SettingsFile settings = open()) {
                assertThat(settings.get(ROW_HEIGHT)).as(value).isEqualTo(34);
            }
        }
    }

    @Test
    void anUnreadableFileIsSetAsideAndReported() throws IOException {
        for (String broken : List.of("{\"table\":{\"row\":2", "[]", "", "\0\0\0")) {
            write(broken);
            try (SettingsFile settings = open()) {
                Path aside = settings.keptAside().orElseThrow();
                assertThat(aside.getFileName().toString()).startsWith("console.json.unreadable-2");
                assertThat(Files.readString(aside)).isEqualTo(broken);
                assertThat(settings.get(ROW_HEIGHT)).isEqualTo(34);
                settings.set(ROW_HEIGHT, 26);
            }
            try (SettingsFile settings = open()) {
                assertThat(settings.get(ROW_HEIGHT)).isEqualTo(26);
            }
        }
    }

    @Test
    void settingsWorkWithoutAWritableFolder() throws IOException {
        Files.writeString(folder.resolve("data"), "a file where the folder should be");
        try (SettingsFile settings = open()) {
            settings.set(ROW_HEIGHT, 26);
            assertThat(settings.get(ROW_HEIGHT)).isEqualTo(26);
        }
    }

    @Test
    void twoWindowsOfOneFolderKeepEachOthersChoices() throws IOException {
        try (SettingsFile first = open(); SettingsFile second = open()) {
            first.set(ROW_HEIGHT, 26);
            await().until(() -> Files.exists(file()));
            second.set(COLOUR, "blue");
            await().until(() -> Files.readString(file()).contains("blue"));
        }
        try (SettingsFile next = open()) {
            assertThat(next.get(ROW_HEIGHT)).isEqualTo(26);
            assertThat(next.get(COLOUR)).isEqualTo("blue");
        }
    }

    @Test
    void unknownFieldsOfANewerVersionAreKept() throws IOException {
        write("{\"table\":{\"row\":30,\"font\":\"large\"}}");
        try (SettingsFile settings = open()) {
            settings.set(ROW_HEIGHT, 26);
        }
        assertThat(file()).content().contains("\"row\": 26", "\"font\": \"large\"");
    }

    @Test
    void symbolicLinksAndPermissionsAreKept() throws IOException {
        Path target = Files.writeString(folder.resolve("elsewhere.json"), "{}");
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
        Files.createDirectories(file().getParent());
        Files.createSymbolicLink(file(), target);

        try (SettingsFile settings = open()) {
            settings.set(ROW_HEIGHT, 26);
        }

        assertThat(file()).isSymbolicLink();
        assertThat(target).content().contains("26");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target))).isEqualTo("rw-------");
    }

    @Test
    void anUnreadableLinkedFileIsCopiedOnceAndTheLinkStays() throws IOException {
        Path target = Files.writeString(folder.resolve("elsewhere.json"), "broken");
        Files.createDirectories(file().getParent());
        Files.createSymbolicLink(file(), target);

        for (int i = 0; i < 2; i++) {
            clock.turn(Duration.ofMinutes(1));
            try (SettingsFile settings = open()) {
                assertThat(settings.keptAside().orElseThrow()).hasContent("broken");
            }
        }

        assertThat(file()).isSymbolicLink();
        try (Stream<Path> files = Files.list(file().getParent())) {
            assertThat(files.filter(path -> path.toString().contains("unreadable"))).hasSize(1);
        }
    }

    @Test
    void aFailedSaveIsReportedOnceAndRetriedAtTheNextChange() throws IOException {
        List<Path> told = new CopyOnWriteArrayList<>();
        write("{\"table\":{\"row\":30}}");
        try (SettingsFile settings = open()) {
            settings.whenNotSaved((path, _) -> told.add(path));
            Path inTheWay = Files.createDirectories(file().resolveSibling("console.json.new").resolve("something"));
            settings.set(ROW_HEIGHT, 26);
            await().until(() -> told.size() == 1);
            settings.set(ROW_HEIGHT, 27);
            settings.set(COLOUR, "blue");
            assertThat(file()).as("the old file").content().contains("30");

            Files.delete(inTheWay);
            settings.set(ROW_HEIGHT, 28);
            await().until(() -> Files.readString(file()).contains("28"));
        }
        assertThat(told).containsExactly(file());
        assertThat(file()).content().contains("\"row\": 28", "blue");
    }

    @Test
    void lastOfManyChangesIsSaved() throws IOException {
        try (SettingsFile settings = open()) {
            Stream.iterate(20, height -> height + 1).limit(41).forEach(height -> settings.set(ROW_HEIGHT, height));
        }
        try (SettingsFile settings = open()) {
            assertThat(settings.get(ROW_HEIGHT)).isEqualTo(60);
        }
    }

    private SettingsFile open() {
        return SettingsFile.open(file(), clock);
    }

    private Path file() {
        return folder.resolve("data").resolve("console.json");
    }

    private void write(String text) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), text);
    }
}
