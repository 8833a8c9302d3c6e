package dev.golink.app.shell.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import dev.golink.server.fleet.input.PhoneInput;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.phone.ScreenVitals;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.phone.SharingDetails;
import dev.golink.server.fleet.phone.Vitals;
import dev.golink.ui.fixtures.Phones;

/** Sends the heartbeats of many phones in turn, at a steady rate regardless of the cost. */
final class Heartbeats {
    private final List<Phone> phones;
    /** Heartbeats per second. */
    private final int rate;

    Heartbeats(int phones, int rate) {
        this.phones = IntStream.range(0, phones)
                .mapToObj(i -> Phones.model("lab-" + i, "Pixel " + i % 9, i % 101, "wifi")).toList();
        this.rate = rate;
    }

    List<Phone> phones() {
        return phones;
    }

    /** Sends heartbeats for some seconds; every fiftieth one reports its phone as late. */
    void beat(int seconds, Consumer<Phone> tell) {
        long start = System.nanoTime();
        for (long i = 0; i < (long) rate * seconds && !Thread.currentThread().isInterrupted(); i++) {
            long due = start + i * 1_000_000_000L / rate;
            while (System.nanoTime() < due && !Thread.currentThread().isInterrupted()) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            Phone phone = phones.get((int) (i * 7 % phones.size()));
            tell.accept(beaten(phone, (int) i));
        }
    }

    private static Phone beaten(Phone phone, int number) {
        Presence presence = number % 50 == 0 ? Presence.LATE : Presence.ONLINE;
        Phone changed = Phones.silent(phone, presence, Duration.ofSeconds(number % 5));
        return new Phone(changed.id(), changed.description(), changed.link(),
                new Vitals(50 + number % 51, false, "wifi", 30.0, ScreenVitals.UNKNOWN), Sharing.OFF, "",
                changed.watchers(), changed.profile(), SharingDetails.NONE, PhoneInput.NONE);
    }
}
