package dev.golink.app.command.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import dev.golink.app.command.CommandLines;
import dev.golink.app.command.GoLinkCommand;
import dev.golink.app.process.instance.OwnServer;
import dev.golink.app.process.instance.ServerInstance;
import dev.golink.server.EmbeddedServer;
import dev.golink.server.ServerConfig;
import dev.golink.server.TlsSetting;
import dev.golink.server.fleet.id.OperatorId;

/** A running server with a data folder, and commands that find it there. */
public abstract class CommandsSetUp {
    @TempDir
    protected Path data = Path.of("");
    protected EmbeddedServer server;
    private ServerInstance instance;
    private boolean isEnded;
    private StringWriter output = new StringWriter();
    private StringWriter errors = new StringWriter();

    @BeforeEach
    void startServer() throws IOException {
        instance = ServerInstance.begin(data);
        server = EmbeddedServer.start(ServerConfig.keepingIn(data, new OperatorId("desk")).withPorts(0, 0)
                .withTls(new TlsSetting.Off()));
        URI here = server.endpoints().local();
        instance.listensAt(new OwnServer(here, here));
    }

    /** Ends the server before the end of the test. */
    @AfterEach
    protected final void endServer() {
        if (!isEnded) {
            isEnded = true;
            server.close();
            instance.close();
        }
    }

    /** Runs a command for the server of the data folder; returns the exit code. */
    protected final int run(String... arguments) {
        return runElsewhere(Stream.concat(Stream.of(arguments), Stream.of("--data=" + data)).toArray(String[]::new));
    }

    /** Runs a command; returns the exit code. */
    protected final int runElsewhere(String... arguments) {
        output = new StringWriter();
        errors = new StringWriter();
        CommandLine all = CommandLines.all(new GoLinkCommand(_ -> 0));
        all.setOut(new PrintWriter(output, true));
        all.setErr(new PrintWriter(errors, true));
        return all.execute(arguments);
    }

    /** Runs a command that succeeds; returns its lines. */
    protected final List<String> lines(String... arguments) {
        assertThat(run(arguments)).as(() -> errors.toString()).isZero();
        return output.toString().lines().toList();
    }

    /** Runs a command that succeeds with {@code --json}; returns its objects. */
    protected final List<JsonObject> json(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--json");
        return lines(all.toArray(String[]::new)).stream().map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toList();
    }

    /** Runs a command that fails with this exit code; returns its one line of errors. */
    protected final String failure(int exit, String... arguments) {
        assertThat(run(arguments)).as(() -> output.toString()).isEqualTo(exit);
        assertThat(errors.toString().lines()).hasSize(1);
        return errors.toString().strip();
    }

    /** What a command has printed so far. */
    protected final String printed() {
        return output.toString();
    }
}
