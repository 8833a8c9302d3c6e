package dev.golink.app.details;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.golink.app.profiles.EditRight;
import dev.golink.app.profiles.NameKind;
import dev.golink.app.profiles.ProfilesModel;
import dev.golink.app.profiles.names.ChipsView;
import dev.golink.app.profiles.names.NameChooser;
import dev.golink.ui.keys.Keys;
import dev.golink.ui.presentation.DisabledReason;
import dev.golink.ui.presentation.PhoneTexts;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.RosterModel;
import dev.golink.ui.scenes.CloseButton;
import dev.golink.ui.scenes.WhileShown;
import dev.golink.ui.texts.Texts;

/**
 * The details of the selection: everything about one phone, what several phones have in common, or a hint if nothing is
 * selected. One phone is updated with each change, several once a second.
 */
public final class DetailsView {
    private final BorderPane root = new BorderPane();
    private final ScrollPane scroll = new ScrollPane();
    private final Label hint = new Label();
    private final Button copy = new Button(null, new FontIcon(Feather.COPY));
    private final PhoneDetailsView one;
    private final SelectionDetailsView many;
    private final ChipsView groups;
    private final ChipsView tags;
    private final EditReportLine report;
    private final VBox names;
    private final DetailsModel model;
    private final RosterModel roster;
    private final ProfilesModel profiles;
    private final Texts texts;
    private Subscription phone = Subscription.EMPTY;

    /**
     * Creates the view.
     *
     * @param edits   whether the operator may change profiles
     * @param chooser the chooser of groups and tags
     * @param last    the last days of a phone
     * @param copied  receives the text to copy
     * @param closed  hides the details
     */
    public DetailsView(DetailsModel model, RosterModel roster, ProfilesModel profiles, EditRight edits,
            NameChooser chooser, PhoneTexts phones, LastDays last, Consumer<String> copied, Runnable closed) {
        this.model = model;
        this.roster = roster;
        this.profiles = profiles;
        texts = phones.texts();
        one = new PhoneDetailsView(model, profiles, edits, phones, last);
        many = new SelectionDetailsView(phones);
        groups = new ChipsView(NameKind.GROUP, profiles, edits, texts,
                () -> chooser.open(NameKind.GROUP, rows()));
        tags = new ChipsView(NameKind.TAG, profiles, edits, texts,
                () -> chooser.open(NameKind.TAG, rows()));
        report = new EditReportLine(profiles, texts);
        names = new VBox(readOnly(edits), groups.node(), tags.node(), report.node());
        names.getStyleClass().add("details-names");
        hint.setText(texts.text("details.hint"));
        hint.setId("details-hint");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        hint.getStyleClass().addAll("word", "details-content");
        copy.setOnAction(_ -> copied.accept(text()));
        root.setId("details");
        root.getStyleClass().add("details");
        root.setTop(bar(closed));
        root.setCenter(scroll);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", "plain");
        WhileShown.follow(root, this::follow);
    }

    /** Says why nothing can be changed here. */
    private Node readOnly(EditRight edits) {
        Label why = new Label();
        why.setId("details-read-only");
        why.setWrapText(true);
        why.setMinHeight(Region.USE_PREF_SIZE);
        why.getStyleClass().add("word");
        why.managedProperty().bind(why.visibleProperty());
        WhileShown.follow(root, edits.whyNot(), reason -> {
            why.setVisible(!reason.isEmpty());
            why.setText(reason.isEmpty() ? "" : texts.text("profile.readOnly", reason));
        });
        return why;
    }

    private Node bar(Runnable closed) {
        Label title = new Label(texts.text("details.name"));
        title.getStyleClass().add("word");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        copy.getStyleClass().addAll("flat", "close");
        String closes = texts.text("details.close", Keys.DETAILS.getDisplayText());
        Button close = CloseButton.of(closes, closed);
        name(copy, "details-copy", texts.text("details.copy"));
        name(close, "details-close", closes);
        HBox bar = new HBox(title, copy, close);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("details-bar");
        return bar;
    }

    private static void name(Button button, String id, String text) {
        button.setId(id);
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(text));
    }

    /** The node to put into a scene. */
    public Node node() {
        return root;
    }

    /** Moves the keyboard focus to the nickname if exactly one phone is selected. */
    public void editNickname() {
        if (rows().size() == 1) {
            // A newly opened pane has its content in the scene only after its CSS is applied.
            scroll.applyCss();
            one.editNickname();
        }
    }

    private Subscription follow() {
        return Subscription.combine(model.selectionProperty().subscribe(this::select),
                profiles.revisionProperty().subscribe((_, _) -> refresh()),
                profiles.undo().offeredProperty().subscribe((_, _) -> refresh()),
                roster.nowProperty().subscribe((_, _) -> tick()),
                roster.liveProperty().subscribe((_, _) -> refresh()), () -> phone.unsubscribe());
    }

    private List<PhoneRow> rows() {
        return model.selectionProperty().get();
    }

    private void select(List<PhoneRow> rows) {
        phone.unsubscribe();
        phone = rows.size() == 1 ? rows.getFirst().phoneProperty().subscribe((_, _) -> refresh())
                : Subscription.EMPTY;
        DisabledReason.set(copy, rows.isEmpty() ? texts.text("whyNot.nothingSelected") : "", texts);
        Node content = switch (rows.size()) {
            case 0 -> hint;
            case 1 -> one.node();
            default -> many.node();
        };
        if (rows.size() == 1) {
            one.lay(names);
        } else {
            many.lay(names);
        }
        if (!content.equals(scroll.getContent())) {
            scroll.setContent(content);
            scroll.setVvalue(0);
        }
        refresh();
    }

    private void refresh() {
        List<PhoneRow> rows = rows();
        if (rows.isEmpty()) {
            return;
        }
        groups.show(rows);
        tags.show(rows);
        report.show(rows);
        if (rows.size() == 1) {
            one.show(rows.getFirst(), roster.ages(rows.getFirst()), roster.liveProperty().get());
        } else {
            many.show(rows);
        }
    }

    private void tick() {
        List<PhoneRow> rows = rows();
        if (rows.size() == 1) {
            one.tick(roster.ages(rows.getFirst()), roster.liveProperty().get());
        } else {
            refresh();
        }
    }

    /** The facts shown, one on each line. */
    private String text() {
        Stream<FactsView> views = rows().size() == 1 ? Stream.of(one.description(), one.connection())
                : Stream.of(many.common());
        return views.flatMap(view -> view.shown().stream()).map(fact -> fact.name() + "\t" + fact.full())
                .collect(Collectors.joining("\n"));
    }
}
