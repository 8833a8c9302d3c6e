package dev.golink.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.control.Alert;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.process.DataFormat;
import dev.golink.app.process.NewerDataException;
import dev.golink.ui.texts.Texts;

/** The window that says why GoLink did not start. */
class RefusalWindowTest {
    @TempDir
    private Path data;

    @BeforeAll
    static void startTheToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void theWindowNamesTheFolderAndTheVersionToInstall(String language) throws IOException {
        Files.writeString(data.resolve("format.properties"), "format=99\nwritten-by=9.9.9\n");
        NewerDataException refusal = catchThrowableOfType(NewerDataException.class,
                () -> DataFormat.requireReadable(data, "0.1.0"));

        Alert alert = WaitForAsyncUtils.waitForAsyncFx(10_000,
                () -> RefusalWindow.of(refusal, Texts.of(Locale.forLanguageTag(language))));

        assertThat(alert.getContentText()).contains(data.toString(), "GoLink 9.9.9", "0.1.0", "--data");
        assertThat(alert.getTitle()).isEqualTo("GoLink");
        assertThat(alert.getButtonTypes()).hasSize(1);
    }
}
