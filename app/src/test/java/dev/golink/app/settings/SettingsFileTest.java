package dev.golink.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.app.fixtures.HandClock;

class SettingsFileTest {
    private static final Section<Integer> ROW_HEIGHT = new Section<>("table", 34,
            fields -> fields.whole("row", 34, 20, 60), height -> {
                JsonObject object = new JsonObject();
                object.addProperty("row", height);
                return object;
            });

    private final HandClock clock = new HandClock();

    @TempDir
    private Path folder;

    @Test
    void whatNobodyChoseIsAsUsual() {
        try (SettingsFile settings = open()) {
            assertThat(settings.get(ROW_HEIGHT)).isEqualTo(34);
            assertThat(settings.keptAside()).isEmpty();
        }
    }

    @Test
    void whatWasChosenIsThereTheNextTime() {
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
    void aSectionOfANewerVersionOutlivesAnOlderOne() throws IOException {
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
    void aFileThatCanNotBeReadIsKeptAsideAndTold() throws IOException {
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
    void aFolderThatCanNotBeWrittenCostsNothingButTheMemory() throws IOException {
        Files.writeString(folder.resolve("data"), "a file where the folder should be");
        try (SettingsFile settings = open()) {
            settings.set(ROW_HEIGHT, 26);
            assertThat(settings.get(ROW_HEIGHT)).isEqualTo(26);
        }
    }

    @Test
    void manyChangesEndInTheLastOne() throws IOException {
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
