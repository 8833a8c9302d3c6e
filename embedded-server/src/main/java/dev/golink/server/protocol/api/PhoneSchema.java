package dev.golink.server.protocol.api;

import static dev.golink.server.protocol.api.ObjectSchema.flag;
import static dev.golink.server.protocol.api.ObjectSchema.list;
import static dev.golink.server.protocol.api.ObjectSchema.number;
import static dev.golink.server.protocol.api.ObjectSchema.text;
import static dev.golink.server.protocol.api.ObjectSchema.time;
import static dev.golink.server.protocol.api.ObjectSchema.typed;
import static dev.golink.server.protocol.api.ObjectSchema.whole;
import static dev.golink.server.protocol.api.ObjectSchema.word;

import java.util.List;

import com.google.gson.JsonObject;

import dev.golink.server.fleet.input.InputKind;
import dev.golink.server.fleet.input.InputObstacle;
import dev.golink.server.fleet.phone.Capability;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.Identity;
import dev.golink.server.fleet.phone.IntervalSource;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.screen.Codec;

/** The schema of a phone, as {@code PhoneJson} writes it. docs/protocol.md explains each field. */
final class PhoneSchema {
    private PhoneSchema() {}

    static JsonObject schema() {
        ObjectSchema phone = new ObjectSchema("A phone. What is unknown is left out.").has("id", text("Its id."));
        description(phone);
        link(phone);
        vitals(phone);
        sharing(phone);
        profile(phone);
        control(phone);
        return phone.schema();
    }

    private static void description(ObjectSchema phone) {
        phone.mayHave("model", text("")).mayHave("os", text("")).mayHave("app", text(""))
                .mayHave("width", whole("Of the screen, in pixels.")).mayHave("height", whole(""));
        for (Capability capability : Capability.values()) {
            String name = "can_" + ApiOperation.words(new Capability[]{capability}).getFirst();
            phone.mayHave(name, flag(""));
        }
        phone.mayHave("codecs", list("", word("", ApiOperation.words(Codec.values()))))
                .has("legacy", flag("Whether it uses only the fixed part of the protocol."));
    }

    private static void link(ObjectSchema phone) {
        phone.has("presence", word("", ApiOperation.words(Presence.values())))
                .has("since", time("Since when it has this presence.")).has("address", text("Its network address."))
                .has("connected_at", time("")).has("last_heart_at", time("When it was heard last."))
                .has("heart_ms", whole("The interval of its heartbeats."))
                .mayHave("heart_from", word("", ApiOperation.words(IntervalSource.values())))
                .mayHave("rtt_ms", number("The round trip.")).mayHave("clock_ahead_ms", number(""))
                .mayHave("identity", word("Why it was let in.", ApiOperation.words(Identity.values())))
                .mayHave("flaps", whole("")).mayHave("missed_beats", whole(""))
                .mayHave("missed_beats_total", whole("")).mayHave("used_from", list("", typed("string")));
        for (String which : List.of("", "previous_")) {
            phone.mayHave(which + "departure", word("", ApiOperation.words(Departure.Reason.values())))
                    .mayHave(which + "departed_at", time(""))
                    .mayHave(which + "departure_code", word("", ApiOperation.words(Departure.Code.values())))
                    .mayHave(which + "departure_msg", text("")).mayHave(which + "departure_quote", text(""));
        }
    }

    private static void vitals(ObjectSchema phone) {
        phone.mayHave("battery", whole("In percent.")).mayHave("charging", flag("")).mayHave("network", text(""))
                .mayHave("temperature_c", number("")).mayHave("sent_frames", whole(""))
                .mayHave("dropped_frames", whole("")).mayHave("still", flag(""))
                .mayHave("encode_ms", number(""));
    }

    private static void sharing(ObjectSchema phone) {
        phone.has("sharing", word("The state of its screen's sharing.", ApiOperation.words(Sharing.values())))
                .mayHave("paused", flag("")).mayHave("sharing_msg", text("")).mayHave("wanted_by", text(""))
                .mayHave("asked_again_at", time("")).mayHave("sharing_code", text(""))
                .mayHave("sharing_limit_ms", whole("")).has("watchers", whole("How many operators watch its screen."))
                .mayHave("watched_by", list("Their names.", typed("string")));
    }

    private static void control(ObjectSchema phone) {
        phone.mayHave("input",
                list("What input it can carry out now.", word("", ApiOperation.words(InputKind.values()))))
                .mayHave("input_why", word("Why it can't carry out everything.",
                        ApiOperation.words(InputObstacle.values())))
                .mayHave("controlled_by", text("The operator who controls it."));
    }

    private static void profile(ObjectSchema phone) {
        phone.mayHave("nickname", text("")).mayHave("groups", list("", typed("string")))
                .mayHave("tags", list("", typed("string"))).mayHave("note", text("")).mayHave("number", whole(""));
    }
}
