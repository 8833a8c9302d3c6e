package dev.golink.server.hub.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.golink.server.fleet.phone.Sharing;

class SharingEventTest {
    /** Tests all transitions: the rows are events, the columns are states. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // sign,        OFF,       REQUESTED, ASKING,    LIVE,      STALLED,   PAUSED,    DENIED,    FAILED
        "ASKED,         REQUESTED, REQUESTED, ASKING,    LIVE,      STALLED,   PAUSED,    REQUESTED, REQUESTED",
        "UNANSWERED,    OFF,       OFF,       ASKING,    LIVE,      STALLED,   PAUSED,    DENIED,    FAILED",
        "SAYS_ASKING,   ASKING,    ASKING,    ASKING,    LIVE,      STALLED,   PAUSED,    ASKING,    ASKING",
        "SAYS_LIVE,     LIVE,      LIVE,      LIVE,      LIVE,      STALLED,   LIVE,      LIVE,      LIVE",
        "SAYS_PAUSED,   PAUSED,    PAUSED,    PAUSED,    PAUSED,    PAUSED,    PAUSED,    PAUSED,    PAUSED",
        "SAYS_OFF,      OFF,       OFF,       OFF,       OFF,       OFF,       OFF,       OFF,       OFF",
        "SAYS_DENIED,   DENIED,    DENIED,    DENIED,    DENIED,    DENIED,    DENIED,    DENIED,    DENIED",
        "SAYS_FAILED,   FAILED,    FAILED,    FAILED,    FAILED,    FAILED,    FAILED,    FAILED,    FAILED",
        "FRAMES_COME,   LIVE,      LIVE,      LIVE,      LIVE,      LIVE,      LIVE,      LIVE,      LIVE",
        "SAYS_STILL,    OFF,       REQUESTED, ASKING,    LIVE,      LIVE,      PAUSED,    DENIED,    FAILED",
        "FRAMES_CEASED, OFF,       REQUESTED, ASKING,    STALLED,   STALLED,   STALLED,   DENIED,    FAILED",
        "FRAMES_PAUSED, OFF,       REQUESTED, ASKING,    PAUSED,    STALLED,   PAUSED,    DENIED,    FAILED"})
    void eachSignLeadsWhereTheTableSays(SharingEvent event, Sharing fromOff, Sharing fromRequested, Sharing fromAsking,
            Sharing fromLive, Sharing fromStalled, Sharing fromPaused, Sharing fromDenied, Sharing fromFailed) {
        assertThat(Arrays.stream(Sharing.values()).map(event::after)).containsExactly(fromOff, fromRequested,
                fromAsking,
                fromLive, fromStalled, fromPaused, fromDenied, fromFailed);
    }

    @Test
    void aRequestAloneNeverMakesASharingLive() {
        assertThat(Arrays.stream(Sharing.values()).filter(state -> !state.isShared()).map(SharingEvent.ASKED::after))
                .noneMatch(Sharing::isShared);
    }
}
