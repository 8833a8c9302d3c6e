package dev.golink.app.shell.models;

import java.time.Duration;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import dev.golink.app.compose.Purpose;
import dev.golink.app.feed.FleetFeed;
import dev.golink.app.feed.FleetNews;
import dev.golink.app.feed.Inbox;
import dev.golink.app.feed.Ticker;
import dev.golink.app.look.Sign;
import dev.golink.app.notices.NoticeContent;
import dev.golink.app.roster.PhoneRow;
import dev.golink.app.shell.place.Place;
import dev.golink.app.shell.place.Site;
import dev.golink.server.fleet.Fleet;
import dev.golink.server.fleet.OperatorNote;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.server.time.Moment;

/** Keeps the models of a window up to date: with the fleet's news, with its link, with the time. For the window's thread only. */
public final class ConsoleUpdates implements AutoCloseable {
    /** How long it is said that the console has another name. */
    private static final Duration RENAMED = Duration.ofMinutes(1);

    private final ConsoleModels models;
    private final Site site;
    private final FleetFeed feed;
    private final Inbox<OperatorNote> notes;
    private final Ticker ticker;
    private Runnable afterNews = () -> {};
    private Runnable afterTick = () -> {};
    private Subscription watching = Subscription.EMPTY;
    // Kept here because a binding that nobody holds is forgotten.
    private BooleanExpression ticking = new SimpleBooleanProperty();
    private OperatorId self;

    /** Makes it; nothing is watched yet. */
    public ConsoleUpdates(ConsoleModels models, Site site) {
        this.models = models;
        this.site = site;
        this.self = site.place().operator();
        models.link().liveProperty().subscribe(this::showLive);
        feed = new FleetFeed(site.crossing(), this::take);
        notes = new Inbox<>(site.crossing(), arrived -> arrived.forEach(note -> models.reports().tell(note,
                () -> models.compose().open(new Purpose.Note(Optional.of(note.from()))))));
        ticker = new Ticker(site.crossing(), this::tick);
    }

    /** Runs something whenever phones have changed; one thing. */
    public void onNews(Runnable then) {
        afterNews = then;
    }

    /** Runs something with each tick; one thing. */
    public void onTick(Runnable then) {
        afterTick = then;
    }

    /** Watches the fleet from now on, and the link to it if it is elsewhere. */
    public void watch(Fleet fleet) {
        Watch phones = fleet.watch(feed);
        Watch notes = fleet.operators().listen(this.notes::put);
        Runnable runs = models.runs().watch();
        Subscription told = Subscription.combine(phones::close, notes::close, runs::run);
        watching = switch (site.place()) {
            case Place.Here _ -> told;
            case Place.Afar afar -> Subscription.combine(told, afar.link().watch(models.link())::close);
        };
    }

    /**
     * Lets time pass while somebody can see it pass, or waits for it.
     *
     * @param open    whether the window is open
     * @param hidden  whether nobody can see it though it is
     * @param viewers whether screens are shown beside it
     */
    public void tickWhile(BooleanExpression open, BooleanExpression hidden, BooleanExpression viewers) {
        ticking = open.and(hidden.not().and(anythingAges()).or(models.presences().waitingProperty())
                .or(models.alerts().watch().waitingProperty()).or(models.alerts().webhook().pausedProperty())
                .or(viewers));
        ticking.subscribe(ticker::setRunning);
    }

    /** Whether the window shows anything that changes by time alone. */
    private BooleanBinding anythingAges() {
        return models.roster().knownCountProperty().greaterThan(0)
                .or(Bindings.isNotEmpty(models.notices().shown()))
                .or(Bindings.isNotEmpty(models.runs().runs()))
                .or(models.link().liveProperty().not())
                .or(models.centre().openProperty())
                .or(models.centre().rules().quietProperty());
    }

    private void take(FleetNews news) {
        models.presences().take(news, this::known);
        models.alerts().watch().take(news, this::known);
        models.roster().apply(news);
        models.wall().refresh();
        models.names().tell();
        models.profiles().refresh();
        models.online().observe(site.clock().elapsed(), news.counts().online());
        models.runs().refresh();
        models.commands().refresh();
        models.message().refresh();
        models.compose().refresh();
        afterNews.run();
    }

    private @Nullable Phone known(PhoneId id) {
        return models.roster().row(id).map(PhoneRow::phone).orElse(null);
    }

    private void showLive(boolean live) {
        Moment of = models.link().pictureOf();
        models.presences().setLive(live);
        models.alerts().watch().setLive(live);
        if (live) {
            models.roster().goOn();
            tellIfRenamed();
            // Whoever did not take something, or gave no answer, may be another server by now.
            models.notices().linkRenewed();
            models.profiles().forgetRefusal();
            models.runs().linkRenewed(models.roster().known());
        } else if (of != null) {
            models.roster().stopAt(of);
            models.heartbeats().interrupt();
            models.online().interrupt(site.clock().elapsed());
            models.notices().tell(new NoticeContent.ServerLost(site.place().authority(), 1));
        }
        models.commands().setReachable(live);
    }

    private void tellIfRenamed() {
        OperatorId before = self;
        OperatorId now = site.place().operator();
        self = now;
        if (!now.equals(before)) {
            models.notices().tell(new NoticeContent.Worded(Sign.INFO,
                    say -> say.words().text("link.renamed", before.value(), now.value()), Optional.empty(), RENAMED));
        }
    }

    private void tick() {
        models.link().tick();
        models.roster().tick();
        models.wall().tick();
        models.runs().tick();
        models.presences().tick();
        models.alerts().tick();
        models.notices().tick();
        models.profiles().undo().tick(models.notices()::isShown);
        models.centre().tick();
        models.profiles().refresh();
        models.online().tick(site.clock().elapsed());
        afterTick.run();
    }

    /** Ends all of it for good. */
    @Override
    public void close() {
        watching.unsubscribe();
        ticker.close();
        models.alerts().close();
    }
}
