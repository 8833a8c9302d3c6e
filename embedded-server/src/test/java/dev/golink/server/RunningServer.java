package dev.golink.server;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import dev.golink.server.access.state.AccessSettings;
import dev.golink.server.access.state.LoopbackPolicy;
import dev.golink.server.fleet.FleetChange;
import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.hub.setup.HubSettings;
import dev.golink.server.limits.Limits;

/** A real server on free ports, with the phones and counts that its console would show. */
public final class RunningServer implements AutoCloseable {
    private static final OperatorId DESK = new OperatorId("desk");

    private final EmbeddedServer server;
    private final Map<PhoneId, Phone> phones = new ConcurrentHashMap<>();
    private volatile FleetCounts counts = FleetCounts.NONE;

    public RunningServer() throws IOException {
        this(Duration.ofSeconds(5));
    }

    public RunningServer(Duration interval) throws IOException {
        this(interval, 0, Duration.ofSeconds(10), Limits.DEFAULT);
    }

    public RunningServer(Limits limits) throws IOException {
        this(Duration.ofSeconds(5), 0, Duration.ofSeconds(10), limits);
    }

    /** A server with a given port (0 for any) and a given time for phones to answer. */
    public RunningServer(Duration interval, int port, Duration answerTime) throws IOException {
        this(interval, port, answerTime, Limits.DEFAULT);
    }

    private RunningServer(Duration interval, int port, Duration answerTime, Limits limits) throws IOException {
        this(port, limits, settings(interval, answerTime, Duration.ofSeconds(15), Duration.ofSeconds(60)));
    }

    private RunningServer(int port, Limits limits, HubSettings settings) throws IOException {
        this(ServerConfig.inMemory(DESK).withOpen(true).withPorts(port, 0).withInterval(settings.interval())
                .withLimits(limits),
                settings);
    }

    private RunningServer(ServerConfig config, HubSettings settings) throws IOException {
        server = EmbeddedServer.start(config, settings);
        server.watch(this::changed);
    }

    /**
     * A server with a certificate of its own CA, which is ready when this returns.
     *
     * @param data the data folder
     */
    public static RunningServer withOwnCertificate(Duration interval, Path data) throws IOException {
        RunningServer server = new RunningServer(ServerConfig.keepingIn(data, DESK).withOpen(true).withPorts(0, 0)
                .withInterval(interval).withTls(new TlsSetting.Own()),
                settings(interval, Duration.ofSeconds(10), Duration.ofSeconds(15), Duration.ofSeconds(60)));
        server.fleet().secure().toCompletableFuture().orTimeout(60, TimeUnit.SECONDS).join();
        return server;
    }

    /** A server that lets nobody in without a credential, not even from this computer. */
    public static RunningServer wantingCredentials(Duration interval) throws IOException {
        RunningServer server = new RunningServer(ServerConfig.inMemory(DESK).withInterval(interval),
                settings(interval, Duration.ofSeconds(10), Duration.ofSeconds(15), Duration.ofSeconds(60)));
        server.fleet().access().request(
                new AccessRequest.ChangeSettings(new AccessSettings(true, true, LoopbackPolicy.NOBODY)))
                .toCompletableFuture().orTimeout(60, TimeUnit.SECONDS).join();
        return server;
    }

    /** A server that pings operators at a given interval and disconnects them after a given silence. */
    public static RunningServer pingingOperators(Duration every, Duration silence) throws IOException {
        return new RunningServer(0, Limits.DEFAULT,
                settings(Duration.ofSeconds(5), Duration.ofSeconds(10), every, silence));
    }

    private static HubSettings settings(Duration interval, Duration answerTime, Duration pingEvery,
            Duration operatorSilence) {
        return HubSettings.of(DESK, interval).withAnswerTime(answerTime).withOperatorPings(pingEvery, operatorSilence);
    }

    public EmbeddedServer fleet() {
        return server;
    }

    public Endpoints endpoints() {
        return server.endpoints();
    }

    public FixedClient phone(String id) {
        return FixedClient.connect(endpoints(), "/goLink/phone/" + id);
    }

    /** The token of this computer's consoles, with all rights. */
    public String token() {
        return server.localToken().secret().text();
    }

    /** An operator with all rights. */
    public FixedClient operator(String id) {
        return FixedClient.connect(endpoints(), "/goLink/manager/" + id, token());
    }

    /** Waits until a phone meets a condition. */
    public Phone awaitPhone(String id, Predicate<Phone> condition) {
        await("phone " + id).atMost(Duration.ofSeconds(60)).until(() -> {
            Phone phone = phones.get(new PhoneId(id));
            return phone != null && condition.test(phone);
        });
        return phones.get(new PhoneId(id));
    }

    public void awaitCounts(Predicate<FleetCounts> condition) {
        await("counts").atMost(Duration.ofSeconds(60)).until(() -> condition.test(counts));
    }

    @Override
    public void close() {
        server.close();
    }

    private void changed(FleetChange change) {
        switch (change) {
            case FleetChange.WholePicture(var all, _) -> all.forEach(phone -> phones.put(phone.id(), phone));
            case FleetChange.PhoneChanged(var phone, _) -> phones.put(phone.id(), phone);
            case FleetChange.PhoneForgotten(var id, _) -> phones.remove(id);
            case FleetChange.OperatorsChanged _ -> {}
        }
        counts = change.counts();
    }
}
