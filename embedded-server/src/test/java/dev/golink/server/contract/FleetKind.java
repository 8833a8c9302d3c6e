package dev.golink.server.contract;

import dev.golink.server.RunningServer;
import dev.golink.server.fleet.Fleet;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.remote.RemoteFleet;

/** Where the server of a fleet runs. */
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

    /** The name this fleet's console works under. */
    OperatorId operator() {
        return operator;
    }
}
