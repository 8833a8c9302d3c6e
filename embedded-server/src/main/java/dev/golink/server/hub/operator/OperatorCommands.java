package dev.golink.server.hub.operator;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.hub.transport.OperatorTransport;
import dev.golink.server.protocol.Event;
import dev.golink.server.protocol.ResultJson;
import dev.golink.server.protocol.message.OperatorMessage;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.protocol.message.Targets;

/**
 * Gives the commands of remote operators to phones, and reports the outcomes to each operator. For the hub thread only.
 * See decision 0004.
 */
final class OperatorCommands {
    private final OperatorSessions.Orders orders;

    OperatorCommands(OperatorSessions.Orders orders) {
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
                    transport.watchScreen(phone);
                }
                one(operator, transport, give, phone, _ -> {});
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

    private void several(OperatorId operator, OperatorTransport transport, OperatorMessage.Give give,
            List<PhoneId> phones) {
        Summing summing = new Summing(transport, give, phones.size());
        summing.tellIfComplete();
        phones.forEach(phone -> one(operator, transport, give, phone, summing));
    }

    private void one(OperatorId operator, OperatorTransport transport, OperatorMessage.Give give, PhoneId phone,
            OutcomeListener outcomeListener) {
        orders.send(operator, phone, give.command()).thenAccept(outcome -> {
            if (give.id() != null) {
                transport.send(new ServerMessage.Result(give.id(), of(give), phone, outcome));
                outcomeListener.settled(outcome);
            }
        });
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
            outcomes.merge(ResultJson.word(outcome), 1, Integer::sum);
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
