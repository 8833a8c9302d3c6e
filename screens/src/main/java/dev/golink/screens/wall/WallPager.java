package dev.golink.screens.wall;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.golink.ui.scenes.FittingRow;
import dev.golink.ui.scenes.WhileShown;
import dev.golink.ui.texts.Texts;

/** The line below the wall while it has several pages. It shows the page number and has buttons to turn pages. */
final class WallPager {
    private final FittingRow root = new FittingRow();
    private final Label page = new Label();
    private final WallPages pages;
    private final Texts texts;
    private boolean brief;

    /** @param turn turns the given number of pages forward, or back if negative */
    WallPager(WallPages pages, Texts texts, IntConsumer turn) {
        this.pages = pages;
        this.texts = texts;
        page.setId("wall-page-number");
        root.setId("wall-pager");
        root.getStyleClass().add("wall-pager");
        root.setAlignment(Pos.CENTER);
        root.setSavings(List.of(now -> {
            brief = now;
            refresh();
        }));
        root.getChildren().setAll(
                button("wall-page-previous", texts.text("wall.page.previous"), Feather.CHEVRON_LEFT,
                        () -> turn.accept(-1)),
                page,
                button("wall-page-next", texts.text("wall.page.next"), Feather.CHEVRON_RIGHT, () -> turn.accept(1)));
        WhileShown.onChange(root, pages.countProperty(), this::refresh);
        WhileShown.onChange(root, pages.currentProperty(), this::refresh);
        refresh();
    }

    Region node() {
        return root;
    }

    private void refresh() {
        page.setText(texts.text(brief ? "wall.page.number.short" : "wall.page.number",
                pages.currentProperty().get() + 1, pages.countProperty().get()));
    }

    private static Button button(String id, String name, Feather sign, Runnable action) {
        Button button = new Button(null, new FontIcon(sign));
        button.setId(id);
        button.getStyleClass().add("flat");
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.setOnAction(_ -> action.run());
        return button;
    }
}
