package dev.golink.screens.wall;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.wall.tile.WallPreferences;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.RosterModel;
import dev.golink.ui.settings.Settings;

/**
 * Which phones have a tile, and in which order. A phone has a tile if the table shows it and its screen is shared or
 * was asked for. While the wall is open, no tile disappears or moves by itself. A phone whose sharing ended keeps its
 * tile, which shows the reason. A phone that joins gets the last place. Opening the wall, {@link #tidy}, another filter
 * and another sort order rearrange the tiles. Used on the JavaFX thread only.
 */
public final class WallModel {
    private final RosterModel roster;
    private final Settings settings;
    private final ReadOnlyObjectWrapper<WallPreferences> choices;
    private final ObservableList<PhoneRow> tiles = FXCollections.observableArrayList();
    private final ObservableList<PhoneRow> readOnly = FXCollections.unmodifiableObservableList(tiles);
    private final ReadOnlyObjectWrapper<@Nullable PhoneRow> large = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyLongWrapper seconds = new ReadOnlyLongWrapper();
    /** Phones that still have a tile although their sharing ended. */
    private final Set<PhoneId> ended = new HashSet<>();
    /** Phones that joined the wall with the changes that are being applied. */
    private final Set<PhoneId> fresh = new HashSet<>();
    private boolean open;

    /**
     * Makes a wall that is not open.
     *
     * @param roster   the phones, as the table shows them
     * @param settings where the operator's choices for the wall are saved
     */
    public WallModel(RosterModel roster, Settings settings) {
        this.roster = roster;
        this.settings = settings;
        choices = new ReadOnlyObjectWrapper<>(settings.get(WallPreferences.SECTION));
        roster.listen(this::changed);
        roster.rows().addListener(this::rowsChanged);
    }

    /** The phones that have a tile, in order; read-only. */
    ObservableList<PhoneRow> tiles() {
        return readOnly;
    }

    /** The operator's choices for the wall. */
    ReadOnlyObjectProperty<WallPreferences> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /** The phone in the close-up; the value is null if none is open. */
    ReadOnlyObjectProperty<@Nullable PhoneRow> largeProperty() {
        return large.getReadOnlyProperty();
    }

    /** A counter that increases with each tick of the console's clock. */
    ReadOnlyLongProperty secondsProperty() {
        return seconds.getReadOnlyProperty();
    }

    /** Increases the counter of seconds. */
    public void tick() {
        seconds.set(seconds.get() + 1);
    }

    /** Sets whether the wall is open. When it is closed, phones whose sharing ended lose their tiles. */
    public void setOpen(boolean nowOpen) {
        open = nowOpen;
        if (nowOpen) {
            arrange();
        } else {
            ended.clear();
        }
    }

    /** Removes the tiles of phones whose sharing ended, and puts the others in order. */
    void tidy() {
        ended.clear();
        arrange();
    }

    /** How many tiles belong to phones whose sharing ended or that are no longer in the table. */
    int endedCount() {
        return (int) tiles.stream().filter(row -> !row.isShown() || !belongs(row.phone())).count();
    }

    /** Opens the close-up of a phone; null closes it. */
    void enlarge(@Nullable PhoneRow row) {
        large.set(row);
    }

    /** Sets whether tiles are sized to fill the room, or have the chosen width. */
    void fit(boolean toTheRoom) {
        choose(choices.get().withFit(toTheRoom));
    }

    /** Sets the approximate width of tiles, within limits. Ends fitting to the room. */
    void zoom(double tileWidth) {
        choose(choices.get().withTileWidth(tileWidth));
    }

    /** Sets whether phones that are online without sharing have a tile, too. */
    void showEveryone(boolean everyone) {
        choose(choices.get().withEveryone(everyone));
        arrange();
    }

    /** Sets whether tiles are in the order in which they were dragged, or in the order of the table's rows. */
    void standByHand(boolean byHand) {
        choose(choices.get().withByHand(byHand));
        arrange();
    }

