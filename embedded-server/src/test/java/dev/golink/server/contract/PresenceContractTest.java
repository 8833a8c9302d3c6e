package dev.golink.server.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.golink.server.FixedClient;
import dev.golink.server.RunningServer;
import dev.golink.server.SeenFleet;
import dev.golink.server.fleet.FleetChange;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.screen.Watch;

/** The known phones, their state, and why their connections ended. */
class PresenceContractTest extends FleetContract {
    @Test
    void aListenerReceivesTheWholeFleetFirst() {
        try (FixedClient phone = server.phone("lab-7")) {
            phone.heard(0);
            server.awaitPhone("lab-7", _ -> true);

            SeenFleet seen = watched();

            seen.awaitPhone("lab-7", known -> known.presence() == Presence.ONLINE);
            assertThat(seen.changes().getFirst()).isInstanceOf(FleetChange.WholePicture.class);
            assertThat(seen.wholePictures()).isOne();
        }
    }

    @Test
    void theFleetShowsAPhoneAsTheServerKnowsIt() {
        SeenFleet seen = watched();
        try (FixedClient phone = server.phone("lab-7")) {
            phone.say(HELLO);
            phone.say(
                    "{\"event\":\"heart\",\"battery\":82,\"charging\":true,\"network\":\"wifi\",\"temperature_c\":31.5}");

            Phone told = seen.awaitPhone("lab-7",
                    known -> Integer.valueOf(82).equals(known.vitals().battery()) && known.link().roundTrip() != null);

            Phone known = server.awaitPhone("lab-7", server -> server.link().roundTrip() != null);
            assertThat(told.description()).isEqualTo(known.description());
            assertThat(told.vitals()).isEqualTo(known.vitals());
            assertThat(told.link().roundTrip()).isEqualTo(known.link().roundTrip());
            assertThat(told.link().interval()).isEqualTo(known.link().interval());
            assertThat(told.link().intervalSource()).isEqualTo(known.link().intervalSource());
            assertThat(told.link().address()).isEqualTo(known.link().address());
            assertThat(told.link().lastHeardAt()).isCloseTo(known.link().lastHeardAt(),
                    within(Duration.ofMillis(1)));
        }
    }

    @Test
    void theFleetKnowsTheServersTime() {
        SeenFleet seen = watched();
        try (FixedClient phone = server.phone("lab-7")) {
            phone.say(HELLO);
            phone.say("{\"event\":\"heart\",\"battery\":82}");
            Phone told = seen.awaitPhone("lab-7", known -> Integer.valueOf(82).equals(known.vitals().battery()));

            assertThat(fleet.now()).isCloseTo(told.link().lastHeardAt(), within(Duration.ofSeconds(10)));
        }
    }

    @Test
    void theCountsFollowConnectingAndDisconnectingPhones() {
        SeenFleet seen = watched();
        try (FixedClient one = server.phone("a"); FixedClient two = server.phone("b")) {
            one.heard(0);
            two.heard(0);
            seen.awaitUntil("both online", heard -> heard.changes().getLast().counts().online() == 2);

            one.sayGoodbye();

            seen.awaitUntil("one offline", heard -> heard.changes().getLast().counts().online() == 1
                    && heard.changes().getLast().counts().offline() == 1);
        }
    }

    @Test
    void aDisconnectedPhoneIsShownOfflineWithTheReason() {
        SeenFleet seen = watched();
        try (FixedClient phone = server.phone("lab-7")) {
            phone.heard(0);
            seen.awaitPhone("lab-7", known -> known.presence() == Presence.ONLINE);

            phone.sayGoodbye();

            Phone gone = seen.awaitPhone("lab-7", known -> known.presence() == Presence.OFFLINE);
            assertThat(gone.link().departure()).extracting(Departure::reason)
                    .isEqualTo(Departure.Reason.CLOSED_BY_PHONE);
        }
    }

    @Test
    void aPhoneBeyondALimitIsClosedWithCodeAndText() {
        SeenFleet seen = watched();
        try (FixedClient phone = server.phone("lab-7")) {
            phone.heard(0);
            phone.say("x".repeat(70_000));

            Phone gone = seen.awaitPhone("lab-7", known -> known.presence() == Presence.OFFLINE);
            assertThat(gone.link().departure()).extracting(Departure::reason, Departure::code, Departure::words)
                    .containsExactly(Departure.Reason.RULE_BROKEN, Departure.Code.TOO_BIG, "The message is too big.");
        }
    }

    @Test
    void aPhoneThatReplacesItsConnectionStaysOnlineAndItsReconnectIsCounted() {
        SeenFleet seen = watched();
        try (FixedClient first = server.phone("lab-7")) {
            first.heard(0);
            try (FixedClient second = server.phone("lab-7")) {
                second.heard(0);

                Phone told = seen.awaitPhone("lab-7", known -> known.link().health().flaps() == 1);

                assertThat(told.presence()).isEqualTo(Presence.ONLINE);
                assertThat(told.link().health().previous()).extracting(Departure::reason)
                        .isEqualTo(Departure.Reason.REPLACED);
                assertThat(told.link().departure()).isNull();
            }
        }
    }

    @Test
    void missedHeartbeatsAreShown() throws IOException {
        end();
        start(new RunningServer());
        SeenFleet seen = watched();
        try (FixedClient phone = server.phone("lab-7")) {
            phone.say("{\"event\":\"hello\",\"heart_ms\":1000}");

            seen.awaitPhone("lab-7", known -> known.link().health().missedBeats() >= 2);
            phone.say("ping");

            Phone back = seen.awaitPhone("lab-7", known -> known.link().health().missedBeats() == 0);
            assertThat(back.link().health().missedInAll()).isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void aThrowingListenerDoesNotAffectOthers() {
        fleet.watch(_ -> {
            throw new IllegalStateException("broken on purpose");
        });
        SeenFleet seen = watched();

        try (FixedClient phone = server.phone("lab-7")) {
            phone.heard(0);
            seen.awaitPhone("lab-7", known -> known.presence() == Presence.ONLINE);
        }
    }

    @Test
    void aClosedWatchReceivesNothingMore() {
        SeenFleet closed = new SeenFleet();
        Watch watch = fleet.watch(closed);
        closed.awaitPicture();
        watch.close();
        watch.close();
        SeenFleet after = watched();

        try (FixedClient phone = server.phone("lab-7")) {
            phone.heard(0);
            after.awaitPhone("lab-7", _ -> true);
            assertThat(closed.knows("lab-7")).isFalse();
        }
    }
}
