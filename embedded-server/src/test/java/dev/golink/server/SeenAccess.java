package dev.golink.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import dev.golink.server.fleet.access.Access;
import dev.golink.server.fleet.access.AccessAnswer;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.access.AccessView;
import dev.golink.server.fleet.id.Refusal;

/** What an operator sees of the access to a server, and the decisions of that operator with their answers. */
public final class SeenAccess {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Access access;
    private final List<AccessView> views = new CopyOnWriteArrayList<>();

    /** Watches from now on. */
    public SeenAccess(Access access) {
        this.access = access;
        access.watch(views::add);
    }

    /** All that was seen until now, the oldest first. */
    public List<AccessView> views() {
        return List.copyOf(views);
    }

    /** What is seen now. */
    public AccessView view() {
        return awaitView(_ -> true);
    }

    /** Waits until what is seen has a property. */
    public AccessView awaitView(Predicate<AccessView> property) {
        await().atMost(PATIENCE).until(() -> !views.isEmpty() && property.test(views.getLast()));
        return views.getLast();
    }

    /** Decides, and waits for the answer. */
    public AccessAnswer ask(AccessRequest request) {
        return access.request(request).toCompletableFuture().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    /** Decides something that is done; returns to how many things. */
    public int done(AccessRequest request) {
        AccessAnswer answer = ask(request);
        assertThat(answer).isInstanceOf(AccessAnswer.Done.class);
        return ((AccessAnswer.Done) answer).count();
    }

    /** Decides something that is refused; returns why. */
    public Refusal refused(AccessRequest request) {
        AccessAnswer answer = ask(request);
        assertThat(answer).isInstanceOf(AccessAnswer.Refused.class);
        return ((AccessAnswer.Refused) answer).refusal();
    }
}
