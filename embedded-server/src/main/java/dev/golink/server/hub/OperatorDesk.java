package dev.golink.server.hub;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.Command;
import dev.golink.server.fleet.OperatorId;
import dev.golink.server.fleet.Outcome;
import dev.golink.server.fleet.PhoneId;
import dev.golink.server.protocol.CloseCode;
import dev.golink.server.protocol.OperatorMessage;
import dev.golink.server.protocol.PhoneMessage;
import dev.golink.server.protocol.ServerMessage;
import dev.golink.server.statistics.Tally;

/** The operators that are connected from afar: who comes, what they want, who goes. */
final class OperatorDesk {
    private final HubSettings settings;
    private final Time time;
    private final Sender sender;
    private final Runnable changed;
    private final FleetFeeds feeds;
    private final Tally tally;
    private final Map<OperatorId, Desk> desks = new HashMap<>();

    /** A desk that sends its operators' commands through the sender and tells when an operator came or went. */
    OperatorDesk(HubSettings settings, Time time, Sender sender, Runnable changed, FleetFeeds feeds,
            Tally tally) {
        this.settings = settings;
        this.time = time;
        this.sender = sender;
        this.changed = changed;
        this.feeds = feeds;
        this.tally = tally;
    }

    int count() {
        return desks.size();
    }

    void connected(OperatorId id, OperatorLine line) {
        Desk replaced = desks.put(id, new Desk(id, line, new MalformedLimit(settings.mostForgiven())));
        if (replaced != null) {
            feeds.end(replaced.line);
            replaced.line.close(CloseCode.REPLACED);
        }
        line.send(new ServerMessage.Open());
        changed.run();
    }

    void said(OperatorId id, Line line, OperatorMessage message) {
        Desk desk = current(id, line);
        if (desk != null) {
            tally.message();
            act(desk, message);
        }
    }

    void gone(OperatorId id, Line line) {
        Desk desk = current(id, line);
        if (desk != null) {
            desks.remove(id, desk);
            feeds.end(desk.line);
            changed.run();
        }
    }

    /** The desk of this very connection; null if it was replaced or has ended. */
    private @Nullable Desk current(OperatorId id, Line line) {
        Desk desk = desks.get(id);
        return desk != null && desk.isOf(line) ? desk : null;
    }

    private void act(Desk desk, OperatorMessage message) {
        OperatorLine line = desk.line;
        switch (message) {
            case PhoneMessage.Ping() -> line.send(new ServerMessage.Pong());
            case OperatorMessage.Heart() -> {
                tally.heart();
                line.send(new ServerMessage.Heart());
            }
            case OperatorMessage.OpenScreen open -> open(desk, open);
            case OperatorMessage.StopScreen(PhoneId phone, var id) ->
                send(desk, phone, new Command.StopSharing(), "stop_screen", id);
            case OperatorMessage.WatchFleet() -> feeds.begin(line);
            case OperatorMessage.WatchScreen(PhoneId phone) -> line.watchScreen(phone);
            case OperatorMessage.UnwatchScreen(PhoneId phone) -> line.unwatchScreen(phone);
            case PhoneMessage.Unknown _ -> line.send(new ServerMessage.NotUnderstood());
            case PhoneMessage.Unusable(String why) -> line.send(new ServerMessage.Complaint(why));
            case PhoneMessage.Malformed(String why) -> malformed(desk, why);
        }
    }

    private void open(Desk desk, OperatorMessage.OpenScreen open) {
        if (open.watch()) {
            desk.line.watchScreen(open.phone());
        }
        send(desk, open.phone(), new Command.StartSharing(open.wish()), "open_screen", open.command());
    }

    /** An operator that gives its command no id speaks only the fixed part of the protocol: it gets no result. */
    private void send(Desk desk, PhoneId phone, Command command, String event, @Nullable String id) {
        CompletionStage<Outcome> outcome = sender.send(desk.id, phone, command);
        if (id != null) {
            outcome.thenAccept(result -> desk.line.send(new ServerMessage.Result(id, event, phone, result)));
        }
    }

    private void malformed(Desk desk, String why) {
        if (desk.malformed.isExceededAt(time.nanos())) {
            gone(desk.id, desk.line);
            desk.line.close(CloseCode.NOT_TEXT);
        } else {
            desk.line.send(new ServerMessage.Complaint(why));
        }
    }

    /** Sends a command in an operator's name; the outcome comes on the hub's thread. */
    @FunctionalInterface
    interface Sender {
        CompletionStage<Outcome> send(OperatorId operator, PhoneId phone, Command command);
    }

    private record Desk(OperatorId id, OperatorLine line, MalformedLimit malformed) {
        @SuppressWarnings("ReferenceEquality")
        boolean isOf(Line other) {
            return line == other;
        }
    }
}
