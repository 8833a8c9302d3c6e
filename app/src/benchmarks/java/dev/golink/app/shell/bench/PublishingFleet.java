package dev.golink.app.shell.bench;

import java.util.List;

import dev.golink.server.fleet.FleetChange;
import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.FleetListener;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.ui.fixtures.fleet.SilentFleet;

/** A fleet that only publishes changes. */
final class PublishingFleet extends SilentFleet {
    private final List<Phone> phones;
    private final FleetCounts counts;
    private volatile FleetListener listener;

    PublishingFleet(List<Phone> phones) {
        this.phones = phones;
        this.counts = new FleetCounts(phones.size(), 0, 0, 0, 0, 1, List.of());
    }

    @Override
    public Watch watch(FleetListener toTell) {
        listener = toTell;
        toTell.changed(new FleetChange.WholePicture(phones, counts));
        return () -> {};
    }

    void tell(Phone phone) {
        listener.changed(new FleetChange.PhoneChanged(phone, counts));
    }
}
