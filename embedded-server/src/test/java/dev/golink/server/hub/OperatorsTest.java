package dev.golink.server.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;

import org.junit.jupiter.api.Test;

import dev.golink.server.access.entry.Proof;
import dev.golink.server.access.right.Rights;
import dev.golink.server.access.right.Role;
import dev.golink.server.access.token.IssuedToken;
import dev.golink.server.access.token.TokenIssuer;
import dev.golink.server.admission.OperatorPeer;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.ScreenWish;
import dev.golink.server.protocol.close.CloseCode;
import dev.golink.server.protocol.message.OperatorMessage;
import dev.golink.server.protocol.message.PhoneMessage;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.protocol.message.Targets;
import dev.golink.server.protocol.operator.ServerCapabilities;

class OperatorsTest {
    private static final OperatorId ANNA = new OperatorId("anna");
    private static final PhoneId PHONE = new PhoneId("lab-7");

    private final HubFixture fixture = new HubFixture();
    private final RecordingTransport operator = new RecordingTransport("unused", fixture.time);

    @Test
    void anOperatorGetsAWelcomeAndIsCountedSeparatelyFromPhones() {
        fixture.operatorConnected(ANNA, operator);

        assertThat(operator.sent)
                .containsExactly(new ServerMessage.Welcome(ServerCapabilities.ALL, Role.ADMIN.rights()));
        assertThat(fixture.counts().operators()).isOne();
        assertThat(fixture.counts().online()).isZero();
    }

    @Test
    void theLocalOperatorCountsLikeRemoteOperators() {
        fixture.hub.operatorHere();
        assertThat(fixture.counts().operators()).isOne();
        OperatorId here = fixture.counts().operatorNames().getFirst();

        fixture.operatorConnected(ANNA, operator);
        assertThat(fixture.counts().operators()).isEqualTo(2);
        assertThat(fixture.counts().operatorNames()).containsExactlyInAnyOrder(here, ANNA);

        fixture.operatorConnected(here, new RecordingTransport("unused", fixture.time));
        assertThat(fixture.counts().operators()).as("a name counts once").isEqualTo(2);
    }

    @Test
    void nobodyElseTakesTheNameOfAConsoleOnTheServersComputer() {
        fixture.operatorConnected(ANNA, operator);
        RecordingTransport page = new RecordingTransport("unused", fixture.time);

        fixture.hub.operatorConnected(new OperatorPeer(ANNA, Rights.FIXED_PART, new Proof.ByOpenServer()), page);

        assertThat(page.closed).containsExactly(CloseCode.NOT_ALLOWED);
        assertThat(operator.closed).isEmpty();
    }

    @Test
    void whatWasRevokedBetweenTheDecisionAndTheConnectionDoesNotCount() {
        IssuedToken revoked = new TokenIssuer(new Random(1), () -> Instant.EPOCH).forOperator(ANNA, "console",
                Role.ADMIN.rights(), null);

        fixture.hub.operatorConnected(new OperatorPeer(ANNA, Role.ADMIN.rights(), new Proof.ByToken(revoked.token())),
                operator);
        RecordingTransport phone = new RecordingTransport("lab-7", fixture.time);
        phone.proof(new Proof.ByToken(revoked.token()));
        fixture.hub.phoneConnected(phone);

        assertThat(operator.closed).containsExactly(CloseCode.NOT_PROVEN);
        assertThat(phone.closed).containsExactly(CloseCode.NOT_PROVEN);
        assertThat(fixture.counts().online()).isZero();
        assertThat(fixture.counts().operators()).isZero();
    }

    @Test
    void aCommandReachesThePhoneWithTheOperatorsName() {
        RecordingTransport phone = fixture.connect("lab-7");
        fixture.operatorConnected(ANNA, operator);

        fixture.operatorSaid(ANNA, operator,
                new OperatorMessage.Give(new Targets.One(PHONE), null, new Command.StartSharing(ScreenWish.DEFAULT),
                        false));
        assertThat(phone.lastSent())
                .isEqualTo(new ServerMessage.Instruct(ANNA, HubFixture.lastCommand(phone),
                        new Command.StartSharing(ScreenWish.DEFAULT.as(Codec.JPEG))));
        fixture.operatorSaid(ANNA, operator,
                new OperatorMessage.Give(new Targets.One(PHONE), null, new Command.StopSharing(), false));
        assertThat(phone.lastSent())
                .isEqualTo(new ServerMessage.Instruct(ANNA, HubFixture.lastCommand(phone), new Command.StopSharing()));
    }

    @Test
    void aCommandWithAnIdGetsExactlyOneResult() {
        RecordingTransport phone = fixture.connectModern("lab-7");
        fixture.operatorConnected(ANNA, operator);

        fixture.operatorSaid(ANNA, operator,
                new OperatorMessage.Give(new Targets.One(PHONE), "q-1", new Command.StartSharing(ScreenWish.DEFAULT),
                        false));
        assertThat(operator.sent)
                .containsExactly(new ServerMessage.Welcome(ServerCapabilities.ALL, Role.ADMIN.rights()));
        fixture.reports(phone, Sharing.LIVE, HubFixture.lastCommand(phone), "");
        fixture.reports(phone, Sharing.LIVE, HubFixture.lastCommand(phone), "");

        assertThat(operator.sent).containsExactly(
                new ServerMessage.Welcome(ServerCapabilities.ALL, Role.ADMIN.rights()),
                new ServerMessage.Result("q-1", "open_screen", PHONE, new Outcome.Done()));
    }

