package dev.golink.server.protocol;

import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.control.Control;
import dev.golink.server.fleet.control.ControlAnswer;
import dev.golink.server.fleet.control.ControlLoss;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.protocol.input.ControlAnswerJson;
import dev.golink.server.protocol.input.InputOutcomeJson;
import dev.golink.server.protocol.input.PartJson;
import dev.golink.server.protocol.json.Fields;
import dev.golink.server.protocol.message.ControlMessage;
import dev.golink.server.protocol.message.ControlNews;
import dev.golink.server.protocol.message.OperatorMessage;
import dev.golink.server.protocol.message.PhoneMessage;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.protocol.message.Targets;
import dev.golink.server.protocol.phone.IdText;

/** Reads what operators and servers send each other about the control of phones. Stateless. */
final class ControlReader {
    private ControlReader() {}

    static OperatorMessage take(Fields fields) {
        return usable(Event.TAKE_CONTROL, () -> {
            String id = fields.checked().commandId();
            if (id == null) {
                throw new IllegalArgumentException("it needs an id, so that the server can answer it.");
            }
            return new ControlMessage.Take(targets(Event.TAKE_CONTROL, fields), id,
                    Boolean.TRUE.equals(fields.checked().truth("force")));
        });
    }

    static OperatorMessage release(Fields fields) {
        return usable(Event.RELEASE_CONTROL,
                () -> new ControlMessage.Release(targets(Event.RELEASE_CONTROL, fields)));
    }

    static OperatorMessage input(Fields fields) {
        return usable(Event.INPUT, () -> new ControlMessage.Input(targets(Event.INPUT, fields),
                PartJson.read(fields.checked())));
    }

    /** Reads that the operator lost control; null if it can't be read. */
    static @Nullable ServerMessage lost(Fields fields) {
        Optional<PhoneId> phone = IdText.phoneId(told(fields.text("to_user")));
        if (phone.isEmpty() || !"ended".equals(fields.text("state"))) {
            return null;
        }
        String by = fields.text("by");
        OperatorId other = by == null ? null : IdText.operatorId(by).orElse(null);
        return new ServerMessage.OfControl(new ControlNews.Lost(
                new ControlLoss(phone.get(), ControlLoss.Reason.of(told(fields.text("why"))), other)));
    }

    /** Whether the results of an event are about control or gestures. */
    static boolean isOfControl(@Nullable String of) {
        return Event.TAKE_CONTROL.wireName().equals(of) || Event.INPUT.wireName().equals(of);
    }

    /** Reads what came of a request for control or of a gesture, at one phone; null if it can't be read. */
    static @Nullable ServerMessage result(Fields fields) {
        String id = fields.wholeText("id");
        Optional<PhoneId> phone = IdText.phoneId(told(fields.text("to_user")));
        if (id == null || phone.isEmpty()) {
            return null;
        }
        if (Event.INPUT.wireName().equals(fields.text("of"))) {
            InputOutcome outcome = InputOutcomeJson.read(fields);
            return outcome == null ? null
                    : new ServerMessage.OfControl(new ControlNews.GestureEnded(id, phone.get(), outcome));
        }
        ControlAnswer answer = ControlAnswerJson.read(fields);
        return answer == null ? null
                : new ServerMessage.OfControl(new ControlNews.Answered(id, phone.get(), answer));
    }

    private static Targets targets(Event event, Fields fields) {
        return TargetReader.withoutGroups(event, fields, Control.MOST_PHONES);
    }

    private static OperatorMessage usable(Event event, Supplier<OperatorMessage> message) {
        try {
            return message.get();
        } catch (IllegalArgumentException e) {
            return new PhoneMessage.Unusable(event.wireName() + ": " + e.getMessage());
        }
    }

    private static String told(@Nullable String text) {
        return text == null ? "" : text;
    }
}
