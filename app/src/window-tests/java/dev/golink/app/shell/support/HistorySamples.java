package dev.golink.app.shell.support;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.NoticeLevel;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.history.AccessFact;
import dev.golink.server.fleet.history.CountsAnswer;
import dev.golink.server.fleet.history.HistoryFact;
import dev.golink.server.fleet.history.OperatorDeparture;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.profile.ProfileEdit;
import dev.golink.server.fleet.runs.RunCounts;
import dev.golink.server.fleet.runs.RunId;
import dev.golink.server.fleet.runs.RunStage;
import dev.golink.server.fleet.screen.ScreenWish;
import dev.golink.ui.fixtures.fleet.FakeHistory;

/** A history of a week for tests and pictures. */
public final class HistorySamples {
    private HistorySamples() {}

    /** Fills a history: a week of lab-1, and what happened in the last hours. */
    public static void fill(FakeHistory history, Instant now) {
        Instant begin = now.minus(Duration.ofDays(6)).minus(Duration.ofHours(3));
        history.add(begin, null, null, new HistoryFact.ServerStarted(null));
        for (int day = 0; day < 6; day++) {
            day(history, begin.plus(Duration.ofDays(day)).plus(Duration.ofHours(day % 3)), day);
        }
        recent(history, now);
        history.points(points(now));
    }

    private static void day(FakeHistory history, Instant at, int day) {
        connect(history, at, "lab-1");
        history.add(at.plusSeconds(900), "lab-1", null, new HistoryFact.SharingChanged(Sharing.ASKING, ""));
        history.add(at.plusSeconds(1_400), "lab-1", null, new HistoryFact.SharingChanged(Sharing.LIVE, ""));
        history.add(at.plusSeconds(9_000), "lab-1", null, new HistoryFact.SharingChanged(Sharing.OFF, ""));
        history.add(at.plusSeconds(12_000), "lab-1", null, new HistoryFact.PresenceChanged(Presence.LATE));
        history.add(at.plusSeconds(14_000), "lab-1", null, new HistoryFact.PresenceChanged(Presence.STALE));
        if (day == 3) {
            history.add(at.plusSeconds(28_000), null, null,
                    new HistoryFact.ServerStarted(at.plusSeconds(15_000)));
            connect(history, at.plusSeconds(28_060), "lab-1");
            history.add(at.plusSeconds(50_000), null, null, new HistoryFact.EntriesLost(1_204,
                    at.plusSeconds(46_000), HistoryFact.EntriesLost.Cause.NOT_WRITABLE));
        } else {
            history.add(at.plusSeconds(17_000), "lab-1", null, new HistoryFact.PresenceChanged(Presence.ONLINE));
        }
        depart(history, at.plusSeconds(60_000), "lab-1", Departure.Reason.CONNECTION_LOST);
    }

    private static void connect(FakeHistory history, Instant at, String phone) {
        history.add(at, phone, null, new HistoryFact.PhoneConnected("192.0.2.15"));
    }

    private static void depart(FakeHistory history, Instant at, String phone, Departure.Reason reason) {
        history.add(at, phone, null, new HistoryFact.PhoneDeparted(
                new Departure(reason, at, Departure.Code.OTHER, "", ""), Duration.ofMinutes(125)));
    }

