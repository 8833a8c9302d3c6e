package dev.golink.server;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import dev.golink.server.fleet.FleetChange;
import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.FleetListener;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.phone.Sharing;

/** A listener that records all changes and the resulting state of the fleet. */
public final class SeenFleet implements FleetListener {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<FleetChange> changes = new CopyOnWriteArrayList<>();
    private final Map<PhoneId, Phone> phones = new ConcurrentHashMap<>();

    @Override
    public void changed(FleetChange change) {
        switch (change) {
            case FleetChange.WholePicture(var all, _) -> {
                phones.clear();
                all.forEach(phone -> phones.put(phone.id(), phone));
            }
            case FleetChange.PhoneChanged(var phone, _) -> phones.put(phone.id(), phone);
            case FleetChange.PhoneForgotten(var id, _) -> phones.remove(id);
            case FleetChange.OperatorsChanged _ -> {}
        }
        changes.add(change);
    }

    public List<FleetChange> changes() {
        return List.copyOf(changes);
    }

    /** The state of every known phone. */
    public Map<String, Standing> picture() {
        return phones.values().stream().collect(
                Collectors.toMap(phone -> phone.id().value(),
                        phone -> new Standing(phone.presence(), phone.sharing())));
    }

    /** The latest counts. */
    public FleetCounts counts() {
        return changes.isEmpty() ? FleetCounts.NONE : changes.getLast().counts();
    }

    public boolean knows(String id) {
        return phones.containsKey(new PhoneId(id));
    }

    public long wholePictures() {
        return changes.stream().filter(FleetChange.WholePicture.class::isInstance).count();
    }

    public SeenFleet awaitPicture() {
        await("whole picture").atMost(PATIENCE).until(() -> wholePictures() > 0);
        return this;
    }

    public Phone awaitPhone(String id, Predicate<Phone> condition) {
        await("phone " + id).atMost(PATIENCE).until(() -> knows(id) && condition.test(phones.get(new PhoneId(id))));
        return phones.get(new PhoneId(id));
    }

    public void awaitUntil(String what, Predicate<SeenFleet> condition) {
        await(what).atMost(PATIENCE).until(() -> condition.test(this));
    }

    /** The state in which two consoles must agree. */
    public record Standing(Presence presence, Sharing sharing) {}
}
