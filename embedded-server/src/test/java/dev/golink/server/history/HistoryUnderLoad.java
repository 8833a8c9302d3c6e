package dev.golink.server.history;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import dev.golink.server.events.FleetEvent;
import dev.golink.server.time.Clocks;

/** A process that stores numbered entries until it is killed. */
final class HistoryUnderLoad {
    private static final int AT_ONCE = 20;

    private HistoryUnderLoad() {}

    /** @param arguments the data folder */
    public static void main(String[] arguments) {
        Clocks clocks = Clocks.system();
        LocalHistory history = LocalHistory.begin(Path.of(arguments[0]),
                (HistorySetting.Kept) HistorySetting.USUAL, clocks, Runnable::run);
        System.out.println("begun");
        for (int number = 0;; number++) {
            history.recorder()
                    .happened(new FleetEvent.TemperatureChanged(clocks.moment(), HistoryFixture.PHONE, number));
            if (number % AT_ONCE == 0) {
                LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
            }
        }
    }
}
