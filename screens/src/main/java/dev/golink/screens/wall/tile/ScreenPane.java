package dev.golink.screens.wall.tile;

import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.effect.ColorAdjust;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.bitstream.FrameProblem;
import dev.golink.screens.frames.DecodeResult;
import dev.golink.screens.viewer.ScreenState;

/**
 * A picture as large as fits, or text in its place. Above it is a layer for other parts of the console. A new picture
 * of the same size causes no layout.
 */
public final class ScreenPane extends Region {
    private static final PseudoClass OLD = PseudoClass.getPseudoClass("old");
    private static final int QUARTER_TURN = 90;
    private static final double MARGIN = 8;

    private final ImageView view = new ImageView();
    private final Label title = new Label();
    private final Label detail = new Label();
    private final VBox message = new VBox(title, detail);
    private final Label problem = new Label();
    private final StackPane overlay = new StackPane();
    private final TileTexts texts;
    private final WholeWordLabel wholeTitle = new WholeWordLabel(title);
    private final WholeWordLabel wholeDetail = new WholeWordLabel(detail);
    private final WholeWordLabel wholeProblem = new WholeWordLabel(problem);
    private boolean brief;

    /** @param overlayId the id of the layer over the picture */
    public ScreenPane(TileTexts texts, String overlayId) {
        this.texts = texts;
        getStyleClass().add("wall-screen");
        view.setManaged(false);
        view.setSmooth(true);
        title.getStyleClass().add("wall-title");
        title.setWrapText(true);
        detail.getStyleClass().add("wall-detail");
        detail.setWrapText(true);
        detail.managedProperty().bind(detail.visibleProperty());
        message.getStyleClass().add("wall-message");
        problem.getStyleClass().add("wall-problem");
        problem.setWrapText(true);
        overlay.setId(overlayId);
        overlay.getStyleClass().add("wall-overlay");
        overlay.setMouseTransparent(true);
        getChildren().setAll(view, message, problem, overlay);
        setMinSize(0, 0);
        showProblem(null);
    }

    /** The layer over the picture. */
    public StackPane overlay() {
        return overlay;
    }

    /** Sets whether to show only the most important text because there is little room. */
    void setBrief(boolean littleRoom) {
        brief = littleRoom;
        showDetail();
    }

    private void showDetail() {
        detail.setVisible(!brief && !detail.getText().isEmpty());
    }

    /** Shows a picture; null shows none. */
    public void showPicture(DecodeResult.@Nullable Picture picture) {
        Image before = view.getImage();
        Image now = picture == null ? null : picture.image();
        double turn = picture == null ? 0 : picture.rotation() * QUARTER_TURN;
        view.setImage(now);
        if (turn != view.getRotate() || !isSameSize(before, now)) {
            view.setRotate(turn);
            requestLayout();
        }
    }

    private static boolean isSameSize(@Nullable Image one, @Nullable Image other) {
        return one != null && other != null && one.getWidth() == other.getWidth()
                && one.getHeight() == other.getHeight();
    }

    /** Shows the state as text: in large letters over an old picture, or in place of a missing one. */
    public void showState(ScreenState state) {
        title.setText(texts.title(state));
        detail.setText(texts.detail(state));
        setBrief(brief);
        grey(TileTexts.isOld(state));
        requestLayout();
    }

    /** Shows why the newest frame can't be shown; null if it can. */
    public void showProblem(@Nullable FrameProblem why) {
        problem.setVisible(why != null);
        problem.setText(why == null ? "" : texts.problem(why));
        requestLayout();
    }

    /** Greys an old picture. The effect is costly, so its result is cached. */
    private void grey(boolean old) {
        if (old != view.isCache()) {
            view.setEffect(old ? new ColorAdjust(0, -1, -0.35, 0) : null);
            view.setCache(old);
            pseudoClassStateChanged(OLD, old);
        }
    }

    /** Fits the picture before it is rotated. Rotation is about the centre and moves nothing else. */
    @Override
    protected void layoutChildren() {
        // In a low window a tile may have no space at all.
        double width = Math.max(0, getWidth());
        double height = Math.max(0, getHeight());
        Image image = view.getImage();
        if (image != null && image.getWidth() > 0 && width > 0) {
            fit(image, width, height);
        }
        overlay.resizeRelocate(0, 0, width, height);
        Rectangle2D room = new Rectangle2D(MARGIN / 2, 0, Math.max(0, width - MARGIN), height);
        layMessage(width, height, room.getWidth());
        wholeProblem.fit(room.getWidth() - problem.getInsets().getLeft() - problem.getInsets().getRight());
        problem.resizeRelocate(room.getMinX(), 0, room.getWidth(),
                Math.min(height, problem.prefHeight(room.getWidth())));
    }

    /** In a low pane, only the title is shown, or nothing, so that no text is cut or covers something else. */
    private void layMessage(double width, double height, double room) {
        double inside = room - message.getInsets().getLeft() - message.getInsets().getRight();
        wholeTitle.fit(inside);
        wholeDetail.fit(inside);
        showDetail();
        double wide = Math.min(room, message.prefWidth(-1));
        if (message.prefHeight(wide) > height) {
            detail.setVisible(false);
            wide = Math.min(room, message.prefWidth(-1));
        }
        double high = Math.min(height, message.prefHeight(wide));
        message.setVisible(!title.getText().isEmpty() && title.prefHeight(inside) <= height);
        message.resizeRelocate(Math.rint((width - wide) / 2), Math.rint((height - high) / 2), wide, high);
    }

    private void fit(Image image, double width, double height) {
        boolean lying = view.getRotate() % (2 * QUARTER_TURN) != 0;
        double scale = Math.min(width / (lying ? image.getHeight() : image.getWidth()),
                height / (lying ? image.getWidth() : image.getHeight()));
        double wide = image.getWidth() * scale;
        double high = image.getHeight() * scale;
        view.setFitWidth(wide);
        view.setFitHeight(high);
        view.relocate((width - wide) / 2, (height - high) / 2);
    }
}
