package dev.golink.app.shell.pages;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import dev.golink.app.access.waiting.WaitingPage;
import dev.golink.app.compose.ComposeTexts;
import dev.golink.app.compose.ComposeView;
import dev.golink.app.history.page.HistoryPage;
import dev.golink.app.notices.NoticeLine;
import dev.golink.app.notices.NoticeLinks;
import dev.golink.app.notices.NoticeMark;
import dev.golink.app.notices.NoticeTexts;
import dev.golink.app.notices.NoticesView;
import dev.golink.app.notices.centre.CentreView;
import dev.golink.app.profiles.UndoModel;
import dev.golink.app.runs.page.MessageView;
import dev.golink.app.runs.page.RunFiles;
import dev.golink.app.runs.page.RunTexts;
import dev.golink.app.runs.page.RunsPage;
import dev.golink.app.shell.models.ConsolePage;
import dev.golink.app.shell.models.NoticeModels;
import dev.golink.app.shell.models.RunModels;
import dev.golink.server.access.right.Right;
import dev.golink.ui.roster.RosterModel;
import dev.golink.ui.scenes.LazyView;
import dev.golink.ui.scenes.WhileShown;

/** The open page, and the cards that lie over it. */
public final class ContentView {
    private final StackPane root;
    private final WorkArea work;
    private final RunModels runModels;
    private final NoticeModels noticeModels;
    private final ObjectProperty<ConsolePage> page;
    private final RosterModel roster;
    private final LazyView<RunsPage> runs;
    private final LazyView<WaitingPage> waiting;
    private final LazyView<HistoryPage> history;
    private final LazyView<AdbContent> adb;
    private final Node noticeLine;
    // Held in a field, because a binding without references is garbage-collected.
    private final NoticePlacement places;

    /**
     * Builds the view.
     *
     * @param work         the work area, to which the keyboard focus returns
     * @param runModels    the commands to phones
     * @param noticeModels the notices to the operator
     * @param undo         takes changes back
     * @param waiting      the page of the clients that wait to be let in
     * @param history      the page of what happened
     * @param adb          the page of the phones at adb
     * @param join         the card that shows how a phone joins
     * @param bare         whether the wall fills the screen
     * @param files        exports a run to a file
     * @param whyNot       why the operator may not use a right, as part of a sentence; empty while that is allowed
     */
    public ContentView(WorkArea work, RunModels runModels, NoticeModels noticeModels, UndoModel undo, PhonesPage phones,
            LazyView<WaitingPage> waiting, LazyView<HistoryPage> history, LazyView<AdbContent> adb,
            LazyView<JoinCard> join,
            BooleanBinding bare, RunFiles files, Function<Right, ObservableStringValue> whyNot) {
        this.work = work;
        this.runModels = runModels;
        this.noticeModels = noticeModels;
        this.waiting = waiting;
        this.history = history;
        this.adb = adb;
        page = work.pages().pageProperty();
        roster = work.roster();
        NoticeTexts language = new NoticeTexts(work.texts(), work.phones().ageTexts());
        NoticeLinks noticeLinks = new NoticeLinks(wanted -> work.show(List.copyOf(wanted)), work.pages()::openRun,
                undo.offeredProperty(), undo::take);
        runs = new LazyView<>(page.isEqualTo(ConsolePage.RUNS),
                () -> new RunsPage(runModels.runs(), runModels.commands(), new RunTexts(work.texts()),
                        work.phones().ageTexts(), files, whyNot, work::show),
                RunsPage::node);
        places = new NoticePlacement(page, bare, join.shown(), phones.middle());
        noticeLine = noticeLine(language, noticeLinks);
        root = new StackPane(phones.node(), runs.node(), waiting.node(), history.node(), adb.node(),
                join.node(), message(),
                compose(),
                notices(language, noticeLinks, phones), noticeMark(language), centre(language, noticeLinks));
        // No minimum size: the cards over the table must never demand more room than there is.
        root.setMinSize(0, 0);
        WhileShown.onChange(root, page, this::requestFocus);
    }

