package dev.golink.server.gateway;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.server.fleet.screen.ScreenTuning;
import dev.golink.server.gateway.socket.PeerSocket;
import dev.golink.server.protocol.frame.ChannelFrame;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.screen.Backlog;
import dev.golink.server.screen.ScreenRelay;
import dev.golink.server.screen.TunedWatch;

/**
 * The screens that one operator watches, each on its own channel of the connection. A frame leaves its queue only when
 * hardly any data waits for the operator, and the queues of all its screens share one bound. The memory used for an
 * operator that does not read is thus at most two mebibytes and one frame, for any number of screens.
 */
final class OperatorScreens {
    /** The most screens one operator may watch, so that invented ids do not fill the memory. */
    private static final int MOST = 1_000;
    /** The most bytes that may already wait for the operator when a frame is added. */
    private static final int SHORT_QUEUE = 64 * 1024;

    private final OperatorId operator;
    private final PeerSocket socket;
    private final ScreenRelay relay;
    private final Backlog backlog = new Backlog();
    private final Map<PhoneId, Channel> channels = new ConcurrentHashMap<>();
    /** Fair, so that no screen waits forever. */
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile boolean ended;
    private int lastChannel;

    OperatorScreens(OperatorId operator, PeerSocket socket, ScreenRelay relay) {
        this.operator = operator;
        this.socket = socket;
        this.relay = relay;
    }

    /** Adds a watch of a phone. Returns the message to send before its first frame. On the hub thread. */
    ServerMessage watch(PhoneId phone) {
        Channel present = channels.get(phone);
        if (present != null) {
            return new ServerMessage.Watching(phone, present.number);
        }
        if (channels.size() >= MOST) {
            return new ServerMessage.Complaint("An operator can watch at most " + MOST + " screens.");
        }
        Channel channel = new Channel(++lastChannel);
        channels.put(phone, channel);
        return new ServerMessage.Watching(phone, channel.number);
    }

    /** Starts the frames of a watched phone, unless they have started. On the hub thread. */
    void start(PhoneId phone) {
        Channel channel = channels.get(phone);
        if (channel == null) {
            return;
        }
        if (channel.watch == null) {
            channel.watch = relay.watch(operator, phone, waiting -> deliver(channel.number, waiting), backlog);
        }
        if (ended) {
            channel.close();
        }
    }

    /** Ends the watch of a phone. On the hub thread. */
    void unwatch(PhoneId phone) {
        Channel channel = channels.remove(phone);
        if (channel != null) {
            channel.close();
        }
    }

    /** Ends the watches of all phones. On the hub thread. */
    void unwatchAll() {
        channels.keySet().forEach(this::unwatch);
    }

    /** Ends all watches for good, because the connection ended. On any thread. */
    void end() {
        ended = true;
        unwatchAll();
    }

    /**
     * Sets the limits that the operator needs for a watched screen. Returns whether it is watched. On the hub thread.
     */
    boolean tune(PhoneId phone, @Nullable ScreenTuning tuning) {
        return with(phone, watch -> watch.tune(tuning));
    }

    /** Requests a key frame of a watched screen. Returns whether it is watched. On the hub thread. */
    boolean requestKeyFrame(PhoneId phone) {
        return with(phone, TunedWatch::requestKeyFrame);
    }

    private boolean with(PhoneId phone, Consumer<TunedWatch> action) {
        Channel channel = channels.get(phone);
        TunedWatch watch = channel == null ? null : channel.watch;
        if (watch != null) {
            action.accept(watch);
        }
        return watch != null;
    }

    private void deliver(int channel, Supplier<@Nullable Frame> waiting) {
        boolean more = true;
        while (more) {
            more = deliverOne(channel, waiting);
        }
    }

    /**
     * Sends one frame. Waits on the watcher's own thread for this screen's turn and for room. Returns false if there is
     * no frame or the connection has ended.
     */
    private boolean deliverOne(int channel, Supplier<@Nullable Frame> waiting) {
        turn.lock();
        try {
            Frame frame = socket.awaitRoom(SHORT_QUEUE) ? waiting.get() : null;
            return frame != null && socket.sendBinary(new ChannelFrame(channel, frame).head(), frame.payload());
        } finally {
            turn.unlock();
        }
    }

    /** A channel number and, once frames have started, their watch. */
    private static final class Channel {
        private final int number;
        private volatile @Nullable TunedWatch watch;

        Channel(int number) {
            this.number = number;
        }

        void close() {
            TunedWatch begun = watch;
            if (begun != null) {
                begun.close();
            }
        }
    }
}
