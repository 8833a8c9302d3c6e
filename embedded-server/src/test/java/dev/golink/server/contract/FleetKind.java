package dev.golink.server.contract;

import dev.golink.server.RunningServer;
import dev.golink.server.fleet.Fleet;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.remote.RemoteFleet;

/** The location of a fleet's server: in this process or remote. */
enum FleetKind {
    HERE("desk") {
        @Override
        Fleet open(RunningServer running) {
            return running.fleet();
        }
    },

    AFAR("anna+zoë@lab") {
        @Override
        Fleet open(RunningServer running) {
            return RemoteFleet.dial(running.endpoints().webSocket(), operator());
        }
    };

    private final OperatorId operator;

    FleetKind(String operator) {
        this.operator = new OperatorId(operator);
    }

    /** The fleet of a running server. */
    abstract Fleet open(RunningServer running);

    /** The operator name of this fleet's console. */
    OperatorId operator() {
        return operator;
    }
}
