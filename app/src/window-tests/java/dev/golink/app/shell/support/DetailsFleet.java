package dev.golink.app.shell.support;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TextInputControl;

import org.testfx.util.WaitForAsyncUtils;

import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.Link;
import dev.golink.server.fleet.phone.LinkHealth;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.profile.Profile;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.fixtures.fleet.SampleFleet;

/** Sample phones in groups, and one phone with many heartbeats. */
public final class DetailsFleet {
    private DetailsFleet() {}

    public static List<Phone> phones() {
        List<Phone> phones = new ArrayList<>();
        for (Phone phone : SampleFleet.phones()) {
            int number = phones.size();
            String nickname = number == 2 ? "Window, 2nd floor" : "";
            List<String> groups = number % 4 == 3 ? List.of() : List.of("floor-" + (number % 3 == 0 ? 2 : 10));
            List<String> tags = number % 5 == 0 ? List.of("broken glass") : List.of();
            String note = number == 2 ? "Battery replaced in March." : "";
            phones.add(Phones.keeping(phone, new Profile(nickname, more(groups, number), tags, note, 0)));
        }
        return phones;
    }

    private static List<String> more(List<String> groups, int number) {
        List<String> more = new ArrayList<>(groups);
        if (number % 7 == 2) {
            more.add("kiosk");
        }
        return more;
    }

    public static void openBoth(TestWindow window) {
        for (String toggle : List.of("toggle-names", "toggle-details")) {
            boolean open = TestWindow.fx(() -> ((javafx.scene.control.ToggleButton) window.stage().getScene()
                    .lookup("#" + toggle)).isSelected());
            if (!open) {
                TestWindow.fx(() -> {
                    ((javafx.scene.control.ToggleButton) window.stage().getScene().lookup("#" + toggle)).fire();
                    return null;
                });
            }
        }
    }

    /** Sends forty heartbeats of a phone, with two missed, a break of the connection and a new connection. */
    public static void beat(TestWindow window, String id) {
        Phone phone = window.fleet.phone(id);
        Instant at = phone.link().lastHeardAt();
        int missed = 0;
        for (int i = 0; i < 40; i++) {
            if (i == 20) {
                for (int now = 1; now <= 2; now++) {
                    missed++;
                    put(window, heard(phone, at, 12, new LinkHealth(0, now, missed, null, List.of()),
                            now == 1 ? Presence.LATE : Presence.STALE));
                }
                at = at.plusSeconds(10);
            }
            at = at.plusMillis(5000 + (i * 379) % 900);
            put(window,
                    heard(phone, at, 8 + (i * 7) % 30, new LinkHealth(0, 0, missed, null, List.of()), Presence.ONLINE));
        }
        Departure lost = new Departure(Departure.Reason.CONNECTION_LOST, at.plusSeconds(4), Departure.Code.OTHER, "",
                "");
        put(window, Phones.with(phone, new Link(Presence.OFFLINE, lost.at(), phone.link().address(),
                phone.link().connectedAt(), at, phone.link().interval(), phone.link().intervalSource(), null, lost,
                LinkHealth.FLAWLESS, null, phone.link().identity())));
        Instant back = lost.at().plusSeconds(3);
        for (int i = 0; i < 5; i++) {
            put(window, Phones.with(phone, new Link(Presence.ONLINE, back, phone.link().address(), back,
                    back.plusSeconds(5L * i), phone.link().interval(), phone.link().intervalSource(),
                    Duration.ofMillis(10 + i), null,
                    new LinkHealth(1, 0, 0, lost, List.of()), null, phone.link().identity())));
        }
        window.clock.turn(Duration.between(HandClock.START, back.plusSeconds(22)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Types a nickname while another operator gives a different one, and begins to choose a group. */
    public static void edit(TestWindow window, String id) {
        TestWindow.fx(() -> {
            ((TextInputControl) window.stage().getScene().lookup("#nickname")).setText("Window, left");
            return null;
        });
        Phone phone = window.fleet.phone(id);
        window.fleet.put(Phones.keeping(phone, new Profile("Door", phone.profile().groups(), phone.profile().tags(),
                phone.profile().note(), 0)));
        window.press("add-group");
        TestWindow.fx(() -> {
            ((TextInputControl) window.stage().getScene().lookup("#name-field")).setText("o");
            return null;
        });
    }

    private static void put(TestWindow window, Phone phone) {
        window.fleet.put(phone);
        // Waits after each change, because changes within one pulse are merged.
        TestWindow.fx(() -> null);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Phone heard(Phone phone, Instant at, int roundTrip, LinkHealth health, Presence presence) {
        Link link = phone.link();
        return Phones.with(phone, new Link(presence, link.since(), link.address(), link.connectedAt(), at,
                link.interval(), link.intervalSource(), Duration.ofMillis(roundTrip), null, health, null,
                link.identity()));
    }
}
