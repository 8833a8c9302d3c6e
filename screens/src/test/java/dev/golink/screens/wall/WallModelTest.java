package dev.golink.screens.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.Test;

import dev.golink.screens.wall.tile.WallPreferences;
import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.ui.feed.FleetUpdate;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.RosterModel;
import dev.golink.ui.roster.RowOrder;
import dev.golink.ui.settings.Settings;

class WallModelTest {
    private final RosterModel roster = new RosterModel(new HandClock());
    private final Settings settings = Settings.inMemory();
    private WallModel wall = new WallModel(roster, settings);

    @Test
    void sharingAndRequestedPhonesAreOnTheWallInTableOrder() {
        tell(sharing("c", Sharing.LIVE), sharing("a", Sharing.ASKING), Phones.online("b"),
                sharing("d", Sharing.STALLED), sharing("e", Sharing.DENIED));
        wall.setOpen(true);
        assertTiles("a", "c", "d");

        roster.sortBy(new RowOrder<>(PhoneRow::nameKey, Comparator.reverseOrder()));
        assertTiles("d", "c", "a");
        roster.filter(phone -> !phone.id().value().equals("c"));
        assertTiles("d", "a");
        roster.filter(_ -> false);
        assertTiles();
        roster.filter(_ -> true);
        assertTiles("d", "c", "a");
    }

    @Test
    void openWallNeitherRemovesNorMovesTilesByItself() {
        tell(sharing("b", Sharing.LIVE), sharing("d", Sharing.LIVE));
        wall.setOpen(true);
        tell(sharing("c", Sharing.LIVE), sharing("a", Sharing.REQUESTED));
        assertTiles("b", "d", "a", "c");
        tell(sharing("b", Sharing.OFF),
                Phones.gone(Phones.online("d"), Departure.Reason.CONNECTION_LOST, Duration.ZERO));
        assertTiles("b", "d", "a", "c");
        assertThat(wall.endedCount()).isEqualTo(2);

        wall.tidy();
        assertTiles("a", "c");
        assertThat(wall.endedCount()).isZero();
    }

    @Test
    void tilesOfEndedSharingDisappearWhenTheWallCloses() {
        tell(sharing("a", Sharing.LIVE), sharing("b", Sharing.LIVE));
        wall.setOpen(true);
        tell(sharing("a", Sharing.OFF));
        wall.setOpen(false);
        wall.setOpen(true);
        assertTiles("b");
    }

    @Test
    void anUnseenRefusalIsShownWhenTheWallOpens() {
        tell(sharing("a", Sharing.ASKING), sharing("b", Sharing.LIVE), sharing("z", Sharing.DENIED));
        tell(sharing("a", Sharing.DENIED), sharing("b", Sharing.OFF));
        wall.setOpen(true);
        assertTiles("a");
    }

    @Test
    void aTileThatTheFilterExcludesStaysUntilTidyUp() {
        roster.filter(phone -> phone.vitals().battery() > 50);
        tell(sharing("a", Sharing.LIVE), sharing("b", Sharing.LIVE));
        wall.setOpen(true);
        tell(Phones.battery(sharing("a", Sharing.LIVE), 40, false));
        assertTiles("a", "b");
        assertThat(wall.endedCount()).isEqualTo(1);
        wall.tidy();
        assertTiles("b");
    }

    @Test
    void aForgottenPhoneThatReconnectsGetsItsOldPosition() {
        tell(sharing("a", Sharing.LIVE), sharing("b", Sharing.LIVE));
        wall.setOpen(true);
        PhoneRow before = wall.tiles().getFirst();
        wall.enlarge(before);
        forget("a");
        assertTiles("a", "b");
        tell(sharing("a", Sharing.LIVE));
        assertTiles("a", "b");
        assertThat(wall.tiles().getFirst()).isNotSameAs(before);
        assertThat(wall.largeProperty().get()).isSameAs(wall.tiles().getFirst());
    }

    @Test
    void showingEveryOnlinePhoneIsAChoiceThatIsSaved() {
        tell(sharing("a", Sharing.LIVE), Phones.online("b"),
                Phones.gone(Phones.online("c"), Departure.Reason.CONNECTION_LOST, Duration.ZERO));
        wall.setOpen(true);
        wall.showEveryone(true);
        assertTiles("a", "b");
        tell(Phones.online("d"));
        assertTiles("a", "b", "d");
        wall = new WallModel(roster, settings);
        wall.setOpen(true);
        assertTiles("a", "b", "d");
    }

