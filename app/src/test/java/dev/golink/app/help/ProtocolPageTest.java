package dev.golink.app.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProtocolPageTest {
    @TempDir
    private Path folder;

    @Test
    void protocolIsWrittenAsOneSelfContainedPage() throws IOException {
        Path page = ProtocolPage.write(folder.resolve("help"));

        assertThat(Files.readString(page)).contains("<h1>", "<table>", "open_screen", "</main></body></html>")
                .doesNotContain("operations.md", "<script", "src=");
    }

    @Test
    void linksToOtherDocumentsBecomePlainText() {
        assertThat(ProtocolPage.html("See [the *health*](operations.md#health) and [RFC](https://rfc.example)."))
                .contains(
                        "See the <em>health</em> and <a href=\"https://rfc.example\">RFC</a>.");
    }
}
