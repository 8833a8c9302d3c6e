package dev.golink.phones.conformance.phone;

import java.util.List;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import dev.golink.phones.conformance.CheckRunner;
import dev.golink.phones.conformance.FaultException;
import dev.golink.phones.conformance.Messages;
import dev.golink.phones.conformance.NotCheckedException;
import dev.golink.phones.conformance.phone.rules.FrameRules;
import dev.golink.phones.conformance.phone.rules.PhoneRule;
import dev.golink.phones.conformance.phone.rules.ReceivedItem;

/** Checks how a phone pauses and resumes the sharing of its screen. */
final class PausePhase {
    private final CheckRunner runner;
    private final Conversation conversation;
    private final PhoneCheckSettings settings;
    private final Requirement shared;
    private boolean paused;

    /** @param shared throws if the phone does not share its screen */
    PausePhase(CheckRunner runner, Conversation conversation, PhoneCheckSettings settings, Requirement shared) {
        this.runner = runner;
        this.conversation = conversation;
        this.settings = settings;
        this.shared = shared;
    }

    void run() throws InterruptedException {
        runner.examine(PhoneRule.PAUSE_SCREEN.rule(), this::pauses);
        runner.examine(PhoneRule.NO_FRAME_WHILE_PAUSED.rule(), this::sendsNothing);
        runner.examine(PhoneRule.HEART_SAYS_PAUSED.rule(), this::heartSaysPaused);
        runner.examine(PhoneRule.RESUME_SCREEN.rule(), this::resumes);
    }

    private void pauses() throws FaultException, NotCheckedException, InterruptedException {
        List<JsonObject> hellos = conversation.messages("hello");
        if (hellos.isEmpty() || !new JsonPrimitive(true).equals(hellos.getFirst().get("can_pause"))) {
            throw new NotCheckedException("The phone's hello does not say can_pause, so no server asks it to pause.");
        }
        shared.check();
        conversation.send("{\"event\":\"pause_screen\",\"x_check\":1}");
        JsonObject report = report();
        FaultException.require(Messages.text(report, "state").equals("paused") && !report.has("id"),
                Conversation.text(report));
        paused = true;
    }

    private void sendsNothing() throws FaultException, NotCheckedException, InterruptedException {
        requirePaused();
        int before = conversation.frames().size();
        conversation.send("{\"event\":\"key_frame\"}");
        conversation.listen(settings.quiet());
        int count = conversation.frames().size() - before;
        FaultException.require(count == 0, "The phone sent " + count + " frames after it had said paused.");
    }

    private void heartSaysPaused() throws FaultException, NotCheckedException, InterruptedException {
        requirePaused();
        JsonObject heart = conversation.awaitEvent("heart", settings.interval().multipliedBy(3));
        JsonElement sharing = heart == null ? null : heart.get("sharing");
        if (sharing == null) {
            throw new NotCheckedException(
                    heart == null ? "The phone sent no heart while it was paused."
                            : "The phone's hearts do not have the field sharing.");
        }
        FaultException.require(sharing.equals(new JsonPrimitive("paused")),
                "A heart's field sharing was " + sharing + ".");
    }

    private void resumes() throws FaultException, NotCheckedException, InterruptedException {
        requirePaused();
        int before = conversation.frames().size();
        conversation.send("{\"event\":\"resume_screen\",\"x_check\":1}");
        JsonObject report = report();
        FaultException.require(Messages.text(report, "state").equals("live") && !report.has("id"),
                Conversation.text(report));
        if (conversation.frames().size() == before) {
            FaultException.require(conversation.await(ReceivedItem.Binary.class::isInstance, settings.answer()) != null,
                    "No frame came within " + settings.answer().toMillis() + " ms.");
        }
        FaultException.require(FrameRules.isKeyFrame(conversation.frames().get(before)),
                "The first frame after the pause was not a key frame.");
    }

    private JsonObject report() throws FaultException, NotCheckedException, InterruptedException {
        JsonObject report = conversation.awaitEvent("screen", settings.answer());
        if (report == null) {
            throw new FaultException("The phone did not report screen within " + settings.answer().toMillis() + " ms.");
        }
        return report;
    }

    private void requirePaused() throws NotCheckedException {
        conversation.requireConnected();
        if (!paused) {
            throw new NotCheckedException("The phone did not pause.");
        }
    }

    /** A condition that the checks need. */
    @FunctionalInterface
    interface Requirement {
        void check() throws NotCheckedException;
    }
}
