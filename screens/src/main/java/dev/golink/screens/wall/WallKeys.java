package dev.golink.screens.wall;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.wall.tile.WallPreferences;
import dev.golink.ui.roster.PhoneRow;

/**
 * The keyboard shortcuts of the wall. They select as in the table but in two directions, zoom, turn pages and move
 * tiles.
 */
public final class WallKeys {
    /** Opens the close-up of a phone. */
    public static final KeyCombination ENLARGE = new KeyCodeCombination(KeyCode.ENTER);
    /** Moves the selected tiles; the other arrow keys do, too. */
    public static final KeyCombination MOVE = new KeyCodeCombination(KeyCode.RIGHT, KeyCombination.ALT_DOWN);
    /** Makes tiles larger. */
    public static final KeyCombination LARGER = new KeyCodeCombination(KeyCode.PLUS, KeyCombination.SHORTCUT_DOWN);
    /** Makes tiles smaller. */
    public static final KeyCombination SMALLER = new KeyCodeCombination(KeyCode.MINUS, KeyCombination.SHORTCUT_DOWN);
    /** Resets tiles to the usual size. */
    public static final KeyCombination USUAL = new KeyCodeCombination(KeyCode.DIGIT0, KeyCombination.SHORTCUT_DOWN);

    /** Turns fitting the tiles to the room on or off. */
    public static final KeyCombination FIT = new KeyCodeCombination(KeyCode.DIGIT9, KeyCombination.SHORTCUT_DOWN);
    /** Turns to the next page of the wall. */
    public static final KeyCombination NEXT_PAGE = new KeyCodeCombination(KeyCode.PAGE_DOWN);
    /** Turns to the previous page of the wall. */
    public static final KeyCombination PREVIOUS_PAGE = new KeyCodeCombination(KeyCode.PAGE_UP);

    private static final double FACTOR = 1.2;

    private final WallGrid grid;
    private final WallModel model;
    private final TileSelection selection;
    private final Consumer<PhoneRow> opened;

    /** @param opened receives the phone whose close-up is opened */
    WallKeys(WallGrid grid, WallModel model, TileSelection selection, Consumer<PhoneRow> opened) {
        this.grid = grid;
        this.model = model;
        this.selection = selection;
        this.opened = opened;
    }

    /** Makes tiles larger, or smaller if the number of steps is negative. */
    void zoom(double steps) {
        WallPreferences now = model.choicesProperty().get();
        double width = now.fit() ? grid.geometry().tileWidth() : now.tileWidth();
        model.zoom(width * Math.pow(FACTOR, steps));
    }

    /**
     * Turns the given number of pages forward, or back if negative. The selection does not change. If the keyboard is
     * on the current page, it moves to the same place on the new page.
     */
    void turn(int by) {
        WallPages pages = grid.pages();
        PhoneRow current = selection.currentProperty().get();
        int place = current == null ? -1 : model.tiles().indexOf(current);
        boolean goesAlong = place >= pages.start() && place < pages.end();
        int onPage = place - pages.start();
        grid.turn(by);
        if (goesAlong) {
            selection.visit(model.tiles().get(Math.min(pages.start() + onPage, pages.end() - 1)));
        }
    }

    /** Handles the keys for tiles. */
    void handle(KeyEvent event) {
        boolean taken = event.isAltDown() ? shift(event.getCode()) : page(event) || go(event) || act(event);
        if (taken) {
            event.consume();
        }
    }

    /** Handles the keys that work everywhere on the page. */
    void handleZoom(KeyEvent event) {
        if (!event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case PLUS, EQUALS, ADD -> zoom(1);
            case MINUS, SUBTRACT -> zoom(-1);
            case DIGIT0, NUMPAD0 -> model.zoom(WallPreferences.USUAL);
            case DIGIT9, NUMPAD9 -> model.fit(!model.choicesProperty().get().fit());
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** While tiles are fitted, these keys turn pages without changing the selection. */
    private boolean page(KeyEvent event) {
        boolean next = NEXT_PAGE.match(event);
        if (!grid.pages().fitsProperty().get() || !next && !PREVIOUS_PAGE.match(event)) {
            return false;
        }
        turn(next ? 1 : -1);
        return true;
    }

    private boolean act(KeyEvent event) {
        PhoneRow current = selection.currentProperty().get();
        if (event.getCode() == KeyCode.A && event.isShortcutDown()) {
            selection.all();
        } else if (event.getCode() == KeyCode.SPACE && current != null) {
            if (event.isShortcutDown()) {
                selection.toggle(current);
            } else {
                selection.only(current);
            }
        } else if (ENLARGE.match(event) && current != null) {
            opened.accept(current);
        } else {
            return false;
        }
        return true;
    }

    private boolean go(KeyEvent event) {
        Integer places = places(event.getCode());
        if (places == null) {
            return false;
        }
        PhoneRow row = selection.from(places);
        if (row != null) {
            if (event.isShiftDown()) {
                selection.extend(row);
            } else if (event.isShortcutDown()) {
                selection.visit(row);
            } else {
                selection.only(row);
            }
            grid.reveal(row);
        }
        return true;
    }

    private @Nullable Integer places(KeyCode key) {
        int columns = grid.geometry().columns();
        int page = columns * (int) Math.max(1, Math.floor(grid.getHeight() / grid.geometry().tileHeight()));
        return switch (key) {
            case LEFT -> -1;
            case RIGHT -> 1;
            case UP -> -columns;
            case DOWN -> columns;
            case PAGE_UP -> -page;
            case PAGE_DOWN -> page;
            case HOME -> Integer.MIN_VALUE;
            case END -> Integer.MAX_VALUE;
            default -> null;
        };
    }

    private boolean shift(KeyCode key) {
        Integer places = places(key);
        PhoneRow current = selection.currentProperty().get();
        if (places == null || current == null) {
            return false;
        }
        List<PhoneRow> chosen = selection.onTheWall();
        model.shift(chosen.contains(current) ? Set.copyOf(chosen) : Set.of(current), places);
        grid.reveal(current);
        return true;
    }
}
