package dev.golink.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A version never writes to a data folder of a newer format. */
class DataFormatTest {
    @TempDir
    private Path data;

    @Test
    void aNewerFormatIsRefusedWithWhoWroteItAndWhatToDo() throws IOException {
        write("format=2\nwritten-by=0.9.0\n");

        assertThatThrownBy(() -> DataFormat.requireReadable(data, "0.1.0", 1)).isInstanceOf(NewerDataException.class)
                .hasMessage("GoLink 0.9.0 used the data folder " + data + " last, and this version, 0.1.0, can't read"
                        + " its newer format; nothing was changed; install GoLink 0.9.0 again, or use another folder"
                        + " with --data DIR");
        assertThat(record()).hasContent("format=2\nwritten-by=0.9.0\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"format=1\nwritten-by=0.0.9\n", "format=2\nwritten-by=9.9.9\n", "", "format=new\n",
        "format=\\u00\n"})
    void anOlderOrEqualOrDamagedFormatIsAccepted(String recorded) throws IOException {
        write(recorded);

        assertThatCode(() -> DataFormat.requireReadable(data, "0.1.0", 2)).doesNotThrowAnyException();
    }

    @Test
    void aFolderWithoutARecordIsAccepted() {
        assertThatCode(() -> DataFormat.requireReadable(data, "0.1.0")).doesNotThrowAnyException();
        assertThatCode(() -> DataFormat.requireReadable(data.resolve("none"), "0.1.0")).doesNotThrowAnyException();
    }

    @Test
    void aStartRecordsItsFormatAndVersion() throws IOException {
        DataFormat.record(data, "0.1.0");
        assertThat(record()).hasContent("format=" + DataFormat.CURRENT + "\nwritten-by=0.1.0\n");

        DataFormat.record(data, "0.2.0");
        assertThat(record()).hasContent("format=" + DataFormat.CURRENT + "\nwritten-by=0.2.0\n");
    }

    @Test
    void aRecordOfTheSameVersionIsNotWrittenAgain() throws IOException {
        DataFormat.record(data, "0.1.0");
        FileTime before = FileTime.from(Instant.EPOCH);
        Files.setLastModifiedTime(record(), before);

        DataFormat.record(data, "0.1.0");

        assertThat(Files.getLastModifiedTime(record())).isEqualTo(before);
    }

    private void write(String text) throws IOException {
        Files.writeString(record(), text);
    }

    private Path record() {
        return data.resolve("format.properties");
    }
}
