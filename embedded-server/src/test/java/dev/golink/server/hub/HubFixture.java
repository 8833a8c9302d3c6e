package dev.golink.server.hub;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import dev.golink.server.access.entry.Proof;
import dev.golink.server.access.right.Role;
import dev.golink.server.admission.OperatorPeer;
import dev.golink.server.fleet.FleetChange;
import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Capability;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.PhoneDescription;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.phone.Vitals;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.ScreenWish;
import dev.golink.server.hub.access.AccessTools;
import dev.golink.server.hub.audit.AuditSource;
import dev.golink.server.hub.setup.HubSettings;
import dev.golink.server.hub.setup.PersistentState;
import dev.golink.server.protocol.message.OperatorMessage;
import dev.golink.server.protocol.message.PhoneMessage;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.time.Clocks;

/** A hub on the test's own thread, with a clock that the test advances. A listener stores the state of the fleet. */
public final class HubFixture {
    public static final Duration INTERVAL = Duration.ofSeconds(5);
    public static final OperatorId DESK = new OperatorId("desk");
    private static final Duration TICK = Duration.ofMillis(250);

    public final HandTurnedTime time = new HandTurnedTime();
    public final HubSettings settings;
    public final Hub hub;
    public final List<FleetChange> changes = new ArrayList<>();
    private final Map<PhoneId, Phone> picture = new HashMap<>();
    private FleetCounts counts = FleetCounts.NONE;

    public HubFixture() {
        this(50_000);
    }

    public HubFixture(int mostOffline) {
        this(settings(mostOffline), PersistentState.inMemory());
    }

    public HubFixture(HubSettings settings, PersistentState persistent) {
        this(settings, persistent, AuditSource.none());
    }

    /** A hub whose audit the test plays. */
    public HubFixture(AuditSource audit) {
        this(settings(50_000), PersistentState.inMemory(), audit);
    }

    private HubFixture(HubSettings settings, PersistentState persistent, AuditSource audit) {
        this.settings = settings;
        hub = new Hub(settings, time.clocks(), persistent,
                AccessTools.onCaller(persistent.access(), time.clocks()), audit);
        hub.watch(this::changed);
    }

    public static HubSettings settings(int mostOffline) {
        return HubSettings.of(DESK, INTERVAL).withMostOffline(mostOffline);
    }

    /** Connects a legacy phone, which does not describe itself. */
    public RecordingTransport connect(String id) {
        return connected(new RecordingTransport(id, time));
    }

    /** Connects a legacy phone from an address. */
    RecordingTransport connectFrom(String id, String address) {
        return connected(new RecordingTransport(id, time, address));
    }

    private RecordingTransport connected(RecordingTransport line) {
        line.tellsOfFrames(() -> hub.frameCame(line));
        hub.phoneConnected(line);
        return line;
    }

    /** Connects a phone that sends a hello. */
    public RecordingTransport connectModern(String id) {
        RecordingTransport line = connect(id);
        hub.phoneSaid(line, hello(null));
        return line;
    }

    /** Connects a phone that names {@link #INTERVAL}, so that its presence is computed from this at once. */
    public RecordingTransport connectPunctual(String id) {
        RecordingTransport line = connect(id);
        hub.phoneSaid(line, hello(INTERVAL));
        return line;
    }

    /** Connects a phone that sends a hello, is asked for its screen and shares it. */
    public RecordingTransport connectLive(String id) {
        RecordingTransport line = connectModern(id);
        start(id);
        reports(line, Sharing.LIVE, lastCommand(line), "");
        return line;
    }

    public static PhoneMessage.Hello hello(Duration interval) {
        return PhoneMessage.Hello.withoutInput(
                new PhoneDescription("Pixel 8", "Android 16", "test 1", 1080, 2400, Set.of(Capability.SHARE),
                        Set.of(Codec.H264, Codec.JPEG), false),
                interval);
    }

    public void beats(RecordingTransport line) {
        hub.phoneSaid(line, new PhoneMessage.Heart(Vitals.UNKNOWN, null, null));
    }

    public void reports(RecordingTransport line, Sharing state, String command, String message) {
        hub.phoneSaid(line, new PhoneMessage.ScreenReport(state, command, message));
    }

    public CompletableFuture<Outcome> start(String id) {
        return hub.send(DESK, new PhoneId(id), new Command.StartSharing(ScreenWish.DEFAULT)).toCompletableFuture();
    }

    public CompletableFuture<Outcome> stop(String id) {
        return hub.send(DESK, new PhoneId(id), new Command.StopSharing()).toCompletableFuture();
    }

    /** An operator with all rights. */
    private static OperatorPeer operator(OperatorId id) {
        return new OperatorPeer(id, Role.ADMIN.rights(), new Proof.ByDataFolder());
    }

    public void operatorConnected(OperatorId id, RecordingTransport line) {
        hub.operatorConnected(operator(id), line);
    }

    public void operatorSaid(OperatorId id, RecordingTransport line, OperatorMessage message) {
        hub.operatorSaid(operator(id), line, message);
    }

    public void operatorAlive(OperatorId id, RecordingTransport line) {
        hub.operatorAlive(operator(id), line);
    }

    public void operatorGone(OperatorId id, RecordingTransport line) {
        hub.operatorGone(operator(id), line);
    }

    /** Whether the message asks a phone for its screen. */
    public static boolean opens(ServerMessage message) {
        return message instanceof ServerMessage.Instruct instruct
                && instruct.command() instanceof Command.StartSharing;
    }

    /** Whether the message tells a phone to end its sharing. */
    public static boolean stops(ServerMessage message) {
        return message instanceof ServerMessage.Instruct instruct && instruct.command() instanceof Command.StopSharing;
    }

    /** The id of the last command that was sent to the phone. */
    public static String lastCommand(RecordingTransport line) {
        return line.sent.reversed().stream().map(HubFixture::command).filter(id -> !id.isEmpty()).findFirst()
                .orElseThrow();
    }

    private static String command(ServerMessage message) {
        return message instanceof ServerMessage.Instruct instruct ? instruct.id() : "";
    }

    /** Lets time pass, and ticks the hub as its thread would. */
    public void pass(Duration duration) {
        for (Duration left = duration; left.isPositive(); left = left.minus(TICK)) {
            time.pass(left.compareTo(TICK) < 0 ? left : TICK);
            hub.tick(time.nanos());
            hub.flush();
        }
    }

    public Phone phone(String id) {
        return picture.get(new PhoneId(id));
    }

    public List<Phone> phones() {
        return List.copyOf(picture.values());
    }

    public boolean knows(String id) {
        return picture.containsKey(new PhoneId(id));
    }

    public FleetCounts counts() {
        return counts;
    }

    private void changed(FleetChange change) {
        changes.add(change);
        counts = change.counts();
        switch (change) {
            case FleetChange.WholePicture(var phones, _) -> phones.forEach(phone -> picture.put(phone.id(), phone));
            case FleetChange.PhoneChanged(var phone, _) -> picture.put(phone.id(), phone);
            case FleetChange.PhoneForgotten(var id, _) -> picture.remove(id);
            case FleetChange.OperatorsChanged _ -> {}
        }
    }
}
