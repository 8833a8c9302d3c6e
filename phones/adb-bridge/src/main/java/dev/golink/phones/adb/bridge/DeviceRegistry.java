package dev.golink.phones.adb.bridge;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.phones.adb.bridge.BridgeState.Link;
import dev.golink.phones.adb.client.AdbDevice;
import dev.golink.phones.adb.client.AdbStatus;
import dev.golink.phones.adb.client.DeviceState;
import dev.golink.phones.adb.phone.AdbPhone;
import dev.golink.phones.adb.phone.PhoneContext;
import dev.golink.phones.adb.phone.PhoneProbe;
import dev.golink.phones.adb.phone.PhoneProfile;
import dev.golink.phones.adb.phone.PhoneStage;

/**
 * The devices that adb lists, and the phones that are connected because of them:
 *
 * <pre>
 * listed as "device", and connecting is on → asked what it is → its phone is connected, or it joins its phone
 * gone, or in another state → its phone uses its next device, or ends with the reason
 * a better device of a phone that is connected → the phone moves to it, without a moment offline
 * </pre>
 *
 * Used on the phones' thread.
 */
final class DeviceRegistry {
    /** How long a device waits for others that are still being asked, so that the better one is used first. */
    private static final Duration OTHERS = Duration.ofSeconds(1);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 4;
    private static final Logger LOG = LoggerFactory.getLogger(DeviceRegistry.class);

    private final PhoneContext context;
    private final PhoneProbe probe;
    private final PhoneIds ids;
    private final String app;
    private final Runnable changed;
    private final Map<Long, DeviceEntry> entries = new TreeMap<>();
    private final List<BridgedPhone> phones = new ArrayList<>();
    private final Set<AdbPhone> leaving = new HashSet<>();
    private AdbStatus adb = new AdbStatus.Searching();
    private boolean connecting;

    /**
     * Creates a registry without devices.
     *
     * @param app     the program that speaks for the phones, and its version
     * @param changed called after each change
     */
    DeviceRegistry(PhoneContext context, PhoneProbe probe, BridgeName name, String app, Runnable changed) {
        this.context = context;
        this.probe = probe;
        this.ids = new PhoneIds(name);
        this.app = app;
        this.changed = changed;
    }

    BridgeState state() {
        return new BridgeState(adb, entries.values().stream().map(DeviceEntry::state).toList());
    }

    /** Whether a connection to the server is still being closed. */
    boolean isLeaving() {
        return !leaving.isEmpty();
    }

    /** Takes over what adb lists now. */
    void listed(AdbStatus status, List<AdbDevice> devices) {
        adb = status;
        Map<Long, AdbDevice> now = new TreeMap<>();
        devices.forEach(device -> now.put(device.transport().value(), device));
        for (DeviceEntry gone : entries.values().stream()
                .filter(entry -> !now.containsKey(entry.device.transport().value())).toList()) {
            entries.remove(gone.device.transport().value());
            drop(gone, status instanceof AdbStatus.Running ? LossReason.gone(gone) : LossReason.NO_ADB);
        }
        now.values().forEach(this::update);
        settle();
        changed.run();
    }

    /** Connects all phones, or disconnects them. */
    void connecting(boolean on) {
        if (connecting != on) {
            connecting = on;
            for (DeviceEntry entry : List.copyOf(entries.values())) {
                if (on) {
                    ask(entry);
                } else {
                    drop(entry, LossReason.SWITCHED_OFF);
                }
            }
            changed.run();
        }
    }

    /** Disconnects all phones for good. */
    void end() {
        connecting = false;
        List.copyOf(entries.values()).forEach(entry -> drop(entry, LossReason.ENDED));
    }

    private void update(AdbDevice device) {
        DeviceEntry entry = entries.computeIfAbsent(device.transport().value(), _ -> new DeviceEntry(device));
        boolean wasUsable = entry.device.state() == DeviceState.DEVICE;
        entry.device = device;
        if (device.state() == DeviceState.DEVICE) {
            if (entry.link == Link.NONE) {
                ask(entry);
            }
        } else if (wasUsable) {
            drop(entry, LossReason.of(device.state()));
        }
    }

    /** Finds out what a device is, on a virtual thread. */
    private void ask(DeviceEntry entry) {
        if (!connecting || entry.device.state() != DeviceState.DEVICE) {
            return;
        }
        entry.retry.cancel();
        entry.link = Link.DESCRIBING;
        int asked = ++entry.asked;
        AdbDevice device = entry.device;
        context.workers().execute(() -> {
            try {
                PhoneProbe.Found found = probe.probe(device);
                context.timer().soon(() -> found(entry, asked, found));
            } catch (IOException e) {
                context.timer().soon(() -> notFound(entry, asked, String.valueOf(e.getMessage())));
            } catch (RuntimeException e) { // one strange phone must not stop the others
                LOG.error("The device {} could not be described.", device, e);
                context.timer().soon(() -> notFound(entry, asked, e.toString()));
            }
        });
    }

