package dev.golink.server.hub.sharing;

import static dev.golink.server.hub.sharing.ReturningPhones.ANNA;
import static dev.golink.server.hub.sharing.ReturningPhones.WISH;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.ScreenWish;
import dev.golink.server.hub.HubFixture;
import dev.golink.server.hub.RecordingTransport;
import dev.golink.server.protocol.message.ServerMessage;

/** Tests that the server asks again by itself for a screen that an operator wants. */
class DesiredSharingTest {
    private final ReturningPhones phones = new ReturningPhones();
    private final HubFixture fixture = phones.fixture;

    @Test
    void aReconnectedPhoneIsAskedAgainWithTheSameOperatorAndWish() {
        RecordingTransport first = fixture.connectModern("lab-7");
        phones.annaStarts();
        fixture.reports(first, Sharing.LIVE, HubFixture.lastCommand(first), "");
        assertThat(fixture.phone("lab-7").sharingDetails().wantedBy()).isEqualTo(ANNA);
        phones.breaks(first);
        assertThat(fixture.phone("lab-7").sharingDetails().wantedBy()).as("while it is away").isEqualTo(ANNA);

        RecordingTransport second = fixture.connectModern("lab-7");
        fixture.pass(Duration.ofMillis(250));

        assertThat(second.lastSent())
                .isEqualTo(new ServerMessage.Instruct(ANNA, HubFixture.lastCommand(second),
                        new Command.StartSharing(WISH)));
        assertThat(fixture.phone("lab-7").sharing()).isEqualTo(Sharing.REQUESTED);
        assertThat(fixture.phone("lab-7").sharingDetails().askedAgainAt()).isNotNull();
        fixture.reports(second, Sharing.LIVE, HubFixture.lastCommand(second), "");
        assertThat(fixture.phone("lab-7").sharing()).isEqualTo(Sharing.LIVE);
    }

    @Test
    void theOperatorGetsNoSecondResultWhenThePhoneIsAskedAgain() {
        RecordingTransport first = fixture.connectModern("lab-7");
        RecordingTransport anna = phones.annaStarts();
        fixture.reports(first, Sharing.LIVE, HubFixture.lastCommand(first), "");
        phones.breaks(first);
        RecordingTransport second = fixture.connectModern("lab-7");
        fixture.pass(Duration.ofMillis(250));

        fixture.reports(second, Sharing.DENIED, HubFixture.lastCommand(second), "");

        assertThat(anna.sent).filteredOn(ServerMessage.Result.class::isInstance).hasSize(1);
    }

    @Test
    void aRestartedServerAsksForTheWantedSharing() {
        fixture.connectLive("lab-7");

        HubFixture restarted = phones.server();
        RecordingTransport line = restarted.connectModern("lab-7");
        restarted.pass(Duration.ofMillis(250));

        assertThat(line.lastSent()).matches(HubFixture::opens);
        assertThat(restarted.phone("lab-7").sharingDetails().wantedBy()).isEqualTo(HubFixture.DESK);
    }

    @Test
    void aLegacyPhoneIsAskedTwoSecondsAfterItReconnects() {
        RecordingTransport first = fixture.connect("old");
        fixture.start("old");
        first.frameComes();
        fixture.pass(Duration.ofMillis(250));
        phones.breaks(first);

        RecordingTransport second = fixture.connect("old");
        fixture.pass(Duration.ofMillis(1_750));
        assertThat(second.sent).noneMatch(HubFixture::opens);
        fixture.pass(Duration.ofMillis(250));

        assertThat(second.lastSent()).isEqualTo(new ServerMessage.Instruct(HubFixture.DESK,
                HubFixture.lastCommand(second), new Command.StartSharing(ScreenWish.DEFAULT.as(Codec.JPEG))));
    }

    @Test
    void aStartAfterAStopStaysWantedWhenTheStopIsAnsweredLater() {
        RecordingTransport first = fixture.connectLive("lab-7");
        fixture.stop("lab-7");
        String stop = HubFixture.lastCommand(first);
        fixture.start("lab-7");

        fixture.reports(first, Sharing.OFF, stop, "");
        fixture.reports(first, Sharing.LIVE, HubFixture.lastCommand(first), "");
        phones.breaks(first);

        assertThat(ReturningPhones.asked(phones.comesBack("lab-7"))).isOne();
    }

    @Test
    void aPhoneWhoseConnectionIsReplacedIsAskedOnTheNewOne() {
        fixture.connectLive("lab-7");

        assertThat(ReturningPhones.asked(phones.comesBack("lab-7"))).isOne();
    }

    @Test
    void aPhoneThatAnOperatorStartsFirstIsNotAskedTwice() {
        phones.breaks(fixture.connectLive("lab-7"));

        RecordingTransport second = fixture.connectModern("lab-7");
        fixture.start("lab-7");
        fixture.pass(Duration.ofSeconds(5));

        assertThat(ReturningPhones.asked(second)).isOne();
        assertThat(fixture.phone("lab-7").sharingDetails().askedAgainAt()).as("an operator asked").isNull();
    }

    @Test
    void theNewestOperatorsWishIsTheOneThatCounts() {
        RecordingTransport first = fixture.connectLive("lab-7");
        phones.annaStarts();
        fixture.reports(first, Sharing.LIVE, HubFixture.lastCommand(first), "");
        phones.breaks(first);

        assertThat(phones.comesBack("lab-7").lastSent())
                .isInstanceOfSatisfying(ServerMessage.Instruct.class, instruct -> {
                    assertThat(instruct.operator()).isEqualTo(ANNA);
                    assertThat(instruct.command()).isEqualTo(new Command.StartSharing(WISH));
                });
    }

    @Test
    void aUserThatDoesNotAnswerIsAskedAgainWithTheNextConnection() {
        phones.breaks(fixture.connectLive("lab-7"));
        RecordingTransport second = phones.comesBack("lab-7");
        fixture.reports(second, Sharing.ASKING, HubFixture.lastCommand(second), "");
        for (int i = 0; i < 30; i++) {
            fixture.pass(Duration.ofSeconds(4));
            fixture.beats(second);
        }
        assertThat(ReturningPhones.asked(second)).as("once a connection").isOne();
        phones.breaks(second);

        assertThat(ReturningPhones.asked(phones.comesBack("lab-7"))).isOne();
    }
}
