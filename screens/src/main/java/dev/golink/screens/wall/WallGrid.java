package dev.golink.screens.wall;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.feed.ViewQuality;
import dev.golink.screens.wall.fit.TileRoom;
import dev.golink.screens.wall.tile.GridGeometry;
import dev.golink.screens.wall.tile.WallPreferences;
import dev.golink.screens.wall.tile.WallTile;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.scenes.WhileShown;

/**
 * A grid of tiles that makes and watches only the visible ones. When tiles are added, removed or resized, the tile
 * under the pointer stays where it is. Without one, the current tile stays, otherwise the first visible one.
 */
final class WallGrid extends Region {
    /**
     * The requested long sides are rounded up to multiples of this, so that resizing the window does not send a request
     * for each pixel.
     */
    private static final int STEP = 32;

    private final ObservableList<PhoneRow> rows;
    private final TileSelection selection;
    private final WallScreens screens;
    private final Supplier<WallTile> maker;
    private final WallPages pages;
    private final DoubleProperty tileWidth = new SimpleDoubleProperty(WallPreferences.USUAL);
    private final Pane sheet = new Pane();
    private final Rectangle clip = new Rectangle();
    private final ScrollBar bar = new ScrollBar();
    private final Map<PhoneRow, WallTile> inSight = new LinkedHashMap<>();
    private final Deque<WallTile> spare = new ArrayDeque<>();
    private Set<PhoneRow> selected = Set.of();
    private @Nullable PhoneRow large;
    private GridGeometry geometry = GridGeometry.NONE;
    private boolean moved;
    private boolean seen;

