package dev.golink.server.hub.operator;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.fleet.access.AccessAnswer;
import dev.golink.server.fleet.audit.AuditAnswer;
import dev.golink.server.fleet.audit.AuditCheck;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.profile.EditOutcome;
import dev.golink.server.fleet.runs.RunAnswer;
import dev.golink.server.fleet.trace.TraceEnd;
import dev.golink.server.hub.transport.OperatorTransport;
import dev.golink.server.protocol.Event;
import dev.golink.server.protocol.command.OutcomeJson;
import dev.golink.server.protocol.message.AccessMessage;
import dev.golink.server.protocol.message.AccessNews;
import dev.golink.server.protocol.message.AuditMessage;
import dev.golink.server.protocol.message.AuditNews;
import dev.golink.server.protocol.message.ControlMessage;
import dev.golink.server.protocol.message.HistoryMessage;
import dev.golink.server.protocol.message.HistoryNews;
import dev.golink.server.protocol.message.OperatorMessage;
import dev.golink.server.protocol.message.RunNews;
import dev.golink.server.protocol.message.RunRequest;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.protocol.message.Targets;
import dev.golink.server.protocol.message.TraceMessage;
import dev.golink.server.protocol.message.TraceNews;

/**
 * Gives the commands of remote operators to phones, and reports the outcomes to each operator. For the hub thread only.
 * See decision 0004.
 */
final class OperatorCommands {
    private final Orders orders;

    OperatorCommands(Orders orders) {
        this.orders = orders;
    }

    /**
     * Gives a command to its phones. A command without an id gets no result: its operator uses only the fixed part of
     * the protocol.
     */
    void give(OperatorId operator, OperatorTransport transport, OperatorMessage.Give give) {
        switch (give.targets()) {
            case Targets.One(PhoneId phone) -> {
                if (give.watch()) {
                    orders.watches().watch(operator, transport, phone);
                }
                send(operator, transport, give, List.of(phone), _ -> {});
            }
            case Targets.Several(List<PhoneId> phones) -> several(operator, transport, give, phones);
            case Targets.Group(String name) -> {
                List<PhoneId> members = orders.members(name);
                if (members.size() > Targets.MOST) {
                    transport.send(new ServerMessage.Complaint("The group has " + members.size()
                            + " phones. A command can be for at most " + Targets.MOST + "."));
                } else {
                    several(operator, transport, give, members);
                }
            }
        }
    }

    /** Refuses a message because its operator lacks a right: with the answer that the message asks for, if any. */
    void refuse(OperatorTransport transport, OperatorMessage message, Right missing) {
        Refusal refusal = Refusal.about(Refusal.Code.NOT_ALLOWED, Rights.missing(missing), missing.word());
        Outcome outcome = new Outcome.NotAllowed(missing);
        switch (message) {
            case OperatorMessage.Give give when give.id() != null -> refuse(transport, give, give.id(), outcome);
            case OperatorMessage.TellOperators(var to, String id, _) when id != null ->
                transport.send(new ServerMessage.OperatorResult(id, Event.OPERATOR_MESSAGE.wireName(), to, outcome));
            case OperatorMessage.DisconnectOperator(var who, String id, _) when id != null ->
                transport.send(new ServerMessage.OperatorResult(id, Event.DISCONNECT.wireName(), who, outcome));
            case OperatorMessage.EditPhones edit -> transport.send(new ServerMessage.Edited(edit.command(),
                    Event.EDIT_PHONES.wireName(), new EditOutcome.Refused(refusal, 0)));
            case OperatorMessage.ForgetPhones edit -> transport.send(new ServerMessage.Edited(edit.command(),
                    Event.FORGET_PHONES.wireName(), new EditOutcome.Refused(refusal, 0)));
            case RunRequest.Begin(var id, _, _, boolean more, _) when !more ->
                refuseRun(transport, id, Event.BEGIN_RUN, refusal);
            case RunRequest.Begin _ -> {} // the last of its messages is answered
            case RunRequest.Retry retry -> refuseRun(transport, retry.id(), Event.RETRY_RUN, refusal);
            case RunRequest.Cancel cancel -> refuseRun(transport, cancel.id(), Event.CANCEL_RUN, refusal);
            case AccessMessage.Decide(var id, String of, _) -> transport.send(new ServerMessage.OfAccess(
                    new AccessNews.Answer(id, of, new AccessAnswer.Refused(refusal))));
            case AuditMessage.Find(var id, _) -> transport.send(new ServerMessage.OfAudit(
                    new AuditNews.Found(id, new AuditAnswer.Refused(refusal))));
            case AuditMessage.Check(var id, _) -> transport.send(new ServerMessage.OfAudit(
                    new AuditNews.Checked(id, new AuditCheck.Refused(refusal))));
            case HistoryMessage.Find(String id, _) -> refuseHistory(transport, id, Event.FIND_HISTORY, refusal);
            case HistoryMessage.Count(String id, _) -> refuseHistory(transport, id, Event.HISTORY_COUNTS, refusal);
            case TraceMessage.Begin(String id, _) -> transport.send(new ServerMessage.OfTrace(
                    new TraceNews.Ended(id, new TraceEnd.Refused(refusal))));
            case ControlMessage control -> ControlRefusal.send(transport, control, missing);
            case OperatorMessage _ -> transport.send(new ServerMessage.Complaint(refusal.words()));
        }
    }

