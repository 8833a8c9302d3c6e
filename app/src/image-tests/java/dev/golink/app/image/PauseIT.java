package dev.golink.app.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.server.access.token.TokenSecret;
import dev.golink.server.admission.authentication.LocalTokenFile;
import dev.golink.server.certificate.tls.ServerTrust;
import dev.golink.server.fleet.FleetChange;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.LinkHealth;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.remote.RemoteFleet;
import dev.golink.server.remote.link.ConsoleName;
import dev.golink.server.remote.link.LinkCredentials;
import dev.golink.server.remote.link.LinkSecurity;

/**
 * The server stops for longer than a phone may be silent, as on a sleeping computer, while its phones send heartbeats.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process is stopped by a signal")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class PauseIT {
    private static final int PHONES = 50;

    private final Map<PhoneId, Phone> seen = new ConcurrentHashMap<>();
    @TempDir
    private Path data;

    @Test
    void phonesStayOnlineWhenTheServerPausesForSeconds() throws Exception {
        pause(Duration.ofSeconds(1), Duration.ofSeconds(8));
    }

    @Test
    @Tag("slow")
    void phonesStayOnlineWhenTheServerPausesForHalfAMinute() throws Exception {
        pause(Duration.ofSeconds(5), Duration.ofSeconds(30));
    }

    /** Two phones fail during the pause: one breaks its connection off, the other falls silent with its socket open. */
    private void pause(Duration interval, Duration pause) throws Exception {
        try (GoLinkProcess golink = GoLinkProcess.start("--headless", "--port=0", "--http-port=0", "--data=" + data);
                HttpClient client = HttpClient.newHttpClient();
                ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
            List<BeatingPhone> live = IntStream.range(0, PHONES)
                    .mapToObj(i -> new BeatingPhone(client, clock, golink.webSocket(), "live-" + i, interval)).toList();
            BeatingPhone broken = new BeatingPhone(client, clock, golink.webSocket(), "broken", interval);
            BeatingPhone silent = new BeatingPhone(client, clock, golink.webSocket(), "silent", interval);
            live.forEach(phone -> phone.known().orTimeout(30, TimeUnit.SECONDS).join());
            broken.known().orTimeout(30, TimeUnit.SECONDS).join();
            silent.known().orTimeout(30, TimeUnit.SECONDS).join();

            golink.signal("STOP");
            broken.breakOff();
            silent.fallSilent();
            await().during(pause).atMost(pause.plusSeconds(30))
                    .until(() -> live.stream().noneMatch(BeatingPhone::isEnded));
            golink.signal("CONT");

            try (RemoteFleet fleet = console(golink)) {
                fleet.watch(this::changed);
                Departure.Reason whyBroken = awaitDeparture("broken");
                Departure.Reason whySilent = awaitDeparture("silent");
                for (int i = 0; i < PHONES; i++) {
                    Phone phone = seen.get(new PhoneId("live-" + i));
                    assertThat(phone.presence()).as(phone.id().value()).isEqualTo(Presence.ONLINE);
                    assertThat(phone.link().health()).as(phone.id().value()).isEqualTo(LinkHealth.FLAWLESS);
                }
                assertThat(live).noneMatch(BeatingPhone::isEnded);
                assertThat(whyBroken).isEqualTo(Departure.Reason.CONNECTION_LOST);
                assertThat(whySilent).isEqualTo(Departure.Reason.HEARTBEAT_LOST);
            } finally {
                live.forEach(BeatingPhone::breakOff);
                client.shutdownNow();
            }
        }
    }

    /** A console with the token of the server's data folder. */
    private RemoteFleet console(GoLinkProcess golink) throws IOException {
        TokenSecret token = LocalTokenFile.read(data).orElseThrow();
        return RemoteFleet.dial(new ConsoleName(golink.webSocket(), new OperatorId("anna"), true),
                new LinkSecurity(new ServerTrust.ComputersCas(), _ -> {}, LinkCredentials.presenting(() -> token)));
    }

    private Departure.Reason awaitDeparture(String id) {
        return await(id).atMost(Duration.ofSeconds(90)).until(() -> {
            Phone phone = seen.get(new PhoneId(id));
            Departure departure = phone == null ? null : phone.link().departure();
            return departure == null ? null : departure.reason();
        }, Objects::nonNull);
    }

    private void changed(FleetChange change) {
        switch (change) {
            case FleetChange.WholePicture(var phones, _) -> phones.forEach(phone -> seen.put(phone.id(), phone));
            case FleetChange.PhoneChanged(var phone, _) -> seen.put(phone.id(), phone);
            case FleetChange.PhoneForgotten(var id, _) -> seen.remove(id);
            case FleetChange.OperatorsChanged _ -> {}
        }
    }
}
