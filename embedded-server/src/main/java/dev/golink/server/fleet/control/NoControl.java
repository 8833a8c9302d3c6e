package dev.golink.server.fleet.control;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.input.SeenPicture;
import dev.golink.server.fleet.screen.Watch;

/** The control of a fleet whose server does not know control. */
public final class NoControl implements Control {
    /** Creates it. */
    public NoControl() {}

    @Override
    public CompletionStage<ControlAnswer> take(PhoneId phone, boolean force) {
        return CompletableFuture.completedStage(new ControlAnswer.ServerTooOld());
    }

    @Override
    public void release(PhoneId phone) {}

    @Override
    public Gesture begin(Set<PhoneId> phones, GestureListener listener) {
        return new Gesture() {
            private boolean told;

            @Override
            public synchronized void send(@Nullable SeenPicture seen, List<InputStep> steps) {
                if (!told) {
                    told = true;
                    phones.forEach(phone -> listener.ended(phone, new InputOutcome.ServerTooOld()));
                }
            }
        };
    }

    @Override
    public Watch watch(ControlListener listener) {
        return () -> {};
    }
}
