package dev.golink.app.notices;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.golink.ui.scenes.WhileShown;

/** A small bell with the number of new notices, for windows where nothing more may cover the watched screens. */
public final class NoticeMark {
    private final Button root = new Button(null, new FontIcon(Feather.BELL));

    /**
     * Creates the bell.
     *
     * @param openCentre opens the list of all notices
     */
    public NoticeMark(NoticesModel model, NoticeTexts language, Runnable openCentre) {
        Tooltip newest = new Tooltip();
        root.setId("notice-mark");
        root.getStyleClass().add("notice-mark");
        root.setTooltip(newest);
        root.setOnAction(_ -> openCentre.run());
        WhileShown.follow(root, model.unseenProperty(), count -> {
            root.setText(language.texts().text("counts.figure", count));
            root.setAccessibleText(language.texts().text("notices.centre.line",
                    language.texts().text("notices.centre"),
                    language.texts().text("notices.centre.unseen", count)));
            newest.setText(model.all().isEmpty() ? "" : language.text(model.all().getFirst().content()));
        });
    }

    /** The node to put into a scene. */
    public Node node() {
        return root;
    }
}
