package dev.golink.app.shell.pages;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import dev.golink.app.compose.ComposeView;
import dev.golink.app.compose.ComposeWords;
import dev.golink.app.notices.Leads;
import dev.golink.app.notices.NoticeLine;
import dev.golink.app.notices.NoticeMark;
import dev.golink.app.notices.NoticeWords;
import dev.golink.app.notices.NoticesView;
import dev.golink.app.notices.centre.CentreView;
import dev.golink.app.profiles.UndoModel;
import dev.golink.app.runs.page.MessageView;
import dev.golink.app.runs.page.RunFiles;
import dev.golink.app.runs.page.RunWords;
import dev.golink.app.runs.page.RunsPage;
import dev.golink.app.shell.models.NoticeModels;
import dev.golink.app.shell.models.Page;
import dev.golink.app.shell.models.RunModels;
import dev.golink.ui.roster.RosterModel;
import dev.golink.ui.scenes.WhileShown;

/** The page that is open, and the cards that lie over it. */
public final class CenterView {
    private final StackPane root;
    private final Workplace work;
    private final RunModels runModels;
    private final NoticeModels noticeModels;
    private final ObjectProperty<Page> page;
    private final RosterModel roster;
    private final RunsPage runs;
    private final Node noticeLine;
    // Kept here because a binding that nobody holds is forgotten.
    private final NoticePlaces places;

    /**
     * Puts it together.
     *
     * @param work  where the operator goes back to
     * @param runModels what is asked of phones
     * @param noticeModels what is told to the operator
     * @param undo  takes changes back
     * @param join  how a phone joins
     * @param bare  whether the wall fills the screen
     * @param files takes a run out of the window
     */
    public CenterView(Workplace work, RunModels runModels, NoticeModels noticeModels, UndoModel undo, PhonesPage phones,
            JoinCard join, BooleanBinding bare, RunFiles files) {
        this.work = work;
        this.runModels = runModels;
        this.noticeModels = noticeModels;
        page = work.pages().pageProperty();
        roster = work.roster();
        NoticeWords language = new NoticeWords(work.words(), work.phones().ages());
        Leads leads = new Leads(wanted -> work.show(List.copyOf(wanted)), work.pages()::openRun,
                undo.offeredProperty(), undo::take);
        runs = new RunsPage(runModels.runs(), runModels.commands(), new RunWords(work.words()), work.phones().ages(),
                files, work::show);
        places = new NoticePlaces(page, bare, join.node().visibleProperty(), phones.middle());
        noticeLine = noticeLine(language, leads);
        root = new StackPane(phones.node(), pageOfRuns(), join.node(), message(), compose(),
                notices(language, leads, phones), noticeMark(language), centre(language, leads));
        // What lies over the table never needs more room than there is.
        root.setMinSize(0, 0);
    }

    private Node pageOfRuns() {
        runs.node().visibleProperty().bind(page.isEqualTo(Page.RUNS));
        WhileShown.onChange(runs.node(), page, this::requestFocus);
        return runs.node();
    }

    /** Gives the keyboard to what the open page is about. */
    public void requestFocus() {
        switch (page.get()) {
            case PHONES -> work.table().node().requestFocus();
            case WALL -> work.wall().requestFocus();
            case RUNS -> runs.requestFocus();
        }
    }

    private Node message() {
        Node card = new MessageView(runModels.message(), new RunWords(work.words()), work::requestFocus).node();
        StackPane.setAlignment(card, Pos.TOP_LEFT);
        StackPane.setMargin(card, new Insets(8));
        return card;
    }

    private Node compose() {
        Node card = new ComposeView(runModels.compose(), new ComposeWords(work.words()), work::requestFocus).node();
        StackPane.setAlignment(card, Pos.TOP_LEFT);
        StackPane.setMargin(card, new Insets(8));
        return card;
    }

    private Node notices(NoticeWords language, Leads leads, PhonesPage phones) {
        Node notices = new NoticesView(noticeModels.notices(), language, leads, this::openCentre, work::requestFocus)
                .node();
        // What is listed already need not stand over the list.
        notices.visibleProperty().bind(unlisted(NoticePlaces.Place.CARDS));
        // The details have buttons, the table beside them has rows alone.
        notices.translateXProperty().bind(Bindings.when(page.isEqualTo(Page.PHONES))
                .then(phones.rightOfMiddle().negate()).otherwise(0));
        StackPane.setAlignment(notices, Pos.BOTTOM_RIGHT);
        return notices;
    }

    private Node noticeLine(NoticeWords language, Leads leads) {
        Node line = new NoticeLine(noticeModels.notices(), language, leads, this::openCentre, work::requestFocus)
                .node();
        line.visibleProperty().bind(unlisted(NoticePlaces.Place.LINE).and(isAnyInSight()));
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    private Node noticeMark(NoticeWords language) {
        Node mark = new NoticeMark(noticeModels.notices(), language, this::openCentre).node();
        mark.visibleProperty().bind(unlisted(NoticePlaces.Place.MARK).and(isAnyInSight()));
        StackPane.setAlignment(mark, Pos.TOP_LEFT);
        StackPane.setMargin(mark, new Insets(8));
        return mark;
    }

    private BooleanBinding unlisted(NoticePlaces.Place place) {
        return noticeModels.centre().openProperty().not().and(places.is(place));
    }

    private BooleanBinding isAnyInSight() {
        return Bindings.isNotEmpty(noticeModels.notices().shown());
    }

    private void openCentre() {
        noticeModels.centre().openProperty().set(true);
    }

    /** The notices on a line, for the foot of the window; shows while there is no room for them over the page. */
    public Node noticeLine() {
        return noticeLine;
    }

    private Node centre(NoticeWords language, Leads leads) {
        Node centre = new CentreView(noticeModels.centre(), language, this::groups, leads, noticeModels.chime()).node();
        // Who closes it goes on where the work is.
        WhileShown.onChange(centre, noticeModels.centre().openProperty(), () -> {
            if (!noticeModels.centre().openProperty().get()) {
                work.requestFocus();
            }
        });
        StackPane.setAlignment(centre, Pos.CENTER_RIGHT);
        return centre;
    }

    private Set<String> groups() {
        return roster.known().stream().flatMap(row -> row.phone().profile().groups().stream())
                .collect(Collectors.toSet());
    }

    /** What to put into a scene. */
    public Node node() {
        return root;
    }
}
