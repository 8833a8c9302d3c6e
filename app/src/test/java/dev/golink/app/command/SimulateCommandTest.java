package dev.golink.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

import dev.golink.app.command.options.DurationText;
import dev.golink.app.command.options.OneLineErrors;

class SimulateCommandTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"--pin=secret|is no pin",
        "--pin=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA|use wss://HOST:PORT",
        "--ca=ca.pem|use wss://HOST:PORT",
        "--url=http://host:80|http://host:80 is not a valid address",
        "--url=ws://host:80/goLink|without a path", "--phones=0|1 or more, not 0",
        "--phones=99999999|raise the limit (ulimit -n)", "--faults=silent:2%,jitter:3%|'jitter:3%' is not a fault",
        "--faults=drop:1%|'drop:1%' is not a fault", "--ramp=fast|'fast' is not a rate such as 2500/s",
        "--ramp=0/s|'0/s' is not a rate", "--heart=99ms|must be 100ms to 10m", "--sharing=-1|must be 0 or more, not -1",
        "--prefix=a b|--prefix a b", "--pair=7K2M|--pair is not a code", "--token=glk_secret|--token is not a token",
        "--url=ws://192.0.2.7:80 --pair=7K2M-9QXD-0VTC-R4HN|--pair needs an encrypted address"}, quoteCharacter = '"')
    void theBadOptionIsNamedInOneLine(String argument, String expected) {
        StringWriter errors = new StringWriter();
        String[] arguments = argument.startsWith("--url")
                ? argument.split(" ")
                : new String[]{"--url=ws://127.0.0.1:1", argument};
        assertThat(commandLine(errors).execute(arguments)).isEqualTo(2);
        assertThat(errors.toString().lines()).singleElement().asString().startsWith("golink: ").contains(expected,
                "(simulate --help lists the options)");
        assertThat(errors.toString()).as("no message repeats a credential").doesNotContain("7K2M", "glk_secret");
    }

    private static CommandLine commandLine(StringWriter errors) {
        CommandLine commandLine = new CommandLine(new SimulateCommand());
        commandLine.registerConverter(Duration.class, DurationText::parse);
        commandLine.setParameterExceptionHandler(new OneLineErrors());
        return commandLine.setErr(new PrintWriter(errors, true));
    }
}
