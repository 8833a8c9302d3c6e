package dev.golink.server.protocol.api;

import static dev.golink.server.protocol.api.ObjectSchema.any;
import static dev.golink.server.protocol.api.ObjectSchema.flag;
import static dev.golink.server.protocol.api.ObjectSchema.list;
import static dev.golink.server.protocol.api.ObjectSchema.numbers;
import static dev.golink.server.protocol.api.ObjectSchema.reference;
import static dev.golink.server.protocol.api.ObjectSchema.text;
import static dev.golink.server.protocol.api.ObjectSchema.time;
import static dev.golink.server.protocol.api.ObjectSchema.typed;
import static dev.golink.server.protocol.api.ObjectSchema.whole;
import static dev.golink.server.protocol.api.ObjectSchema.word;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import dev.golink.server.access.right.Right;
import dev.golink.server.fleet.command.NoticeLevel;
import dev.golink.server.fleet.history.HistoryKind;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.runs.RunStage;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.protocol.Event;

/** The schemas of what the API takes and gives. */
final class ApiSchemas {
    private static final String MORE = "Whether more follow; left out if not.";
    private static final List<String> COMMANDS = Stream
            .of(Event.OPEN_SCREEN, Event.STOP_SCREEN, Event.NOTICE, Event.LOCATE, Event.CUSTOM, Event.DISCONNECT)
            .map(Event::wireName).toList();

    private ApiSchemas() {}

    static JsonObject all() {
        JsonObject all = new JsonObject();
        all.add("Document", new ObjectSchema("This document.").schema());
        all.add("Metrics", text("Figures in the text format of Prometheus."));
        all.add("Online", online());
        all.add("Phone", PhoneSchema.schema());
        all.add("Phones", page("phones", "Phone"));
        all.add("Entry", entry());
        all.add("History", new ObjectSchema("One page.").has("entries", list("", reference("Entry")))
                .mayHave("next", whole("Go on with this as before; left out if no more follow.")).schema());
        all.add("Counts", counts());
        all.add("Command", command());
        all.add("Run", run());
        all.add("RunPhone", runPhone());
        all.add("Runs", page("runs", "Run"));
        all.add("RunWithPhones", runWithPhones("A run and its phones.").schema());
        all.add("Result", result());
        all.add("Given", runWithPhones("The run of a command.")
                .mayHave("results", list("The outcomes that are known, if the client waited.", reference("Result")))
                .schema());
        all.add("Problem", problem());
        return all;
    }

    private static JsonObject page(String name, String item) {
        return new ObjectSchema("One page.").has(name, list("", reference(item))).mayHave("more", flag(MORE)).schema();
    }

    private static JsonObject online() {
        return new ObjectSchema("The numbers of phones and operators.")
                .has("online", whole("Phones that are connected."))
                .has("known", whole("Phones that are listed.")).has("late", whole("Connected phones that are late."))
                .has("stale", whole("Connected phones that are stale."))
                .has("sharing", whole("Phones that share their screens."))
                .has("operators", whole("Operators that are connected."))
                .has("operator_names", list("Their names, at most 100.", typed("string"))).schema();
    }

    private static JsonObject entry() {
        JsonObject schema = new ObjectSchema("Something that happened. Each event has further fields.")
                .has("id", whole("Greater than the ids of earlier entries.")).has("at", time("When."))
                .has("kind", word("", Stream.of(HistoryKind.values()).map(HistoryKind::word).toList()))
                .has("event", text("")).mayHave("phone", text("")).mayHave("operator", text("")).schema();
        schema.addProperty("additionalProperties", true);
        return schema;
    }

    private static JsonObject counts() {
        JsonObject point = list("The begin of the step in milliseconds since 1970, and the smallest and the greatest"
                + " number of connected phones in it.", typed("integer"));
        point.addProperty("minItems", 3);
        point.addProperty("maxItems", 3);
        return new ObjectSchema("How many phones were connected.")
                .has("points", list("One for each step in which the server ran.", point)).schema();
    }

    private static JsonObject command() {
        ObjectSchema command = new ObjectSchema(
                "A command, with exactly one of to_user, to_users, to_group and to_all.")
                .has("of", word("The command.", COMMANDS)).mayHave("to_user", text("A phone's id."))
                .mayHave("to_users", list("Phones' ids.", typed("string")))
                .mayHave("to_group", text("A group, whose phones get the command, connected or not."))
                .mayHave("to_all", flag("true: all phones that are connected."))
                .mayHave("at_once", whole("How many phones may owe an answer at the same time."));
        return fields(command).schema();
    }

    /** Adds the fields of commands, which docs/protocol.md explains. */
    private static ObjectSchema fields(ObjectSchema object) {
        return object.mayHave("text", text("Of notice.")).mayHave("level", word("Of notice.",
                ApiOperation.words(NoticeLevel.values()))).mayHave("name", text("Of custom."))
                .mayHave("data", any("Of custom: any JSON.")).mayHave("why", text("Of disconnect."))
                .mayHave("codec", word("Of open_screen.", ApiOperation.words(Codec.values())))
                .mayHave("max_size", whole("Of open_screen.")).mayHave("max_fps", whole("Of open_screen."))
                .mayHave("bitrate", whole("Of open_screen."));
    }

    private static JsonObject run() {
        return fields(new ObjectSchema("A command for phones.").has("run", text("Its id."))
                .has("of", word("The command.", COMMANDS)).has("by", text("The operator who began it."))
                .has("begun_at", time("")).mayHave("retry_of", text("The run that it repeats."))
                .mayHave("to_user", text("The only phone, if there is only one."))
                .has("stages", numbers("The numbers of phones by stage."))).schema();
    }

    private static JsonObject runPhone() {
        return new ObjectSchema("A phone of a run.").has("id", text("The phone."))
                .has("stage", word("", ApiOperation.words(RunStage.values()))).mayHave("reason", text(""))
                .mayHave("sharing", word("", ApiOperation.words(Sharing.values())))
                .mayHave("took_ms", whole("")).schema();
    }

    private static ObjectSchema runWithPhones(String words) {
        return new ObjectSchema(words).has("run", reference("Run")).has("phones", list("", reference("RunPhone")))
                .mayHave("more", flag(MORE));
    }

    private static JsonObject result() {
        return new ObjectSchema("The outcome of a command for a phone.").has("event", word("", List.of("result")))
                .has("id", text("The run.")).has("of", word("The command.", COMMANDS))
                .has("to_user", text("The phone."))
                .has("outcome",
                        word("", List.of("done", "sent", "refused", "timed_out", "unreachable", "unsupported")))
                .has("msg", text("The same as text.")).mayHave("reason", text("The phone's reason."))
                .mayHave("after_ms", whole("How long the server waited."))
                .mayHave("data", any("What an application on the phone answered.")).mayHave("code", text(""))
                .mayHave("right", text("")).schema();
    }

    private static JsonObject problem() {
        JsonObject status = whole("The HTTP status.");
        JsonArray types = new JsonArray();
        Arrays.stream(ProblemKind.values()).map(ProblemKind::type).forEach(types::add);
        JsonObject type = text("Identifies the kind of problem.");
        type.add("enum", types);
        return new ObjectSchema("Why a request is not carried out (RFC 9457).").has("type", type)
                .has("title", text("The same for each problem of this type.")).has("status", status)
                .has("detail", text("What is wrong with this request, and what to do."))
                .mayHave("right", word("The right that the operator lacks.",
                        Stream.of(Right.values()).map(Right::word).toList()))
                .schema();
    }
}
