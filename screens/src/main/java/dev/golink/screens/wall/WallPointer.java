package dev.golink.screens.wall;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.wall.tile.GridGeometry;
import dev.golink.ui.roster.PhoneRow;

/**
 * The mouse on the wall. It selects as in the table, opens the close-up with a double click, and drags tiles to another
 * place.
 */
final class WallPointer {
    /** The movement during a click that does not count as dragging yet, in pixels. */
    private static final double SLIP = 8;
    /** The distance from the upper or lower edge at which dragging scrolls, in pixels. */
    private static final double EDGE = 32;
    private static final double MARK = 3;

    private final WallGrid grid;
    private final WallModel model;
    private final TileSelection selection;
    private final Consumer<PhoneRow> opened;
    private final Region mark = new Region();
    private @Nullable PhoneRow pressed;
    private boolean selectsOnRelease;
    private boolean dragging;
    private double fromX;
    private double fromY;

    /** @param opened receives the phone whose tile was double-clicked */
    WallPointer(WallGrid grid, WallModel model, TileSelection selection, Consumer<PhoneRow> opened) {
        this.grid = grid;
        this.model = model;
        this.selection = selection;
        this.opened = opened;
        mark.getStyleClass().add("wall-mark");
        mark.setManaged(false);
        mark.setVisible(false);
        mark.setMouseTransparent(true);
        grid.sheet().getChildren().add(mark);
        grid.sheet().addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        grid.sheet().addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        grid.sheet().addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        grid.sheet().addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    }

    /** Whether tiles are being dragged. */
    boolean isDragging() {
        return dragging;
    }

    /** Ends dragging and leaves the tiles where they were. */
    void cancel() {
        dragging = false;
        pressed = null;
        selectsOnRelease = false;
        mark.setVisible(false);
    }

    private void press(MouseEvent event) {
        grid.requestFocus();
        fromX = event.getX();
        fromY = event.getY();
        PhoneRow row = grid.at(event.getX(), event.getY());
        boolean primary = event.getButton() == MouseButton.PRIMARY;
        pressed = primary ? row : null;
        selectsOnRelease = false;
        if (row == null) {
            return;
        }
        boolean among = selection.selected().getValue().contains(row);
        if (primary && event.isShiftDown()) {
            selection.extend(row);
        } else if (primary && event.isShortcutDown()) {
            selection.toggle(row);
        } else if (!among) {
            selection.only(row);
        } else {
            // Keeps the whole selection for now: it may be about to be dragged or to get a command from the menu.
            selection.visit(row);
            selectsOnRelease = primary;
        }
    }

    private void drag(MouseEvent event) {
        boolean far = Math.hypot(event.getX() - fromX, event.getY() - fromY) > SLIP;
        if (pressed != null && (dragging || far)) {
            dragging = true;
            scrollNearEdge(event.getY());
            showMark(insertion(event));
        }
    }

    private void scrollNearEdge(double y) {
        if (y < EDGE) {
            grid.scrollBy(y - EDGE);
        } else if (y > grid.getHeight() - EDGE) {
            grid.scrollBy(y - grid.getHeight() + EDGE);
        }
    }

    private int insertion(MouseEvent event) {
        return grid.geometry().insertionAt(event.getX(), event.getY() + grid.offset());
    }

    private void showMark(int before) {
        GridGeometry geometry = grid.geometry();
        boolean last = before == geometry.count();
        int beside = last ? Math.max(0, before - 1) : before;
        double x = last ? geometry.x(beside) + geometry.tileWidth() : geometry.x(beside) - GridGeometry.GAP;
        mark.resizeRelocate(x + (GridGeometry.GAP - MARK) / 2, geometry.y(beside) - grid.offset(), MARK,
                geometry.tileHeight());
        mark.setVisible(true);
        mark.toFront();
    }

    private void release(MouseEvent event) {
        PhoneRow row = pressed;
        if (row != null && dragging) {
            drop(row, grid.pages().start() + insertion(event));
        } else if (row != null && selectsOnRelease) {
            selection.only(row);
        }
        cancel();
    }

    /** Dropping a selected tile moves all selected tiles. */
    private void drop(PhoneRow row, int at) {
        List<PhoneRow> chosen = selection.onTheWall();
        Set<PhoneRow> moving = Set.copyOf(chosen.contains(row) ? chosen : List.of(row));
        List<PhoneRow> tiles = model.tiles();
        int before = at;
        while (before < tiles.size() && moving.contains(tiles.get(before))) {
            before++;
        }
        model.place(moving, before >= tiles.size() ? null : tiles.get(before));
    }

    private void click(MouseEvent event) {
        PhoneRow row = grid.at(event.getX(), event.getY());
        boolean plain = !event.isShiftDown() && !event.isShortcutDown();
        if (row != null && plain && event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2
                && event.isStillSincePress()) {
            opened.accept(row);
        }
    }
}
