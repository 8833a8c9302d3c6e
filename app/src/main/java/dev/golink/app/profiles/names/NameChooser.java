package dev.golink.app.profiles.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.golink.app.profiles.NameKind;
import dev.golink.app.profiles.ProfilesModel;
import dev.golink.server.fleet.id.ComposedText;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.texts.Texts;

/**
 * Chooses a group or a tag for some phones. The operator types, and selects an existing name with the arrow keys or
 * makes a new one. Choosing a name that all phones already have removes it from them.
 */
public final class NameChooser {
    private static final double ROW = 28;
    private static final int ROWS = 8;

    private final CardOverlay cardOverlay;
    private final ProfilesModel profiles;
    private final NamesModel names;
    private final Texts texts;

    /** @param cardOverlay the card in which the chooser appears */
    public NameChooser(CardOverlay cardOverlay, ProfilesModel profiles, NamesModel names, Texts texts) {
        this.cardOverlay = cardOverlay;
        this.profiles = profiles;
        this.names = names;
        this.texts = texts;
    }

    /**
     * A name that can be chosen.
     *
     * @param name  the name of a group or a tag
     * @param has   how many of the phones have the name
     * @param fresh whether the name is new
     */
    private record Choice(String name, int has, boolean fresh) {}

    /** Opens the chooser for these phones; does nothing if there are none. */
    public void open(NameKind kind, List<PhoneRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<PhoneRow> phones = List.copyOf(rows);
        Label title = new Label(title(kind, phones));
        title.getStyleClass().add("card-title");
        TextField field = NameField.of("");
        field.setId("name-field");
        field.setPromptText(texts.text("profile.choose.prompt"));
        field.setAccessibleText(title.getText());
        ListView<Choice> list = list(phones.size());
        Map<String, Integer> has = NameState.of(kind, phones.stream().map(PhoneRow::phone).toList(), List.of()).stream()
                .collect(Collectors.toMap(NameState::name, NameState::has));
        field.textProperty().subscribe(typed -> offer(list, kind, has, typed.strip()));
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> key(event, list, kind, phones));
        list.setOnMouseClicked(_ -> choose(list, kind, phones));
        VBox box = new VBox(title, field, list);
        box.getStyleClass().add("card-content");
        cardOverlay.open(box, field);
    }

    private String title(NameKind kind, List<PhoneRow> phones) {
        boolean one = phones.size() == 1;
        return switch (kind) {
            case GROUP -> one ? texts.text("profile.choose.group.one", phones.getFirst().id().value())
                    : texts.text("profile.choose.group", phones.size());
            case TAG -> one ? texts.text("profile.choose.tag.one", phones.getFirst().id().value())
                    : texts.text("profile.choose.tag", phones.size());
        };
    }

    private void offer(ListView<Choice> list, NameKind kind, Map<String, Integer> has, String written) {
        String typed = ComposedText.of(written);
        String sought = typed.toLowerCase(Locale.ROOT);
        Set<String> known = names.countsProperty().get().of(kind).keySet();
        List<Choice> choices = new ArrayList<>(
                known.stream().filter(name -> name.toLowerCase(Locale.ROOT).contains(sought))
                        .map(name -> new Choice(name, has.getOrDefault(name, 0), false)).toList());
        if (known.contains(typed)) {
            Choice exact = new Choice(typed, has.getOrDefault(typed, 0), false);
            choices.remove(exact);
            choices.addFirst(exact);
        } else if (!typed.isEmpty()) {
            choices.add(new Choice(typed, 0, true));
        }
        list.getItems().setAll(choices);
        list.setPrefHeight(ROW * Math.min(ROWS, choices.size()) + 2);
        // The list scrolls in a low window.
        list.setMinHeight(ROW + 2);
        list.setVisible(!choices.isEmpty());
        list.setManaged(!choices.isEmpty());
        if (!typed.isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    private void key(KeyEvent event, ListView<Choice> list, NameKind kind, List<PhoneRow> phones) {
        KeyCode code = event.getCode();
        if (code == KeyCode.DOWN) {
            list.getSelectionModel().selectNext();
        } else if (code == KeyCode.UP) {
            list.getSelectionModel().selectPrevious();
        } else if (code == KeyCode.ENTER) {
            choose(list, kind, phones);
        } else {
            return;
        }
        list.scrollTo(list.getSelectionModel().getSelectedIndex());
        event.consume();
    }

    private void choose(ListView<Choice> list, NameKind kind, List<PhoneRow> phones) {
        Choice choice = list.getSelectionModel().getSelectedItem();
        if (choice == null) {
            return;
        }
        Set<PhoneId> ids = phones.stream().map(PhoneRow::id).collect(Collectors.toSet());
        boolean takes = choice.has() == phones.size();
        cardOverlay.close();
        profiles.edit(ids, takes ? kind.edit(Set.of(), Set.of(choice.name()))
                : kind.edit(Set.of(choice.name()), Set.of()));
    }

    private ListView<Choice> list(int phones) {
        ListView<Choice> list = new ListView<>();
        list.setId("name-choices");
        list.setFixedCellSize(ROW);
        // The focus stays in the field; its arrow keys move the selection.
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new ChoiceCell(phones));
        return list;
    }

    /** A name, and how many of the phones have it. */
    private final class ChoiceCell extends ListCell<Choice> {
        private final Label name = new Label();
        private final Label state = new Label();
        private final HBox box = new HBox(name, state);
        private final int phones;

        private ChoiceCell(int phones) {
            this.phones = phones;
            box.setAlignment(Pos.CENTER_LEFT);
            box.getStyleClass().add("choice");
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            state.getStyleClass().add("word");
            state.setMinWidth(Region.USE_PREF_SIZE);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            if (empty || choice == null) {
                setGraphic(null);
                setAccessibleText(null);
            } else {
                name.setText(choice.name());
                state.setText(state(choice));
                setAccessibleText(choice.name() + " " + state.getText());
                setGraphic(box);
            }
        }

        private String state(Choice choice) {
            if (choice.fresh()) {
                return texts.text("profile.choose.new");
            }
            if (choice.has() == phones) {
                return texts.text("profile.choose.all");
            }
            return choice.has() == 0 ? "" : texts.text("profile.some", choice.has(), phones);
        }
    }
}
