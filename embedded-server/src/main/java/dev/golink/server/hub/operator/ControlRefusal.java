package dev.golink.server.hub.operator;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.fleet.control.ControlAnswer;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.hub.transport.OperatorTransport;
import dev.golink.server.protocol.Event;
import dev.golink.server.protocol.message.ControlMessage;
import dev.golink.server.protocol.message.ControlNews;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.protocol.message.Targets;

/** Refuses messages about the control of phones whose operator lacks a right. Stateless. */
final class ControlRefusal {
    private ControlRefusal() {}

    /**
     * Sends the answer that the message asks for. Only the first part of a gesture asks for one, so that each gesture has
     * exactly one outcome for each phone; other messages are answered with an error.
     */
    static void send(OperatorTransport transport, ControlMessage message, Right missing) {
        switch (message) {
            case ControlMessage.Take(var targets, String id, _) -> send(transport, targets, id, Event.TAKE_CONTROL,
                    phone -> new ControlNews.Answered(id, phone, new ControlAnswer.NotAllowed(missing)));
            case ControlMessage.Input(var targets, var part) when part.seq() == 0 ->
                send(transport, targets, part.id(), Event.INPUT,
                        phone -> new ControlNews.GestureEnded(part.id(), phone, new InputOutcome.NotAllowed(missing)));
            case ControlMessage.Input _,ControlMessage.Release _ ->
                transport.send(new ServerMessage.Complaint(Rights.missing(missing)));
        }
    }

    private static void send(OperatorTransport transport, Targets targets, String id, Event of,
            Function<PhoneId, ControlNews> answer) {
        List<PhoneId> phones = switch (targets) {
            case Targets.One(PhoneId phone) -> List.of(phone);
            case Targets.Several(List<PhoneId> several) -> several;
            case Targets.Group _ -> List.of(); // the reader lets none through
        };
        phones.forEach(phone -> transport.send(new ServerMessage.OfControl(answer.apply(phone))));
        if (!(targets instanceof Targets.One)) {
            transport.send(new ServerMessage.Summary(id, of.wireName(), phones.size(),
                    Map.of("refused", phones.size())));
        }
    }
}
