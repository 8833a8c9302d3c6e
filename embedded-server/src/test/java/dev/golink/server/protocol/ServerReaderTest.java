package dev.golink.server.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.IntervalSource;
import dev.golink.server.fleet.phone.Link;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.protocol.message.ServerMessage;

/** Tests how a remote console reads what it does not know, and what an older server leaves out. */
class ServerReaderTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"event\":7}", "{\"event\":\"of a newer server\"}",
        "{\"event\":\"result\",\"id\":\"q-1\",\"to_user\":\"p\",\"outcome\":\"dancing\"}",
        "{\"event\":\"watching\",\"to_user\":\"no phone\"}"})
    void whatIsOfNoUseToARemoteConsoleIsNothing(String text) {
        assertThat(ServerReader.read(text)).isEmpty();
    }

    @Test
    void invalidPhonesInAFleetAreSkipped() {
        String text = "{\"event\":\"fleet\",\"seq\":3,\"phones\":[7,{},{\"id\":\"no id\",\"presence\":\"late\"},"
                + "{\"id\":\"p\",\"presence\":\"late\"}],\"gone\":[7,\"no id\",\"q\"]}";

        assertThat(ServerReader.read(text)).hasValueSatisfying(message -> {
            assertThat(message).isInstanceOf(ServerMessage.FleetNews.class);
            ServerMessage.FleetNews news = (ServerMessage.FleetNews) message;
            assertThat(news.phones()).extracting(Phone::id).containsExactly(new PhoneId("p"));
            assertThat(news.gone()).containsExactly(new PhoneId("q"));
        });
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", ",\"heart_from\":\"of a newer server\"", ",\"heart_from\":7"})
    void whereAnIntervalComesFromIsNotKnownIfNoKnownWordSaysSo(String told) {
        String text = "{\"event\":\"fleet\",\"seq\":3,\"phones\":"
                + "[{\"id\":\"p\",\"presence\":\"online\",\"heart_ms\":5000" + told + "}],\"gone\":[]}";

        assertThat(ServerReader.read(text)).hasValueSatisfying(
                message -> assertThat(((ServerMessage.FleetNews) message).phones().getFirst().link())
                        .returns(Duration.ofSeconds(5), Link::interval)
                        .returns(IntervalSource.UNKNOWN, Link::intervalSource));
    }

    @Test
    void watchersThatAnOlderServerOnlyCountsGetPlaceholderNames() {
        String text = "{\"event\":\"fleet\",\"seq\":3,\"phones\":"
                + "[{\"id\":\"p\",\"presence\":\"online\",\"watchers\":2}],\"gone\":[]}";

        assertThat(ServerReader.read(text)).hasValueSatisfying(
                message -> assertThat(((ServerMessage.FleetNews) message).phones().getFirst().watchers())
                        .containsExactly(new OperatorId("unnamed-1"), new OperatorId("unnamed-2")));
    }
}