    /** Moves tiles before another one, or to the end if that is null. From now on the order is the operator's own. */
    void place(Collection<PhoneRow> moved, @Nullable PhoneRow before) {
        List<PhoneRow> moving = tiles.stream().filter(moved::contains).toList();
        List<PhoneRow> next = new ArrayList<>(tiles);
        next.removeAll(moving);
        int at = before == null ? -1 : next.indexOf(before);
        next.addAll(at < 0 ? next.size() : at, moving);
        show(next);
        choose(choices.get().arranged(
                choices.get().order().standing(next.stream().map(row -> row.id().value()).toList())));
    }

    /** Moves tiles as one block, by the given number of places from the first of them; back if negative. */
    void shift(Collection<PhoneRow> moved, int places) {
        List<PhoneRow> others = new ArrayList<>(tiles);
        others.removeAll(moved);
        PhoneRow first = tiles.stream().filter(moved::contains).findFirst().orElse(null);
        if (first != null) {
            int standing = (int) tiles.subList(0, tiles.indexOf(first)).stream().filter(row -> !moved.contains(row))
                    .count();
            int target = Math.clamp((long) standing + places, 0, others.size());
            place(moved, target == others.size() ? null : others.get(target));
        }
    }

    /** Adds tiles for phones that started to share. Call this when the roster has applied changes. */
    public void refresh() {
        if (open && !fresh.isEmpty()) {
            Map<PhoneId, Integer> standing = new HashMap<>();
            tiles.forEach(row -> standing.put(row.id(), standing.size()));
            fresh.stream().flatMap(id -> roster.row(id).stream()).filter(PhoneRow::isShown)
                    .sorted(RosterModel.BY_NAME).forEach(row -> add(row, standing.get(row.id())));
        }
        fresh.clear();
    }

    private void add(PhoneRow row, @Nullable Integer place) {
        if (place == null) {
            tiles.add(row);
        } else if (tiles.get(place) != row) {
            // The phone was forgotten meanwhile and returned with a new row.
            if (large.get() == tiles.get(place)) {
                large.set(row);
            }
            tiles.set(place, row);
        }
    }

    private void changed(@Nullable Phone before, @Nullable Phone after) {
        if (after == null) {
            return;
        }
        boolean belonged = before != null && belongs(before);
        if (belongs(after)) {
            ended.remove(after.id());
            if (!belonged) {
                fresh.add(after.id());
            }
        } else if (belonged && (open || isRefused(after))) {
            ended.add(after.id());
        }
    }

    private boolean belongs(Phone phone) {
        return phone.presence().isConnected() && (choices.get().everyone() || phone.sharing().isWanted());
    }

    private static boolean isRefused(Phone phone) {
        return phone.sharing() == Sharing.DENIED || phone.sharing() == Sharing.FAILED;
    }

    private void rowsChanged(ListChangeListener.Change<? extends PhoneRow> change) {
        if (!open) {
            return;
        }
        boolean reordered = roster.rows().isEmpty() || tiles.isEmpty();
        while (change.next()) {
            reordered |= change.wasPermutated() || change.wasReplaced();
            change.getAddedSubList().stream().filter(this::isMember).map(PhoneRow::id).forEach(fresh::add);
        }
        if (reordered) {
            arrange();
        }
    }

    private void arrange() {
        fresh.clear();
        List<PhoneRow> members = roster.rows().stream().filter(this::isMember).toList();
        show(choices.get().byHand() ? choices.get().order().ordered(members) : members);
        if (!tiles.contains(large.get())) {
            large.set(null);
        }
    }

    private boolean isMember(PhoneRow row) {
        return belongs(row.phone()) || ended.contains(row.id());
    }

    private void show(List<PhoneRow> next) {
        if (!tiles.equals(next)) {
            tiles.setAll(next);
        }
    }

    private void choose(WallPreferences next) {
        if (!next.equals(choices.get())) {
            choices.set(next);
            settings.set(WallPreferences.SECTION, next);
        }
    }
}