    private static void recent(FakeHistory history, Instant now) {
        Instant at = now.minus(Duration.ofHours(3));
        history.add(at, null, null, new HistoryFact.ServerEnded());
        history.add(at.plusSeconds(60), null, null, new HistoryFact.ServerStarted(null));
        history.add(at.plusSeconds(90), null, "anna", new HistoryFact.OperatorConnected());
        for (int i = 1; i <= 12; i++) {
            connect(history, at.plusSeconds(100 + i), "lab-" + i);
        }
        history.add(at.plusSeconds(200), null, "anna",
                new HistoryFact.RunBegan(new RunId("r1"), new Command.StartSharing(ScreenWish.DEFAULT), 24));
        history.add(at.plusSeconds(205), "lab-3", "anna", new HistoryFact.CommandEnded(
                new Command.StartSharing(ScreenWish.DEFAULT), new Outcome.Done(), Duration.ofSeconds(5), false));
        history.add(at.plusSeconds(206), "lab-7", "anna", new HistoryFact.CommandEnded(
                new Command.StartSharing(ScreenWish.DEFAULT), new Outcome.Refused("not now, please"),
                Duration.ofSeconds(6), false));
        history.add(at.plusSeconds(206), "lab-7", null, new HistoryFact.SharingChanged(Sharing.DENIED, ""));
        history.add(at.plusSeconds(230), null, "anna", new HistoryFact.RunEnded(new RunId("r1"),
                new RunCounts(Map.of(RunStage.DONE, 20, RunStage.REFUSED, 3, RunStage.TIMED_OUT, 1))));
        history.add(at.plusSeconds(300), "lab-3", "anna", new HistoryFact.ScreenWatched());
        history.add(at.plusSeconds(900), "lab-10", null, new HistoryFact.BatteryChanged(10, false));
        history.add(at.plusSeconds(1_000), "lab-2", null, new HistoryFact.BatteryChanged(100, true));
        history.add(at.plusSeconds(1_100), "lab-8", null, new HistoryFact.TemperatureChanged(45));
        history.add(at.plusSeconds(1_200), "lab-11", null, new HistoryFact.PresenceChanged(Presence.LATE));
        history.add(at.plusSeconds(1_230), "lab-12", null, new HistoryFact.PresenceChanged(Presence.STALE));
        history.add(at.plusSeconds(1_300), "lab-1", "bert", new HistoryFact.CommandEnded(
                new Command.ShowNotice("The lab closes at six. Please leave the phone on its charger.",
                        NoticeLevel.INFO),
                new Outcome.Answered(true, "\"OK\""), Duration.ofSeconds(42), false));
        history.add(at.plusSeconds(1_400), "lab-4", "bert", new HistoryFact.PhoneEdited(
                new ProfileEdit("Desk", null, Set.of("lab-3"), Set.of(), Set.of("new"), Set.of(), null)));
        history.add(at.plusSeconds(2_000), null, null, new HistoryFact.AccessHappened(AccessFact.WAITS, "lab-31",
                "192.0.2.77", ""));
        history.add(at.plusSeconds(2_060), null, "anna", new HistoryFact.AccessHappened(AccessFact.LET_IN_WITH_TOKEN,
                "lab-31", "192.0.2.77", ""));
        history.add(at.plusSeconds(3_000), null, "bert",
                new HistoryFact.OperatorDeparted(OperatorDeparture.LEFT, null));
        history.add(at.plusSeconds(6_000), null, null, new HistoryFact.EntriesLost(37, at.plusSeconds(5_990),
                HistoryFact.EntriesLost.Cause.OVERLOAD));
        depart(history, at.plusSeconds(9_000), "lab-13", Departure.Reason.HEARTBEAT_LOST);
        connect(history, now.minusSeconds(1_000), "lab-1");
        history.add(now.minusSeconds(800), "lab-1", null, new HistoryFact.SharingChanged(Sharing.LIVE, ""));
    }

    /** The numbers of online phones of a month: many by day, few by night, and some hours without the server. */
    public static List<CountsAnswer.Point> points(Instant now) {
        List<CountsAnswer.Point> points = new ArrayList<>();
        Instant first = Instant.ofEpochSecond(now.minus(Duration.ofDays(30)).getEpochSecond() / 300 * 300);
        int index = 0;
        for (Instant at = first; at.isBefore(now); at = at.plusSeconds(300), index++) {
            double hour = (at.getEpochSecond() / 3600.0) % 24;
            int most = (int) (180 + 150 * Math.sin((hour - 8) / 24 * 2 * Math.PI) + 10 * Math.sin(index * 0.7));
            boolean gap = index % 2016 > 1800 && index % 2016 < 1830 || index > 8_560 && index < 8_575;
            if (!gap) {
                points.add(new CountsAnswer.Point(at, Math.max(0, most - 12 - index % 9), most));
            }
        }
        return points;
    }
}
