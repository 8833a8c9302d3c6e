package dev.golink.ui.feed;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import dev.golink.server.fleet.FleetChange;
import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.FleetListener;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;

/**
 * Passes a fleet's changes to the JavaFX thread. The fleet's thread merges each change here and returns at once. The
 * JavaFX thread takes the merged changes at most once a pulse. Many messages cost the JavaFX thread one call a pulse,
 * and no messages cost none.
 */
public final class FleetInbox implements FleetListener {
    private final Consumer<FleetUpdate> reader;
    private final PulseSignal pulseSignal;
    private final Map<PhoneId, Phone> phones = new HashMap<>();
    private final Set<PhoneId> gone = new HashSet<>();
    private FleetCounts counts = FleetCounts.NONE;
    private boolean whole;
    private int changes;

    /** @param reader called on the JavaFX thread with what changed since the last call */
    public FleetInbox(FxExecutor fx, Consumer<FleetUpdate> reader) {
        this.reader = reader;
        this.pulseSignal = new PulseSignal(fx, this::fetch);
    }

    @Override
    public void changed(FleetChange change) {
        merge(change);
        pulseSignal.ring();
    }

    private synchronized void merge(FleetChange change) {
        changes++;
        counts = change.counts();
        switch (change) {
            case FleetChange.WholePicture picture -> {
                phones.clear();
                gone.clear();
                whole = true;
                picture.phones().forEach(phone -> phones.put(phone.id(), phone));
            }
            case FleetChange.PhoneChanged changed -> {
                gone.remove(changed.phone().id());
                phones.put(changed.phone().id(), changed.phone());
            }
            case FleetChange.PhoneForgotten forgotten -> {
                phones.remove(forgotten.id());
                gone.add(forgotten.id());
            }
            case FleetChange.OperatorsChanged _ -> {
                // Only the counts change, and they are merged above.
            }
        }
    }

    private boolean fetch() {
        FleetUpdate news;
        synchronized (this) {
            if (changes == 0) {
                return false;
            }
            news = new FleetUpdate(whole, phones, gone, counts, changes);
            phones.clear();
            gone.clear();
            whole = false;
            changes = 0;
        }
        reader.accept(news);
        return true;
    }
}
