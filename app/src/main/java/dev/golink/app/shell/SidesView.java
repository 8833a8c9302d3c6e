package dev.golink.app.shell;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.golink.app.details.DetailsView;
import dev.golink.app.help.Keys;
import dev.golink.app.look.PhoneWords;
import dev.golink.app.notices.Leads;
import dev.golink.app.panes.PaneModel;
import dev.golink.app.panes.SidePane;
import dev.golink.app.profiles.Card;
import dev.golink.app.profiles.NameChooser;
import dev.golink.app.profiles.NameKind;
import dev.golink.app.profiles.NamesView;
import dev.golink.app.roster.PhoneRow;
import dev.golink.app.scenes.WhileShown;
import dev.golink.app.table.RosterView;
import dev.golink.app.words.Words;

/** What stands beside the table: groups and tags at its left, the details of the selection at its right. */
final class SidesView {
    /** So wide the table wants to be, before panes show themselves unasked. */
    private static final double TABLE = 956;

    private final Card card = new Card();
    private final ConsoleModels models;
    private final NameChooser chooser;
    private final DetailsView details;
    private final NamesView names;
    private final Words words;
    // Kept here because a binding that nobody holds is forgotten.
    private final BooleanBinding phones;
    private final BooleanBinding namesShown;
    private final BooleanBinding detailsShown;

    /**
     * Makes them.
     *
     * @param more   what else the menu of a group does with its phones
     * @param copied takes what is to be copied
     * @param bare   whether nothing is to stand beside what is in the middle
     */
    SidesView(ConsoleModels models, RosterView roster, PhoneWords phoneWords,
            Function<List<PhoneRow>, List<MenuItem>> more, Consumer<String> copied, BooleanBinding bare) {
        this.models = models;
        words = phoneWords.words();
        phones = models.roster().knownCountProperty().greaterThan(0);
        namesShown = phones.and(models.namesPane().openProperty()).and(bare.not());
        detailsShown = phones.and(models.detailsPane().openProperty()).and(bare.not());
        chooser = new NameChooser(card, models.profiles(), models.names(), words);
        details = new DetailsView(models.details(), models.roster(), models.profiles(), chooser, phoneWords, copied,
                () -> models.detailsPane().setOpen(false));
        names = new NamesView(models.roster(), models.names(), models.search(), models.profiles(), card, words,
                new NamesView.PhoneActions(roster::selectAll, more, roster.dragged()));
    }

    /** Where something is chosen or asked; to be put over the table. */
    Node card() {
        return card.node();
    }

    /** Puts the panes beside the table while they are wanted and there are phones. */
    void lay(BorderPane page) {
        PaneModel left = models.namesPane();
        PaneModel right = models.detailsPane();
        page.widthProperty().subscribe(width -> {
            right.setRoom(width.doubleValue() - right.widthProperty().get() >= TABLE);
            left.setRoom(width.doubleValue() - right.widthProperty().get() - left.widthProperty().get() >= TABLE);
        });
        Region list = new SidePane(Side.LEFT, left, names.node(), page.widthProperty().multiply(0.22),
                words.text("groups.resize")).node();
        Region pane = new SidePane(Side.RIGHT, right, details.node(), page.widthProperty().multiply(0.36),
                words.text("details.resize")).node();
        namesShown.subscribe(shown -> page.setLeft(orNothing(list, shown)));
        detailsShown.subscribe(shown -> page.setRight(orNothing(pane, shown)));
    }

    private static @Nullable Node orNothing(Node node, boolean shown) {
        return shown ? node : null;
    }

    /** The button that shows and hides the list. */
    ToggleButton namesToggle() {
        return toggle(models.namesPane(), "toggle-names", Feather.SIDEBAR,
                words.text("groups.toggle", Keys.GROUPS.getDisplayText()));
    }

    /** The button that shows and hides the details. */
    ToggleButton detailsToggle() {
        return toggle(models.detailsPane(), "toggle-details", Feather.INFO,
                words.text("details.toggle", Keys.DETAILS.getDisplayText()));
    }

    /** The same for the menu of what is done rarely, which is there in the narrowest window too. */
    List<MenuItem> items() {
        return List.of(item(models.namesPane(), words.text("groups.name"), Keys.GROUPS),
                item(models.detailsPane(), words.text("details.name"), Keys.DETAILS));
    }

    private MenuItem item(PaneModel pane, String text, KeyCombination key) {
        CheckMenuItem item = new CheckMenuItem(text + "  " + key.getDisplayText());
        item.disableProperty().bind(phones.not());
        // An item of a menu is no node: it follows for as long as the view does.
        WhileShown.follow(card.node(), pane.openProperty(), item::setSelected);
        item.setOnAction(_ -> pane.setOpen(item.isSelected()));
        return item;
    }

    private ToggleButton toggle(PaneModel pane, String id, Ikon icon, String text) {
        ToggleButton toggle = new ToggleButton(null, new FontIcon(icon));
        toggle.setId(id);
        toggle.getStyleClass().addAll("flat", "pane-toggle");
        toggle.setAccessibleText(text);
        toggle.setTooltip(new Tooltip(text));
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        toggle.managedProperty().bind(toggle.visibleProperty());
        toggle.disableProperty().bind(phones.not());
        WhileShown.follow(toggle, pane.openProperty(), toggle::setSelected);
        toggle.setOnAction(_ -> pane.setOpen(toggle.isSelected()));
        return toggle;
    }

    /** The keys, which work from everywhere in the window. */
    void handle(KeyEvent event) {
        if (!phones.get()) {
            return;
        }
        if (Keys.DETAILS.match(event) || event.getCode() == KeyCode.F4 && !event.isAltDown()) {
            models.detailsPane().toggle();
        } else if (Keys.GROUPS.match(event)) {
            models.namesPane().toggle();
        } else if (Keys.GROUP.match(event)) {
            chooser.open(NameKind.GROUP, selection());
        } else if (Keys.TAG.match(event)) {
            chooser.open(NameKind.TAG, selection());
        } else if (Keys.RENAME.match(event) && selection().size() == 1) {
            models.detailsPane().setOpen(true);
            details.editNickname();
        } else if (!Leads.UNDO.match(event) || !models.profiles().undo().takeLast()) {
            return;
        }
        event.consume();
    }

    private List<PhoneRow> selection() {
        return models.details().selectionProperty().get();
    }
}
