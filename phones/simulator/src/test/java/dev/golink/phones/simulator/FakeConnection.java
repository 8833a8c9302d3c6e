package dev.golink.phones.simulator;

import java.util.ArrayList;
import java.util.List;

import dev.golink.phones.client.wire.ConnectionListener;
import dev.golink.phones.client.wire.Message;
import dev.golink.phones.client.wire.OpenConnection;

/** A connection whose server is the test. */
final class FakeConnection implements OpenConnection {
    final ConnectionListener listener;
    final List<String> said = new ArrayList<>();
    boolean aborted;
    boolean listening = true;
    int goodbyes;
    int frames;

    FakeConnection(ConnectionListener listener) {
        this.listener = listener;
    }

    void server(String text) {
        listener.received(text, 0);
    }

    @Override
    public void send(Message message) {
        said.add(message.toString());
    }

    @Override
    public boolean show(Message frame) {
        frames++;
        return true;
    }

    @Override
    public void listen(boolean on) {
        listening = on;
    }

    @Override
    public void close(int code, String reason) {
        goodbyes++;
        listener.closed(1000, "");
    }

    @Override
    public void abort() {
        aborted = true;
    }
}
