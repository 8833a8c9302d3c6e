package dev.golink.server.fleet;

import java.util.List;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;

/** A change that a {@link FleetListener} gets. See decision 0045. */
public sealed interface FleetChange {
    /** The counts after this change. */
    FleetCounts counts();

    /**
     * The whole fleet, which replaces all that was known before. It is the first change of every watch.
     *
     * @param phones every known phone, in no particular order
     * @param counts the counts after this change
     */
    record WholePicture(List<Phone> phones, FleetCounts counts) implements FleetChange {
        /** Copies the list. */
        public WholePicture {
            phones = List.copyOf(phones);
        }
    }

    /**
     * A phone is new, or something about it changed.
     *
     * @param phone  the phone as it is now
     * @param counts the counts after this change
     */
    record PhoneChanged(Phone phone, FleetCounts counts) implements FleetChange {}

    /**
     * An offline phone is no longer known.
     *
     * @param id     the phone's id
     * @param counts the counts after this change
     */
    record PhoneForgotten(PhoneId id, FleetCounts counts) implements FleetChange {}

    /**
     * No phone changed, but the operators that work with the fleet did.
     *
     * @param counts the counts after this change
     */
    record OperatorsChanged(FleetCounts counts) implements FleetChange {}
}
