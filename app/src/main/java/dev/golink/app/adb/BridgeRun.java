package dev.golink.app.adb;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.golink.phones.adb.bridge.AdbAnswer;
import dev.golink.phones.adb.bridge.AdbBridge;
import dev.golink.phones.adb.bridge.BridgeStart;
import dev.golink.phones.adb.bridge.BridgeState;
import dev.golink.phones.adb.client.AdbAddress;
import dev.golink.ui.feed.FxExecutor;
import dev.golink.ui.feed.Inbox;

/** One bridge, from its start to its end. For the JavaFX thread only. */
final class BridgeRun {
    private final FxExecutor fx;
    private final Executor background;
    private final CompletableFuture<AdbBridge> started = new CompletableFuture<>();
    /** The bridge after all that was asked of it so far, since a future runs its dependents in no certain order. */
    private CompletableFuture<AdbBridge> last = started;
    private boolean over;

    /** @param background runs a task that may block */
    BridgeRun(FxExecutor fx, Executor background) {
        this.fx = fx;
        this.background = background;
    }

    /**
     * Starts the bridge in the background, because its classes are loaded with it.
     *
     * @param before  completes when the bridge may be started
     * @param changed told of the bridge's state
     * @param failed  told why the bridge could not be started
     */
    void begin(CompletableFuture<Void> before, BridgeStart start, AdbAddress adb, Consumer<BridgeState> changed,
            Consumer<Throwable> failed) {
        Inbox<BridgeState> states = new Inbox<>(fx, arrived -> {
            if (!over) {
                changed.accept(arrived.getLast());
            }
        });
        var _ = before.thenApplyAsync(_ -> start.start(adb, states::put), background)
                .whenComplete((bridge, failure) -> {
                    if (failure == null) {
                        started.complete(bridge);
                    } else {
                        started.completeExceptionally(failure);
                        fx.once(() -> {
                            if (!over) {
                                failed.accept(cause(failure));
                            }
                        });
                    }
                });
    }

    /**
     * Connects the phones that adb sees to the server, or only looks for them.
     *
     * @param failed told why the bridge can't connect any
     */
    void connecting(boolean on, Consumer<Throwable> failed) {
        CompletableFuture<Void> asked = last.thenAcceptAsync(bridge -> bridge.connecting(on), background);
        // Only a bridge that was started can fail here; otherwise its start failed, and was told.
        last = started.thenCombine(asked.handle((_, failure) -> tell(failure, failed)), (bridge, _) -> bridge);
    }

    private boolean tell(@Nullable Throwable failure, Consumer<Throwable> failed) {
        if (failure != null && !started.isCompletedExceptionally()) {
            fx.once(() -> {
                if (!over) {
                    failed.accept(cause(failure));
                }
            });
        }
        return failure == null;
    }

    /** Asks for something; the answer is passed on only while the bridge runs. */
    void ask(Function<AdbBridge, CompletionStage<AdbAnswer>> request, Consumer<AdbAnswer> then) {
        CompletableFuture<CompletionStage<AdbAnswer>> asked = last.thenApply(request);
        // A request that could not even be made must not keep the bridge from being closed.
        last = started.thenCombine(asked.handle((_, failure) -> failure == null), (bridge, _) -> bridge);
        var _ = asked.thenCompose(stage -> stage).whenComplete((answer, failure) -> fx.once(() -> {
            if (!over) {
                then.accept(failure == null ? answer
                        : new AdbAnswer.Failed(String.valueOf(cause(failure).getMessage())));
            }
        }));
    }

    /**
     * Ends the bridge, also if it is still being started.
     *
     * @return completes when the bridge has ended, or could not be started
     */
    CompletableFuture<Void> end() {
        over = true;
        return last.thenAcceptAsync(AdbBridge::close, background).exceptionally(_ -> null);
    }

    private static Throwable cause(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof CompletionException && cause != null ? cause : failure;
    }
}
