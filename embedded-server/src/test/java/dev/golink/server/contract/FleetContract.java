package dev.golink.server.contract;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import com.google.gson.JsonParser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import dev.golink.server.FixedClient;
import dev.golink.server.RunningServer;
import dev.golink.server.SeenFleet;
import dev.golink.server.fleet.Fleet;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.ScreenWish;

/** The behaviour that a console may rely on, for local and remote servers. Phones are real sockets. */
@ParameterizedClass
@EnumSource(FleetKind.class)
abstract class FleetContract {
    static final Duration PATIENCE = Duration.ofSeconds(10);
    static final PhoneId PHONE = new PhoneId("lab-7");
    static final String HELLO = "{\"event\":\"hello\",\"protocol\":1,\"model\":\"Pixel 8\",\"can_share\":true}";

    @Parameter
    FleetKind kind;
    RunningServer server;
    Fleet fleet;

    @BeforeEach
    void start() throws IOException {
        start(new RunningServer());
    }

    @AfterEach
    void end() {
        fleet.close();
        server.close();
    }

    void start(RunningServer running) {
        server = running;
        fleet = kind.open(running);
    }

    /** The operator name of this fleet's console. */
    OperatorId operator() {
        return kind.operator();
    }

    SeenFleet watched() {
        SeenFleet seen = new SeenFleet();
        fleet.watch(seen);
        return seen.awaitPicture();
    }

    FixedClient modernPhone() {
        SeenFleet seen = watched();
        FixedClient phone = server.phone("lab-7");
        phone.say(HELLO);
        seen.awaitPhone("lab-7", known -> !known.description().legacy());
        return phone;
    }

    static String command(String message) {
        return JsonParser.parseString(message).getAsJsonObject().get("id").getAsString();
    }

    CompletableFuture<Outcome> startSharing() {
        return send(new Command.StartSharing(ScreenWish.DEFAULT));
    }

    CompletableFuture<Outcome> send(Command command) {
        return fleet.send(PHONE, command).toCompletableFuture();
    }
}