    @Test
    void tilesKeepTheirChosenPositionsAndTheseAreSaved() {
        tell(sharing("a", Sharing.LIVE), sharing("b", Sharing.LIVE), sharing("c", Sharing.LIVE),
                sharing("d", Sharing.LIVE));
        wall.setOpen(true);
        wall.place(Set.of(row("d"), row("b")), row("a"));
        assertTiles("b", "d", "a", "c");
        wall.place(Set.of(row("b")), null);
        assertTiles("d", "a", "c", "b");

        wall = new WallModel(roster, settings);
        wall.setOpen(true);
        assertTiles("d", "a", "c", "b");
        wall.standByHand(false);
        assertTiles("a", "b", "c", "d");
        wall.standByHand(true);
        assertTiles("d", "a", "c", "b");
    }

    @Test
    void selectedTilesMoveAsOneBlockAndStopAtTheEnds() {
        tell(sharing("a", Sharing.LIVE), sharing("b", Sharing.LIVE), sharing("c", Sharing.LIVE),
                sharing("d", Sharing.LIVE));
        wall.setOpen(true);
        wall.shift(Set.of(row("b"), row("d")), 1);
        assertTiles("a", "c", "b", "d");
        wall.shift(Set.of(row("b"), row("d")), -5);
        assertTiles("b", "d", "a", "c");
        wall.shift(Set.of(row("b")), Integer.MAX_VALUE);
        assertTiles("d", "a", "c", "b");
    }

    @Test
    void theSizeOfTilesIsRememberedWithinBounds() {
        wall.zoom(200);
        assertThat(new WallModel(roster, settings).choicesProperty().get().tileWidth()).isEqualTo(200);
        wall.zoom(1);
        assertThat(wall.choicesProperty().get().tileWidth()).isEqualTo(WallPreferences.NARROWEST);
    }

    @Test
    void clicksSelectAsInTheTable() {
        tell(sharing("a", Sharing.LIVE), sharing("b", Sharing.LIVE), sharing("c", Sharing.LIVE), Phones.online("x"));
        wall.setOpen(true);
        ObjectProperty<List<PhoneRow>> selected = new SimpleObjectProperty<>(List.of(roster.row(new PhoneId("x"))
                .orElseThrow()));
        TileSelection selection = new TileSelection(wall.tiles(), selected, selected::set);

        selection.toggle(row("a"));
        assertSelected(selected, "x", "a");
        assertThat(selection.onTheWall()).containsExactly(row("a"));
        selection.extend(row("c"));
        assertSelected(selected, "a", "b", "c");
        selection.toggle(row("b"));
        assertSelected(selected, "a", "c");
        selection.only(row("b"));
        assertSelected(selected, "b");
        assertThat(selection.from(1)).isSameAs(row("c"));
        assertThat(selection.from(Integer.MIN_VALUE)).isSameAs(row("a"));
        assertThat(selection.from(Integer.MAX_VALUE)).isSameAs(row("c"));
        selection.all();
        assertSelected(selected, "a", "b", "c");
    }

    @Test
    void aPhoneThatTheTableExcludesIsNotSelected() {
        roster.filter(phone -> phone.vitals().battery() > 50);
        tell(sharing("a", Sharing.LIVE), sharing("b", Sharing.LIVE));
        wall.setOpen(true);
        tell(Phones.battery(sharing("a", Sharing.LIVE), 40, false));
        List<PhoneRow> chosen = new ArrayList<>();
        new TileSelection(wall.tiles(), new SimpleObjectProperty<>(List.of()), chosen::addAll).all();
        assertThat(chosen).containsExactly(row("b"));
    }

    private void assertTiles(String... ids) {
        assertThat(wall.tiles().stream().map(row -> row.id().value())).containsExactly(ids);
    }

    private static void assertSelected(ObjectProperty<List<PhoneRow>> selected, String... ids) {
        assertThat(selected.get().stream().map(row -> row.id().value())).containsExactly(ids);
    }

    private PhoneRow row(String id) {
        return wall.tiles().stream().filter(row -> row.id().value().equals(id)).findFirst().orElseThrow();
    }

    private static Phone sharing(String id, Sharing sharing) {
        return Phones.sharing(Phones.online(id), sharing);
    }

    private void tell(Phone... phones) {
        Map<PhoneId, Phone> changed = new LinkedHashMap<>();
        for (Phone phone : phones) {
            changed.put(phone.id(), phone);
        }
        apply(changed, List.of());
    }

    private void forget(String id) {
        apply(Map.of(), List.of(new PhoneId(id)));
    }

    private void apply(Map<PhoneId, Phone> changed, List<PhoneId> gone) {
        roster.apply(news(changed, gone));
        wall.refresh();
    }

    private static FleetUpdate news(Map<PhoneId, Phone> changed, List<PhoneId> gone) {
        return new FleetUpdate(false, changed, Set.copyOf(gone), FleetCounts.NONE, changed.size());
    }
}
