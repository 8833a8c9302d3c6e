package dev.golink.app.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;

import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;

import dev.golink.server.certificate.Pin;
import dev.golink.server.certificate.tls.ServerTrust;
import dev.golink.ui.settings.SectionFields;
import dev.golink.ui.settings.Settings;

/** Which key a server must have, by what was typed, what a link says, and what was kept. */
class KnownServersTest {
    private static final URI LAB = URI.create("wss://lab:8080");
    private static final Pin ONE = new Pin("A".repeat(43));
    private static final Pin TWO = new Pin("B".repeat(42) + "A");
    private static final Pin THREE = new Pin("C".repeat(42) + "A");

    private final Settings settings = Settings.inMemory();
    private final KnownServers known = new KnownServers(settings);

    @Test
    void aServerOfWhichNothingIsKnownIsKnownByItsCaOrByThePinOfItsAddress() {
        assertThat(known.trust(ServerAddress.of(LAB), false)).isEqualTo(new ServerTrust.ComputersCas());
        assertThat(known.trust(lab(ONE), true)).isEqualTo(pinned(ONE));
        assertThat(known.trust(lab(ONE), false)).isEqualTo(pinned(ONE));
    }

    @Test
    void whatWasKeptCountsUnlessAnotherPinWasTyped() {
        known.keep(LAB, List.of(ONE, TWO));

        assertThat(known.trust(ServerAddress.of(LAB), false)).isEqualTo(pinned(ONE, TWO));
        assertThat(known.trust(lab(ONE), false)).isEqualTo(pinned(ONE, TWO));
        assertThat(known.trust(lab(THREE), false)).isEqualTo(pinned(THREE));
        assertThat(known.trust(ServerAddress.of(URI.create("wss://lab:8081")), false))
                .isEqualTo(new ServerTrust.ComputersCas());
    }

    @Test
    void aLinkNeverReplacesWhatIsKnown() {
        known.keep(LAB, List.of(ONE));

        assertThat(known.trust(lab(TWO), true)).isEqualTo(pinned(ONE));
        assertThat(known.contradict(lab(TWO))).isTrue();
        assertThat(known.contradict(lab(TWO, ONE))).isFalse();
        assertThat(known.contradict(ServerAddress.of(LAB))).isFalse();
    }

    @Test
    void aTypedPinThatTheServerHadBeforeGivesWayToTheOneThatFollowedIt() {
        known.keep(LAB, List.of(ONE));
        known.keep(LAB, List.of(ONE, TWO));
        known.keep(LAB, List.of(TWO));

        assertThat(known.trust(lab(ONE), false)).isEqualTo(pinned(TWO));
        assertThat(known.trust(lab(THREE), false)).isEqualTo(pinned(THREE));
    }

    @Test
    void whatIsInTheFileIsReadAgainAndNonsenseInItIgnored() {
        known.keep(LAB, List.of(ONE));
        known.keep(LAB, List.of(TWO, THREE));
        SectionFields written = new SectionFields(
                KnownServers.SECTION.writer().apply(settings.get(KnownServers.SECTION)));

        assertThat(KnownServers.SECTION.reader().apply(written)).isEqualTo(settings.get(KnownServers.SECTION));
        assertThat(KnownServers.SECTION.reader().apply(new SectionFields(JsonParser.parseString(
                "{\"lab:8080\":{\"pins\":[\"nonsense\"]},\"lab:8081\":7}").getAsJsonObject()))).isEmpty();
    }

    private static ServerAddress lab(Pin... pins) {
        return new ServerAddress(LAB, List.of(pins));
    }

    private static ServerTrust pinned(Pin... pins) {
        return new ServerTrust.Pinned(List.of(pins));
    }
}
