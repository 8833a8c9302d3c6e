package dev.golink.app.history.page;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.golink.app.history.entries.EntryTexts;
import dev.golink.app.history.entries.HistoryFilter;
import dev.golink.app.history.entries.HistoryModel;
import dev.golink.server.fleet.history.HistoryKind;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.presentation.DisabledReason;
import dev.golink.ui.presentation.PhoneTexts;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.RosterModel;
import dev.golink.ui.scenes.WhileShown;
import dev.golink.ui.texts.Texts;

/** The filters of the history: phone, operator, kinds and time. */
final class HistoryFilterBar {
    private static final int MOST_OFFERED = 8;

    private final FlowPane root = new FlowPane();
    private final Label problem = new Label();
    private final MenuButton kinds = new MenuButton();
    private final Map<HistoryKind, CheckMenuItem> items = new EnumMap<>(HistoryKind.class);
    private final HistoryModel model;
    private final RosterModel roster;
    private final EntryTexts says;
    private final Texts texts;

    HistoryFilterBar(HistoryModel model, RosterModel roster, EntryTexts says) {
        this.model = model;
        this.roster = roster;
        this.says = says;
        texts = says.texts();
        SuggestField phone = new SuggestField("history-phone", texts.text("history.filter.phone"), this::phones,
                this::choosePhone);
        SuggestField operator = new SuggestField("history-operator", texts.text("history.filter.operator"),
                this::operators, this::chooseOperator);
        fillKinds();
        TimeChoice time = new TimeChoice(texts, chosen -> model.show(filter().at(chosen)));
        Button clear = new Button(texts.text("history.filter.clear"), new FontIcon(Feather.X));
        clear.setId("history-clear");
        clear.getStyleClass().add("flat");
        clear.setMinWidth(Region.USE_PREF_SIZE);
        clear.setOnAction(_ -> model.show(HistoryFilter.ALL));
        DisabledReason.bind(clear, Bindings.createStringBinding(
                () -> filter().equals(HistoryFilter.ALL) ? texts.text("whyNot.noFilter") : "", model.filterProperty()),
                texts);
        problem.setId("history-filter-problem");
        problem.getStyleClass().add("problem");
        problem.managedProperty().bind(problem.visibleProperty());
        problem.setVisible(false);
        root.getChildren().setAll(phone.node(), operator.node(), kinds, time.node(), clear, problem);
        root.getStyleClass().add("history-filters");
        root.setMinHeight(Region.USE_PREF_SIZE);
        WhileShown.follow(root, model.filterProperty(), now -> {
            phone.show(now.phone() == null ? "" : now.phone().value());
            operator.show(now.operator() == null ? "" : now.operator().value());
            time.show(now.time());
            showKinds(now.kinds());
            problem.setVisible(false);
        });
    }

    Node node() {
        return root;
    }

    private HistoryFilter filter() {
        return model.filterProperty().get();
    }

    private List<SuggestField.Suggestion> phones(String typed) {
        String sought = typed.toLowerCase(Locale.ROOT);
        return roster.known().stream().map(PhoneRow::phone)
                .filter(phone -> PhoneTexts.nameAndId(phone).toLowerCase(Locale.ROOT).contains(sought))
                .limit(MOST_OFFERED)
                .map(phone -> new SuggestField.Suggestion(phone.id().value(), PhoneTexts.nameAndId(phone))).toList();
    }

    private List<SuggestField.Suggestion> operators(String typed) {
        String sought = typed.toLowerCase(Locale.ROOT);
        Stream<OperatorId> connected = roster.countsProperty().get().operatorNames().stream();
        Stream<OperatorId> seen = model.entries().stream().limit(1_000).map(entry -> entry.operator())
                .filter(Objects::nonNull);
        return Stream.concat(connected, seen).map(OperatorId::value).distinct()
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(sought)).sorted().limit(MOST_OFFERED)
                .map(name -> new SuggestField.Suggestion(name, name)).toList();
    }

    /** A phone that is not in the list may still have a history, so every id is taken. A nickname stands for its id. */
    private void choosePhone(String typed) {
        Optional<PhoneId> byName = roster.known().stream().map(PhoneRow::phone)
                .filter(phone -> phone.profile().nickname().equals(typed)).map(Phone::id).findFirst();
        choose(typed, () -> {
            PhoneId id = new PhoneId(typed);
            return filter().ofPhone(roster.row(id).isPresent() ? id : byName.orElse(id));
        }, filter().ofPhone(null));
    }

    private void chooseOperator(String typed) {
        choose(typed, () -> filter().ofOperator(new OperatorId(typed)), filter().ofOperator(null));
    }

    private void choose(String typed, Supplier<HistoryFilter> named, HistoryFilter without) {
        @Nullable
        String wrong = null;
        HistoryFilter next = without;
        if (!typed.isEmpty()) {
            try {
                next = named.get();
            } catch (IllegalArgumentException _) {
                wrong = texts.text("history.filter.noId", typed);
            }
        }
        model.show(next);
        problem.setText(wrong == null ? "" : wrong);
        problem.setVisible(wrong != null);
    }

    private void fillKinds() {
        kinds.setId("history-kinds");
        kinds.setMinWidth(Region.USE_PREF_SIZE);
        for (HistoryKind kind : HistoryKind.values()) {
            CheckMenuItem item = new CheckMenuItem(says.kind(kind));
            item.setId("history-kind-" + kind.word());
            item.setOnAction(_ -> chooseKinds());
            items.put(kind, item);
        }
        MenuItem all = new MenuItem(texts.text("history.filter.allKinds"));
        all.setId("history-kinds-all");
        all.setOnAction(_ -> model.show(filter().ofKinds(Set.of())));
        kinds.getItems().setAll(items.values());
        kinds.getItems().addAll(new SeparatorMenuItem(), all);
    }

    private void chooseKinds() {
        Set<HistoryKind> chosen = items.entrySet().stream().filter(entry -> entry.getValue().isSelected())
                .map(Map.Entry::getKey).collect(Collectors.toCollection(() -> EnumSet.noneOf(HistoryKind.class)));
        model.show(filter().ofKinds(chosen));
    }

    private void showKinds(Set<HistoryKind> chosen) {
        items.forEach((kind, item) -> item.setSelected(chosen.contains(kind)));
        String text = switch (chosen.size()) {
            case 0 -> texts.text("history.filter.kinds");
            case 1 -> says.kind(chosen.iterator().next());
            default -> texts.text("history.filter.someKinds", chosen.size());
        };
        kinds.setText(text);
        kinds.setAccessibleText(chosen.isEmpty() ? text
                : texts.text("history.filter.kinds.name", chosen.stream()
                        .sorted().map(says::kind).collect(Collectors.joining(texts.text("sentence.comma")))));
    }
}
