package dev.golink.app.history.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.history.HistoryEntry;
import dev.golink.server.fleet.history.HistoryFact;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.phone.Sharing;

class PhoneTimelineTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-03-14T00:00:00Z");

    private final List<HistoryEntry> phone = new ArrayList<>();
    private final List<HistoryEntry> server = new ArrayList<>();

    @Test
    void nothingIsKnownWithoutEntries() {
        assertThat(day()).containsExactly("0-24 UNKNOWN UNKNOWN");
    }

    @Test
    void aPhoneIsOnlineFromItsConnectToItsDeparture() {
        started(1, null);
        connected(8);
        departed(17, 9, Departure.Reason.CONNECTION_LOST, Departure.Code.OTHER);

        assertThat(day()).containsExactly("0-1 UNKNOWN UNKNOWN", "1-8 OFFLINE NONE", "8-17 ONLINE NONE",
                "17-24 OFFLINE NONE");
    }

    @Test
    void presenceAndSharingChangeWithinAConnection() {
        started(0, null);
        connected(2);
        phone(4, new HistoryFact.SharingChanged(Sharing.ASKING, ""));
        phone(5, new HistoryFact.SharingChanged(Sharing.LIVE, ""));
        phone(6, new HistoryFact.PresenceChanged(Presence.STALE));
        phone(7, new HistoryFact.PresenceChanged(Presence.ONLINE));
        phone(8, new HistoryFact.SharingChanged(Sharing.OFF, ""));

        assertThat(day()).containsExactly("0-2 OFFLINE NONE", "2-4 ONLINE NONE", "4-5 ONLINE ASKED", "5-6 ONLINE LIVE",
                "6-7 STALE LIVE", "7-8 ONLINE LIVE", "8-24 ONLINE NONE");
    }

    @Test
    void whatHappenedBeforeTheDaySaysHowItBegan() {
        started(-48, null);
        connected(-5);
        phone(-4, new HistoryFact.SharingChanged(Sharing.LIVE, ""));

        assertThat(day()).containsExactly("0-24 ONLINE LIVE");
    }

    @Test
    void whileTheServerDidNotRunThePhoneIsUnknownNotOffline() {
        started(0, null);
        connected(1);
        departed(6, 5, Departure.Reason.SERVER_CLOSED, Departure.Code.SERVER_ENDED);
        server(6, new HistoryFact.ServerEnded());
        started(9, null);
        connected(10);

        assertThat(day()).containsExactly("0-1 OFFLINE NONE", "1-6 ONLINE NONE", "6-9 UNKNOWN UNKNOWN",
                "9-10 OFFLINE NONE", "10-24 ONLINE NONE");
    }

    @Test
    void afterACrashNothingIsKnownSinceTheLastStoredEntry() {
        started(0, null);
        connected(1);
        started(9, 5);

        assertThat(day()).containsExactly("0-1 OFFLINE NONE", "1-5 ONLINE NONE", "5-9 UNKNOWN UNKNOWN",
                "9-24 OFFLINE NONE");
    }

    @Test
    void afterMissingEntriesThePhoneIsUnknownUntilItsNextEntry() {
        started(0, null);
        connected(1);
        server(8, new HistoryFact.EntriesLost(10, hour(6), HistoryFact.EntriesLost.Cause.OVERLOAD));
        phone(12, new HistoryFact.PresenceChanged(Presence.LATE));

        assertThat(day()).containsExactly("0-1 OFFLINE NONE", "1-6 ONLINE NONE", "6-12 UNKNOWN UNKNOWN",
                "12-24 LATE UNKNOWN");
    }

    @Test
    void aDepartureSaysHowLongThePhoneHadBeenConnected() {
        started(0, null);
        connected(1);
        server(8, new HistoryFact.EntriesLost(10, hour(6), HistoryFact.EntriesLost.Cause.OVERLOAD));
        departed(12, 5, Departure.Reason.CLOSED_BY_PHONE, Departure.Code.OTHER);

        assertThat(day()).containsExactly("0-1 OFFLINE NONE", "1-6 ONLINE NONE", "6-7 UNKNOWN UNKNOWN",
                "7-12 ONLINE UNKNOWN", "12-24 OFFLINE NONE");
    }

    @Test
    void aReplacedConnectionDoesNotEndThePresence() {
        started(0, null);
        connected(1);
        connected(3);
        departed(3, 2, Departure.Reason.REPLACED, Departure.Code.OTHER);

        assertThat(day()).containsExactly("0-1 OFFLINE NONE", "1-24 ONLINE NONE");
    }

    @Test
    void aConnectedPhoneIsKnownSinceItsConnect() {
        assertThat(day(18, hour(15))).containsExactly("0-15 UNKNOWN UNKNOWN", "15-18 ONLINE UNKNOWN");
    }

    @Test
    void theFutureIsNotDrawn() {
        started(0, null);
        connected(1);

        assertThat(day(18, null)).containsExactly("0-1 OFFLINE NONE", "1-18 ONLINE NONE");
    }

    private static Instant hour(int hour) {
        return MIDNIGHT.plus(Duration.ofHours(hour));
    }

    private void add(List<HistoryEntry> list, int hour, HistoryFact fact) {
        long id = (hour(hour).toEpochMilli() << 10) + phone.size() + server.size();
        list.add(new HistoryEntry(id, hour(hour), null, null, fact));
    }

    private void phone(int hour, HistoryFact fact) {
        add(phone, hour, fact);
    }

    private void server(int hour, HistoryFact fact) {
        add(server, hour, fact);
    }

    private void started(int hour, @Nullable Integer lostSince) {
        server(hour, new HistoryFact.ServerStarted(lostSince == null ? null : hour(lostSince)));
    }

    private void connected(int hour) {
        phone(hour, new HistoryFact.PhoneConnected("192.0.2.1"));
    }

    private void departed(int hour, int connected, Departure.Reason reason, Departure.Code code) {
        phone(hour, new HistoryFact.PhoneDeparted(new Departure(reason, hour(hour), code, "", ""),
                Duration.ofHours(connected)));
    }

    private List<String> day() {
        return day(24, null);
    }

    private List<String> day(int until, @Nullable Instant connectedSince) {
        return PhoneTimeline.of(phone, server, MIDNIGHT, hour(until), connectedSince).stream()
                .map(part -> Duration.between(MIDNIGHT, part.from()).toHours() + "-"
                        + Duration.between(MIDNIGHT, part.until()).toHours() + " " + part.presence() + " "
                        + part.sharing())
                .toList();
    }
}