    private void found(DeviceEntry entry, int asked, PhoneProbe.Found found) {
        if (awaits(entry, asked)) {
            entry.found = found;
            entry.foundAt = context.timer().now();
            entry.failures = 0;
            settle();
            changed.run();
        }
    }

    private void notFound(DeviceEntry entry, int asked, String why) {
        if (awaits(entry, asked)) {
            LOG.debug("{} could not be described: {}", entry.device, why);
            entry.link = Link.FAILED;
            entry.words = why;
            Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(entry.failures++, MOST_DOUBLINGS));
            entry.retry = context.timer().after(wait, () -> ask(entry));
            settle();
            changed.run();
        }
    }

    /** Whether an answer counts: not if the device was lost or let go since, even if it has been asked again. */
    private static boolean awaits(DeviceEntry entry, int asked) {
        return entry.link == Link.DESCRIBING && entry.asked == asked;
    }

    /** Connects the devices of which is known what they are, unless a better one may turn up in a moment. */
    private void settle() {
        Duration now = context.timer().now();
        List<DeviceEntry> ready = entries.values().stream()
                .filter(entry -> entry.link == Link.DESCRIBING && entry.found != null)
                .sorted(DeviceEntry.BEST_FIRST).toList();
        boolean othersMayCome = entries.values().stream()
                .anyMatch(entry -> entry.link == Link.DESCRIBING && entry.found == null);
        for (DeviceEntry entry : ready) {
            Duration left = OTHERS.minus(now.minus(entry.foundAt));
            if (othersMayCome && left.isPositive()) {
                context.timer().after(left, () -> {
                    settle();
                    changed.run();
                });
                return;
            }
            adopt(entry);
        }
    }

    private void adopt(DeviceEntry entry) {
        for (BridgedPhone phone : phones) {
            if (phone.devices().stream().allMatch(entry::isSamePhone)) {
                join(phone, entry);
                return;
            }
        }
        BridgedPhone phone = new BridgedPhone(ids.take(Objects.requireNonNull(entry.found).description()));
        phones.add(phone);
        phone.add(entry);
        connect(phone);
    }

    /** Adds a device to its phone, which moves to it if it is better than the one in use. */
    private void join(BridgedPhone phone, DeviceEntry entry) {
        DeviceEntry used = phone.used();
        phone.add(entry);
        entry.link = Link.SAME_PHONE;
        entry.words = "";
        if (phone.used() == entry && phone.isConnected()) {
            used.link = Link.SAME_PHONE;
            used.words = "";
            phone.giveWay();
            connect(phone);
        }
    }

    /** Connects a phone by the first of its devices. */
    private void connect(BridgedPhone phone) {
        DeviceEntry entry = phone.used();
        PhoneProbe.Found found = Objects.requireNonNull(entry.found);
        entry.link = Link.CONNECTING;
        entry.words = "";
        AdbPhone connection = new AdbPhone(new PhoneProfile(phone.id(), found.description(), app), found.parts(),
                context, (stage, words) -> {
                    if (entry.phone == phone && phone.used() == entry) {
                        entry.link = link(stage);
                        entry.words = words;
                        changed.run();
                    }
                });
        phone.connectedBy(connection);
        connection.start();
    }

    /** Forgets what is known of a device; its phone goes on by another one, or leaves. */
    private void drop(DeviceEntry entry, String reason) {
        entry.retry.cancel();
        entry.link = Link.NONE;
        entry.words = "";
        entry.found = null;
        BridgedPhone phone = entry.phone;
        entry.phone = null;
        if (phone == null) {
            return;
        }
        boolean used = phone.used() == entry;
        phone.remove(entry);
        if (phone.devices().isEmpty()) {
            phones.remove(phone);
            ids.release(phone.id());
            leave(phone, reason, () -> {});
        } else if (used) {
            leave(phone, LossReason.OTHER_WAY, () -> {
                if (phones.contains(phone)) {
                    connect(phone);
                }
            });
        }
    }

    /** @param then called once all connections have ended; never if there is none, because they are ending already */
    private void leave(BridgedPhone phone, String reason, Runnable then) {
        List<AdbPhone> left = phone.takeConnections();
        leaving.addAll(left);
        for (AdbPhone connection : left) {
            connection.leave(reason, () -> {
                leaving.remove(connection);
                if (left.stream().noneMatch(leaving::contains)) {
                    then.run();
                }
            });
        }
    }

    private static Link link(PhoneStage stage) {
        return switch (stage) {
            case CONNECTING -> Link.CONNECTING;
            case WAITING -> Link.WAITING;
            case ONLINE -> Link.ONLINE;
            case FAILED -> Link.FAILED;
            case ENDED -> Link.SENT_AWAY;
        };
    }
}
