package dev.golink.server.protocol;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.golink.server.certificate.Pin;
import dev.golink.server.fleet.OperatorNote;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.profile.EditOutcome;
import dev.golink.server.protocol.command.OutcomeJson;
import dev.golink.server.protocol.json.Envelope;
import dev.golink.server.protocol.json.Fields;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.protocol.phone.IdText;
import dev.golink.server.protocol.phone.RefusalJson;

/**
 * Reads what a server sends to an operator: the counterpart of {@link MessageWriter}. Never throws because of what the
 * server sent. Stateless, so any thread may call it.
 */
public final class ServerReader {
    private ServerReader() {}

    /** Reads a message; empty if an operator cannot use it, for example because its event is a newer server's. */
    public static Optional<ServerMessage> read(String text) {
        if (text.equals("pong")) {
            return Optional.of(new ServerMessage.Pong());
        }
        return switch (Envelope.ofAnyLength(text)) {
            case Envelope.Bad _ -> Optional.empty();
            case Envelope.Good(String name, Fields fields) ->
                Event.of(name).map(event -> event.toOperator(fields));
        };
    }

    /** Reads a {@code heart}, with which the server also answers messages that it does not understand. */
    static ServerMessage heart(Fields fields) {
        return fields.text("fromuserId") == null ? new ServerMessage.Heart(fields.instant("server_ms"))
                : new ServerMessage.NotUnderstood();
    }

    static ServerMessage error(Fields fields) {
        return new ServerMessage.Complaint(told(fields.text("msg")));
    }

    static ServerMessage open(Fields fields) {
        return new ServerMessage.Welcome(fields.texts("can"), AccessText.rights(fields));
    }

    static @Nullable ServerMessage nextPin(Fields fields) {
        return Pin.read(told(fields.text("pin"))).map(ServerMessage.NextPin::new).orElse(null);
    }

    static @Nullable ServerMessage result(Fields fields) {
        if (ControlReader.isOfControl(fields.text("of"))) {
            return ControlReader.result(fields);
        }
        String command = fields.wholeText("id");
        Outcome outcome = OutcomeJson.read(fields);
        if (command == null || outcome == null) {
            return null;
        }
        String of = told(fields.text("of"));
        if (!fields.has("to_user")) {
            return new ServerMessage.OperatorResult(command, of, ResultJson.operator(fields), outcome);
        }
        PhoneId phone = phone(fields);
        return phone == null ? null : new ServerMessage.Result(command, of, phone, outcome);
    }

    static @Nullable ServerMessage summary(Fields fields) {
        String command = fields.wholeText("id");
        return command == null
                ? null
                : new ServerMessage.Summary(command, told(fields.text("of")), (int) fields.whole("total"),
                        ResultJson.outcomes(fields));
    }

    static @Nullable ServerMessage operatorMessage(Fields fields) {
        try {
            return new ServerMessage.OperatorSaid(new OperatorNote(new OperatorId(told(fields.text("fromUser"))),
                    told(fields.wholeText("text")), Boolean.TRUE.equals(fields.truth("to_all"))));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    static @Nullable ServerMessage edited(Fields fields) {
        String command = fields.wholeText("id");
        EditOutcome outcome = switch (told(fields.text("outcome"))) {
            case "kept" -> new EditOutcome.Kept((int) fields.whole("phones"));
            case "refused" -> new EditOutcome.Refused(RefusalJson.read(fields), 0);
            default -> null;
        };
        return command == null || outcome == null
                ? null
                : new ServerMessage.Edited(command, told(fields.text("of")), outcome);
    }

    static @Nullable ServerMessage watching(Fields fields) {
        PhoneId phone = phone(fields);
        return phone == null ? null : new ServerMessage.Watching(phone, (int) fields.whole("channel"));
    }

    private static @Nullable PhoneId phone(Fields fields) {
        return IdText.phoneId(told(fields.text("to_user"))).orElse(null);
    }

    private static String told(@Nullable String text) {
        return text == null ? "" : text;
    }
}