    @Test
    void aCommandWithoutAnIdGetsNoResult() {
        fixture.operatorConnected(ANNA, operator);

        fixture.operatorSaid(ANNA, operator,
                new OperatorMessage.Give(new Targets.One(PHONE), null, new Command.StartSharing(ScreenWish.DEFAULT),
                        false));

        assertThat(operator.sent)
                .containsExactly(new ServerMessage.Welcome(ServerCapabilities.ALL, Role.ADMIN.rights()));
    }

    @Test
    void aSecondConnectionOfAnOperatorReplacesTheFirst() {
        RecordingTransport second = new RecordingTransport("unused", fixture.time);
        fixture.operatorConnected(ANNA, operator);

        fixture.operatorConnected(ANNA, second);
        fixture.operatorGone(ANNA, operator);

        assertThat(operator.closed).containsExactly(CloseCode.REPLACED);
        assertThat(fixture.counts().operators()).isOne();
        fixture.operatorGone(ANNA, second);
        assertThat(fixture.counts().operators()).isZero();
    }

    @Test
    void anOperatorAndAPhoneMayShareAName() {
        RecordingTransport phone = fixture.connect("anna");

        fixture.operatorConnected(ANNA, operator);

        assertThat(phone.closed).isEmpty();
        assertThat(fixture.counts().online()).isOne();
        assertThat(fixture.counts().operators()).isOne();
    }

    @Test
    void anUnknownEventIsAnsweredAndChangesNothing() {
        fixture.operatorConnected(ANNA, operator);

        fixture.operatorSaid(ANNA, operator, new PhoneMessage.Unknown("dance"));

        assertThat(operator.lastSent()).isEqualTo(new ServerMessage.NotUnderstood());
        assertThat(operator.closed).isEmpty();
    }

    @Test
    void anOperatorThatKeepsSendingInvalidTextsIsClosed() {
        fixture.operatorConnected(ANNA, operator);

        for (int i = 0; i < 20; i++) {
            fixture.operatorSaid(ANNA, operator, new PhoneMessage.Malformed("not JSON", ""));
        }

        assertThat(operator.closed).containsExactly(CloseCode.NOT_TEXT);
        assertThat(fixture.counts().operators()).isZero();
    }

    @Test
    void anOperatorIsPingedEveryFifteenSeconds() {
        fixture.operatorConnected(ANNA, operator);

        fixture.pass(Duration.ofMillis(14_750));
        assertThat(operator.pings).isZero();
        fixture.pass(Duration.ofMillis(250));
        assertThat(operator.pings).isOne();
        fixture.pass(Duration.ofSeconds(15));
        assertThat(operator.pings).isEqualTo(2);
    }

    @Test
    void anOperatorThatAnswersPingsMaySendNothingForHours() {
        fixture.operatorConnected(ANNA, operator);

        for (int quarter = 0; quarter < 4 * 60 * 3; quarter++) {
            fixture.pass(Duration.ofSeconds(15));
            fixture.operatorAlive(ANNA, operator);
        }

        assertThat(operator.closed).isEmpty();
        assertThat(fixture.counts().operators()).isOne();
    }

    @Test
    void anOperatorThatSendsNothingForAMinuteIsClosedAndNotCounted() {
        fixture.operatorConnected(ANNA, operator);
        fixture.pass(Duration.ofSeconds(30));
        fixture.operatorSaid(ANNA, operator, new OperatorMessage.Heart());

        fixture.pass(Duration.ofMillis(59_750));
        assertThat(operator.closed).isEmpty();
        fixture.pass(Duration.ofMillis(250));

        assertThat(operator.closed).containsExactly(CloseCode.HEARTBEAT_LOST);
        assertThat(fixture.counts().operators()).isZero();
        fixture.operatorAlive(ANNA, operator);
        assertThat(fixture.counts().operators()).isZero();
    }

    @Test
    void aPauseOfTheServerDoesNotCountAsAnOperatorsSilence() {
        fixture.operatorConnected(ANNA, operator);

        fixture.time.pass(Duration.ofMinutes(10));
        fixture.hub.resumeAfter(Duration.ofMinutes(10));
        fixture.pass(Duration.ofSeconds(30));

        assertThat(operator.closed).isEmpty();
    }

    @Test
    void activityOnAReplacedConnectionDoesNotKeepTheNewOneOpen() {
        RecordingTransport second = new RecordingTransport("unused", fixture.time);
        fixture.operatorConnected(ANNA, operator);
        fixture.operatorConnected(ANNA, second);

        fixture.pass(Duration.ofSeconds(59));
        fixture.operatorAlive(ANNA, operator);
        fixture.pass(Duration.ofSeconds(1));

        assertThat(second.closed).containsExactly(CloseCode.HEARTBEAT_LOST);
    }
}
