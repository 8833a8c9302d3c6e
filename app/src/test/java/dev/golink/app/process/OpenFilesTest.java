package dev.golink.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenFilesTest {
    @TempDir
    private Path folder;

    @Test
    void softLimitOfOpenFilesIsRead() throws IOException {
        assertThat(OpenFiles.limit(limits("Max open files            1024                 524288               files")))
                .hasValue(1024);
    }

    @Test
    void limitIsEmptyWhenUnlimitedOrUnknown() throws IOException {
        assertThat(OpenFiles.limit(limits("Max open files            unlimited            unlimited            files")))
                .isEmpty();
        assertThat(OpenFiles.limit(folder.resolve("missing"))).isEmpty();
    }

    private Path limits(String line) throws IOException {
        return Files.writeString(folder.resolve("limits"),
                "Limit                     Soft Limit           Hard Limit           Units     \n" + line + "\n");
    }
}
