package dev.golink.benchmarks.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.NoticeLevel;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.history.HistoryEntry;
import dev.golink.server.fleet.history.HistoryFact;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.history.file.HistoryIds;

/** Entries as a fleet makes them, in the order of time and the same in each run. */
final class ManyEntries {
    private static final int OPERATORS = 20;

    private final Random random = new Random(18);
    private final int phones;
    private final Duration apart;
    private Instant at;
    private long id;

    /**
     * Begins with the first entry.
     *
     * @param apart the time between two entries
     */
    ManyEntries(int phones, Instant from, Duration apart) {
        this.phones = phones;
        this.at = from;
        this.apart = apart;
    }

    /** The next entries. */
    List<HistoryEntry> next(int count) {
        List<HistoryEntry> entries = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            at = at.plus(apart);
            id = HistoryIds.next(id, at);
            HistoryFact fact = fact(random.nextInt(100));
            entries.add(new HistoryEntry(id, at, phone(random.nextInt(phones)), operator(fact), fact));
        }
        return entries;
    }

    /** The time of the last entry. */
    Instant at() {
        return at;
    }

    static PhoneId phone(int number) {
        return new PhoneId("phone-" + number);
    }

    static OperatorId operator(int number) {
        return new OperatorId("operator-" + number);
    }

    private @Nullable OperatorId operator(HistoryFact fact) {
        return fact instanceof HistoryFact.CommandEnded ? operator(random.nextInt(OPERATORS)) : null;
    }

    private HistoryFact fact(int percent) {
        if (percent < 20) {
            return new HistoryFact.PhoneConnected("10.0." + random.nextInt(256) + "." + random.nextInt(256));
        }
        if (percent < 40) {
            return new HistoryFact.PhoneDeparted(
                    new Departure(Departure.Reason.CONNECTION_LOST, at, Departure.Code.OTHER, "", ""),
                    Duration.ofMillis(random.nextInt(100_000_000)));
        }
        if (percent < 60) {
            return new HistoryFact.PresenceChanged(random.nextBoolean() ? Presence.LATE : Presence.ONLINE);
        }
        if (percent < 80) {
            return new HistoryFact.BatteryChanged(random.nextInt(101), random.nextBoolean());
        }
        if (percent < 90) {
            return new HistoryFact.SharingChanged(random.nextBoolean() ? Sharing.LIVE : Sharing.OFF, "");
        }
        Command command = percent < 95 ? new Command.StopSharing()
                : new Command.ShowNotice("Please charge the phone.", NoticeLevel.INFO);
        return new HistoryFact.CommandEnded(command, new Outcome.Done(), Duration.ofMillis(random.nextInt(3_000)),
                false);
    }
}
