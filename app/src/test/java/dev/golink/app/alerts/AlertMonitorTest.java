package dev.golink.app.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.input.PhoneInput;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Vitals;
import dev.golink.ui.feed.FleetUpdate;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.Phones;

/** The alerts that follow from changes of a fleet. */
class AlertMonitorTest {
    private final HandClock clock = new HandClock();
    private Alerts rules = new Alerts(new Alert(true, 15), new Alert(true, 45), new Alert(true, 10), "");
    private final List<String> told = new ArrayList<>();
    private final Map<PhoneId, Phone> known = new HashMap<>();
    private final AlertMonitor watch = new AlertMonitor(clock, _ -> Duration.ZERO, () -> rules,
            phone -> !phone.id().value().startsWith("other"),
            (kind, limit, alarms) -> told.add(kind.event() + " " + limit + ": " + alarms.stream()
                    .map(alert -> alert.phone().id().value() + "=" + alert.measured())
                    .collect(Collectors.joining(", "))));

    @Test
    void aLowBatteryRaisesOneAlertUntilItGainsFivePercent() {
        whole(battery("lab-1", 16));
        news(battery("lab-1", 15));
        assertThat(told()).containsExactly("battery_low 15: lab-1=15.0");

        for (int percent : new int[]{16, 15, 19, 12}) {
            news(battery("lab-1", percent));
        }
        assertThat(told()).isEmpty();
        news(battery("lab-1", 20));
        news(battery("lab-1", 14));
        assertThat(told()).containsExactly("battery_low 15: lab-1=14.0");
    }

    @Test
    void aChargingBatteryIsNotLowUntilItIsUnplugged() {
        whole(battery("lab-1", 50));
        news(Phones.battery(Phones.online("lab-1"), 9, true));
        assertThat(told()).isEmpty();
        news(battery("lab-1", 9));
        assertThat(told()).containsExactly("battery_low 15: lab-1=9.0");
        news(Phones.battery(Phones.online("lab-1"), 10, true));
        news(battery("lab-1", 10));
        assertThat(told()).as("a loose plug is no news").isEmpty();
    }

    @Test
    void aHotPhoneRaisesOneAlertUntilItCoolsByThreeDegrees() {
        whole(heat("lab-1", 40.0));
        news(heat("lab-1", 45.0));
        news(heat("lab-1", 42.5));
        news(heat("lab-1", 46.0));
        assertThat(told()).containsExactly("hot 45: lab-1=45.0");
        news(heat("lab-1", 42.0));
        news(heat("lab-1", 47.5));
        assertThat(told()).containsExactly("hot 45: lab-1=47.5");
    }

    @Test
    void eventsOfSeveralPhonesWithinASecondMakeOneAlert() {
        whole(battery("lab-10", 50), battery("lab-9", 50), battery("other-1", 50));
        take(false, battery("lab-10", 5));
        take(false, battery("lab-9", 6), battery("other-1", 4));
        assertThat(told).isEmpty();
        assertThat(watch.waitingProperty().get()).isTrue();
        assertThat(told()).containsExactly("battery_low 15: lab-9=6.0, lab-10=5.0");
        assertThat(watch.waitingProperty().get()).isFalse();
    }

    @Test
    void phonesKnownWhenTheWindowOpensRaiseNoAlertButLaterPhonesDo() {
        whole(battery("lab-1", 3), heat("lab-2", 60.0), gone("lab-3"));
        pass(Duration.ofMinutes(30));
        news(battery("lab-1", 2), heat("lab-2", 61.0));
        assertThat(told()).isEmpty();
        news(battery("lab-4", 2));
        assertThat(told()).containsExactly("battery_low 15: lab-4=2.0");
    }

    @Test
    void disabledAlertsAreNotRaisedAndNewLimitsApplyFromTheNextHeartbeat() {
        rules = rules.with(AlertKind.LOW_BATTERY, new Alert(false, 15));
        whole(battery("lab-1", 50));
        news(battery("lab-1", 5));
        assertThat(told()).isEmpty();
        rules = rules.with(AlertKind.LOW_BATTERY, new Alert(true, 30));
        news(battery("lab-1", 28));
        assertThat(told()).containsExactly("battery_low 30: lab-1=28.0");
    }

