package dev.golink.server.protocol.phone;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.input.InputKind;
import dev.golink.server.fleet.input.InputObstacle;
import dev.golink.server.fleet.input.PhoneInput;
import dev.golink.server.protocol.json.Fields;

/**
 * Converts what input a phone can carry out, and who controls it, to and from JSON: in what phones say of themselves,
 * and in what operators get. Unknown words are left out. Stateless.
 */
public final class PhoneInputJson {
    private static final String INPUT = "input";
    private static final String CAN = "can";
    private static final String CONTROLLER = "controlled_by";

    private PhoneInputJson() {}

    /** Adds what is known about the control of a phone to the phone's object. */
    public static void write(JsonObject object, PhoneInput input) {
        if (!input.kinds().isEmpty()) {
            JsonArray kinds = new JsonArray(input.kinds().size());
            Stream.of(InputKind.values()).filter(input::can).forEach(kind -> kinds.add(kind.word()));
            object.add(INPUT, kinds);
        }
        if (input.obstacle() != null) {
            object.addProperty("input_why", input.obstacle().word());
        }
        if (input.controller() != null) {
            object.addProperty(CONTROLLER, input.controller().value());
        }
    }

    /** Reads what is known about the control of a phone. */
    public static PhoneInput read(Fields fields) {
        Set<InputKind> kinds = kinds(fields.texts(INPUT));
        InputObstacle obstacle = obstacle(fields.text("input_why"));
        OperatorId controller = controller(fields.text(CONTROLLER));
        return kinds.isEmpty() && obstacle == null && controller == null ? PhoneInput.NONE
                : new PhoneInput(kinds, obstacle, controller);
    }

    /** What a phone says in its hello that it can carry out. */
    public static Set<InputKind> ofHello(Fields fields) {
        return kinds(fields.texts(INPUT));
    }

    /** Whether a phone says in its hello that it refuses input that is too old. */
    public static boolean comparesTime(Fields fields) {
        return Boolean.TRUE.equals(fields.truth("input_clock"));
    }

    /**
     * What a phone says that it can carry out now.
     *
     * @throws IllegalArgumentException if it does not say that
     */
    public static Set<InputKind> now(Fields fields) {
        if (!fields.has(CAN)) {
            throw new IllegalArgumentException("it needs can, a list of what the phone can carry out now.");
        }
        return kinds(fields.checked().texts(CAN));
    }

    /** Why a phone can't carry out everything; null if it does not say, or says it with an unknown word. */
    public static @Nullable InputObstacle why(Fields fields) {
        return obstacle(fields.text("why"));
    }

    private static Set<InputKind> kinds(Collection<String> words) {
        List<InputKind> kinds = words.stream().map(InputKind::of).flatMap(Optional::stream).toList();
        return kinds.isEmpty() ? Set.of() : EnumSet.copyOf(kinds);
    }

    private static @Nullable InputObstacle obstacle(@Nullable String word) {
        return word == null ? null : InputObstacle.of(word).orElse(null);
    }

    private static @Nullable OperatorId controller(@Nullable String name) {
        return name == null ? null : IdText.operatorId(name).orElse(null);
    }
}
