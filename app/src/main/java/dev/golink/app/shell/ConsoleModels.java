package dev.golink.app.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import dev.golink.app.details.DetailsModel;
import dev.golink.app.feed.FleetFeed;
import dev.golink.app.feed.FleetNews;
import dev.golink.app.feed.Ticker;
import dev.golink.app.history.HeartbeatHistory;
import dev.golink.app.history.OnlineHistory;
import dev.golink.app.link.LinkModel;
import dev.golink.app.look.Sign;
import dev.golink.app.notices.NoticeContent;
import dev.golink.app.notices.NoticesModel;
import dev.golink.app.notices.PresenceWatch;
import dev.golink.app.notices.centre.CentreModel;
import dev.golink.app.notices.rules.RulesModel;
import dev.golink.app.notices.sound.Chime;
import dev.golink.app.notices.sound.ToneChime;
import dev.golink.app.panes.PaneModel;
import dev.golink.app.profiles.NamesModel;
import dev.golink.app.profiles.ProfilesModel;
import dev.golink.app.roster.ClearingModel;
import dev.golink.app.roster.PhoneRow;
import dev.golink.app.roster.RosterModel;
import dev.golink.app.runs.BulkQuestion;
import dev.golink.app.runs.CommandsModel;
import dev.golink.app.runs.MessageModel;
import dev.golink.app.runs.Run;
import dev.golink.app.runs.RunsModel;
import dev.golink.app.runs.page.RunWords;
import dev.golink.app.search.SavedFiltersModel;
import dev.golink.app.search.SearchModel;
import dev.golink.app.viewer.SharingActions;
import dev.golink.app.viewer.attention.AttentionController;
import dev.golink.app.viewer.attention.Budget;
import dev.golink.app.viewer.wall.WallModel;
import dev.golink.app.words.Words;
import dev.golink.server.fleet.Codec;
import dev.golink.server.fleet.Fleet;
import dev.golink.server.fleet.PhoneId;
import dev.golink.server.remote.LinkState;