    private void refuse(OperatorTransport transport, OperatorMessage.Give give, String id, Outcome outcome) {
        List<PhoneId> phones = switch (give.targets()) {
            case Targets.One(PhoneId phone) -> List.of(phone);
            case Targets.Several(List<PhoneId> several) -> several;
            case Targets.Group _ -> List.of(); // who is in a group is not told without the right to see it
        };
        phones.forEach(phone -> transport.send(new ServerMessage.Result(id, of(give), phone, outcome)));
        if (!(give.targets() instanceof Targets.One)) {
            transport.send(new ServerMessage.Summary(id, of(give), phones.size(),
                    phones.isEmpty() ? Map.of() : Map.of(OutcomeJson.word(outcome), phones.size())));
        }
    }

    private static void refuseRun(OperatorTransport transport, String id, Event of, Refusal refusal) {
        transport.send(new ServerMessage.OfRuns(
                new RunNews.Answer(id, of.wireName(), new RunAnswer.Refused(refusal))));
    }

    private static void refuseHistory(OperatorTransport transport, String id, Event of, Refusal refusal) {
        transport.send(new ServerMessage.OfHistory(new HistoryNews.Refused(id, of.wireName(), refusal)));
    }

    private void several(OperatorId operator, OperatorTransport transport, OperatorMessage.Give give,
            List<PhoneId> phones) {
        Summing summing = new Summing(transport, give, phones.size());
        summing.tellIfComplete();
        send(operator, transport, give, phones, summing);
    }

    private void send(OperatorId operator, OperatorTransport transport, OperatorMessage.Give give,
            List<PhoneId> phones, OutcomeListener outcomeListener) {
        var outcomes = orders.send(operator, phones, give.command());
        for (int i = 0; i < outcomes.size(); i++) {
            PhoneId phone = phones.get(i);
            outcomes.get(i).thenAccept(outcome -> {
                if (give.id() != null) {
                    transport.send(new ServerMessage.Result(give.id(), of(give), phone, outcome));
                    outcomeListener.settled(outcome);
                }
            });
        }
    }

    private static String of(OperatorMessage.Give give) {
        return Event.of(give.command()).wireName();
    }

    private interface OutcomeListener {
        void settled(Outcome outcome);
    }

    /** Counts the outcomes of one command, and reports them once every phone has one. */
    private static final class Summing implements OutcomeListener {
        private final OperatorTransport transport;
        private final OperatorMessage.Give give;
        private final int total;
        private final Map<String, Integer> outcomes = new TreeMap<>();
        private int settled;

        Summing(OperatorTransport transport, OperatorMessage.Give give, int total) {
            this.transport = transport;
            this.give = give;
            this.total = total;
        }

        @Override
        public void settled(Outcome outcome) {
            settled++;
            outcomes.merge(OutcomeJson.word(outcome), 1, Integer::sum);
            tellIfComplete();
        }

        void tellIfComplete() {
            String id = give.id();
            if (id != null && settled == total) {
                transport.send(new ServerMessage.Summary(id, of(give), total, outcomes));
            }
        }
    }
}
