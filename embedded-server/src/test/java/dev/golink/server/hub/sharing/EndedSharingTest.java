package dev.golink.server.hub.sharing;

import static dev.golink.server.hub.sharing.ReturningPhones.ANNA;
import static dev.golink.server.hub.sharing.ReturningPhones.WISH;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.golink.server.desired.DesiredSharings;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.screen.DesiredSharing;
import dev.golink.server.hub.HubFixture;
import dev.golink.server.hub.RecordingTransport;

/** Tests that the server does not ask again for a screen whose sharing an operator or the phone ended. */
class EndedSharingTest {
    private final ReturningPhones phones = new ReturningPhones();
    private final HubFixture fixture = phones.fixture;

    @Test
    void aPhoneThatWasStoppedIsNotAskedAgain() {
        RecordingTransport first = fixture.connectLive("lab-7");
        fixture.stop("lab-7");
        assertThat(fixture.phone("lab-7").sharingDetails().wantedBy()).as("said at once").isNull();
        phones.breaks(first);

        assertThat(phones.comesBack("lab-7").sent).noneMatch(HubFixture::opens);
    }

    @Test
    void aStopEndsTheWantedSharingOfAnOfflinePhone() {
        phones.breaks(fixture.connectLive("lab-7"));

        assertThat(fixture.stop("lab-7")).isCompletedWithValue(new Outcome.Done());

        assertThat(fixture.phone("lab-7").sharingDetails().wantedBy()).isNull();
        assertThat(phones.comesBack("lab-7").sent).noneMatch(HubFixture::opens);
        assertThat(fixture.stop("nobody")).isCompletedWithValue(new Outcome.Unreachable());
    }

    @ParameterizedTest
    @EnumSource(names = {"OFF", "DENIED", "FAILED"})
    void aPhoneThatEndedItItselfIsNotAskedAgain(Sharing end) {
        RecordingTransport first = fixture.connectLive("lab-7");
        fixture.reports(first, end, null, "");
        assertThat(fixture.phone("lab-7").sharingDetails().wantedBy()).isNull();
        phones.breaks(first);

        assertThat(phones.comesBack("lab-7").sent).noneMatch(HubFixture::opens);
    }

    @ParameterizedTest
    @EnumSource(names = {"OFF", "DENIED", "FAILED"})
    void aPhoneThatRefusesWhenAskedAgainIsNotAskedAThirdTime(Sharing end) {
        phones.breaks(fixture.connectLive("lab-7"));
        RecordingTransport second = phones.comesBack("lab-7");
        fixture.reports(second, end, HubFixture.lastCommand(second), "");
        phones.breaks(second);

        assertThat(phones.comesBack("lab-7").sent).noneMatch(HubFixture::opens);
    }

    @Test
    void aSharingThatWasNeverLiveIsNotRequestedAgain() {
        RecordingTransport first = fixture.connectModern("lab-7");
        fixture.start("lab-7");
        fixture.reports(first, Sharing.ASKING, HubFixture.lastCommand(first), "");
        phones.breaks(first);

        assertThat(phones.comesBack("lab-7").sent).noneMatch(HubFixture::opens);
    }

    @Test
    void aPhoneThatIsForgottenIsNotAskedAgain() {
        phones.breaks(fixture.connectLive("lab-7"));

        fixture.hub.forget(HubFixture.DESK, Set.of(new PhoneId("lab-7")));

        assertThat(phones.comesBack("lab-7").sent).noneMatch(HubFixture::opens);
    }

    @Test
    void aPhoneWhoseWantedSharingWasDroppedIsShownAsNotWanted() {
        fixture.connectLive("lab-7");
        for (int i = 1; i < DesiredSharings.MOST; i++) {
            phones.desired.want(new PhoneId("p" + i), new DesiredSharing(ANNA, WISH));
        }

        fixture.connectLive("lab-8");

        assertThat(fixture.phone("lab-7").sharingDetails().wantedBy()).isNull();
        assertThat(fixture.phone("lab-8").sharingDetails().wantedBy()).isNotNull();
    }
}
