package dev.golink.server;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.access.token.LocalToken;
import dev.golink.server.access.token.TokenSecret;
import dev.golink.server.admission.authentication.Authenticator;
import dev.golink.server.api.Api;
import dev.golink.server.events.FleetEventListener;
import dev.golink.server.fleet.Fleet;
import dev.golink.server.fleet.FleetListener;
import dev.golink.server.fleet.Operators;
import dev.golink.server.fleet.access.Access;
import dev.golink.server.fleet.audit.Audit;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.control.Control;
import dev.golink.server.fleet.history.History;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.RefusedException;
import dev.golink.server.fleet.profile.EditOutcome;
import dev.golink.server.fleet.profile.ProfileEdit;
import dev.golink.server.fleet.runs.Runs;
import dev.golink.server.fleet.screen.ScreenAudience;
import dev.golink.server.fleet.screen.ScreenListener;
import dev.golink.server.fleet.screen.ScreenWatch;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.server.fleet.trace.Traces;
import dev.golink.server.gateway.AccessAdmission;
import dev.golink.server.gateway.Gateway;
import dev.golink.server.gateway.GatewayContext;
import dev.golink.server.gateway.OriginRule;
import dev.golink.server.hub.Hub;
import dev.golink.server.hub.HubThread;
import dev.golink.server.hub.setup.HubSettings;
import dev.golink.server.local.ChangeListener;
import dev.golink.server.local.LocalAccess;
import dev.golink.server.local.LocalAudit;
import dev.golink.server.local.LocalControl;
import dev.golink.server.local.LocalOperators;
import dev.golink.server.local.LocalPhones;
import dev.golink.server.local.LocalRuns;
import dev.golink.server.local.LocalScreens;
import dev.golink.server.local.LocalTraces;
import dev.golink.server.metrics.FleetTotals;
import dev.golink.server.metrics.Metrics;
import dev.golink.server.pages.Pages;
import dev.golink.server.screen.ScreenRelay;
import dev.golink.server.statistics.Statistics;
import dev.golink.server.statistics.StatisticsLine;
import dev.golink.server.threads.BatchingExecutor;
import dev.golink.server.time.Clocks;

/** A server inside this process. Its fleet is the phones connected to it. */
public final class EmbeddedServer implements Fleet, AddressSource {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    /** How long the hub may take to answer a health check. A healthy one needs less, also under a burst of work. */
    private static final Duration HUB_PATIENCE = Duration.ofSeconds(2);

    private final OperatorId operator;
    private final Endpoints endpoints;
    private final ServerStores stores;
    private final HubThread hub;
    private final LocalRuns runs;
    private final LocalAudit localAudit;
    private final LocalScreens screens;
    private final ScreenRelay relay;
    /** Virtual threads, one for each task: they send frames to remote operators and compute pages. */
    private final ExecutorService workers;
    /** Runs the decisions on who may connect. */
    private final ExecutorService deciding;
    private final ServerSecurity security;
    private final ServerNetwork network;
    private final Gateway gateway;
    private final ServerHealth health;
    private final Clocks clocks;
    private final LocalOperators operators;
    private final LocalPhones phoneActions;
    private final LocalAccess localAccess;
    private final LocalControl control;
    private final LocalTraces traces;

