package dev.golink.screens.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.golink.screens.feed.ScreenFeeds;
import dev.golink.screens.feed.ViewQuality;
import dev.golink.screens.fixtures.SampleScreens;
import dev.golink.screens.frames.DecodeResult;
import dev.golink.screens.frames.FrameDecoder;
import dev.golink.screens.input.InactiveTarget;
import dev.golink.screens.viewer.ScreenState;
import dev.golink.screens.wall.tile.WallScreen;
import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.input.SeenPicture;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.ui.feed.FleetUpdate;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.fixtures.fleet.FakeFleet;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.RosterModel;
import dev.golink.ui.settings.Settings;

class WallScreensTest {
    private static final Image IMAGE = new WritableImage(9, 20);
    private static final Frame FRAME = SampleScreens.frame(1, 1);

    private final FakeFleet fleet = new FakeFleet();
    private final RosterModel roster = new RosterModel(new HandClock());
    private final WallModel wall = new WallModel(roster, Settings.inMemory());
    private final SimpleObjectProperty<Boolean> linked = new SimpleObjectProperty<>(true);
    private long now = Duration.ofDays(1).toNanos();
    private final ScreenFeeds feeds = new ScreenFeeds(fleet,
            (_, at, _) -> FrameDecoder.Made
                    .of(new DecodeResult.Picture(IMAGE, new SeenPicture(9, 20, 0, 0), 0, at, at)),
            Runnable::run, Runnable::run, () -> now);
    private final WallScreens screens = new WallScreens(feeds, wall, roster, linked,
            _ -> new InactiveTarget(), () -> now, new HandClock());

    @BeforeEach
    void onePhoneShares() {
        tell(Phones.sharing(Phones.online("lab-1"), Sharing.LIVE));
    }

    @AfterEach
    void close() {
        screens.close();
        assertThat(fleet.screens()).isEmpty();
    }

    @Test
    void aScreenIsWatchedFromTheFirstViewUntilItsSharingEnds() {
        WallScreen screen = screen();
        assertThat(fleet.screens()).isEmpty();
        screen.attendTile(new ViewQuality.Tile(320));
        assertThat(fleet.screens()).containsExactly("lab-1");
        screen.attendTile(new ViewQuality.Hidden());
        wall.tick();
        assertThat(fleet.screens()).as("an older server would end what nobody watches").containsExactly("lab-1");
        tell(Phones.online("lab-1"));
        assertThat(fleet.screens()).isEmpty();
    }

    @Test
    void hiddenPausablePhonesAreUnwatchedAfterTwoSecondsUntilShownAgain() {
        tell(Phones.pausing(Phones.sharing(Phones.online("lab-1"), Sharing.LIVE)));
        WallScreen screen = screen();
        screen.attendTile(new ViewQuality.Tile(320));
        fleet.frame("lab-1", FRAME);
        pass(Duration.ofSeconds(60));
        fleet.frame("lab-1", FRAME);

        screen.attendTile(new ViewQuality.Hidden());
        pass(Duration.ofMillis(1_900));
        assertThat(fleet.screens()).as("who scrolls back at once").containsExactly("lab-1");
        pass(Duration.ofMillis(100));
        assertThat(fleet.screens()).isEmpty();
        tell(Phones.pausing(Phones.sharing(Phones.online("lab-1"), Sharing.PAUSED)));
        pass(Duration.ofSeconds(5));
        assertThat(screens.of(row())).as("it keeps its last picture").isSameAs(screen);

        screen.attendTile(new ViewQuality.Tile(320));
        assertThat(fleet.screens()).containsExactly("lab-1");
        assertThat(screen.model().stateProperty().get()).isEqualTo(new ScreenState.Paused(Duration.ofSeconds(7)));
        assertThat(screen.model().pictureProperty().get()).isNotNull();
        fleet.frame("lab-1", FRAME);
        assertThat(screen.model().stateProperty().get()).isEqualTo(new ScreenState.Live());
    }

