package dev.golink.app.notices.centre;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.golink.app.notices.NoticeLinks;
import dev.golink.app.notices.NoticeTexts;
import dev.golink.app.notices.rules.NoticeKind;
import dev.golink.app.notices.sound.NoticeTone;
import dev.golink.ui.presentation.DisabledReason;
import dev.golink.ui.scenes.CloseButton;
import dev.golink.ui.scenes.FocusFallback;
import dev.golink.ui.scenes.LazyView;
import dev.golink.ui.texts.Texts;

/** The panel of the notice centre, which is shown while the centre is open. Escape closes it. */
public final class CentreView {
    private final VBox root = new VBox();
    private final CentreModel model;
    private final Texts texts;
    private final NoticeTree tree;

    /**
     * Creates the panel.
     *
     * @param groups      the names of all groups
     * @param noticeLinks the actions of notices
     * @param noticeTone  the tone, which the operator can try
     */
    public CentreView(CentreModel model, NoticeTexts texts, Supplier<Set<String>> groups,
            NoticeLinks noticeLinks, NoticeTone noticeTone) {
        this.model = model;
        this.texts = texts.texts();
        tree = new NoticeTree(model, texts, noticeLinks);
        LazyView<RulesView> rules = new LazyView<>(model.rulesOpenProperty(),
                () -> new RulesView(model.rules(), groups, noticeTone, texts), CentreView::growing)
                .whenOpened(RulesView::listGroups);
        root.setId("notice-centre");
        root.getStyleClass().add("notice-centre");
        root.getChildren().setAll(head(texts), list(texts), rules.node());
        FocusFallback.of(root, tree::focus);
        // A filter, because the tree itself would consume Escape as the end of an edit.
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                model.openProperty().set(false);
            }
        });
    }

    private static Node growing(RulesView rules) {
        VBox.setVgrow(rules.node(), Priority.ALWAYS);
        rules.node().managedProperty().bind(rules.node().visibleProperty());
        return rules.node();
    }

    /** Moves the keyboard focus to the notices, unless the rules are shown instead. */
    public void requestFocus() {
        if (!model.rulesOpenProperty().get()) {
            tree.focus();
        }
    }

    /** The node to put into a scene, at the right. */
    public Region node() {
        return root;
    }

    private Node head(NoticeTexts language) {
        Label title = new Label(texts.text("notices.centre"));
        title.getStyleClass().add("title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        ToggleButton rules = new ToggleButton(texts.text("notices.rules"), new FontIcon(Feather.SLIDERS));
        rules.selectedProperty().bindBidirectional(model.rulesOpenProperty());
        label(rules, "notice-rules", texts.text("notices.rules.full"));
        Button close = CloseButton.of(texts.text("notices.centre.close"), () -> model.openProperty().set(false));
        label(close, "notice-centre-close", texts.text("notices.centre.close"));
        return line(title, new QuietMenu(model, texts, language.ageTexts()).button(), rules, close);
    }

    private Node list(NoticeTexts language) {
        ChoiceBox<@Nullable NoticeKind> kinds = kinds(language);
        kinds.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(kinds, Priority.ALWAYS);
        Button seen = new Button(texts.text("notices.centre.seen"), new FontIcon(Feather.CHECK));
        label(seen, "notices-seen", texts.text("notices.centre.seen"));
        DisabledReason.bind(seen, Bindings.when(model.notices().unseenProperty().isEqualTo(0))
                .then(texts.text("whyNot.allSeen")).otherwise(""), texts);
        seen.setOnAction(_ -> model.see());
        Label none = new Label();
        none.setId("notices-none");
        none.getStyleClass().add("word");
        none.textProperty().bind(model.kindProperty().map(_ -> "notices.centre.noneOf").orElse("notices.centre.none")
                .map(texts::text));
        none.visibleProperty().bind(Bindings.isEmpty(model.listed()));
        StackPane middle = new StackPane(tree.node(), none);
        tree.node().visibleProperty().bind(none.visibleProperty().not());
        VBox.setVgrow(middle, Priority.ALWAYS);
        VBox list = new VBox(line(kinds, seen), middle);
        list.getStyleClass().add("list");
        VBox.setVgrow(list, Priority.ALWAYS);
        showIf(list, model.rulesOpenProperty().not());
        return list;
    }

    private ChoiceBox<@Nullable NoticeKind> kinds(NoticeTexts language) {
        ChoiceBox<@Nullable NoticeKind> kinds = new ChoiceBox<>();
        kinds.getItems().add(null);
        kinds.getItems().addAll(Arrays.asList(NoticeKind.values()));
        kinds.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable NoticeKind kind) {
                return kind == null ? texts.text("notices.centre.all") : language.kind(kind);
            }

            @Override
            public @Nullable NoticeKind fromString(String text) {
                throw new UnsupportedOperationException("the user can't type in this box");
            }
        });
        kinds.setId("notice-kinds");
        kinds.setAccessibleText(texts.text("notices.centre.filter"));
        kinds.valueProperty().bindBidirectional(model.kindProperty());
        return kinds;
    }

    private static HBox line(Node... nodes) {
        HBox line = new HBox(nodes);
        line.getStyleClass().add("bar");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static void label(ButtonBase button, String id, String full) {
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(full));
        button.setAccessibleText(full);
    }

    private static void showIf(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }
}
