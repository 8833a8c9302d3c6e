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

class PictureTest {
    private static final FleetCounts COUNTS = new FleetCounts(2, 0, 0, 0, 0, 1, List.of());

    private final Picture picture = new Picture();

    @Test
    void aPictureInPartsIsToldOnceItIsWhole() {
        assertThat(picture.take(news(4, true, true, "a"))).isEqualTo(new Picture.Taken.Ignored());
        assertThat(picture.isKnown()).isFalse();

        Picture.Taken taken = picture.take(news(5, false, false, "b"));

        assertThat(taken).isEqualTo(new Picture.Taken.Whole(
                new FleetChange.WholePicture(List.of(phone("a"), phone("b")), COUNTS)));
    }

    @Test
    void theLastPictureStaysUntilTheNextIsWhole() {
        picture.take(news(1, true, false, "a"));
        picture.await();
        picture.take(news(2, true, true, "b"));

        assertThat(picture.whole().phones()).containsExactly(phone("a"));
    }

    @Test
    void changesFollowInOrder() {
        picture.take(news(1, true, false, "a"));

        Picture.Taken taken = picture
                .take(new FleetNews(2, false, false, List.of(phone("b")), List.of(new PhoneId("a")), COUNTS, false,
                        null));

        assertThat(taken).isEqualTo(new Picture.Taken.Changes(List.of(new FleetChange.PhoneChanged(phone("b"), COUNTS),
                new FleetChange.PhoneForgotten(new PhoneId("a"), COUNTS))));
        assertThat(picture.whole().phones()).containsExactly(phone("b"));
    }

    @Test
    void newsWithoutPhonesAreOfOperators() {
        picture.take(news(1, true, false, "a"));

        assertThat(picture.take(news(2, false, false)))
                .isEqualTo(new Picture.Taken.Changes(List.of(new FleetChange.OperatorsChanged(COUNTS))));
    }

    @Test
    void whoTheOperatorsAreHoldsUntilItIsToldAnew() {
        picture.take(naming(1, true, true, "anna"));
        picture.take(news(2, false, false, "a"));
        assertThat(picture.whole().counts().operatorNames()).isEqualTo(names("anna"));

        picture.take(naming(3, false, false, "bert"));
        picture.take(news(4, false, false, "b"));

        assertThat(picture.whole().counts().operatorNames()).isEqualTo(names("bert"));
    }

    @Test
    void aWholePictureThatNamesNobodyTakesTheNamesAway() {
        picture.take(naming(1, true, false, "anna"));

        picture.take(news(2, true, false, "a"));

        assertThat(picture.whole().counts().operatorNames()).isEmpty();
    }

    @Test
    void afterAGapNothingCountsButAWholePicture() {
        picture.take(news(1, true, false, "a"));

        assertThat(picture.take(news(3, false, false, "b"))).isEqualTo(new Picture.Taken.Gap());
        assertThat(picture.take(news(4, false, false, "b"))).isEqualTo(new Picture.Taken.Ignored());
        assertThat(picture.whole().phones()).containsExactly(phone("a"));
        assertThat(picture.take(news(9, true, false, "c"))).isInstanceOf(Picture.Taken.Whole.class);
    }

    @Test
    void aGapBetweenPartsIsAGap() {
        picture.take(news(1, true, true, "a"));

        assertThat(picture.take(news(3, false, false, "b"))).isEqualTo(new Picture.Taken.Gap());
    }

    private static FleetNews news(long seq, boolean reset, boolean more, String... ids) {
        return new FleetNews(seq, reset, more, Stream.of(ids).map(PictureTest::phone).toList(), List.of(), COUNTS,
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
