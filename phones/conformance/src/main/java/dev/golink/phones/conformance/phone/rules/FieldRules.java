package dev.golink.phones.conformance.phone.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * Checks the types and ranges of the fields of {@code hello} and {@code heart}. A server ignores a wrong value, but the
 * author of a phone wants to know about it. Unknown fields are allowed.
 */
public final class FieldRules {
    private static final Set<String> SHARING = Set.of("asking", "live", "paused", "off", "denied", "failed");
    private static final int LONGEST_SIDE = 65_535;
    private static final double LATEST_CLOCK_MS = 4_102_444_800_000.0;

    private final JsonObject message;
    private final List<String> faults = new ArrayList<>();

    private FieldRules(JsonObject message) {
        this.message = message;
    }

    /** The faults of a {@code hello}, one sentence for each. */
    public static List<String> ofHello(JsonObject hello) {
        FieldRules rules = new FieldRules(hello);
        if (!hello.has("protocol")) {
            rules.faults.add("protocol is missing; it must be 1.");
        }
        rules.check("protocol", "1", value -> isWhole(value, 1, 1));
        for (String name : List.of("model", "os", "app")) {
            rules.check(name, "a string", FieldRules::isText);
        }
        rules.check("width", "a whole number of pixels from 1 to 65,535", value -> isWhole(value, 1, LONGEST_SIDE));
        rules.check("height", "a whole number of pixels from 1 to 65,535", value -> isWhole(value, 1, LONGEST_SIDE));
        rules.check("heart_ms", "a whole number from 100 to 600,000", value -> isWhole(value, 100, 600_000));
        rules.check("codecs", "an array of strings, such as jpeg and h264", FieldRules::isTexts);
        rules.check("can_share", "true or false", FieldRules::isTruth);
        rules.check("can_input", "true or false", FieldRules::isTruth);
        rules.check("can_notice", "true or false", FieldRules::isTruth);
        rules.check("can_locate", "true or false", FieldRules::isTruth);
        rules.check("can_custom", "true or false", FieldRules::isTruth);
        rules.check("can_pause", "true or false", FieldRules::isTruth);
        rules.check("input", "an array of strings, such as touch and key", FieldRules::isTexts);
        rules.check("input_clock", "true or false", FieldRules::isTruth);
        return rules.faults;
    }

    /** The faults of a {@code heart}, one sentence for each. */
    public static List<String> ofHeart(JsonObject heart) {
        FieldRules rules = new FieldRules(heart);
        rules.check("battery", "a number from 0 to 100", value -> isNumber(value, 0, 100));
        rules.check("charging", "true or false", FieldRules::isTruth);
        rules.check("network", "a string", FieldRules::isText);
        rules.check("temperature_c", "a number of degrees Celsius from -100 to 200",
                value -> isNumber(value, -100, 200));
        rules.check("sharing", "one of asking, live, paused, off, denied, failed, or true or false",
                value -> isTruth(value) || (isText(value) && SHARING.contains(value.getAsString())));
        rules.check("sent_frames", "a whole number, 0 or more", value -> isWhole(value, 0, Long.MAX_VALUE));
        rules.check("dropped_frames", "a whole number, 0 or more", value -> isWhole(value, 0, Long.MAX_VALUE));
        rules.check("still", "true or false", FieldRules::isTruth);
        rules.check("encode_ms", "a number from 0 to 60,000", value -> isNumber(value, 0, 60_000));
        rules.check("clock_ms", "milliseconds since 1970", value -> isNumber(value, 0, LATEST_CLOCK_MS));
        return rules.faults;
    }

    private void check(String name, String rule, Predicate<JsonElement> holds) {
        JsonElement value = message.get(name);
        if (value != null && !holds.test(value)) {
            faults.add(name + " is " + value + "; it must be " + rule + ".");
        }
    }

    private static boolean isText(JsonElement value) {
        return value instanceof JsonPrimitive primitive && primitive.isString();
    }

    private static boolean isTruth(JsonElement value) {
        return value instanceof JsonPrimitive primitive && primitive.isBoolean();
    }

    private static boolean isNumber(JsonElement value, double least, double most) {
        return value instanceof JsonPrimitive primitive && primitive.isNumber() && primitive.getAsDouble() >= least
                && primitive.getAsDouble() <= most;
    }

    private static boolean isWhole(JsonElement value, double least, double most) {
        return isNumber(value, least, most) && value.getAsDouble() == Math.rint(value.getAsDouble());
    }

    private static boolean isTexts(JsonElement value) {
        return value instanceof JsonArray array && array.asList().stream().allMatch(FieldRules::isText);
    }
}