    @Test
    void aPhoneOfflineForTenMinutesRaisesOneAlert() {
        whole(Phones.online("lab-1"), Phones.online("lab-2"));
        news(gone("lab-1"), gone("lab-2"));
        assertThat(watch.waitingProperty().get()).isTrue();
        pass(Duration.ofMinutes(9));
        news(Phones.online("lab-2"));
        assertThat(told()).isEmpty();
        pass(Duration.ofMinutes(1));
        assertThat(told()).containsExactly("gone 10: lab-1=10.0");
        pass(Duration.ofHours(5));
        assertThat(told()).isEmpty();
        assertThat(watch.waitingProperty().get()).isFalse();
    }

    @Test
    void aPhoneConnectedForLessThanAMinuteCountsAsStillOffline() {
        whole(Phones.online("lab-1"));
        news(gone("lab-1"));
        pass(Duration.ofMinutes(10));
        assertThat(told()).hasSize(1);
        news(Phones.online("lab-1"));
        pass(Duration.ofSeconds(59));
        news(gone("lab-1"));
        pass(Duration.ofMinutes(20));
        assertThat(told()).isEmpty();
        news(Phones.online("lab-1"));
        pass(Duration.ofMinutes(1));
        news(gone("lab-1"));
        pass(Duration.ofMinutes(10));
        assertThat(told()).containsExactly("gone 10: lab-1=10.0");
    }

    @Test
    void noPhoneIsReportedDuringALostLinkOrTenSecondsAfterIt() {
        whole(Phones.online("lab-1"), Phones.online("lab-2"));
        news(gone("lab-1"), gone("lab-2"));
        watch.setLive(false);
        pass(Duration.ofMinutes(30));
        watch.setLive(true);
        pass(Duration.ofSeconds(9));
        whole(Phones.online("lab-1"), gone("lab-2"));
        assertThat(told()).isEmpty();
        pass(Duration.ofSeconds(1));
        assertThat(told()).containsExactly("gone 10: lab-2=30.0");
    }

    @Test
    void aPhoneRemovedFromTheListRaisesNoAlert() {
        whole(Phones.online("lab-1"));
        news(gone("lab-1"));
        watch.take(new FleetUpdate(false, Map.of(), Set.of(new PhoneId("lab-1")), FleetCounts.NONE, 1), known::get);
        pass(Duration.ofMinutes(30));
        assertThat(told()).isEmpty();
    }

    private static Phone battery(String id, int percent) {
        return Phones.battery(Phones.online(id), percent, false);
    }

    private static Phone heat(String id, double degrees) {
        Phone phone = Phones.online(id);
        Vitals vitals = phone.vitals();
        return new Phone(phone.id(), phone.description(), phone.link(),
                new Vitals(vitals.battery(), vitals.charging(), vitals.network(), degrees, vitals.screen()),
                phone.sharing(), phone.sharingMessage(), phone.watchers(), phone.profile(), phone.sharingDetails(),
                phone.input());
    }

    private static Phone gone(String id) {
        return Phones.gone(Phones.online(id), Departure.Reason.CONNECTION_LOST, Duration.ZERO);
    }

    private void whole(Phone... phones) {
        take(true, phones);
        watch.tick();
    }

    private void news(Phone... phones) {
        take(false, phones);
        watch.tick();
    }

    private void take(boolean whole, Phone... phones) {
        Map<PhoneId, Phone> changed = Arrays.stream(phones).collect(Collectors.toMap(Phone::id, phone -> phone));
        watch.take(new FleetUpdate(whole, changed, Set.of(), FleetCounts.NONE, 1), known::get);
        known.putAll(changed);
    }

    private void pass(Duration time) {
        clock.turn(time);
        watch.tick();
    }

    /** The alerts since the last call. */
    private List<String> told() {
        watch.tick();
        List<String> all = List.copyOf(told);
        told.clear();
        return all;
    }
}
