package dev.golink.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.golink.server.SeenFleet.Standing;
import dev.golink.server.certificate.tls.ServerTrust;
import dev.golink.server.fleet.Fleet;
import dev.golink.server.fleet.OperatorNote;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.screen.ScreenWish;
import dev.golink.server.remote.RemoteFleet;
import dev.golink.server.remote.link.ConsoleName;
import dev.golink.server.remote.link.LinkCredentials;
import dev.golink.server.remote.link.LinkLoss;
import dev.golink.server.remote.link.LinkSecurity;
import dev.golink.server.remote.link.LinkState;

/** Two remote consoles and the server's own always show the same. Phones are real sockets. */
class TwoConsolesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** So long that no phone is late, even on a busy machine. */
    private static final Duration INTERVAL = Duration.ofMinutes(5);
    private static final String HELLO = "{\"event\":\"hello\",\"protocol\":1,\"can_share\":true}";

    private final List<FixedClient> phones = new ArrayList<>();
    private final SeenFleet byAnna = new SeenFleet();
    private final SeenFleet byBob = new SeenFleet();
    private final SeenFleet byTheServer = new SeenFleet();
    private RunningServer server;
    private RemoteFleet anna;
    private RemoteFleet bob;

    @BeforeEach
    void attach() throws IOException {
        server = new RunningServer(INTERVAL);
        server.fleet().watch(byTheServer);
        anna = attach("anna", byAnna);
        bob = attach("bob", byBob);
    }

    @AfterEach
    void leave() {
        anna.close();
        bob.close();
        phones.forEach(FixedClient::close);
        server.close();
    }

    @Test
    void consolesAgreeWhilePhonesConnectShareAndDisconnect() {
        FixedClient first = join("lab-1");
        FixedClient second = join("lab-2");
        awaitAgreement(Map.of("lab-1", online(Sharing.OFF), "lab-2", online(Sharing.OFF)), byTheServer);

        CompletableFuture<Outcome> started = send(anna, "lab-1", new Command.StartSharing(ScreenWish.DEFAULT));
        answer(first, "open_screen", "live");
        assertThat(started).succeedsWithin(PATIENCE).isEqualTo(new Outcome.Done());
        awaitAgreement(Map.of("lab-1", online(Sharing.LIVE), "lab-2", online(Sharing.OFF)), byTheServer);

        join("lab-3");
        second.sayGoodbye();
        CompletableFuture<Outcome> stopped = send(bob, "lab-1", new Command.StopSharing());
        answer(first, "stop_screen", "off");
        assertThat(stopped).succeedsWithin(PATIENCE).isEqualTo(new Outcome.Done());
        awaitAgreement(Map.of("lab-1", online(Sharing.OFF), "lab-2", new Standing(Presence.OFFLINE, Sharing.OFF),
                "lab-3", online(Sharing.OFF)), byTheServer);
        assertThat(byAnna.counts()).isEqualTo(byTheServer.counts());
        assertThat(byAnna.counts().operators()).isEqualTo(2);
        assertThat(byAnna.counts().operatorNames()).containsExactly(new OperatorId("anna"), new OperatorId("bob"));
    }

    @Test
    void consolesAgreeAfterAServerRestart() throws IOException {
        join("lab-1");
        join("lab-2");
        join("lab-3");
        awaitAgreement(Map.of("lab-1", online(Sharing.OFF), "lab-2", online(Sharing.OFF), "lab-3",
                online(Sharing.OFF)), byTheServer);
        int port = server.endpoints().port();

        server.close();
        server = new RunningServer(INTERVAL, port, Duration.ofSeconds(10));
        SeenFleet byTheNext = new SeenFleet();
        server.fleet().watch(byTheNext);
        join("lab-1");
        FixedClient third = join("lab-3");

        // lab-2 has not reconnected, so no console may show it as online.
        awaitAgreement(Map.of("lab-1", online(Sharing.OFF), "lab-3", online(Sharing.OFF)), byTheNext);
        CompletableFuture<Outcome> started = send(bob, "lab-3", new Command.StartSharing(ScreenWish.DEFAULT));
        answer(third, "open_screen", "live");
        assertThat(started).succeedsWithin(PATIENCE).isEqualTo(new Outcome.Done());
        awaitAgreement(Map.of("lab-1", online(Sharing.OFF), "lab-3", online(Sharing.LIVE)), byTheNext);
    }

    @Test
    void consolesAndTheServerSendNotesToEachOther() {
        List<OperatorNote> toBob = new CopyOnWriteArrayList<>();
        bob.operators().listen(toBob::add);
        awaitBothAttached();

        assertThat(anna.operators().sendNote(Optional.of(new OperatorId("bob")), "lab-7 is yours"))
                .succeedsWithin(PATIENCE).isEqualTo(new Outcome.Sent());
        await().atMost(PATIENCE).until(() -> !toBob.isEmpty());
        assertThat(toBob).containsExactly(new OperatorNote(new OperatorId("anna"), "lab-7 is yours", false));
        assertThat(server.fleet().operators().sendNote(Optional.empty(), "restart")).succeedsWithin(PATIENCE)
                .isEqualTo(new Outcome.Sent());
        await().atMost(PATIENCE).until(() -> toBob.size() == 2);
        assertThat(anna.operators().sendNote(Optional.of(new OperatorId("carl")), "hello?")).succeedsWithin(PATIENCE)
                .isEqualTo(new Outcome.Unreachable());
    }

    @Test
    void aDisconnectedConsoleReconnectsOnlyOnRequest() {
        List<LinkState> states = new CopyOnWriteArrayList<>();
        bob.watchLink(states::add);
        awaitBothAttached();

        assertThat(anna.operators().disconnect(new OperatorId("bob"), new Command.Disconnect("shift is over")))
                .succeedsWithin(PATIENCE).isEqualTo(new Outcome.Done());

        await().atMost(PATIENCE).until(() -> states.getLast() instanceof LinkState.Away);
        assertThat(((LinkState.Away) states.getLast()).why()).isEqualTo(
                new LinkLoss(LinkLoss.Kind.DISCONNECTED, "Disconnected by anna: shift is over"));
        bob.tryNow();
        await().atMost(PATIENCE).until(() -> states.getLast() instanceof LinkState.Connected);
    }

    /** Waits until both consoles have the whole fleet and the server counts both. */
    private void awaitBothAttached() {
        await("attachment").atMost(PATIENCE).untilAsserted(() -> {
            assertThat(byAnna.counts().operators()).isEqualTo(2);
            assertThat(byBob.counts().operators()).isEqualTo(2);
        });
    }

    private RemoteFleet attach(String name, SeenFleet seen) {
        RemoteFleet fleet = RemoteFleet.dial(
                new ConsoleName(server.endpoints().webSocket(), new OperatorId(name), true),
                new LinkSecurity(new ServerTrust.ComputersCas(), _ -> {},
                        LinkCredentials.presenting(() -> server.fleet().localToken().secret())));
        fleet.watch(seen);
        return fleet;
    }

    private FixedClient join(String id) {
        FixedClient phone = server.phone(id);
        phones.add(phone);
        phone.say(HELLO);
        return phone;
    }

    /** Waits until a phone gets a command, and answers it. */
    private static void answer(FixedClient phone, String command, String state) {
        await(command).atMost(PATIENCE)
                .until(() -> phone.heard().stream().anyMatch(text -> text.contains('"' + command + '"')));
        phone.say("{\"event\":\"screen\",\"state\":\"" + state + "\"}");
    }

    private void awaitAgreement(Map<String, Standing> expected, SeenFleet serversOwn) {
        await("agreement").atMost(PATIENCE).untilAsserted(() -> {
            assertThat(serversOwn.picture()).isEqualTo(expected);
            assertThat(byAnna.picture()).isEqualTo(expected);
            assertThat(byBob.picture()).isEqualTo(expected);
            assertThat(byAnna.counts()).isEqualTo(serversOwn.counts()).isEqualTo(byBob.counts());
        });
    }

    private static CompletableFuture<Outcome> send(Fleet fleet, String id, Command command) {
        return fleet.send(new PhoneId(id), command).toCompletableFuture();
    }

    private static Standing online(Sharing sharing) {
        return new Standing(Presence.ONLINE, sharing);
    }
}
