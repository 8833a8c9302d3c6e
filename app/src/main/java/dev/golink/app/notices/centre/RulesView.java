package dev.golink.app.notices.centre;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.golink.app.notices.NoticeTexts;
import dev.golink.app.notices.rules.GroupChoice;
import dev.golink.app.notices.rules.NoticeKind;
import dev.golink.app.notices.rules.NoticeRule;
import dev.golink.app.notices.rules.NoticeRules;
import dev.golink.app.notices.rules.RulesModel;
import dev.golink.app.notices.sound.NoticeTone;
import dev.golink.ui.presentation.DisabledReason;
import dev.golink.ui.texts.Texts;

/** The page to edit the rules; each change takes effect at once. */
public final class RulesView {
    private static final List<Duration> SILENCES = List.of(Duration.ZERO, Duration.ofSeconds(5), Duration.ofSeconds(15),
            Duration.ofSeconds(30), Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(5),
            Duration.ofMinutes(10), Duration.ofMinutes(15), Duration.ofMinutes(30));

    private final VBox content = new VBox();
    private final ScrollPane root = new ScrollPane(content);
    private final RadioButton all = new RadioButton();
    private final VBox groupBoxes = new VBox();
    private final RulesModel model;
    private final Supplier<Set<String>> groups;
    private final NoticeTexts language;
    private final Texts texts;

    /**
     * Creates the view.
     *
     * @param groups     the names of all groups
     * @param noticeTone the tone, which the operator can try
     */
    public RulesView(RulesModel model, Supplier<Set<String>> groups, NoticeTone noticeTone, NoticeTexts language) {
        this.model = model;
        this.groups = groups;
        this.language = language;
        this.texts = language.texts();
        Button tryIt = new Button(texts.text("notices.rules.try"), new FontIcon(Feather.VOLUME_2));
        tryIt.setId("rules-try");
        tryIt.setOnAction(_ -> noticeTone.ring());
        root.setFitToWidth(true);
        root.setId("notice-rules-page");
        root.getStyleClass().addAll("edge-to-edge", "plain");
        content.getStyleClass().add("rules");
        content.getChildren().setAll(kinds(), tryIt, after(), phones());
        listGroups();
    }

    /** The node to put into a scene. */
    public Node node() {
        return root;
    }

    /** Lists the groups that there are now. */
    void listGroups() {
        groupBoxes.getChildren().setAll(groupBoxes());
    }

    private Node kinds() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("grid");
        grid.add(head(texts.text("notices.rules.told")), 1, 0);
        grid.add(head(texts.text("notices.rules.sound")), 2, 0);
        for (NoticeKind kind : NoticeKind.values()) {
            Label name = new Label(language.kind(kind));
            name.setMaxWidth(Double.MAX_VALUE);
            GridPane.setHgrow(name, Priority.ALWAYS);
            CheckBox told = box("told-" + kind, texts.text("notices.rules.told.name", language.kind(kind)),
                    kind, NoticeRule::told, (rule, on) -> change(kind, new NoticeRule(on, rule.sound())));
            CheckBox sound = box("sound-" + kind, texts.text("notices.rules.sound.name", language.kind(kind)),
                    kind, NoticeRule::sound, (rule, on) -> change(kind, new NoticeRule(rule.told(), on)));
            DisabledReason.bind(sound, Bindings.when(told.selectedProperty()).then("")
                    .otherwise(texts.text("whyNot.notTold")), texts);
            grid.addRow(grid.getRowCount(), name, told, sound);
            GridPane.setHalignment(told, HPos.CENTER);
            GridPane.setHalignment(sound, HPos.CENTER);
        }
        return grid;
    }

    private static Label head(String text) {
        Label head = new Label(text);
        head.getStyleClass().add("word");
        return head;
    }

    private CheckBox box(String id, String name, NoticeKind kind, Predicate<NoticeRule> of,
            BiConsumer<NoticeRule, Boolean> changed) {
        CheckBox box = new CheckBox();
        box.setId(id);
        box.setAccessibleText(name);
        box.setSelected(of.test(rules().of(kind)));
        box.selectedProperty().subscribe((_, on) -> changed.accept(rules().of(kind), on));
        return box;
    }

    private Node after() {
        ChoiceBox<Duration> silences = new ChoiceBox<>();
        silences.setId("rules-after");
        Set<Duration> offered = new TreeSet<>(SILENCES);
        // A settings file may contain any other duration.
        offered.add(rules().after());
        silences.getItems().setAll(offered);
        silences.setConverter(new StringConverter<>() {
            @Override
            public String toString(Duration silence) {
                return silence == null || silence.isZero() ? texts.text("notices.rules.after.now")
                        : language.ageTexts().span(silence);
            }

            @Override
            public Duration fromString(String text) {
                throw new UnsupportedOperationException("the user can't type in this box");
            }
        });
        silences.setValue(rules().after());
        silences.valueProperty().subscribe((_, silence) -> model.change(rules().with(silence)));
        Label label = new Label(texts.text("notices.rules.after"));
        label.setWrapText(true);
        label.setLabelFor(silences);
        silences.setAccessibleText(label.getText());
        return section(label, silences);
    }

    private Node phones() {
        all.setText(texts.text("notices.rules.groups.all"));
        RadioButton some = new RadioButton(texts.text("notices.rules.groups.some"));
        all.setId("rules-all");
        some.setId("rules-some");
        ToggleGroup either = new ToggleGroup();
        either.getToggles().setAll(all, some);
        (rules().groups() instanceof GroupChoice.All ? all : some).setSelected(true);
        all.selectedProperty().subscribe((_, every) -> {
            model.change(rules().with(every ? GroupChoice.ALL : new GroupChoice.Only(Set.of())));
            groupBoxes.getChildren().setAll(groupBoxes());
        });
        groupBoxes.getStyleClass().add("groups");
        return section(new Label(texts.text("notices.rules.groups")), all, some, groupBoxes);
    }

    private List<Node> groupBoxes() {
        Set<String> names = new TreeSet<>(groups.get());
        names.addAll(chosen());
        if (names.isEmpty()) {
            return List.of(head(texts.text("notices.rules.groups.none")));
        }
        return names.stream().<Node>map(this::groupBox).toList();
    }

    private CheckBox groupBox(String group) {
        CheckBox box = new CheckBox(group);
        box.setMnemonicParsing(false);
        DisabledReason.bind(box,
                Bindings.when(all.selectedProperty()).then(texts.text("whyNot.allGroups")).otherwise(""),
                texts);
        box.setSelected(chosen().contains(group));
        box.selectedProperty().subscribe((_, on) -> {
            Set<String> now = new TreeSet<>(chosen());
            if (on) {
                now.add(group);
            } else {
                now.remove(group);
            }
            model.change(rules().with(new GroupChoice.Only(now)));
        });
        return box;
    }

    private Set<String> chosen() {
        return rules().groups() instanceof GroupChoice.Only(Set<String> names) ? names : Set.of();
    }

    private static Node section(Node... nodes) {
        VBox section = new VBox(nodes);
        section.getStyleClass().add("section");
        return section;
    }

    private void change(NoticeKind kind, NoticeRule rule) {
        model.change(rules().with(kind, rule));
    }

    private NoticeRules rules() {
        return model.rulesProperty().get();
    }
}
