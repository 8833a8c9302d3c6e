package dev.golink.app.shell.frame;

import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import dev.golink.app.details.DetailsView;
import dev.golink.app.help.Keys;
import dev.golink.app.look.PhoneWords;
import dev.golink.app.look.Sign;
import dev.golink.app.notices.Leads;
import dev.golink.app.panes.PaneModel;
import dev.golink.app.panes.SidePane;
import dev.golink.app.profiles.NameKind;
import dev.golink.app.profiles.names.Card;
import dev.golink.app.profiles.names.NameChooser;
import dev.golink.app.profiles.names.NamesView;
import dev.golink.app.roster.PhoneRow;
import dev.golink.app.shell.actions.Actions;
import dev.golink.app.shell.models.ConsoleModels;
import dev.golink.app.shell.place.SystemClipboard;
import dev.golink.app.shell.screens.FullScreen;
import dev.golink.app.table.RosterView;
import dev.golink.app.words.Words;

/** What stands beside the table: groups and tags at its left, the details of the selection at its right. */
public final class SidesView {
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
     * @param actions    what else the menu of a group does with its phones
     * @param fullScreen leaves no room beside what is in the middle
     */
    public SidesView(ConsoleModels models, RosterView roster, PhoneWords phoneWords, Actions actions,
            FullScreen fullScreen) {
        this.models = models;
        words = phoneWords.words();
        phones = models.roster().knownCountProperty().greaterThan(0);
        namesShown = phones.and(models.namesPane().openProperty()).and(fullScreen.bare().not());
        detailsShown = phones.and(models.detailsPane().openProperty()).and(fullScreen.bare().not());
        chooser = new NameChooser(card, models.profiles(), models.names(), words);
        details = new DetailsView(models.details(), models.roster(), models.profiles(), chooser, phoneWords, this::copy,
                () -> models.detailsPane().setOpen(false));
        names = new NamesView(models.roster(), models.names(), models.search(), models.profiles(), card, words,
                new NamesView.PhoneActions(roster::selectAll, actions::of, roster.dragged()));
    }

    /** Where something is chosen or asked; to be put over the table. */
    public Node card() {
        return card.node();
    }

    /** Puts the panes beside the table while they are wanted and there are phones. */
    public void lay(BorderPane page) {
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

    /** Shows the details of the selected phones. */
    public void showDetails() {
        models.detailsPane().setOpen(true);
    }

    /** Lets the nickname of the selected phone be typed, if it is one. */
    public void rename() {
        if (selection().size() == 1) {
            models.detailsPane().setOpen(true);
            details.editNickname();
        }
    }

    /** Where groups and tags of phones are chosen. */
    public NameChooser chooser() {
        return chooser;
    }

    /** The keys, which work from everywhere in the window. */
    public void handle(KeyEvent event) {
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
            rename();
        } else if (!Leads.UNDO.match(event) || !models.profiles().undo().takeLast()) {
            return;
        }
        event.consume();
    }

    private void copy(String text) {
        SystemClipboard.put(text);
        models.notices().tell(Sign.ONLINE, now -> now.text("details.copied"));
    }

    private List<PhoneRow> selection() {
        return models.details().selectionProperty().get();
    }
}
