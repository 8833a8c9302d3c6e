package dev.golink.server.hub;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

import dev.golink.server.access.entry.Proof;
import dev.golink.server.admission.PhonePeer;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.ScreenTuning;
import dev.golink.server.hub.transport.OperatorTransport;
import dev.golink.server.hub.transport.PhoneTransport;
import dev.golink.server.protocol.close.CloseCode;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.trace.TraceTap;

/** A transport that records what is sent, instead of sending it. */
public final class RecordingTransport implements PhoneTransport, OperatorTransport {
    private Proof proof = new Proof.ByOpenServer();
    public final List<ServerMessage> sent = new ArrayList<>();
    public final List<CloseCode> closed = new ArrayList<>();
    public final List<String> reasons = new ArrayList<>();
    private final PhoneId id;
    private final String address;
    private final HandTurnedTime time;
    private OptionalLong lastFrameAt = OptionalLong.empty();
    private boolean frameAwaited;
    private Runnable frameCame = () -> {};
    public boolean framesWelcome;
    public int pings;
    /** How often the address was read, which every snapshot of the phone does. */
    int addressesTold;
    public int forgotten;
    public boolean behind;
    public boolean tellsTime;
    public boolean isPrivate = true;
    public final List<PhoneId> watched = new ArrayList<>();

    public RecordingTransport(String id, HandTurnedTime time) {
        this(id, time, "192.0.2.7");
    }

    public RecordingTransport(String id, HandTurnedTime time, String address) {
        this.id = new PhoneId(id);
        this.time = time;
        this.address = address;
    }

    /** Reports to it what this transport sends; null if the phone is not traced. */
    public @Nullable TraceTap tap;

    @Override
    public void trace(@Nullable TraceTap next) {
        tap = next;
    }

    public void frameComes() {
        lastFrameAt = OptionalLong.of(time.nanos());
        if (frameAwaited) {
            frameAwaited = false;
            frameCame.run();
        }
    }

    /** Sets what runs when a frame arrives that is awaited. */
    void tellsOfFrames(Runnable told) {
        frameCame = told;
    }

    public ServerMessage lastSent() {
        return sent.getLast();
    }

    @Override
    public void send(ServerMessage message) {
        sent.add(message);
    }

    @Override
    public void close(CloseCode code, String reason) {
        closed.add(code);
        reasons.add(reason);
    }

    @Override
    public PhonePeer peer() {
        return new PhonePeer(id, proof);
    }

    @Override
    public String address() {
        addressesTold++;
        return address;
    }

    /** Changes why the phone counts as let in. */
    public void proof(Proof other) {
        proof = other;
    }

    @Override
    public InetAddress from() {
        return InetAddress.ofLiteral(address);
    }

    @Override
    public void unwatchScreens() {
        watched.clear();
    }

    @Override
    public void ping() {
        pings++;
    }

    @Override
    public void acceptFrames(boolean welcome) {
        framesWelcome = welcome;
    }

    @Override
    public void forgetPicture() {
        forgotten++;
    }

    @Override
    public void tellTime(boolean wanted) {
        tellsTime = wanted;
    }

    @Override
    public boolean isPrivate() {
        return isPrivate;
    }

    @Override
    public void awaitFrame() {
        frameAwaited = true;
    }

    @Override
    public OptionalLong lastFrameAt() {
        return lastFrameAt;
    }

    @Override
    public boolean isBehind() {
        return behind;
    }

    @Override
    public void watchScreen(PhoneId phone) {
        watched.add(phone);
    }

    @Override
    public boolean tuneScreen(PhoneId phone, ScreenTuning tuning) {
        return watched.contains(phone);
    }

    @Override
    public boolean requestKeyFrame(PhoneId phone) {
        return watched.contains(phone);
    }

    @Override
    public void unwatchScreen(PhoneId phone) {
        watched.remove(phone);
    }
}
