package dev.golink.server.remote.link;

import java.time.Instant;
import java.util.Optional;

import dev.golink.server.certificate.tls.KeyRefusal;
import dev.golink.server.time.Moment;

/** The state of a console's connection to its server, with times of this computer's clocks. */
public sealed interface LinkState {
    /** The state while the next attempt is in progress; empty if this one stays. */
    default Optional<LinkState> retrying() {
        return switch (this) {
            case Lost(Moment since, _, LinkLoss why) -> Optional.of(new Retrying(since, why));
            case Away(Moment since, LinkLoss why) -> Optional.of(new Retrying(since, why));
            case LoginNeeded(Moment since, LinkLoss why) -> Optional.of(new Retrying(since, why));
            case Refused(Moment since, KeyRefusal why) ->
                Optional.of(new Retrying(since, new LinkLoss(LinkLoss.Kind.NOT_TRUSTED, why.text())));
            case Connecting _,Connected _,Retrying _ -> Optional.empty();
        };
    }

    /** The first attempt is in progress. */
    record Connecting() implements LinkState {}

    /**
     * The console is connected, and its view of the fleet is up to date.
     *
     * @param since since when
     */
    record Connected(Instant since) implements LinkState {}

    /**
     * There is no connection, and the next attempt is scheduled. The last known state of the fleet may be out of date.
     *
     * @param since     when the server's last message arrived; if there was none, when the first attempt began
     * @param nextTryAt when the next attempt begins
     * @param why       why the last connection or attempt ended
     */
    record Lost(Moment since, Moment nextTryAt, LinkLoss why) implements LinkState {}

    /**
     * There is no connection, and an attempt is in progress.
     *
     * @param since as for {@link Lost}
     * @param why   why the last connection or attempt ended
     */
    record Retrying(Moment since, LinkLoss why) implements LinkState {}

    /**
     * There is no connection, because an operator ended it, another console took this one's name, or the name is not
     * allowed. This console connects again only when its operator requests it.
     *
     * @param since as for {@link Lost}
     * @param why   why the last connection ended
     */
    record Away(Moment since, LinkLoss why) implements LinkState {}

    /**
     * There is no connection, because the server's key was refused. This console connects again only when its operator
     * requests it, because the same would happen again.
     *
     * @param since as for {@link Lost}
     * @param why   why the key was refused
     */
    record Refused(Moment since, KeyRefusal why) implements LinkState {}

    /**
     * There is no connection, because the server wants a login. This console connects again only when its operator logs
     * in or requests it.
     *
     * @param since as for {@link Lost}
     * @param why   why the last connection or attempt ended
     */
    record LoginNeeded(Moment since, LinkLoss why) implements LinkState {}
}
