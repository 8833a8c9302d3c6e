package dev.golink.server.remote;

import dev.golink.server.FleetContract;
import dev.golink.server.RunningServer;
import dev.golink.server.fleet.Fleet;
import dev.golink.server.fleet.OperatorId;

class RemoteFleetContractTest extends FleetContract {
    @Override
    protected Fleet open(RunningServer running) {
        return RemoteFleet.dial(running.endpoints().webSocket(), operator());
    }

    @Override
    protected OperatorId operator() {
        return new OperatorId("anna+zoë@lab");
    }
}
