package dev.golink.server.protocol.history;

import java.util.Locale;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.history.HistoryFact;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.protocol.command.NamedCommandJson;
import dev.golink.server.protocol.command.OutcomeJson;
import dev.golink.server.protocol.command.RunCountsJson;
import dev.golink.server.protocol.input.InputOutcomeJson;
import dev.golink.server.protocol.phone.DepartureJson;
import dev.golink.server.protocol.phone.EditJson;

/** Writes what happened as {@code event} and the fields that belong to it. Stateless. */
final class FactWriter {
    private FactWriter() {}

    static void write(JsonObject object, HistoryFact fact) {
        object.addProperty("event", event(fact));
        switch (fact) {
            case HistoryFact.PhoneConnected(String address) -> object.addProperty("address", address);
            case HistoryFact.PhoneDeparted(var departure, var connected) -> {
                DepartureJson.write(object, "", departure);
                object.addProperty("connected_ms", connected.toMillis());
            }
            case HistoryFact.PresenceChanged(var presence) -> object.addProperty("presence", word(presence));
            case HistoryFact.SharingChanged(var sharing, String reason) -> {
                object.addProperty("sharing", word(sharing));
                text(object, "reason", reason);
            }
            case HistoryFact.BatteryChanged(int percent, Boolean charging) -> {
                object.addProperty("battery", percent);
                if (charging != null) {
                    object.addProperty("charging", charging);
                }
            }
            case HistoryFact.TemperatureChanged(double celsius) -> object.addProperty("temperature_c", celsius);
            case HistoryFact.CommandEnded ended -> commandEnded(object, ended);
            case HistoryFact.RunBegan(var run, Command command, int phones) -> {
                object.addProperty("run", run.value());
                object.add("command", command(command));
                object.addProperty("phones", phones);
            }
            case HistoryFact.RunEnded(var run, var counts) -> {
                object.addProperty("run", run.value());
                RunCountsJson.write(object, counts);
            }
            case HistoryFact.OperatorDeparted(var reason, OperatorId by) -> {
                object.addProperty("reason", word(reason));
                operator(object, "by", by);
            }
            case HistoryFact.ControlTaken(OperatorId from) -> operator(object, "from", from);
            case HistoryFact.ControlEnded(var why, OperatorId next) -> {
                object.addProperty("reason", why.word());
                operator(object, "by", next);
            }
            case HistoryFact.GestureEnded(var kinds, var outcome) -> {
                JsonArray words = new JsonArray();
                kinds.stream().sorted().forEach(kind -> words.add(kind.word()));
                object.add("kinds", words);
                InputOutcomeJson.write(object, outcome);
            }
            case HistoryFact.PhoneEdited(var change) -> {
                JsonObject edit = new JsonObject();
                EditJson.write(edit, change);
                object.add("edit", edit);
            }
            case HistoryFact.AccessHappened(var what, String who, String address, String detail) -> {
                object.addProperty("what", word(what));
                text(object, "who", who);
                text(object, "address", address);
                text(object, "detail", detail);
            }
            case HistoryFact.ServerStarted(var lostSince) -> {
                if (lostSince != null) {
                    object.addProperty("lost_since", lostSince.toEpochMilli());
                }
            }
            case HistoryFact.EntriesLost(long count, var since, var cause) -> {
                object.addProperty("count", count);
                object.addProperty("since", since.toEpochMilli());
                object.addProperty("cause", word(cause));
            }
            case HistoryFact.OperatorConnected _,HistoryFact.ScreenWatched _,HistoryFact.ScreenUnwatched _ -> {}
            case HistoryFact.PhoneTraced _,HistoryFact.PhoneTraceEnded _ -> {}
            case HistoryFact.PhoneForgotten _,HistoryFact.ServerEnded _ -> {}
        }
    }

    private static void commandEnded(JsonObject object, HistoryFact.CommandEnded ended) {
        object.add("command", command(ended.command()));
        OutcomeJson.write(object, ended.outcome());
        object.addProperty("took_ms", ended.after().toMillis());
        if (ended.byItself()) {
            object.addProperty("by_itself", true);
        }
    }

    private static String event(HistoryFact fact) {
        return switch (fact) {
            case HistoryFact.PhoneConnected _ -> FactReader.PHONE_CONNECTED;
            case HistoryFact.PhoneDeparted _ -> FactReader.PHONE_DEPARTED;
            case HistoryFact.PresenceChanged _ -> FactReader.PRESENCE_CHANGED;
            case HistoryFact.SharingChanged _ -> FactReader.SHARING_CHANGED;
            case HistoryFact.BatteryChanged _ -> FactReader.BATTERY_CHANGED;
            case HistoryFact.TemperatureChanged _ -> FactReader.TEMPERATURE_CHANGED;
            case HistoryFact.CommandEnded _ -> FactReader.COMMAND_ENDED;
            case HistoryFact.RunBegan _ -> FactReader.RUN_BEGAN;
            case HistoryFact.RunEnded _ -> FactReader.RUN_ENDED;
            case HistoryFact.OperatorConnected _ -> FactReader.OPERATOR_CONNECTED;
            case HistoryFact.OperatorDeparted _ -> FactReader.OPERATOR_DEPARTED;
            case HistoryFact.ScreenWatched _ -> FactReader.SCREEN_WATCHED;
            case HistoryFact.ScreenUnwatched _ -> FactReader.SCREEN_UNWATCHED;
            case HistoryFact.PhoneTraced _ -> FactReader.PHONE_TRACED;
            case HistoryFact.PhoneTraceEnded _ -> FactReader.PHONE_TRACE_ENDED;
            case HistoryFact.ControlTaken _ -> FactReader.CONTROL_TAKEN;
            case HistoryFact.ControlEnded _ -> FactReader.CONTROL_ENDED;
            case HistoryFact.GestureEnded _ -> FactReader.GESTURE_ENDED;
            case HistoryFact.PhoneEdited _ -> FactReader.PHONE_EDITED;
            case HistoryFact.PhoneForgotten _ -> FactReader.PHONE_FORGOTTEN;
            case HistoryFact.AccessHappened _ -> FactReader.ACCESS_HAPPENED;
            case HistoryFact.ServerStarted _ -> FactReader.SERVER_STARTED;
            case HistoryFact.ServerEnded _ -> FactReader.SERVER_ENDED;
            case HistoryFact.EntriesLost _ -> FactReader.ENTRIES_LOST;
        };
    }

    private static JsonObject command(Command command) {
        JsonObject object = new JsonObject();
        NamedCommandJson.write(object, command);
        return object;
    }

    private static void operator(JsonObject object, String name, @Nullable OperatorId operator) {
        if (operator != null) {
            object.addProperty(name, operator.value());
        }
    }

    private static void text(JsonObject object, String name, String value) {
        if (!value.isEmpty()) {
            object.addProperty(name, value);
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
