package dev.golink.app.command.cert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

import dev.golink.app.command.options.OneLineErrors;
import dev.golink.server.certificate.Fingerprint;
import dev.golink.server.certificate.Pin;
import dev.golink.server.certificate.own.OwnCertificateStore;
import dev.golink.server.certificate.own.OwnCertificates;
import dev.golink.server.certificate.pem.PemCertificates;
import dev.golink.server.certificate.trust.TrustFile;

/** The commands for the server's certificates, on a data folder of its own. */
class CertCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();
    @TempDir
    private Path data;

    @Test
    void rotateMakesTheFirstCertificatesAndShowShowsThem() throws IOException {
        assertThat(run("rotate")).isZero();
        String rotated = take(out);
        assertThat(run("show")).isZero();

        String shown = take(out);
        OwnCertificates own = stored();
        assertThat(shown).isEqualTo(rotated).contains("localhost", "127.0.0.1", "::1", own.server().pin().text(),
                Fingerprint.of(own.server().certificate()).text(), Fingerprint.of(own.caCertificate()).text(),
                "GoLink CA of ").containsPattern("valid until +20\\d\\d-\\d\\d-\\d\\d");
        assertThat(errors.toString()).isEmpty();
    }

    @Test
    void rotatePreparesAKeyAndTellsItsPinAndWhenItIsUsed() throws IOException {
        run("rotate");
        OwnCertificates before = stored();
        take(out);

        assertThat(run("rotate")).isZero();

        Pin next = stored().nextKey().orElseThrow().pin();
        assertThat(stored().server()).isEqualTo(before.server());
        assertThat(take(out)).contains("must be given the pin " + next + " as well",
                "used from    " + stored().nextFrom().orElseThrow(), "use --now");
        assertThat(run("rotate", "--now")).isZero();
        assertThat(stored().server().pin()).isEqualTo(next);
    }

    @Test
    void aNewCaIsMadeAtOnceAnyway() {
        assertThat(run("rotate", "--ca", "--now")).isEqualTo(2);
        assertThat(errors.toString()).contains("remove --now");
    }

    @Test
    void rotateNowReplacesTheKeyAndTellsBothPins() throws IOException {
        run("rotate");
        OwnCertificates before = stored();
        take(out);

        assertThat(run("rotate", "--now")).isZero();

        assertThat(stored().ca()).isEqualTo(before.ca());
        assertThat(take(out)).contains("clients that pin it must be given the pin " + stored().server().pin()
                + " instead of " + before.server().pin());
    }

    @Test
    void rotateCaReplacesTheCaAndKeepsThePin() throws IOException {
        run("rotate");
        OwnCertificates before = stored();

        assertThat(run("rotate", "--ca")).isZero();

        assertThat(stored().caCertificate()).isNotEqualTo(before.caCertificate());
        assertThat(stored().server().pin()).isEqualTo(before.server().pin());
        assertThat(out.toString()).contains("must be told to trust this one");
    }

    @Test
    void exportWritesTheCaAndNoKey() throws IOException {
        run("rotate");
        take(out);
        Path pem = data.resolve("ca.pem");
        Path der = data.resolve("ca.der");

        assertThat(run("export")).isZero();
        assertThat(run("export", "--ca=" + pem)).isZero();
        assertThat(run("export", "--ca=" + der, "--format=der")).isZero();

        assertThat(PemCertificates.read(pem)).containsExactly(stored().caCertificate());
        assertThat(pem).hasContent(take(out));
        assertThat(Files.readAllBytes(der)).isEqualTo(encoded());
    }

    @Test
    void exportSaysWhyAFileIsNotWritten() {
        run("rotate");

        assertThat(run("export", "--ca=" + data.resolve("missing/ca.pem"))).isEqualTo(1);
        assertThat(errors.toString().lines()).singleElement().asString().startsWith("golink: the file ")
                .contains("missing/ca.pem", "can't be written");
    }

    @Test
    void destroyNeedsAnExplicitYes() throws IOException {
        run("rotate");
        OwnCertificates before = stored();

        assertThat(run("destroy")).isEqualTo(2);
        assertThat(take(errors)).contains("add --yes");
        assertThat(stored()).isEqualTo(before);

        assertThat(run("destroy", "--yes")).isZero();
        assertThat(store().read()).isEmpty();
        assertThat(run("destroy", "--yes")).isEqualTo(1);
        assertThat(take(errors)).contains("there are no certificates in " + data);
    }

    @ParameterizedTest
    @CsvSource({"show, golink cert rotate --data", "export, golink cert rotate --data"})
    void withoutCertificatesTheWayToMakeThemIsTold(String command, String expected) {
        assertThat(run(command)).isEqualTo(1);
        assertThat(errors.toString().lines()).singleElement().asString().startsWith("golink: ").contains(expected);
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void aDamagedFileIsReportedInOneLine() throws IOException {
        run("rotate");
        Files.writeString(store().path(), "damaged");

        for (String command : List.of("show", "rotate", "export")) {
            assertThat(run(command)).isEqualTo(1);
            assertThat(take(errors).lines()).singleElement().asString().contains("is damaged", "backup");
        }
        assertThat(store().path()).hasContent("damaged");
    }

    @ParameterizedTest
    @CsvSource({"'', 'show, rotate, export, destroy'", "shw, did you mean show?", "export --format=der, add --ca FILE",
        "export --format=txt, --format", "show --nonsense, --nonsense"})
    void aWrongCallIsReportedInOneLine(String arguments, String expected) {
        CommandLine cert = commandLine();

        assertThat(cert.execute(arguments.isEmpty() ? new String[0] : arguments.split(" "))).isEqualTo(2);
        assertThat(errors.toString().lines()).singleElement().asString().startsWith("golink: ").contains(expected);
    }

    private int run(String command, String... more) {
        String[] arguments = new String[more.length + 2];
        arguments[0] = command;
        arguments[1] = "--data=" + data;
        System.arraycopy(more, 0, arguments, 2, more.length);
        return commandLine().execute(arguments);
    }

    private CommandLine commandLine() {
        return new CommandLine(new CertCommand()).setParameterExceptionHandler(new OneLineErrors())
                .setOut(new PrintWriter(out, true)).setErr(new PrintWriter(errors, true));
    }

    private OwnCertificateStore store() {
        return new OwnCertificateStore(data, InstantSource.system());
    }

    private OwnCertificates stored() throws IOException {
        return store().read().orElseThrow();
    }

    private byte[] encoded() throws IOException {
        return TrustFile.certificate(stored().caCertificate()).content();
    }

    private static String take(StringWriter from) {
        String text = from.toString();
        from.getBuffer().setLength(0);
        return text;
    }
}
