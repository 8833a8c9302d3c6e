package dev.golink.server.hub.operator;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.hub.line.OperatorLine;
import dev.golink.server.protocol.Event;
import dev.golink.server.protocol.ResultJson;
import dev.golink.server.protocol.message.OperatorMessage;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.protocol.message.Targets;

/**
 * Gives the commands of remote operators to phones, and reports the outcomes to each operator. For the hub thread only.
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
    void give(OperatorId operator, OperatorLine line, OperatorMessage.Give give) {
        switch (give.targets()) {
            case Targets.One(PhoneId phone) -> {
                if (give.watch()) {
                    line.watchScreen(phone);
                }
                one(operator, line, give, phone, _ -> {});
            }
            case Targets.Several(List<PhoneId> phones) -> several(operator, line, give, phones);
            case Targets.Group(String name) -> {
                List<PhoneId> members = orders.members(name);
                if (members.size() > Targets.MOST) {
                    line.send(new ServerMessage.Complaint("The group has " + members.size()
                            + " phones, and a command is for " + Targets.MOST + " at most."));
                } else {
                    several(operator, line, give, members);
                }
            }
        }
    }

    private void several(OperatorId operator, OperatorLine line, OperatorMessage.Give give, List<PhoneId> phones) {
        Summing summing = new Summing(line, give, phones.size());
        summing.tellIfComplete();
        phones.forEach(phone -> one(operator, line, give, phone, summing));
    }

    private void one(OperatorId operator, OperatorLine line, OperatorMessage.Give give, PhoneId phone, Heard heard) {
        orders.send(operator, phone, give.command()).thenAccept(outcome -> {
            if (give.id() != null) {
                line.send(new ServerMessage.Result(give.id(), of(give), phone, outcome));
                heard.settled(outcome);
            }
        });
    }

    private static String of(OperatorMessage.Give give) {
        return Event.of(give.command()).wireName();
    }

    private interface Heard {
        void settled(Outcome outcome);
    }

    /** Counts the outcomes of one command, and reports them once every phone has one. */
    private static final class Summing implements Heard {
        private final OperatorLine line;
        private final OperatorMessage.Give give;
        private final int total;
        private final Map<String, Integer> outcomes = new TreeMap<>();
        private int settled;

        Summing(OperatorLine line, OperatorMessage.Give give, int total) {
            this.line = line;
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
                line.send(new ServerMessage.Summary(id, of(give), total, outcomes));
            }
        }
    }
}
