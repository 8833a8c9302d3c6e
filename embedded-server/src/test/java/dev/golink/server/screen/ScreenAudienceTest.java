package dev.golink.server.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.ScreenAudience;
import dev.golink.server.fleet.screen.ScreenTuning;
import dev.golink.server.fleet.screen.Watch;

/** Tests who watches a screen, and the common wish of all watchers. */
class ScreenAudienceTest {
    private static final PhoneId PHONE = new PhoneId("lab-7");
    private static final OperatorId ANNA = new OperatorId("anna");
    private static final OperatorId BERT = new OperatorId("bert");

    private final RelayFixture fixture = new RelayFixture();
    private final ScreenRelay relay = fixture.relay;

    @Test
    void theMergedWishIsTheMaximumOfEachValue() {
        TunedWatch anna = relay.watch(ANNA, PHONE, _ -> {});
        assertThat(relay.audience(PHONE)).isEqualTo(new ScreenAudience(List.of(ANNA), null, true));
        anna.tune(new ScreenTuning(360, 10, 500_000));
        TunedWatch bert = relay.watch(BERT, PHONE, _ -> {});
        bert.tune(new ScreenTuning(1080, 5, 100_000));
        ScreenAudience both = relay.audience(PHONE);

        assertThat(both)
                .isEqualTo(new ScreenAudience(List.of(ANNA, BERT), new ScreenTuning(1080, 10, 500_000), false));
        bert.tune(null);
        assertThat(relay.audience(PHONE).contented()).isTrue();
        bert.close();
        assertThat(relay.audience(PHONE).wished()).isEqualTo(new ScreenTuning(360, 10, 500_000));
    }

    @Test
    void aLateCallbackSeesTheCurrentWatchers() {
        fixture.meanwhile = () -> relay.watch(BERT, PHONE, _ -> {});

        relay.watch(ANNA, PHONE, _ -> {});

        assertThat(fixture.watchers).containsExactly(List.of(ANNA, BERT), List.of(ANNA, BERT));
    }

    @Test
    void eachOperatorIsListedOnceInOrder() {
        relay.watch(BERT, PHONE, _ -> {});
        Watch first = relay.watch(ANNA, PHONE, _ -> {});
        Watch second = relay.watch(ANNA, PHONE, _ -> {});
        assertThat(relay.audience(PHONE).operators()).containsExactly(ANNA, BERT);

        first.close();
        assertThat(relay.audience(PHONE).operators()).containsExactly(ANNA, BERT);
        second.close();

        assertThat(relay.audience(PHONE).operators()).containsExactly(BERT);
    }
}
