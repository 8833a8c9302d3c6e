package dev.golink.app.adb;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.phones.adb.bridge.AdbAnswer;
import dev.golink.phones.adb.bridge.AdbBridge;
import dev.golink.phones.adb.bridge.BridgeStart;
import dev.golink.phones.adb.bridge.BridgeState;
import dev.golink.phones.adb.bridge.BridgeState.Device;
import dev.golink.phones.adb.client.AdbAddress;
import dev.golink.phones.adb.client.AdbStatus;
import dev.golink.server.address.HostAndPort;
import dev.golink.ui.feed.FxExecutor;
import dev.golink.ui.settings.Settings;

/**
 * What adb sees, which of it is connected, and what the operator asks adb for. Until {@link #begin()} no bridge runs.
 * For the JavaFX thread only. See decision 0090.
 */
public final class AdbModel implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AdbModel.class);
    private static final BridgeState NOTHING = new BridgeState(new AdbStatus.Searching(), List.of());

    /** A bridge ends within a second. */
    private static final Duration LONGEST_END = Duration.ofMillis(1_500);

    private final @Nullable BridgeStart adb;
    private final ObservableValue<AdbPreferences> preferences;
    private final Consumer<AdbPreferences> change;
    private final Settings settings;
    private final FxExecutor fx;
    private final Executor background;
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper connecting;
    private final ReadOnlyObjectWrapper<AdbStatus> status = new ReadOnlyObjectWrapper<>(NOTHING.adb());
    private final ObservableList<Device> devices = FXCollections.observableArrayList();
    private final ObservableList<String> addresses;
    private final ObservableMap<String, AdbRequest> connections = FXCollections.observableHashMap();
    private final ReadOnlyObjectWrapper<@Nullable AdbRequest> pairing = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable AdbRequest> disconnection = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> failed = new ReadOnlyObjectWrapper<>();
    private final AdbEntries entries = AdbEntries.empty();
    private final ReadOnlyObjectWrapper<@Nullable AdbRequest> starting = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper hinted = new ReadOnlyIntegerWrapper();
    private AdbChoices choices;
    private AdbAddress address;
    private @Nullable BridgeRun run;
    private CompletableFuture<Void> ended = CompletableFuture.completedFuture(null);
    private boolean connectedAgain;
    private Subscription following = Subscription.EMPTY;

    /**
     * Creates the model; nothing is looked for yet.
     *
     * @param adb        starts what connects phones to the server of this window; null to connect none
     * @param preferences whether and where phones are looked for
     * @param change      changes these preferences
     * @param background runs a task that may block
     */
    public AdbModel(@Nullable BridgeStart adb, ObservableValue<AdbPreferences> preferences,
            Consumer<AdbPreferences> change, Settings settings, FxExecutor fx, Executor background) {
        this.adb = adb;
        this.preferences = preferences;
        this.change = change;
        this.settings = settings;
        this.fx = fx;
        this.background = background;
        choices = settings.get(AdbChoices.SECTION);
        connecting = new ReadOnlyBooleanWrapper(choices.connect() || adb != null && adb.isAsked());
        addresses = FXCollections.observableArrayList(choices.addresses());
        address = usual();
        looking.set(preferences.getValue().look());
    }

    /** Looks for phones from now on, if the operator wants it; to be called once the window is up. */
    public void begin() {
        if (adb != null) {
            following = preferences.subscribe(this::look);
        }
    }

    /** Whether phones are looked for. */
    public ReadOnlyBooleanProperty lookingProperty() {
        return looking.getReadOnlyProperty();
    }

    /** Looks for phones from now on; saved as a preference. */
    public void lookAgain() {
        change.accept(preferences.getValue().withLook(true));
    }

    /** Why phones can't be looked for; null while they are, or are not to be. */
    public ReadOnlyObjectProperty<@Nullable Throwable> failedProperty() {
        return failed.getReadOnlyProperty();
    }

    /** Begins to look for phones once more. */
    public void tryAgain() {
        look(preferences.getValue());
    }

    /** Where the adb server is. */
    public AdbAddress address() {
        return address;
    }

    /** Whether the adb server is one of this computer, which can be started here. */
    public boolean isHere() {
        return new HostAndPort(address.host(), address.port()).isLoopback();
    }

    /** Whether there is an adb server that can be used. */
    public ReadOnlyObjectProperty<AdbStatus> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /**
     * What adb sees, in the order of the transports. A device stays the same object while nothing about it changes.
     */
    public ObservableList<Device> devices() {
        return devices;
    }

    /** Whether the phones that adb sees are connected to the server. */
    public ReadOnlyBooleanProperty connectingProperty() {
        return connecting.getReadOnlyProperty();
    }

    /** Connects the phones that adb sees, now and at later starts, or none of them. */
    public void setConnecting(boolean on) {
        connecting.set(on);
        keep(choices.withConnect(on));
        withRun(bridge -> bridge.connecting(on, this::failed));
        connectAgain();
        countHinted();
    }

    /** The phones in the network that adb was connected to, the latest first. */
    public ObservableList<String> addresses() {
        return addresses;
    }

    /** What came of the requests to connect phones in the network, by address. */
    public ObservableMap<String, AdbRequest> connections() {
        return connections;
    }

    /** Whether adb lists a phone at this address. */
    public boolean isListed(String phone) {
        return devices.stream().anyMatch(device -> device.device().serial().equals(phone));
    }

    /** Asks adb for a phone in the network, as {@link AdbAddresses#phone} writes its address, and remembers it. */
    public void connect(String phone) {
        withRun(bridge -> {
            connections.put(phone, AdbRequest.going(phone));
            bridge.ask(server -> server.connect(phone), answer -> {
                connections.put(phone, AdbRequest.answered(phone, answer));
                if (answer instanceof AdbAnswer.Done) {
                    keep(choices.with(phone));
                }
            });
        });
    }

    /** Makes adb forget a phone in the network; its address stays remembered. */
    public void disconnect(String phone) {
        disconnection.set(null);
        withRun(bridge -> bridge.ask(server -> server.disconnect(phone), answer -> {
            connections.remove(phone);
            if (answer instanceof AdbAnswer.Failed) {
                disconnection.set(AdbRequest.answered(phone, answer));
            }
        }));
    }

    /** Why adb did not disconnect the phone in the network for which it was asked last; null if it did. */
    public ReadOnlyObjectProperty<@Nullable AdbRequest> disconnectionProperty() {
        return disconnection.getReadOnlyProperty();
    }

    /** What is typed on the page. */
    public AdbEntries entries() {
        return entries;
    }

    /** Does not remember an address any more. */
    public void forget(String phone) {
        keep(choices.without(phone));
    }

    /** What came of pairing; null before the first one. */
    public ReadOnlyObjectProperty<@Nullable AdbRequest> pairingProperty() {
        return pairing.getReadOnlyProperty();
    }

    /**
     * Pairs with a phone in the network.
     *
     * @param phone host and port, as {@link AdbAddresses#phoneWithPort} writes them
     * @param code  six digits
     */
    public void pair(String phone, String code) {
        withRun(bridge -> {
            pairing.set(AdbRequest.going(phone));
            bridge.ask(server -> server.pair(phone, code), answer -> pairing.set(AdbRequest.answered(phone, answer)));
        });
    }

    /** What came of starting adb; null before the first time. */
    public ReadOnlyObjectProperty<@Nullable AdbRequest> startingProperty() {
        return starting.getReadOnlyProperty();
    }

    /** Starts the adb server of this computer; to be called only after the operator agreed. */
    public void startAdb() {
        withRun(bridge -> {
            starting.set(AdbRequest.going(""));
            bridge.ask(AdbBridge::startAdb, answer -> starting.set(AdbRequest.answered("", answer)));
        });
    }

    /** How many phones adb sees that are not connected and that the operator was not told of before. */
    public ReadOnlyIntegerProperty hintedProperty() {
        return hinted.getReadOnlyProperty();
    }

    /** Gives no hint about the present phones any more. */
    public void dismissHint() {
        keep(choices.withDismissed(Set.copyOf(waiting())));
        countHinted();
    }

    private void look(AdbPreferences wanted) {
        end();
        looking.set(wanted.look());
        failed.set(null);
        address = AdbAddresses.server(wanted.server()).orElse(usual());
        show(NOTHING);
        BridgeStart start = adb;
        if (wanted.look() && start != null) {
            begin(start);
        }
    }

    /** Starts a bridge when the one before has ended, since both would use the same ids. */
    private void begin(BridgeStart start) {
        BridgeRun next = new BridgeRun(fx, background);
        run = next;
        next.begin(ended, start, address, this::show, this::failed);
        if (connecting.get()) {
            next.connecting(true, this::failed);
        }
    }

    private AdbAddress usual() {
        return adb == null ? AdbAddress.DEFAULT : adb.usual();
    }

    private void failed(Throwable failure) {
        LOG.warn("The bridge to adb could not be started.", failure);
        failed.set(failure);
    }

    private void show(BridgeState next) {
        DeviceChanges.apply(next.devices(), devices);
        status.set(next.adb());
        if (!(next.adb() instanceof AdbStatus.Running)) {
            connectedAgain = false;
        }
        connectAgain();
        countHinted();
    }

    /** Asks once for all remembered phones, when adb is there and the operator wants phones to be connected. */
    private void connectAgain() {
        if (!connectedAgain && connecting.get() && status.get() instanceof AdbStatus.Running) {
            connectedAgain = true;
            List.copyOf(addresses).reversed().stream().filter(phone -> !isListed(phone)).forEach(this::connect);
        }
    }

    private void countHinted() {
        List<String> waiting = waiting();
        hinted.set(choices.dismissed().containsAll(waiting) ? 0 : waiting.size());
    }

    /** The serial numbers of the phones that an operator could do something about. Cheap phones share one. */
    private List<String> waiting() {
        return devices.stream().filter(device -> HintedDevices.has(device, connecting.get()))
                .map(device -> device.device().serial()).toList();
    }

    private void keep(AdbChoices next) {
        choices = next;
        settings.set(AdbChoices.SECTION, next);
        if (!addresses.equals(next.addresses())) {
            addresses.setAll(next.addresses());
        }
    }

    private void withRun(Consumer<BridgeRun> then) {
        BridgeRun now = run;
        if (now != null) {
            then.accept(now);
        }
    }

    /** Ends the bridge. What was asked of it gets no answer any more. */
    private void end() {
        withRun(bridge -> ended = bridge.end());
        run = null;
        connections.clear();
        disconnection.set(null);
        pairing.set(null);
        starting.set(null);
    }

    /**
     * Ends the bridge for good. Waits for it, so that the process does not end before the phones are left as they were;
     * to be called once the window is hidden.
     */
    @Override
    public void close() {
        following.unsubscribe();
        end();
        ended.completeOnTimeout(null, LONGEST_END.toMillis(), TimeUnit.MILLISECONDS).join();
    }
}