/** The models of one window and the threads between them and their fleet. */
final class ConsoleModels {
    private final RosterModel roster;
    private final WallModel wall;
    private final Chime chime = new ToneChime();
    private final NoticesModel notices;
    private final PresenceWatch presences;
    private final CentreModel centre;
    private final RunsModel runs;
    private final CommandsModel commands;
    private final MessageModel message;
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.PHONES);
    private final LinkModel link;
    private final SearchModel search = new SearchModel();
    private final SavedFiltersModel savedFilters;
    private final ClearingModel clearing;
    private final NamesModel names = new NamesModel();
    private final ProfilesModel profiles;
    private final HeartbeatHistory heartbeats;
    private final OnlineHistory online = new OnlineHistory();
    private final DetailsModel details;
    private final PaneModel namesPane;
    private final PaneModel detailsPane;
    private final Clock clock;
    private final AttentionController attention;
    private Runnable retuning = () -> {};
    private final FleetFeed feed;
    private final Ticker ticker;
    private Runnable afterNews = () -> {};

    /**
     * Makes them.
     *
     * @param fleet what the window shows
     * @param place which server that is
     * @param words the language of now; it may change while the window is open
     */
    ConsoleModels(Fleet fleet, Place place, Supplier<Words> words, Surroundings surroundings, BulkQuestion question,
            ClearingModel.Question questionOfClearing) {
        clock = surroundings.clock();
        roster = new RosterModel(clock);
        wall = new WallModel(roster, surroundings.settings());
        RulesModel rules = new RulesModel(clock, surroundings.settings());
        notices = new NoticesModel(clock, rules, chime);
        presences = new PresenceWatch(clock, rules, notices);
        centre = new CentreModel(clock, notices, rules);
        runs = new RunsModel(fleet::send, surroundings.crossing(), clock,
                run -> new ReportWords(words.get(), notices).tell(run));
        commands = new CommandsModel(runs, roster::row, question,
                plan -> notices.tell(Sign.INFO, new RunWords(words.get()).nobody(plan)));
        message = new MessageModel(commands);
        // A row's request is no news of the fleet, yet it decides what makes sense.
        runs.onAnswers(commands::refresh);
        clearing = new ClearingModel(fleet::forget, surroundings.crossing(), questionOfClearing,
                outcome -> new TableReports(words.get(), notices).tell(outcome));
        savedFilters = new SavedFiltersModel(surroundings.settings(), search);
        search.filterProperty().subscribe(roster::filter);
        profiles = new ProfilesModel(fleet::edit, roster, clock, surroundings.crossing(),
                new EditReports(words, notices));
        heartbeats = new HeartbeatHistory(clock);
        details = new DetailsModel(heartbeats);
        namesPane = new PaneModel(surroundings.settings(), "groups", 168, 132, 360);
        detailsPane = new PaneModel(surroundings.settings(), "details", 300, 240, 560);
        roster.listen(names);
        roster.listen(heartbeats);
        link = link(place, surroundings);
        link.liveProperty().subscribe(live -> showLive(live, place.authority()));
        attention = new AttentionController(Budget.ofCores(Runtime.getRuntime().availableProcessors()),
                ConsoleModels::cpuNanos, this::codecOf, System::nanoTime);
        feed = new FleetFeed(surroundings.crossing(), this::take);
        ticker = new Ticker(surroundings.crossing(), this::tick);
    }

    /** What the server asks a phone for that can do it, and JPEG of the others. */
    private Codec codecOf(PhoneId id) {
        return roster.row(id).filter(row -> row.phone().description().codecs().contains(Codec.H264))
                .map(_ -> Codec.H264).orElse(Codec.JPEG);
    }

    private void take(FleetNews news) {
        presences.take(news, id -> roster.row(id).map(PhoneRow::phone).orElse(null));
        roster.apply(news);
        wall.refresh();
        names.tell();
        profiles.refresh();
        online.observe(clock.instant(), news.counts().online());
        runs.refresh();
        commands.refresh();
        message.refresh();
        afterNews.run();
    }

    /** Runs something whenever phones have changed. */
    void onNews(Runnable then) {
        afterNews = then;
    }

    private LinkModel link(Place place, Surroundings surroundings) {
        return switch (place) {
            case Place.Here _ ->
                new LinkModel(new LinkState.Connected(clock.instant()), clock, surroundings.crossing(), _ -> {});
            case Place.Afar afar -> new LinkModel(new LinkState.Connecting(), clock, surroundings.crossing(),
                    away -> notices.tell(new NoticeContent.ServerBack(afar.server().toString(), away, 1)));
        };
    }

    private void showLive(boolean live, String server) {
        Instant of = link.pictureOf();
        presences.setLive(live);
        if (live) {
            roster.goOn();
        } else if (of != null) {
            roster.stopAt(of);
            heartbeats.interrupt();
            online.interrupt(clock.instant());
            notices.tell(new NoticeContent.ServerLost(server, 1));
        }
        commands.setReachable(live);
    }

    private void tick() {
        link.tick();
        roster.tick();
        wall.tick();
        runs.tick();
        presences.tick();
        notices.tick();
        profiles.undo().tick(notices::isShown);
        centre.tick();
        profiles.refresh();
        online.tick(clock.instant());
        attention.tick(retuning);
    }

    private static long cpuNanos() {
        return ProcessHandle.current().info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
    }

    /** What phones are asked to send, by what is looked at. */
    AttentionController attention() {
        return attention;
    }

    /** Says how it is asked again for every screen that is looked at. */
    void retuneBy(Runnable asking) {
        retuning = asking;
    }

    /** What the buttons of a screen's window do; the same as those of this window, with the same reports. */
    SharingActions viewerActions() {
        return new SharingActions() {
            @Override
            public void start(PhoneId phone) {
                roster.row(phone).ifPresent(row -> commands.start(List.of(row)));
            }

            @Override
            public void stop(PhoneId phone) {
                roster.row(phone).ifPresent(row -> commands.stop(List.of(row)));
            }
        };
    }

    RosterModel roster() {
        return roster;
    }

    /** Which phones are on the wall. */
    WallModel wall() {
        return wall;
    }

    NoticesModel notices() {
        return notices;
    }

    PresenceWatch presences() {
        return presences;
    }

    CentreModel centre() {
        return centre;
    }

    /** The tone of the notices. */
    Chime chime() {
        return chime;
    }

    /** What was asked of phones, and what became of it. */
    RunsModel runs() {
        return runs;
    }

    /** What can be asked of phones. */
    CommandsModel commands() {
        return commands;
    }

    /** The message that is being written. */
    MessageModel message() {
        return message;
    }

    /** The page that is open. */
    ObjectProperty<Page> pageProperty() {
        return page;
    }

    /** Opens the details of a run. */
    void open(Run run) {
        runs.shownProperty().set(run);
        page.set(Page.RUNS);
    }

    /** Opens the details of the run of this number, or all runs if it is forgotten by now. */
    void openRun(long number) {
        runs.shownProperty().set(runs.runs().stream().filter(run -> run.number() == number).findFirst().orElse(null));
        page.set(Page.RUNS);
    }

    SearchModel search() {
        return search;
    }

    SavedFiltersModel savedFilters() {
        return savedFilters;
    }

    ClearingModel clearing() {
        return clearing;
    }

    NamesModel names() {
        return names;
    }

    ProfilesModel profiles() {
        return profiles;
    }

    DetailsModel details() {
        return details;
    }

    OnlineHistory online() {
        return online;
    }

    PaneModel namesPane() {
        return namesPane;
    }

    PaneModel detailsPane() {
        return detailsPane;
    }

    LinkModel link() {
        return link;
    }

    FleetFeed feed() {
        return feed;
    }

    Ticker ticker() {
        return ticker;
    }
}
