package dev.golink.screens.wall;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import dev.golink.screens.control.view.ControlServices;
import dev.golink.screens.wall.fit.TileRoom;
import dev.golink.screens.wall.tile.GridGeometry;
import dev.golink.screens.wall.tile.Overlay;
import dev.golink.screens.wall.tile.TileTexts;
import dev.golink.screens.wall.tile.WallTile;
import dev.golink.ui.keys.Keys;
import dev.golink.ui.presentation.PhoneTexts;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.scenes.MenuByKeyboard;
import dev.golink.ui.scenes.WhileShown;
import dev.golink.ui.texts.Texts;

/** The page with the wall: the tiles and, while it is open, the close-up beside them. */
public final class WallPage {
    private final BorderPane root = new BorderPane();
    private final WallModel model;
    private final WallGrid grid;
    private final CloseUpView closeUp;
    private final TileSelection selection;
    private final WallPointer pointer;
    private final WallKeys keys;
    private final EmptyWall empty;
    private final Context context;
    // Held here because a binding without a strong reference is garbage-collected.
    private final BooleanBinding none;

    /**
     * Makes the page.
     *
     * @param screens the screens, which outlive the page
     * @param empty   shown while there are no tiles
     */
    public WallPage(WallModel model, WallScreens screens, PhoneTexts phones, Context context, EmptyWall empty) {
        this.model = model;
        this.context = context;
        this.empty = empty;
        Texts texts = phones.texts();
        TileTexts says = new TileTexts(phones);
        selection = new TileSelection(model.tiles(), context.selected, context.select);
        grid = new WallGrid(model, selection, screens,
                () -> new WallTile(says, context.overlay, context.control.model()::operator));
        grid.setAccessibleText(texts.text("wall.name"));
        closeUp = new CloseUpView(model, says, screens, context.overlay, context.control,
                new CloseUpView.Steps(() -> step(-1), () -> step(1), this::back, context.turnFullScreen,
                        grid::requestFocus),
                context.fullScreen);
        pointer = new WallPointer(grid, model, selection, this::enlarge);
        keys = new WallKeys(grid, model, selection, this::enlarge);
        Node bar = new WallBar(model, selection, texts, context.turnFullScreen).node();
        Split split = new Split(new WallPager(grid.pages(), texts, keys::turn).node());
        none = Bindings.isEmpty(model.tiles());
        empty.node().visibleProperty().bind(none);
        split.visibleProperty().bind(none.not());
        root.setTop(bar);
        StackPane middle = new StackPane(split, empty.node());
        // In a low window, tiles that are too high are cut at the bottom and do not cover the bar.
        middle.setMinSize(0, 0);
        root.setCenter(middle);
        root.setId("wall-page");
        root.getStyleClass().add("wall-page");
        root.setMinSize(0, 0);
        WhileShown.follow(root, context.fullScreen, full -> bar.setVisible(!full));
        WhileShown.follow(root, context.open, model::setOpen);
        WhileShown.follow(root, context.seen, this::seen);
        WhileShown.follow(root, model.largeProperty(), _ -> split.requestLayout());
        WhileShown.follow(root, model.choicesProperty(), _ -> split.requestLayout());
        WhileShown.onChange(root, none, this::resume);
        grid.addEventHandler(KeyEvent.KEY_PRESSED, keys::handle);
        closeUp.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> selectLarge());
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventFilter(ScrollEvent.SCROLL, this::scrolled);
    }

    /** The node to put into a scene. */
    public Node node() {
        return root;
    }

    /** Moves the keyboard to the tiles, or to the hints while there are no tiles. */
    public void requestFocus() {
        if (none.get()) {
            empty.requestFocus();
            return;
        }
        grid.requestFocus();
        if (!model.tiles().contains(selection.currentProperty().get())) {
            selection.visit(selection.onTheWall().stream().findFirst().orElse(model.tiles().getFirst()));
        }
    }

    /** Moves the keyboard on when the node that has it has disappeared. */
    private void resume() {
        Node focused = root.getScene().getFocusOwner();
        if (context.open.getValue()
                && (focused == null || grid.equals(focused) || empty.node().equals(focused.getParent()))) {
            requestFocus();
        }
    }

    /** A click on the close-up selects its phone, so that commands are for that phone. */
    private void selectLarge() {
        PhoneRow large = model.largeProperty().get();
        if (large != null && !selection.selected().getValue().contains(large)) {
            selection.only(large);
        }
    }

    /** Adds a handler that receives keys on tiles and on the close-up before the wall does. */
    public void addKeys(EventHandler<KeyEvent> handler) {
        grid.addEventFilter(KeyEvent.KEY_PRESSED, handler);
        closeUp.addEventFilter(KeyEvent.KEY_PRESSED, handler);
    }

    /** Sets the context menu of the tiles and of the close-up. */
    public void setContextMenu(ContextMenu menu) {
        EventHandler<ContextMenuEvent> show = event -> {
            event.consume();
            menu.show(grid, event.getScreenX(), event.getScreenY());
        };
        MenuByKeyboard.give(grid, menu, this::currentTile);
        MenuByKeyboard.give(closeUp, menu, () -> {
            selectLarge();
            return closeUp;
        });
        grid.setOnContextMenuRequested(show);
        closeUp.setOnContextMenuRequested(show);
        WhileShown.follow(root, context.seen, _ -> menu.hide());
    }

    /** The menu items for actions that exist only on the wall. */
    public List<MenuItem> menuItems(Texts texts) {
        MenuItem enlarge = new MenuItem(texts.text("wall.enlarge"));
        enlarge.setId("menu-enlarge");
        enlarge.setAccelerator(WallKeys.ENLARGE);
        enlarge.setOnAction(_ -> enlargeCurrent());
        MenuItem full = new MenuItem(texts.text("wall.fullScreen.word"));
        full.setId("menu-full-screen");
        full.setAccelerator(Keys.FULL_SCREEN);
        full.setOnAction(_ -> context.turnFullScreen.run());
        return List.of(enlarge, full);
    }

    /** The tile at which the context menu opens; selects its phone if no phone is selected. */
    private Node currentTile() {
        PhoneRow current = selection.currentProperty().get();
        if (current != null && selection.selected().getValue().isEmpty()) {
            selection.only(current);
        }
        WallTile tile = current == null ? null : grid.tile(current);
        return tile == null ? grid : tile;
    }

    private void seen(boolean now) {
        grid.setSeen(now);
        closeUp.setSeen(now);
        if (!now) {
            pointer.cancel();
        }
    }

    private void pressed(KeyEvent event) {
        keys.handleZoom(event);
        if (event.isConsumed()) {
            return;
        }
        if (Keys.FULL_SCREEN.match(event)) {
            event.consume();
            context.turnFullScreen.run();
        } else if (Keys.CONTROL.match(event) && model.largeProperty().get() != null) {
            event.consume();
            closeUp.turnControl();
        } else if (Keys.CLOSE.match(event)) {
            leave(event);
        }
    }

    /** Ends one thing at a time: dragging first, then the close-up, then full screen. */
    private void leave(KeyEvent event) {
        if (pointer.isDragging()) {
            pointer.cancel();
        } else if (model.largeProperty().get() != null) {
            back();
        } else if (context.fullScreen.getValue()) {
            context.turnFullScreen.run();
        } else {
            return;
        }
        event.consume();
    }

    private void scrolled(ScrollEvent event) {
        if (event.isShortcutDown() && event.getDeltaY() != 0 && model.largeProperty().get() == null) {
            event.consume();
            keys.zoom(Math.signum(event.getDeltaY()));
        }
    }

    private void enlargeCurrent() {
        PhoneRow current = selection.currentProperty().get();
        if (current != null) {
            enlarge(current);
        }
    }

    private void enlarge(PhoneRow row) {
        model.enlarge(row);
        root.layout();
        grid.reveal(row);
    }

    private void back() {
        PhoneRow large = model.largeProperty().get();
        model.enlarge(null);
        grid.requestFocus();
        if (large != null) {
            root.layout();
            grid.reveal(large);
        }
    }

    private void step(int places) {
        PhoneRow large = model.largeProperty().get();
        if (large != null) {
            selection.visit(large);
        }
        PhoneRow next = selection.from(places);
        if (next != null) {
            selection.only(next);
            enlarge(next);
        }
    }

    /**
     * What the page needs from the console.
     *
     * @param selected       the selected phones, including those without a tile
     * @param select         selects exactly the given phones
     * @param open           whether this page is the open one
     * @param seen           whether the page is visible to the operator
     * @param fullScreen     whether the page fills the screen
     * @param turnFullScreen enters or leaves full screen
     * @param overlay        what is shown over pictures
     * @param control        the control of the phones
     */
    public record Context(ObservableValue<List<PhoneRow>> selected, Consumer<List<PhoneRow>> select,
            ObservableValue<Boolean> open, ObservableValue<Boolean> seen, ObservableValue<Boolean> fullScreen,
            Runnable turnFullScreen,
            Overlay overlay, ControlServices control) {}

    /** Lays out the tiles. While the close-up is open, the tiles are one or two columns at its right. */
    private final class Split extends Region {
        private static final double TILE = 84;
        private static final double COLUMN = TILE + GridGeometry.GAP;
        /** The width of the scroll bar and the margin. */
        private static final double EXTRA = 24;
        /** From this width on, in pixels, there are two columns beside the close-up. */
        private static final double WIDE = 900;
        /** If the close-up would get narrower than this, in pixels, it is shown without tiles. */
        private static final double ALONE = 220;

        /** The pager, shown below the tiles while they have several pages. */
        private final Region pager;

        Split(Region pager) {
            this.pager = pager;
            pager.setManaged(false);
            // The grid is laid out before the pager, so that the pager shows the right page.
            getChildren().setAll(closeUp, grid, pager);
        }

        @Override
        protected double computeMinHeight(double width) {
            return 0;
        }

        @Override
        protected void layoutChildren() {
            boolean large = model.largeProperty().get() != null;
            double strip = (getWidth() < WIDE ? COLUMN : 2 * COLUMN) + EXTRA;
            double beside = getWidth() - strip < ALONE ? getWidth() : getWidth() - strip;
            double room = large ? beside : 0;
            grid.pages().fitsProperty().set(!large && model.choicesProperty().get().fit());
            grid.tileWidthProperty().set(large ? TILE : model.choicesProperty().get().tileWidth());
            closeUp.setVisible(large);
            closeUp.resizeRelocate(0, 0, room, getHeight());
            boolean paged = grid.pages().in(new TileRoom(getWidth() - room, getHeight())) > 1;
            double low = paged ? Math.ceil(pager.prefHeight(-1)) : 0;
            grid.resizeRelocate(room, 0, getWidth() - room, getHeight() - low);
            pager.setVisible(paged);
            pager.resizeRelocate(room, getHeight() - low, getWidth() - room, low);
        }
    }
}