    /** @param maker makes an empty tile */
    WallGrid(WallModel model, TileSelection selection, WallScreens screens, Supplier<WallTile> maker) {
        this.rows = model.tiles();
        this.selection = selection;
        this.screens = screens;
        this.maker = maker;
        pages = new WallPages(rows, screens);
        setId("wall");
        getStyleClass().add("wall");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        bar.setOrientation(Orientation.VERTICAL);
        bar.setFocusTraversable(false);
        bar.valueProperty().subscribe(_ -> place());
        sheet.setClip(clip);
        sheet.setManaged(false);
        bar.setManaged(false);
        getChildren().setAll(sheet, bar);
        tileWidth.subscribe((_, _) -> requestLayout());
        pages.fitsProperty().subscribe((_, _) -> requestLayout());
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        WhileShown.followList(this, rows, this::rowsChanged);
        WhileShown.follow(this, selection.selected(), this::select);
        WhileShown.follow(this, selection.currentProperty(), _ -> mark());
        WhileShown.follow(this, model.largeProperty(), this::showLarge);
        WhileShown.onChange(this, model.secondsProperty(), this::tick);
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                clear();
            }
        });
    }

    /** The desired width of a tile, in pixels; tiles may be somewhat wider. */
    DoubleProperty tileWidthProperty() {
        return tileWidth;
    }

    /** The pages; there is only one unless tiles are fitted to the room. */
    WallPages pages() {
        return pages;
    }

    /** The positions of the tiles on the current page. */
    GridGeometry geometry() {
        return geometry;
    }

    /** The scroll position, in pixels. */
    double offset() {
        return bar.getValue();
    }

    /** Scrolls by the given number of pixels, as far as possible. */
    void scrollBy(double pixels) {
        bar.setValue(Math.clamp(bar.getValue() + pixels, 0, geometry.farthest()));
    }

    /** The pane with the tiles and with nodes shown among them. */
    Pane sheet() {
        return sheet;
    }

    /** Sets whether the wall is visible to the operator. */
    void setSeen(boolean now) {
        seen = now;
        attend();
        requestLayout();
    }

    /** Turns to the page with a phone's tile, and scrolls until the whole tile is visible. */
    void reveal(PhoneRow row) {
        int index = rows.indexOf(row);
        if (index >= 0) {
            layout();
            pages.show(index);
            requestLayout();
            layout();
            bar.setValue(geometry.revealing(index - pages.start(), bar.getValue()));
        }
    }

    /** The tile of a phone; null while it is not visible. */
    @Nullable
    WallTile tile(PhoneRow row) {
        return inSight.get(row);
    }

    /** Turns the given number of pages forward, or back if negative. */
    void turn(int by) {
        pages.turn(by);
        requestLayout();
        layout();
    }

    /** The phone at the given coordinates of this node; null if there is none. */
    @Nullable
    PhoneRow at(double x, double y) {
        int onPage = geometry.at(x, y + bar.getValue());
        int index = pages.start() + onPage;
        return onPage < 0 || index >= rows.size() ? null : rows.get(index);
    }

    private void scrolled(ScrollEvent event) {
        if (!event.isShortcutDown()) {
            event.consume();
            scrollBy(-event.getDeltaY());
        }
    }

    private void tick() {
        inSight.values().forEach(WallTile::refresh);
        if (pages.isOutdated()) {
            requestLayout();
        }
    }

    private void rowsChanged() {
        moved = true;
        requestLayout();
    }

    private void select(List<PhoneRow> now) {
        selected = new HashSet<>(now);
        mark();
    }

    private void showLarge(@Nullable PhoneRow now) {
        large = now;
        mark();
    }

    private void mark() {
        inSight.forEach(this::mark);
        notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }

    private void mark(PhoneRow row, WallTile tile) {
        tile.pseudoClassStateChanged(WallTile.SELECTED, selected.contains(row));
        tile.pseudoClassStateChanged(WallTile.CURRENT, row == selection.currentProperty().get());
        tile.pseudoClassStateChanged(WallTile.LARGE, row == large);
    }

    @Override
    protected void layoutChildren() {
        double barWidth = pages.fitsProperty().get() ? 0 : bar.prefWidth(-1);
        double width = Math.max(0, getWidth() - barWidth);
        GridGeometry next = divided(width);
        double offset = next.equals(geometry) && !moved ? bar.getValue() : anchored(next);
        geometry = next;
        moved = false;
        clip.setWidth(width);
        clip.setHeight(getHeight());
        sheet.resizeRelocate(0, 0, width, getHeight());
        bar.resizeRelocate(width, 0, barWidth, getHeight());
        bar.setVisible(next.farthest() > 0);
        bar.setMax(next.farthest());
        bar.setVisibleAmount(next.farthest() * getHeight() / Math.max(1, next.bottom()));
        bar.setUnitIncrement(next.tileHeight() / 4);
        bar.setBlockIncrement(getHeight());
        bar.setValue(Math.clamp(offset, 0, next.farthest()));
        place();
    }

    private GridGeometry divided(double width) {
        if (pages.fitsProperty().get()) {
            return pages.fit(new TileRoom(width, getHeight()), moved, this::anchor);
        }
        pages.join();
        return GridGeometry.of(rows.size(), width, getHeight(), tileWidth.get());
    }

    /** The scroll position at which the anchor tile stays where it is. */
    private double anchored(GridGeometry next) {
        PhoneRow anchor = anchor();
        int index = anchor == null ? -1 : rows.indexOf(anchor);
        WallTile tile = anchor == null ? null : inSight.get(anchor);
        return index < 0 || tile == null ? Math.min(bar.getValue(), next.farthest())
                : next.y(index - pages.start()) - tile.getLayoutY();
    }

    /** The phone whose tile should stay in place; null if any tile may move. */
    private @Nullable PhoneRow anchor() {
        return inSight.entrySet().stream().filter(one -> one.getValue().isHover()).map(Map.Entry::getKey)
                .findFirst().orElseGet(this::unhoveredAnchor);
    }

    private @Nullable PhoneRow unhoveredAnchor() {
        PhoneRow current = selection.currentProperty().get();
        if (current != null && inSight.containsKey(current)) {
            return current;
        }
        return bar.getValue() == 0 && pages.currentProperty().get() == 0 ? null
                : inSight.keySet().stream().findFirst().orElse(null);
    }

    /** Positions the visible tiles, removes the others, and watches exactly the visible ones. */
    private void place() {
        int first = geometry.first(bar.getValue());
        int start = pages.start();
        int end = Math.min(geometry.end(bar.getValue()), rows.size() - start);
        List<PhoneRow> wanted = getHeight() <= 0 || first >= end ? List.of()
                : List.copyOf(rows.subList(start + first, start + end));
        Set<PhoneRow> stay = new HashSet<>(wanted);
        inSight.entrySet().removeIf(one -> !stay.contains(one.getKey()) && retire(one.getValue()));
        Map<PhoneRow, WallTile> before = Map.copyOf(inSight);
        inSight.clear();
        for (int i = 0; i < wanted.size(); i++) {
            PhoneRow row = wanted.get(i);
            WallTile tile = Objects.requireNonNullElseGet(before.get(row), this::fresh);
            inSight.put(row, tile);
            tile.show(screens.of(row), start + first + i);
            mark(row, tile);
            tile.resizeRelocate(geometry.x(first + i), geometry.y(first + i) - bar.getValue(), geometry.tileWidth(),
                    geometry.tileHeight());
        }
        attend();
    }

    private WallTile fresh() {
        WallTile known = spare.poll();
        if (known != null) {
            known.setVisible(true);
            return known;
        }
        WallTile made = maker.get();
        sheet.getChildren().addFirst(made);
        made.applyCss();
        return made;
    }

    private boolean retire(WallTile tile) {
        tile.clear();
        tile.setVisible(false);
        return spare.add(tile);
    }

    private void attend() {
        ViewQuality quality = seen ? new ViewQuality.Tile(longSide()) : new ViewQuality.Hidden();
        inSight.values().forEach(tile -> tile.attend(quality));
    }

    /** The long side of a tile's picture, in pixels of the display, which may be finer than those of the window. */
    private int longSide() {
        Window window = getScene() == null ? null : getScene().getWindow();
        double scale = window == null ? 1 : window.getOutputScaleY();
        return (int) Math.ceil(WallTile.longSide(geometry.tileWidth(), geometry.tileHeight()) * scale / STEP) * STEP;
    }

    private void clear() {
        inSight.values().forEach(this::retire);
        inSight.clear();
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case ITEM_COUNT -> rows.size();
            case ITEM_AT_INDEX -> parameters[0] instanceof Integer index && index >= 0 && index < rows.size()
                    ? inSight.get(rows.get(index))
                    : null;
            case FOCUS_ITEM -> current();
            case MULTIPLE_SELECTION -> true;
            case SELECTED_ITEMS -> inSight.entrySet().stream().filter(one -> selected.contains(one.getKey()))
                    .map(Map.Entry::getValue).map(Node.class::cast).toList();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    private @Nullable WallTile current() {
        PhoneRow row = selection.currentProperty().get();
        return row == null ? null : inSight.get(row);
    }
}
