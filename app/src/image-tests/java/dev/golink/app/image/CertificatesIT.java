package dev.golink.app.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** The certificates, made by the image: its modules have all that this needs, and load it only then. */
class CertificatesIT extends CommandLineSetUp {
    @Test
    void certificatesAreMadeShownAndExported() throws IOException {
        try (GoLinkProcess rotate = cert("rotate"); GoLinkProcess none = cert("nothing")) {
            assertThat(rotate.exitCode()).as(rotate.errors()::toString).isZero();
            assertThat(none.exitCode()).isEqualTo(2);
        }
        try (GoLinkProcess show = cert("show"); GoLinkProcess export = cert("export")) {
            assertThat(show.exitCode()).isZero();
            assertThat(String.join("\n", show.output())).contains("localhost", "GoLink CA of ", "pin  ");
            assertThat(export.exitCode()).isZero();
            assertThat(export.output()).startsWith("-----BEGIN CERTIFICATE-----");
        }
    }

    @Test
    void aStartWithCertificatesLoadsNothingThatOnlyIssuingNeeds() throws IOException {
        try (GoLinkProcess first = headless()) {
            assertThat(first.secureLine()).startsWith("golink secure on wss://");
            first.terminate();
            assertThat(first.exitCode()).isZero();
        }
        Path log = data.resolve("classes.log");
        Map<String, String> environment = Map.of("JDK_JAVA_OPTIONS", "-Xlog:class+load:file=" + log);
        try (GoLinkProcess golink = GoLinkProcess.start(environment, arguments("--headless"))) {
            assertThat(golink.secureLine()).startsWith("golink secure on wss://");
            golink.terminate();
            assertThat(golink.exitCode()).isZero();
        }

        List<String> classes = Files.readAllLines(log);
        assertThat(classes).anyMatch(line -> line.contains("dev.golink.server.EmbeddedServer"))
                .noneMatch(line -> line.contains("org.bouncycastle"));
    }

    private GoLinkProcess cert(String command) throws IOException {
        return GoLinkProcess.start("cert", command, "--data=" + data.resolve("golink"));
    }
}
