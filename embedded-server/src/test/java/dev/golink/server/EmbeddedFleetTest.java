package dev.golink.server;

import dev.golink.server.fleet.Fleet;
import dev.golink.server.fleet.OperatorId;

class EmbeddedFleetTest extends FleetContract {
    @Override
    protected Fleet open(RunningServer running) {
        return running.fleet();
    }

    @Override
    protected OperatorId operator() {
        return new OperatorId("desk");
    }
}
