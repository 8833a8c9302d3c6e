package dev.golink.screens.wall.tile;

import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.bitstream.FrameProblem;
import dev.golink.screens.control.ControlTexts;
import dev.golink.screens.control.view.ControllerSign;
import dev.golink.screens.feed.ViewQuality;
import dev.golink.screens.viewer.ScreenState;
import dev.golink.screens.wall.fit.TileRules;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.ui.roster.PhoneRow;

/**
 * One phone on the wall: its picture, with a strip below it for name and state. A tile is reused for other phones. A
 * new picture redraws only the picture; the strip is updated once a second.
 */
public final class WallTile extends Region {
    public static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    public static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    public static final PseudoClass LARGE = PseudoClass.getPseudoClass("large");
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final PseudoClass OFFLINE = PseudoClass.getPseudoClass("offline");
    private static final PseudoClass LEFT = PseudoClass.getPseudoClass("left");
    private static final PseudoClass BRIEF = PseudoClass.getPseudoClass("brief");

    private static final double FRAME = 3;
    /** The least useful long side of a picture, in pixels. */
    private static final double LEAST = 140;

    /** The measurements for fitting tiles to the room. */
    public static final TileRules RULES = new TileRules(GridGeometry.GAP, FRAME, TileStrip::heightFor,
            WallPreferences.NARROWEST,
            LEAST);
    private static final double WIDEST_WORDS = 360;
    private static final Duration USUAL_DELAY = new Tooltip().getShowDelay();
    /** Height divided by width of the area for the picture; somewhat less than that of phones. */
    private static final double SLENDER = 2;

    private final TileTexts texts;
    private final Overlay overlay;
    private final ScreenPane picture;
    private final TileStrip strip;
    private final ControllerSign controller = new ControllerSign();
    private final ControlTexts controlTexts;
    private final Supplier<OperatorId> operator;
    private final Tooltip full = new Tooltip();
    private @Nullable WallScreen screen;
    private Subscription following = Subscription.EMPTY;
    private int index;

    /**
     * Makes a tile without a phone.
     *
     * @param operator the operator of this console
     */
    public WallTile(TileTexts texts, Overlay overlay, Supplier<OperatorId> operator) {
        this.texts = texts;
        this.operator = operator;
        controlTexts = new ControlTexts(texts.texts());
        this.overlay = overlay;
        picture = new ScreenPane(texts, "wall-tile-overlay");
        strip = new TileStrip(texts);
        getStyleClass().add("wall-tile");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        // The wall sets the tile's size, so that changes inside a tile cause no layout outside.
        setManaged(false);
        getChildren().setAll(picture, controller, strip);
        full.setWrapText(true);
        full.setMaxWidth(WIDEST_WORDS);
        full.setOnShowing(_ -> full.setText(screen == null ? "" : texts.inFull(screen.row(), screen.model())));
        Tooltip.install(this, full);
    }

    /** The height of a tile of the given width, in pixels. */
    static double heightFor(double width) {
        return Math.rint((width - 2 * FRAME) * SLENDER) + 2 * FRAME + TileStrip.heightFor(width);
    }

    /** Shows a phone from now on; {@code place} is its index among all tiles. */
    public void show(WallScreen next, int place) {
        index = place;
        if (screen == next) {
            return;
        }
        clear();
        screen = next;
        following = Subscription.combine(next.model().pictureProperty().subscribe(picture::showPicture),
                next.model().problemProperty().subscribe(this::showProblem),
                next.model().stateProperty().subscribe(this::showState),
                next.row().phoneProperty().subscribe(_ -> refresh()),
                overlay.show(picture.overlay(), next.row().id()));
    }

    /** Stops showing a phone. */
    public void clear() {
        following.unsubscribe();
        following = Subscription.EMPTY;
        attend(new ViewQuality.Hidden());
        screen = null;
    }

    /** Sets the picture quality that this tile needs. */
    public void attend(ViewQuality quality) {
        if (screen != null) {
            screen.attendTile(quality);
        }
    }

    /**
     * The longer side of a picture in a tile of this size, in pixels of the window; the greater value of an upright and
     * a wide picture.
     */
    public static double longSide(double width, double height) {
        double wide = Math.max(0, width - 2 * FRAME);
        double high = Math.max(0, height - 2 * FRAME - TileStrip.heightFor(width));
        return Math.max(Math.min(high, wide * SLENDER), Math.min(wide, high * SLENDER));
    }

    /** Updates the strip and the style. */
    public void refresh() {
        WallScreen now = screen;
        if (now == null) {
            return;
        }
        PhoneRow row = now.row();
        strip.show(row, now.model());
        controller.show(row.phone().input().controller(), operator.get(), controlTexts);
        boolean known = !(now.model().stateProperty().get() instanceof ScreenState.NoLink);
        Presence is = row.phone().presence();
        pseudoClassStateChanged(LATE, known && is == Presence.LATE);
        pseudoClassStateChanged(STALE, known && is == Presence.STALE);
        pseudoClassStateChanged(OFFLINE, known && is == Presence.OFFLINE);
        pseudoClassStateChanged(LEFT, !row.isShown());
    }

    /** Shows the problem. A narrow tile cuts the text off, so the tooltip with the whole text appears without delay. */
    private void showProblem(@Nullable FrameProblem why) {
        picture.showProblem(why);
        full.setShowDelay(why == null ? USUAL_DELAY : Duration.ZERO);
    }

    private void showState(ScreenState state) {
        picture.showState(state);
        refresh();
    }

    /** The text is computed only when asked for because it changes every second. */
    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> screen == null ? "" : texts.sentence(screen.row(), screen.model());
            case INDEX -> index;
            case SELECTED -> getPseudoClassStates().contains(SELECTED);
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    protected void layoutChildren() {
        boolean roomy = TileStrip.isRoomy(getWidth());
        pseudoClassStateChanged(BRIEF, !roomy);
        picture.setBrief(!roomy);
        double wide = getWidth() - 2 * FRAME;
        double low = TileStrip.heightFor(getWidth());
        double high = getHeight() - 2 * FRAME - low;
        picture.resizeRelocate(FRAME, FRAME, wide, high);
        strip.resizeRelocate(FRAME, FRAME + high, wide, low);
        double signed = Math.max(0, Math.min(wide, Math.ceil(controller.prefWidth(-1))));
        double tall = Math.ceil(controller.prefHeight(-1));
        controller.resizeRelocate(FRAME, FRAME + Math.max(0, high - tall), signed, Math.min(tall, Math.max(0, high)));
    }
}