    private EmbeddedServer(ServerConfig config, HubSettings settings, BoundPorts ports,
            ServerSecurity security) throws IOException {
        this.clocks = Clocks.system();
        this.endpoints = ports.endpoints();
        this.operator = config.operator();
        this.security = security;
        this.network = new ServerNetwork(endpoints, ports.isIpv6(), security.names(), security);
        this.stores = ServerStores.open(config, clocks);
        this.hub = new HubThread(new Hub(settings, clocks, stores.state(), stores.access().tools(config.open()),
                stores.audit().source()), clocks);
        stores.attach(hub);
        this.operators = new LocalOperators(hub, operator);
        this.phoneActions = new LocalPhones(hub, operator);
        this.localAccess = new LocalAccess(hub, operator);
        this.traces = new LocalTraces(hub, operator);
        this.control = new LocalControl(hub, operator);
        this.runs = new LocalRuns(hub, operator);
        this.localAudit = new LocalAudit(hub, stores.audit().source().read());
        this.workers = Executors.newVirtualThreadPerTaskExecutor();
        this.relay = new ScreenRelay(workers, clocks.monotonic(), true, new WatchRequests(hub, this::audience));
        this.screens = new LocalScreens(hub, relay, operator);
        this.deciding = new BatchingExecutor("golink-admission", config.limits().connections().pending());
        this.health = new ServerHealth(hub::hand, HUB_PATIENCE);
        FleetTotals totals = new FleetTotals();
        watchEvents(totals);
        Metrics metrics = new Metrics(hub, totals, stores.history()::figures);
        stores.history().watchState(metrics::report);
        OriginRule origins = new OriginRule(config.limits().origins(), network::ownNames);
        Authenticator authenticator = stores.access().authenticator();
        this.gateway = startGateway(ports, new GatewayContext(hub, relay, clocks, config.limits(),
                new AccessAdmission(origins, authenticator, deciding),
                new Pages(endpoints.pageSettings(config.interval(), config.tls()), security::certificate, health,
                        workers),
                new Api(hub, stores::history, metrics, origins, authenticator, clocks.monotonic(), workers),
                security));
        metrics.report(gateway);
        health.accepting(gateway::isListening);
        LOG.info("Listening on {} and {}.", addresses().webSocket(), addresses().http());
        var _ = security.ready().thenAccept(pin -> LOG.info("TLS is ready at {} and {}. The pin of the key is {}.",
                addresses().secureWebSocket(), addresses().https(), pin));
        network.begin();
    }

    /**
     * Starts a server. Both its ports accept connections when this returns, and have the same service.
     *
     * @throws PortUnavailableException if a port can't be bound; the message names the port
     * @throws IOException if the server can't start
     */
    public static EmbeddedServer start(ServerConfig config) throws IOException {
        return start(config,
                HubSettings.of(config.operator(), config.interval()).withEndUnwatched(config.endUnwatched())
                        .withTextInClear(config.textInClear()));
    }

    /** Starts a server with other hub settings, such as the short times of a test. */
    static EmbeddedServer start(ServerConfig config, HubSettings settings) throws IOException {
        BoundPorts ports = BoundPorts.bind(config);
        try {
            return start(config, settings, ports);
        } catch (IOException | RuntimeException e) {
            ports.release();
            throw e;
        }
    }

    private static EmbeddedServer start(ServerConfig config, HubSettings settings, BoundPorts ports)
            throws IOException {
        ServerSecurity security = new ServerSecurity(config.tls(), config.data());
        try {
            return new EmbeddedServer(config, settings, ports, security);
        } catch (IOException | RuntimeException e) {
            security.close();
            throw e;
        }
    }

    /**
     * Lets the server speak TLS from soon on, if that is its setting. Its own certificate is made or read after this call,
     * on another thread, and takes processor time. So the start of the program calls this once nothing more urgent is
     * left to do. Further calls only return the same result. Any thread may call this.
     *
     * @return completes with the addresses of this server when it speaks TLS; never if it does not
     */
    public CompletionStage<Endpoints> secure() {
        security.begin(pin -> hub.hand(hub -> hub.nextPin(pin)));
        return security.ready().thenApply(_ -> endpoints);
    }

    /** The token of consoles on this computer, for tests. */
    LocalToken localToken() {
        return stores.access().local();
    }

    /**
     * A new token for the bridge in this process, which owns the ids that begin with {@code adb-NAME-} until this is called
     * again. Completes on any thread, with a {@link RefusedException} if another bridge has the name.
     */
    public CompletionStage<TokenSecret> bridgeToken(String name) {
        return stores.access().bridgeToken(name);
    }

    /** What people decide about this server's certificates. */
    public ServerCertificates certificates() {
        return security;
    }