    @Test
    void anUnwatchedPhoneThatStaysHiddenLosesItsPicture() {
        tell(Phones.pausing(Phones.sharing(Phones.online("lab-1"), Sharing.LIVE)));
        WallScreen screen = screen();
        screen.attendTile(new ViewQuality.Tile(320));
        fleet.frame("lab-1", FRAME);
        screen.attendTile(new ViewQuality.Hidden());
        pass(Duration.ofSeconds(31));
        pass(Duration.ofSeconds(1));

        assertThat(screens.of(row())).isNotSameAs(screen);
    }

    @Test
    void picturesAreUpdatedOnlyWhileTheyAreVisible() {
        WallScreen screen = screen();
        screen.attendTile(new ViewQuality.Tile(320));
        fleet.frame("lab-1", FRAME);
        long first = arrival(screen);
        screen.attendTile(new ViewQuality.Hidden());
        now += Duration.ofSeconds(1).toNanos();
        fleet.frame("lab-1", FRAME);
        assertThat(arrival(screen)).isEqualTo(first);
        screen.attendCloseUp(new ViewQuality.Focus(2000));
        fleet.frame("lab-1", FRAME);
        assertThat(arrival(screen)).isEqualTo(now);
    }

    @Test
    void agesOfPicturesGrowAndOldHiddenPicturesAreDropped() {
        WallScreen screen = screen();
        screen.attendTile(new ViewQuality.Tile(320));
        fleet.frame("lab-1", FRAME);
        now += Duration.ofSeconds(14).toNanos();
        wall.tick();
        assertThat(screen.model().stateProperty().get())
                .isEqualTo(new ScreenState.Stalled(Duration.ofSeconds(14), HandClock.START));
        screen.attendTile(new ViewQuality.Hidden());
        wall.tick();
        assertThat(screen.model().pictureProperty().get()).isNotNull();
        now += Duration.ofSeconds(17).toNanos();
        wall.tick();
        assertThat(screen.model().pictureProperty().get()).isNull();
    }

    @Test
    void listenersOfANewLiveStateReadTheNewAge() {
        WallScreen screen = screen();
        screen.attendTile(new ViewQuality.Tile(320));
        fleet.frame("lab-1", FRAME);
        now += Duration.ofSeconds(14).toNanos();
        wall.tick();
        List<Duration> ages = new ArrayList<>();
        screen.model().stateProperty().subscribe((_, _) -> ages.add(screen.model().ageProperty().get()));
        fleet.frame("lab-1", FRAME);
        assertThat(ages).containsExactly(Duration.ZERO);
    }

    @Test
    void withoutALinkThePictureStaysAndTheStateSaysSo() {
        WallScreen screen = screen();
        screen.attendTile(new ViewQuality.Tile(320));
        fleet.frame("lab-1", FRAME);
        linked.set(false);
        assertThat(screen.model().stateProperty().get()).isEqualTo(new ScreenState.NoLink());
        assertThat(screen.model().pictureProperty().get()).isNotNull();
        linked.set(true);
        assertThat(screen.model().stateProperty().get()).isEqualTo(new ScreenState.Live());
    }

    @Test
    void aForgottenPhonesScreenIsShownAsUnknown() {
        WallScreen screen = screen();
        screen.attendTile(new ViewQuality.Tile(320));
        roster.apply(new FleetUpdate(false, Map.of(), Set.of(new PhoneId("lab-1")), FleetCounts.NONE, 1));
        wall.tick();
        assertThat(screen.model().stateProperty().get()).isEqualTo(new ScreenState.Unknown());
        assertThat(fleet.screens()).isEmpty();
    }

    private void pass(Duration time) {
        now += time.toNanos();
        wall.tick();
    }

    private PhoneRow row() {
        return roster.row(new PhoneId("lab-1")).orElseThrow();
    }

    private WallScreen screen() {
        return screens.of(row());
    }

    private static long arrival(WallScreen screen) {
        return screen.model().pictureProperty().get().arrivedAt();
    }

    private void tell(Phone phone) {
        roster.apply(new FleetUpdate(false, Map.of(phone.id(), phone), Set.of(), FleetCounts.NONE, 1));
    }
}