    /** Gives the keyboard focus to the main part of the open page. */
    public void requestFocus() {
        switch (page.get()) {
            case PHONES -> work.table().node().requestFocus();
            case WALL -> work.requestFocus();
            case RUNS -> runs.get().requestFocus();
            case HISTORY -> history.get().requestFocus();
            case WAITING -> waiting.get().requestFocus();
            case ADB -> adb.get().focus().run();
        }
    }

    private Node message() {
        return new LazyView<>(runModels.message().openProperty(),
                () -> new MessageView(runModels.message(), new RunTexts(work.texts())),
                card -> atTheTop(card.node())).whenOpened(MessageView::requestFocus).whenClosed(work::requestFocus)
                .node();
    }

    private Node compose() {
        return new LazyView<>(runModels.compose().purposeProperty().isNotNull(),
                () -> new ComposeView(runModels.compose(), new ComposeTexts(work.texts())),
                card -> atTheTop(card.node())).whenOpened(ComposeView::requestFocus).whenClosed(work::requestFocus)
                .node();
    }

    private static Node atTheTop(Node card) {
        StackPane.setAlignment(card, Pos.TOP_LEFT);
        StackPane.setMargin(card, new Insets(8));
        return card;
    }

    private Node notices(NoticeTexts language, NoticeLinks noticeLinks, PhonesPage phones) {
        Node notices = new NoticesView(noticeModels.notices(), language, noticeLinks, this::openCentre,
                work::requestFocus)
                .node();
        // Notices are hidden while the notice centre lists them.
        notices.visibleProperty().bind(unlisted(NoticePlacement.Placement.CARDS));
        // Notices lie left of the details, because the details have buttons; the table has only rows.
        notices.translateXProperty().bind(Bindings.when(page.isEqualTo(ConsolePage.PHONES))
                .then(phones.rightOfMiddle().negate()).otherwise(0));
        StackPane.setAlignment(notices, Pos.BOTTOM_RIGHT);
        return notices;
    }

    private Node noticeLine(NoticeTexts language, NoticeLinks noticeLinks) {
        Node line = new NoticeLine(noticeModels.notices(), language, noticeLinks, this::openCentre, work::requestFocus)
                .node();
        line.visibleProperty().bind(unlisted(NoticePlacement.Placement.LINE).and(isAnyInSight()));
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    private Node noticeMark(NoticeTexts language) {
        Node mark = new NoticeMark(noticeModels.notices(), language, this::openCentre).node();
        mark.visibleProperty().bind(unlisted(NoticePlacement.Placement.MARK).and(isAnyInSight()));
        return atTheTop(mark);
    }

    private BooleanBinding unlisted(NoticePlacement.Placement placement) {
        return noticeModels.centre().openProperty().not().and(places.is(placement));
    }

    private BooleanBinding isAnyInSight() {
        return Bindings.isNotEmpty(noticeModels.notices().shown());
    }

    private void openCentre() {
        noticeModels.centre().openProperty().set(true);
    }

    /** The line of notices for the footer; shown while the page has no room for cards. */
    public Node noticeLine() {
        return noticeLine;
    }

    private Node centre(NoticeTexts language, NoticeLinks noticeLinks) {
        return new LazyView<>(noticeModels.centre().openProperty(),
                () -> new CentreView(noticeModels.centre(), language, this::groups, noticeLinks,
                        noticeModels.noticeTone()),
                ContentView::atTheRight).whenOpened(CentreView::requestFocus).whenClosed(work::requestFocus).node();
    }

    private static Node atTheRight(CentreView centre) {
        StackPane.setAlignment(centre.node(), Pos.CENTER_RIGHT);
        return centre.node();
    }

    private Set<String> groups() {
        return roster.known().stream().flatMap(row -> row.phone().profile().groups().stream())
                .collect(Collectors.toSet());
    }

    /** The node for the scene. */
    public Node node() {
        return root;
    }
}
