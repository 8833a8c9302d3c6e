package dev.golink.server.hub;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import dev.golink.server.fleet.FleetChange;
import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.hub.operator.OperatorSessions;
import dev.golink.server.hub.phone.KnownPhones;
import dev.golink.server.hub.phone.PhoneSessions;
import dev.golink.server.hub.phone.Session;

/** What others read of a hub's fleet. For the hub thread only. */
public final class FleetReads {
    private final KnownPhones known;
    private final PhoneSessions phones;
    private final Supplier<OperatorSessions> operators;

    /** @param operators gives the operators once the hub is complete */
    FleetReads(KnownPhones known, PhoneSessions phones, Supplier<OperatorSessions> operators) {
        this.known = known;
        this.phones = phones;
        this.operators = operators;
    }

    /** The numbers of phones and operators now. */
    public FleetCounts counts() {
        return known.counts(operators.get().count(), operators.get().names());
    }

    /** All phones and the numbers. Takes some milliseconds for 10,000 phones that have changed since the last time. */
    public FleetChange.WholePicture picture() {
        return new FleetChange.WholePicture(known.all(), counts());
    }

    /** One phone; empty if it is not known. */
    public Optional<Phone> phone(PhoneId id) {
        return Optional.ofNullable(known.get(id));
    }

    /** The phones that are connected, in no order. */
    public List<PhoneId> connected() {
        return phones.sessions().stream().map(session -> session.transport().id()).toList();
    }

    /** The phones of a group, connected or not. */
    public List<PhoneId> members(String group) {
        return known.all().stream().filter(phone -> phone.profile().groups().contains(group)).map(Phone::id).toList();
    }

    /** The numbers of connected phones by the state of their sharing. Makes no snapshots. */
    public Map<Sharing, Integer> sharing() {
        Map<Sharing, Integer> numbers = new EnumMap<>(Sharing.class);
        for (Session session : phones.sessions()) {
            numbers.merge(session.sharing().state(), 1, Integer::sum);
        }
        return Collections.unmodifiableMap(numbers);
    }
}
