package dev.golink.server;

import dev.golink.server.fleet.Fleet;

class EmbeddedFleetTest extends FleetContract {
    @Override
    protected Fleet open(RunningServer running) {
        return running.fleet();
    }
}
