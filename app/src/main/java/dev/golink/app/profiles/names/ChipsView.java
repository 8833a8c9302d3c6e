package dev.golink.app.profiles.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.golink.app.profiles.EditRight;
import dev.golink.app.profiles.NameKind;
import dev.golink.app.profiles.ProfilesModel;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.ui.keys.Keys;
import dev.golink.ui.presentation.DisabledReason;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.presentation.IndicatorView;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.texts.Texts;

/** The groups or the tags of some phones as removable chips, and a button that adds one. */
public final class ChipsView {
    private final ChipRows root = new ChipRows();
    private final Button add;
    private final NameKind kind;
    private final ProfilesModel profiles;
    private final EditRight edits;
    private final Texts texts;
    private List<PhoneRow> rows = List.of();
    private List<NameState> shown = List.of();

    /**
     * Builds the view; it shows no names yet.
     *
     * @param edits whether the operator may change the names
     * @param adder opens the chooser of names
     */
    public ChipsView(NameKind kind, ProfilesModel profiles, EditRight edits, Texts texts, Runnable adder) {
        this.kind = kind;
        this.profiles = profiles;
        this.edits = edits;
        this.texts = texts;
        root.getStyleClass().add("chips");
        add = new Button(switch (kind) {
            case GROUP -> texts.text("profile.group.add");
            case TAG -> texts.text("profile.tag.add");
        }, new FontIcon(Feather.PLUS));
        add.setId(switch (kind) {
            case GROUP -> "add-group";
            case TAG -> "add-tag";
        });
        add.getStyleClass().addAll("flat", "add-name");
        add.setTooltip(new Tooltip(switch (kind) {
            case GROUP -> texts.text("profile.group.add.full", Keys.GROUP.getDisplayText());
            case TAG -> texts.text("profile.tag.add.full", Keys.TAG.getDisplayText());
        }));
        add.setOnAction(_ -> adder.run());
        DisabledReason.bind(add, edits.whyNot(), texts);
        root.getChildren().setAll(add);
    }

    /** The node to put into a scene. */
    public Node node() {
        return root;
    }

    /** Shows the names of these phones. */
    public void show(List<PhoneRow> phones) {
        rows = phones;
        List<NameState> looks = NameState.of(kind, phones.stream().map(PhoneRow::phone).toList(),
                profiles.pending(ids(phones)));
        if (!looks.equals(shown)) {
            shown = looks;
            boolean focused = root.getScene() != null && isWithin(root.getScene().getFocusOwner());
            List<Node> chips = new ArrayList<>(looks.stream().map(this::chip).toList());
            chips.add(add);
            root.getChildren().setAll(chips);
            if (focused) {
                add.requestFocus();
            }
        }
    }

    private boolean isWithin(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (root.equals(at)) {
                return true;
            }
        }
        return false;
    }

    private static Set<PhoneId> ids(List<PhoneRow> rows) {
        return rows.stream().map(PhoneRow::id).collect(Collectors.toSet());
    }

    private Node chip(NameState look) {
        Label name = new Label(look.name());
        name.setTooltip(new Tooltip(look.name()));
        name.setMinWidth(0);
        HBox chip = new HBox(name);
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.getStyleClass().addAll("name-chip", kind == NameKind.GROUP ? "group" : "tag");
        if (look.isPending()) {
            name.setGraphic(new IndicatorView(Indicator.ASKED));
            name.setTooltip(new Tooltip(pending(look)));
            chip.setAccessibleText(pending(look));
            chip.getStyleClass().add("pending-chip");
            return chip;
        }
        if (!look.isShared()) {
            Label some = new Label(texts.text("profile.some", look.has(), look.of()));
            some.getStyleClass().add("word");
            some.setMinWidth(Label.USE_PREF_SIZE);
            chip.getChildren().add(some);
        }
        chip.getChildren().add(remove(look));
        return chip;
    }

    private String pending(NameState look) {
        return look.coming() ? texts.text("profile.coming", look.name()) : texts.text("profile.going", look.name());
    }

    private Button remove(NameState look) {
        Button remove = new Button(null, new FontIcon(Feather.X));
        remove.getStyleClass().addAll("flat", "remove");
        String text = switch (kind) {
            case GROUP -> texts.text("profile.group.remove", look.name());
            case TAG -> texts.text("profile.tag.remove", look.name());
        };
        remove.setAccessibleText(text);
        remove.setTooltip(new Tooltip(text));
        DisabledReason.bind(remove, edits.whyNot(), texts);
        Supplier<Set<PhoneId>> with = () -> rows.stream()
                .filter(row -> kind.of(row.phone().profile()).contains(look.name())).map(PhoneRow::id)
                .collect(Collectors.toSet());
        remove.setOnAction(_ -> profiles.edit(with.get(), kind.edit(Set.of(), Set.of(look.name()))));
        return remove;
    }
}