    /** The addresses of this server as it is bound. For those that other computers can use, see {@link #addresses}. */
    public Endpoints endpoints() {
        return endpoints;
    }

    @Override
    public ServerAddresses addresses() {
        return network.addresses();
    }

    @Override
    public Watch watchAddresses(Consumer<ServerAddresses> listener) {
        return network.watchAddresses(listener);
    }

    @Override
    public Watch watch(FleetListener listener) {
        ChangeListener changeListener = new ChangeListener(listener);
        hub.hand(hub -> hub.watch(changeListener));
        return () -> {
            changeListener.stop();
            hub.hand(hub -> hub.unwatch(changeListener));
        };
    }

    /** Reports each event from now on to a listener, on the hub thread. It must not block. Any thread may call this. */
    public Watch watchEvents(FleetEventListener listener) {
        hub.hand(hub -> hub.subscribe(listener));
        return () -> hub.hand(hub -> hub.unsubscribe(listener));
    }

    @Override
    public Instant now() {
        return clocks.now();
    }

    @Override
    public CompletionStage<Outcome> send(PhoneId phone, Command command) {
        return phoneActions.send(phone, command);
    }

    @Override
    public CompletionStage<EditOutcome> edit(Set<PhoneId> phones, ProfileEdit edit) {
        return phoneActions.edit(phones, edit);
    }

    @Override
    public CompletionStage<EditOutcome> forget(Set<PhoneId> phones) {
        return phoneActions.forget(phones);
    }

    @Override
    public ScreenWatch watchScreen(PhoneId phone, ScreenListener listener) {
        return screens.watch(phone, listener);
    }

    @Override
    public Operators operators() {
        return operators;
    }

    @Override
    public Access access() {
        return localAccess;
    }

    @Override
    public History history() {
        return stores.history();
    }

    @Override
    public Audit audit() {
        return localAudit;
    }

    @Override
    public Control control() {
        return control;
    }

    @Override
    public Traces traces() {
        return traces;
    }

    @Override
    public Runs runs() {
        return runs;
    }

    /**
     * Counts the operator at this process's own window as a connected operator from now on. Any thread may call this.
     */
    public void operatorHere() {
        hub.hand(Hub::operatorHere);
    }

    /** Writes one line of statistics to the log at this interval, from now on. */
    public void logStatistics(Duration every) {
        hub.hand(hub -> hub.report(every, this::log));
    }

    /**
     * Sends every phone and operator a close frame and ends the server, which takes about a second. The second port ends
     * last, so that monitoring tools can see that the server is ending.
     */
    @Override
    public void close() {
        LOG.info("The server is ending and closes the connections of phones and operators.");
        health.drain();
        // Runs end before the phones are disconnected. Otherwise answers missing because of the disconnect would count
        // as the phones' failures.
        hub.hand(hub -> hub.runs().close());
        if (!hub.handAndWait(hub -> hub.control().close(), HUB_PATIENCE)) { // while phones can still be told
            LOG.warn("The hub is too busy to take back what is pressed at phones. They let go by themselves.");
        }
        gateway.close();
        security.close();
        deciding.shutdownNow();
        hub.close();
        stores.close();
        localAccess.close();
        workers.shutdownNow();
    }

    private void log(Statistics statistics) {
        Runtime runtime = Runtime.getRuntime();
        LOG.info("{}", StatisticsLine.of(statistics, runtime.totalMemory() - runtime.freeMemory(), gateway.numbers()));
    }

    /** Starts the gateway. If that fails, this ends the hub thread and closes the stores. */
    private Gateway startGateway(BoundPorts ports, GatewayContext context) throws IOException {
        try {
            return Gateway.start(ports.channels(), context);
        } catch (IOException | RuntimeException e) {
            context.hub().close();
            deciding.shutdownNow();
            workers.shutdownNow();
            stores.close();
            throw e;
        }
    }

    private ScreenAudience audience(PhoneId phone) {
        return relay.audience(phone);
    }
}
