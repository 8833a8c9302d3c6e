package dev.golink.screens.wall.tile;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.bitstream.FrameProblem;
import dev.golink.screens.feed.Attention;
import dev.golink.screens.viewer.ScreenState;
import dev.golink.screens.wall.fit.TileRules;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.ui.roster.PhoneRow;

/**
 * One phone on the wall: its picture, and below it a thin strip that says who it is and how it stands. Used for one phone
 * after the other. What changes with each picture is the picture alone; the strip follows once a second.
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
    /** The long side of a picture that is still worth looking at, in pixels. */
    private static final double LEAST = 140;

    /** What fitting tiles to the room has to know of them. */
    public static final TileRules RULES = new TileRules(GridGeometry.GAP, FRAME, TileStrip::heightFor,
            WallChoices.NARROWEST,
            LEAST);
    private static final double WIDEST_WORDS = 360;
    private static final Duration USUAL_DELAY = new Tooltip().getShowDelay();
    /** Of the height of a picture's room to its width: somewhat less slender than phones are. */
    private static final double SLENDER = 2;

    private final TileWords words;
    private final Overlay overlay;
    private final ScreenPane picture;
    private final TileStrip strip;
    private final Tooltip full = new Tooltip();
    private @Nullable WallScreen screen;
    private Subscription following = Subscription.EMPTY;
    private int index;

    public WallTile(TileWords words, Overlay overlay) {
        this.words = words;
        this.overlay = overlay;
        picture = new ScreenPane(words, "wall-tile-overlay");
        strip = new TileStrip(words);
        getStyleClass().add("wall-tile");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        // Its size is the wall's affair, so that what changes inside costs no layout outside.
        setManaged(false);
        getChildren().setAll(picture, strip);
        full.setWrapText(true);
        full.setMaxWidth(WIDEST_WORDS);
        full.setOnShowing(_ -> full.setText(screen == null ? "" : words.inFull(screen.row(), screen.model())));
        Tooltip.install(this, full);
    }

    /** How high a tile of a width is, in pixels. */
    static double heightFor(double width) {
        return Math.rint((width - 2 * FRAME) * SLENDER) + 2 * FRAME + TileStrip.heightFor(width);
    }

    /** Shows a phone from now on, which has this place among all. */
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

    /** Shows nothing any more. */
    public void clear() {
        following.unsubscribe();
        following = Subscription.EMPTY;
        attend(new Attention.Hidden());
        screen = null;
    }

    /** Says how closely the phone is looked at here. */
    public void attend(Attention attention) {
        if (screen != null) {
            screen.attendTile(attention);
        }
    }

    /** The longer side of a picture in a tile of this size, in pixels of the window, however its phone is held. */
    public static double longSide(double width, double height) {
        double wide = Math.max(0, width - 2 * FRAME);
        double high = Math.max(0, height - 2 * FRAME - TileStrip.heightFor(width));
        return Math.max(Math.min(high, wide * SLENDER), Math.min(wide, high * SLENDER));
    }

    /** Says anew what follows the clock. */
    public void refresh() {
        WallScreen now = screen;
        if (now == null) {
            return;
        }
        PhoneRow row = now.row();
        strip.show(row, now.model());
        boolean known = !(now.model().stateProperty().get() instanceof ScreenState.NoLink);
        Presence is = row.phone().presence();
        pseudoClassStateChanged(LATE, known && is == Presence.LATE);
        pseudoClassStateChanged(STALE, known && is == Presence.STALE);
        pseudoClassStateChanged(OFFLINE, known && is == Presence.OFFLINE);
        pseudoClassStateChanged(LEFT, !row.isShown());
    }

    /** A narrow tile cuts the words, so that all of them are there as soon as somebody points at it. */
    private void showProblem(@Nullable FrameProblem why) {
        picture.showProblem(why);
        full.setShowDelay(why == null ? USUAL_DELAY : Duration.ZERO);
    }

    private void showState(ScreenState state) {
        picture.showState(state);
        refresh();
    }

    /** Tells all about the phone only when asked: it changes with every second. */
    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> screen == null ? "" : words.sentence(screen.row(), screen.model());
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
    }
}
