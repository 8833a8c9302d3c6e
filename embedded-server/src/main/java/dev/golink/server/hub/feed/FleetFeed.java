package dev.golink.server.hub.feed;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.golink.server.fleet.FleetChange;
import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.FleetListener;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.hub.transport.OperatorTransport;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.time.Clocks;

/**
 * The fleet's changes on their way to one operator. Changes of a phone are merged until they are sent, and a large
 * snapshot is sent in parts. Holds each phone once at most, however slow the operator is.
 */
final class FleetFeed implements FleetListener {
    /** The phones in one message. A large fleet must neither occupy the hub for long nor make one huge message. */
    static final int MOST_PHONES = 500;

    /**
     * The characters of profiles in one message, not counting its last phone. Notes can be long, and a character can
     * take six bytes.
     */
    static final int LONGEST_PROFILES = 256 * 1024;

    private final OperatorTransport transport;
    private final Clocks clocks;
    private final Map<PhoneId, Phone> changed = new LinkedHashMap<>();
    private final Set<PhoneId> gone = new LinkedHashSet<>();
    private FleetCounts counts = FleetCounts.NONE;
    private FleetCounts told = FleetCounts.NONE;
    private boolean asked;
    private boolean reset;
    private int missing;
    private long seq;

    FleetFeed(OperatorTransport transport, Clocks clocks) {
        this.transport = transport;
        this.clocks = clocks;
    }

    /**
     * Requests a snapshot of the whole fleet. It is taken once when it can be sent, even if it is requested several
     * times before.
     */
    void requestReset() {
        asked = true;
    }

    boolean isAsked() {
        return asked;
    }

    /** Whether there is anything to send and the operator keeps up with what was sent before. */
    boolean canFlush() {
        return hasNews() && !transport.isBehind();
    }

    private boolean hasNews() {
        return asked || reset || !changed.isEmpty() || !gone.isEmpty() || !counts.equals(told);
    }

    @Override
    public void changed(FleetChange change) {
        counts = change.counts();
        switch (change) {
            case FleetChange.WholePicture(var phones, _) -> begin(phones);
            case FleetChange.PhoneChanged(var phone, _) -> {
                gone.remove(phone.id());
                changed.put(phone.id(), phone);
            }
            case FleetChange.PhoneForgotten(var id, _) -> {
                changed.remove(id);
                gone.add(id);
            }
            case FleetChange.OperatorsChanged _ -> {}
        }
    }

    /** Sends the changes, or a part of them. */
    void flush() {
        List<Phone> part = take();
        boolean named = reset || !counts.operatorNames().equals(told.operatorNames());
        transport.send(new ServerMessage.FleetNews(++seq, reset, missing > 0, part, List.copyOf(gone), counts, named,
                clocks.now()));
        gone.clear();
        reset = false;
        told = counts;
    }

    private void begin(List<Phone> phones) {
        changed.clear();
        gone.clear();
        phones.forEach(phone -> changed.put(phone.id(), phone));
        missing = phones.size();
        asked = false;
        reset = true;
    }

    /**
     * Takes the phones of the next message. Those of the snapshot come first, because a change leaves a phone in its
     * place.
     */
    private List<Phone> take() {
        List<Phone> part = new ArrayList<>(Math.min(changed.size(), MOST_PHONES));
        Iterator<Phone> next = changed.values().iterator();
        for (int length = 0; part.size() < MOST_PHONES && length < LONGEST_PROFILES && next.hasNext(); next.remove()) {
            Phone phone = next.next();
            part.add(phone);
            length += phone.profile().length();
        }
        missing = changed.isEmpty() ? 0 : Math.max(0, missing - part.size());
        return part;
    }
}
