package dev.golink.app.profiles.names;

import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import dev.golink.app.profiles.NameKind;
import dev.golink.app.profiles.ProfilesModel;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.ui.presentation.DisabledReason;
import dev.golink.ui.texts.Texts;

/** Renames a group or a tag, or removes it from all its phones, after asking the operator. */
final class NameQuestions {
    private final CardOverlay cardOverlay;
    private final ProfilesModel profiles;
    private final Texts texts;

    NameQuestions(CardOverlay cardOverlay, ProfilesModel profiles, Texts texts) {
        this.cardOverlay = cardOverlay;
        this.profiles = profiles;
        this.texts = texts;
    }

    /** @param phones gives the phones that have the name when the question is answered */
    void rename(NameKind kind, String name, Supplier<Set<PhoneId>> phones) {
        TextField field = NameField.of(name);
        field.setId("rename-field");
        String title = texts.text("groups.rename.title", name, phones.get().size());
        field.setAccessibleText(title);
        Button yes = new Button(texts.text("groups.rename.yes"));
        DisabledReason.bind(yes,
                Bindings.createStringBinding(() -> whyNot(field.getText().strip(), name), field.textProperty()),
                texts);
        yes.setOnAction(_ -> {
            cardOverlay.close();
            profiles.edit(phones.get(), kind.edit(Set.of(field.getText().strip()), Set.of(name)));
        });
        field.setOnAction(_ -> yes.fire());
        cardOverlay.open(content(title, yes, field), field);
        field.selectAll();
    }

    private String whyNot(String text, String name) {
        if (text.isEmpty()) {
            return texts.text("whyNot.noName");
        }
        return text.equals(name) ? texts.text("whyNot.sameName") : "";
    }

    void delete(NameKind kind, String name, Supplier<Set<PhoneId>> phones) {
        Button yes = new Button(texts.text("groups.delete.yes"));
        yes.setOnAction(_ -> {
            cardOverlay.close();
            profiles.edit(phones.get(), kind.edit(Set.of(), Set.of(name)));
        });
        cardOverlay.open(content(texts.text("groups.delete.title", name, phones.get().size()), yes), yes);
    }

    private Node content(String title, Button yes, Node... more) {
        Label text = new Label(title);
        text.getStyleClass().add("card-title");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        Button no = new Button(texts.text("question.no"));
        no.addEventHandler(ActionEvent.ACTION, _ -> cardOverlay.close());
        yes.setId("card-yes");
        yes.getStyleClass().add("accent");
        HBox buttons = new HBox(yes, no);
        buttons.getStyleClass().add("card-buttons");
        VBox box = new VBox(text);
        box.getChildren().addAll(more);
        box.getChildren().add(buttons);
        box.getStyleClass().add("card-content");
        return box;
    }
}
