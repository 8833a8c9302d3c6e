package dev.golink.app.command.adb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.golink.app.command.CommandLines;
import dev.golink.app.command.GoLinkCommand;

/** Arguments that are refused before anything is started. */
class AdbBridgeCommandTest {
    private static final String PIN = "A".repeat(43);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"--url=http://host:8080,'is not a server''s address'",
        "--url=ws://host:8080 --name=Desk-7,'1 to 20 small letters, digits and dots'",
        "--url=ws://host:8080 --adb=:::,'no address such as 127.0.0.1:5037'",
        "--url=ws://host:8080 --token-file=/nowhere/x,'needs an encrypted address'",
        "--url=wss://host:8080 --token-file=/nowhere/x,'can''t be read'",
        "--url=ws://host:8080 --ca=/nowhere/x,'is for an encrypted address'", "'','--url'"})
    void aWrongArgumentIsNamed(String arguments, String words) {
        assertThat(refused(arguments.isEmpty() ? new String[0] : arguments.split(" "))).contains(words);
    }

    @Test
    void aPinBesideTheAddressesOwnIsRefused() {
        assertThat(refused("--url=wss://host:8080?pin=" + PIN, "--pin=" + PIN)).contains("--url has a pin");
    }

    @Test
    void aFileWithoutTokenIsRefusedAndNotShown() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "secret of another kind\n");
        assertThat(refused("--url=wss://host:8080", "--token-file=" + file)).contains("has no token")
                .doesNotContain("secret");
    }

    private static String refused(String... arguments) {
        StringWriter errors = new StringWriter();
        String[] all = new String[arguments.length + 1];
        all[0] = "adb-bridge";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        int exit = CommandLines.all(new GoLinkCommand(_ -> 0)).setErr(new PrintWriter(errors, true)).execute(all);
        assertThat(exit).isEqualTo(2);
        return errors.toString();
    }
}
