package dev.golink.server.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.golink.server.access.entry.Proof;
import dev.golink.server.admission.PhonePeer;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.phone.Vitals;
import dev.golink.server.hub.transport.ConnectionEnd;
import dev.golink.server.hub.transport.PhoneTransport;
import dev.golink.server.protocol.close.CloseCode;
import dev.golink.server.protocol.message.PhoneMessage;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.trace.TraceTap;

/** Tests that the hub's work for one phone does not grow with the number of other phones. */
class ScaleTest {
    private static final int PHONES = 20_000;

    private final HubFixture fixture = new HubFixture();
    private final List<String> touched = new ArrayList<>();

    @Test
    void aTickChecksOnlyPhonesThatAreDue() {
        connect("early");
        fixture.time.pass(Duration.ofSeconds(1));
        connectMany();
        fixture.time.pass(Duration.ofMillis(6_500));
        touched.clear();

        fixture.hub.tick(fixture.time.nanos());

        assertThat(touched).containsExactly("early");
        assertThat(fixture.phone("early").presence()).isEqualTo(Presence.LATE);
    }

    @Test
    void aTickWithoutDuePhonesChecksNone() {
        connectMany();
        fixture.time.pass(Duration.ofSeconds(7));
        touched.clear();

        fixture.hub.tick(fixture.time.nanos());

        assertThat(touched).isEmpty();
    }

    @Test
    void aHeartbeatTouchesOnlyItsPhoneAndIsOneChange() {
        connectMany();
        CountedTransport line = connect("beating");
        fixture.time.pass(Duration.ofSeconds(1));
        touched.clear();
        int changes = fixture.changes.size();

        fixture.hub.phoneSaid(line, new PhoneMessage.Heart(Vitals.UNKNOWN, null, null));

        assertThat(touched).containsOnly("beating");
        assertThat(fixture.changes).hasSize(changes + 1);
    }

    @Test
    void aDisconnectingPhoneTouchesNoOther() {
        connectMany();
        CountedTransport line = connect("leaving");
        touched.clear();

        fixture.hub.phoneGone(line, ConnectionEnd.CONNECTION_LOST);

        assertThat(touched).containsOnly("leaving");
        assertThat(fixture.counts().online()).isEqualTo(PHONES);
    }

    @Test
    void phonesThatDoNotAnswerARequestCauseNoExtraChecks() {
        for (int i = 0; i < 200; i++) {
            connect("phone-" + i, Duration.ofMinutes(2));
            fixture.start("phone-" + i);
        }
        fixture.pass(Duration.ofSeconds(2));
        touched.clear();

        fixture.pass(Duration.ofSeconds(2));
        assertThat(touched).as("while their time runs").isEmpty();
        fixture.pass(fixture.settings.answerTime());
        assertThat(fixture.phone("phone-199").presence()).isEqualTo(Presence.ONLINE);
        assertThat(fixture.phone("phone-199").sharing()).isEqualTo(Sharing.OFF);
        touched.clear();
        fixture.time.pass(Duration.ofMillis(250));
        fixture.hub.tick(fixture.time.nanos());
        fixture.hub.flush();

        assertThat(touched).as("once their time is over").isEmpty();
    }

    private void connectMany() {
        for (int i = 0; i < PHONES; i++) {
            connect("phone-" + i);
        }
    }

    private CountedTransport connect(String id) {
        return connect(id, HubFixture.INTERVAL);
    }

    private CountedTransport connect(String id, Duration interval) {
        CountedTransport line = new CountedTransport(new PhoneId(id));
        fixture.hub.phoneConnected(line);
        fixture.hub.phoneSaid(line, HubFixture.hello(interval));
        return line;
    }

    /** A transport that records each call. */
    private final class CountedTransport implements PhoneTransport {
        private final PhoneId id;

        CountedTransport(PhoneId id) {
            this.id = id;
        }

        @Override
        public PhonePeer peer() {
            return new PhonePeer(id, new Proof.ByOpenServer());
        }

        @Override
        public void trace(@Nullable TraceTap tap) {}

        @Override
        public String address() {
            return "192.0.2.7";
        }

        @Override
        public InetAddress from() {
            return InetAddress.ofLiteral(address());
        }

        @Override
        public void send(ServerMessage message) {
            touched.add(id.value());
        }

        @Override
        public void close(CloseCode code, String reason) {
            touched.add(id.value());
        }

        @Override
        public void ping() {
            touched.add(id.value());
        }

        @Override
        public void forgetPicture() {
            touched.add(id.value());
        }

        @Override
        public void acceptFrames(boolean welcome) {
            touched.add(id.value());
        }

        @Override
        public void tellTime(boolean wanted) {}

        @Override
        public boolean isPrivate() {
            return true;
        }

        @Override
        public boolean isBehind() {
            return false;
        }

        @Override
        public void awaitFrame() {
            touched.add(id.value());
        }

        @Override
        public OptionalLong lastFrameAt() {
            touched.add(id.value());
            return OptionalLong.empty();
        }
    }
}
