package dev.golink.screens.wall.tile;

import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

import dev.golink.screens.viewer.ScreenModel;
import dev.golink.screens.viewer.ScreenState;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.presentation.IndicatorView;
import dev.golink.ui.roster.PhoneRow;

/**
 * The strip under a tile's picture with the presence indicator and the name. A second line, if there is room, has the
 * presence in a word, the frame rate and the age of the newest picture.
 */
final class TileStrip extends Region {
    /** Below this width, in pixels, the strip has only one line. */
    private static final double ROOMY = 110;
    private static final double LINE = 18;
    private static final double PADDING = 4;
    private static final double SIGN = 10;

    private final TileTexts texts;
    private final IndicatorView sign = new IndicatorView(Indicator.NONE);
    private final Label name = new Label();
    private final Label presence = new Label();
    private final Label pulse = new Label();
    private final Text measure = new Text();
    private String fullName = "";
    private String shortName = "";

    TileStrip(TileTexts texts) {
        this.texts = texts;
        getStyleClass().add("wall-strip");
        name.getStyleClass().add("wall-name");
        // Many phones have names that begin alike and differ at the end.
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setEllipsisString("…");
        presence.getStyleClass().add("word");
        pulse.getStyleClass().addAll("word", "wall-pulse");
        getChildren().setAll(sign, name, presence, pulse);
        // Rendered once and cached because pictures change more often than the text.
        setCache(true);
    }

    static boolean isRoomy(double width) {
        return width >= ROOMY;
    }

    /** The height of a strip of the given width, in pixels. */
    static double heightFor(double width) {
        return (isRoomy(width) ? 2 * LINE : LINE) + PADDING;
    }

    /** Shows the current state of a phone and its screen. */
    void show(PhoneRow row, ScreenModel model) {
        ScreenState state = model.stateProperty().get();
        sign.show(state instanceof ScreenState.NoLink ? Indicator.UNKNOWN : Indicator.of(row.phone().presence()));
        showName(texts.name(row), texts.shortName(row));
        presence.setText(texts.presence(row, state));
        pulse.setText(texts.pulse(model));
    }

    /**
     * Shows a name.
     *
     * @param full     with the number, if there is one
     * @param shortest the name for a strip that is too narrow for the full name
     */
    void showName(String full, String shortest) {
        fullName = full;
        shortName = shortest;
        fitName();
    }

    @Override
    protected void layoutChildren() {
        double top = PADDING / 2;
        double width = getWidth();
        double high = sign.prefHeight(-1);
        sign.resizeRelocate(PADDING, Math.rint(top + (LINE - high) / 2), sign.prefWidth(-1), high);
        double from = PADDING + SIGN + PADDING;
        name.resizeRelocate(from, top, Math.max(0, width - from - PADDING), LINE);
        fitName();
        boolean roomy = isRoomy(width);
        presence.setVisible(roomy);
        pulse.setVisible(roomy);
        double room = Math.max(0, width - 2 * PADDING);
        double right = Math.min(room, Math.ceil(pulse.prefWidth(-1)));
        double left = Math.max(0, Math.min(room - right - PADDING, Math.ceil(presence.prefWidth(-1))));
        presence.resizeRelocate(PADDING, top + LINE, left, LINE);
        pulse.resizeRelocate(width - PADDING - right, top + LINE, right, LINE);
    }

    /** A narrow strip shows the shortest name, because of the full one nothing could be read. */
    private void fitName() {
        measure.setFont(name.getFont());
        measure.setText(fullName);
        boolean fits = isRoomy(getWidth()) || measure.getLayoutBounds().getWidth() <= name.getWidth();
        name.setText(fits ? fullName : shortName);
    }
}
