package dev.golink.server.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.FleetChange;
import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.protocol.message.ServerMessage.FleetNews;

class FleetMirrorTest {
    private static final FleetCounts COUNTS = new FleetCounts(2, 0, 0, 0, 0, 1, List.of());

    private final FleetMirror mirror = new FleetMirror();

    @Test
    void aSnapshotInPartsIsReportedWhenItIsComplete() {
        assertThat(mirror.take(news(4, true, true, "a"))).isEqualTo(new FleetMirror.Taken.Ignored());
        assertThat(mirror.isKnown()).isFalse();

        FleetMirror.Taken taken = mirror.take(news(5, false, false, "b"));

        assertThat(taken).isEqualTo(new FleetMirror.Taken.Whole(
                new FleetChange.WholePicture(List.of(phone("a"), phone("b")), COUNTS)));
    }

    @Test
    void theLastSnapshotStaysUntilTheNextIsComplete() {
        mirror.take(news(1, true, false, "a"));
        mirror.await();
        mirror.take(news(2, true, true, "b"));

        assertThat(mirror.whole().phones()).containsExactly(phone("a"));
    }

    @Test
    void changesUpdateTheSnapshot() {
        mirror.take(news(1, true, false, "a"));

        FleetMirror.Taken taken = mirror
                .take(new FleetNews(2, false, false, List.of(phone("b")), List.of(new PhoneId("a")), COUNTS, false,
                        null));

        assertThat(taken)
                .isEqualTo(new FleetMirror.Taken.Changes(List.of(new FleetChange.PhoneChanged(phone("b"), COUNTS),
                        new FleetChange.PhoneForgotten(new PhoneId("a"), COUNTS))));
        assertThat(mirror.whole().phones()).containsExactly(phone("b"));
    }

    @Test
    void newsWithoutPhonesReportOperators() {
        mirror.take(news(1, true, false, "a"));

        assertThat(mirror.take(news(2, false, false)))
                .isEqualTo(new FleetMirror.Taken.Changes(List.of(new FleetChange.OperatorsChanged(COUNTS))));
    }

    @Test
    void theNamesOfOperatorsStayUntilTheyAreSentAgain() {
        mirror.take(naming(1, true, true, "anna"));
        mirror.take(news(2, false, false, "a"));
        assertThat(mirror.whole().counts().operatorNames()).isEqualTo(names("anna"));

        mirror.take(naming(3, false, false, "bert"));
        mirror.take(news(4, false, false, "b"));

        assertThat(mirror.whole().counts().operatorNames()).isEqualTo(names("bert"));
    }

    @Test
    void aSnapshotWithoutNamesRemovesTheNames() {
        mirror.take(naming(1, true, false, "anna"));

        mirror.take(news(2, true, false, "a"));

        assertThat(mirror.whole().counts().operatorNames()).isEmpty();
    }

    @Test
    void afterAGapOnlyASnapshotIsAccepted() {
        mirror.take(news(1, true, false, "a"));

        assertThat(mirror.take(news(3, false, false, "b"))).isEqualTo(new FleetMirror.Taken.Gap());
        assertThat(mirror.take(news(4, false, false, "b"))).isEqualTo(new FleetMirror.Taken.Ignored());
        assertThat(mirror.whole().phones()).containsExactly(phone("a"));
        assertThat(mirror.take(news(9, true, false, "c"))).isInstanceOf(FleetMirror.Taken.Whole.class);
    }

    @Test
    void aGapBetweenPartsOfASnapshotIsDetected() {
        mirror.take(news(1, true, true, "a"));

        assertThat(mirror.take(news(3, false, false, "b"))).isEqualTo(new FleetMirror.Taken.Gap());
    }

    private static FleetNews news(long seq, boolean reset, boolean more, String... ids) {
        return new FleetNews(seq, reset, more, Stream.of(ids).map(FleetMirrorTest::phone).toList(), List.of(), COUNTS,
                false, null);
    }

    private static FleetNews naming(long seq, boolean reset, boolean more, String... operators) {
        return new FleetNews(seq, reset, more, List.of(), List.of(), COUNTS.withOperatorNames(names(operators)), true,
                null);
    }

    private static List<OperatorId> names(String... operators) {
        return Stream.of(operators).map(OperatorId::new).toList();
    }

    private static Phone phone(String id) {
        return RemoteFleetSetUp.phone(id);
    }
}
