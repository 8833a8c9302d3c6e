package dev.golink.app.shell.frame;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import dev.golink.app.compose.ComposeModel;
import dev.golink.app.compose.ComposePurpose;
import dev.golink.app.search.FilterChip;
import dev.golink.app.search.SearchModel;
import dev.golink.server.access.right.Right;
import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.ui.presentation.DisabledReason;
import dev.golink.ui.roster.RosterModel;
import dev.golink.ui.texts.Texts;

/**
 * The menu of the server's operators, behind their count. A click on an operator shows the phones that this operator
 * watches.
 */
public final class OperatorsMenu {
    private final MenuButton root;
    private final RosterModel roster;
    private final SearchModel search;
    private final ComposeModel compose;
    private final Supplier<OperatorId> self;
    private final Function<Right, String> whyNot;
    private final Texts texts;

    /**
     * Builds the menu.
     *
     * @param count   the node with the icon, the number and the word
     * @param compose writes to the other operators
     * @param self    the operator of this window
     * @param whyNot  why the operator may not do something; empty if the right for it is there
     */
    public OperatorsMenu(Node count, RosterModel roster, SearchModel search, ComposeModel compose,
            Supplier<OperatorId> self, Function<Right, String> whyNot, Texts texts) {
        this.compose = compose;
        this.roster = roster;
        this.search = search;
        this.self = self;
        this.whyNot = whyNot;
        this.texts = texts;
        root = new MenuButton(null, count);
        root.setId("filter-operators");
        root.getStyleClass().addAll("count", "flat");
        root.setMinWidth(Region.USE_PREF_SIZE);
        root.setTooltip(new Tooltip(texts.text("operators.full")));
        // The menu is filled when it opens, with the current operators and the phones that they watch.
        root.setOnShowing(_ -> root.getItems().setAll(items()));
        root.getItems().setAll(items());
    }

    MenuButton node() {
        return root;
    }

    private List<MenuItem> items() {
        FleetCounts counts = roster.countsProperty().get();
        List<OperatorId> names = counts.operatorNames();
        if (counts.operators() == 0) {
            return List.of(said(texts.text("operators.none")));
        }
        if (names.isEmpty()) {
            return List.of(said(texts.text("operators.unnamed")));
        }
        Stream<MenuItem> rest = counts.operators() > names.size()
                ? Stream.of(said(texts.text("operators.more", counts.operators() - names.size())))
                : Stream.empty();
        List<OperatorId> others = names.stream().filter(name -> !name.equals(self.get())).toList();
        return Stream.of(names.stream().map(this::item), rest,
                others.isEmpty() ? Stream.<MenuItem>empty() : toOthers(others)).flatMap(items -> items).toList();
    }

    /** The items that write to the other operators or disconnect them. */
    private Stream<MenuItem> toOthers(List<OperatorId> others) {
        MenuItem all = item(texts.text("operators.messageAll"),
                () -> compose.open(new ComposePurpose.Note(Optional.empty())));
        all.setId("operators-message-all");
        Menu message = new Menu(texts.text("operators.message"));
        message.setId("operators-message");
        message.getItems().setAll(others.stream()
                .map(one -> item(one.value(), () -> compose.open(new ComposePurpose.Note(Optional.of(one))))).toList());
        Menu disconnect = new Menu(texts.text("operators.disconnect"));
        disconnect.setId("operators-disconnect");
        disconnect.getItems().setAll(others.stream()
                .map(one -> item(one.value(), () -> compose.open(new ComposePurpose.DisconnectOperator(one))))
                .toList());
        String noMessage = whyNot.apply(Right.MESSAGE);
        DisabledReason.set(all, texts.text("operators.messageAll"), noMessage, texts);
        DisabledReason.set(message, texts.text("operators.message"), noMessage, texts);
        DisabledReason.set(disconnect, texts.text("operators.disconnect"), whyNot.apply(Right.ADMIT), texts);
        return Stream.of(new SeparatorMenuItem(), all, message, disconnect);
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private MenuItem item(OperatorId operator) {
        FilterChip chip = new FilterChip.WatchedBy(operator);
        long watched = roster.known().stream().filter(row -> chip.accepts(row.phone(), roster.nowProperty().get()))
                .count();
        CheckMenuItem item = new CheckMenuItem(
                texts.text(operator.equals(self.get()) ? "operators.self" : "operators.one", operator.value(),
                        watched));
        item.setMnemonicParsing(false);
        item.setSelected(search.chips().contains(chip));
        item.setOnAction(_ -> search.toggle(chip));
        return item;
    }

    /** An item that only shows a text. */
    private static MenuItem said(String text) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setDisable(true);
        return item;
    }
}
