package dev.golink.phones.conformance.phone;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import org.jspecify.annotations.Nullable;

import dev.golink.phones.conformance.CheckRunner;
import dev.golink.phones.conformance.FaultException;
import dev.golink.phones.conformance.Messages;
import dev.golink.phones.conformance.NotCheckedException;
import dev.golink.phones.conformance.phone.rules.FrameRules;
import dev.golink.phones.conformance.phone.rules.PhoneRule;
import dev.golink.phones.conformance.phone.rules.ReceivedItem;
import dev.golink.server.fleet.screen.Codec;

/** Checks how a phone shares its screen, changes its stream, and stops. */
final class SharingPhase {
    private static final int MAX_SIZE = 720;
    private static final int MAX_FPS = 5;
    private static final int SMALLER = 320;
    private static final Set<String> ANSWERS = Set.of("asking", "live", "denied", "failed");

    private final CheckRunner runner;
    private final Conversation conversation;
    private final PhoneCheckSettings settings;
    private final PhoneUser user;
    private int lastCommand;
    private String state = "";
    private String ending = "";

    SharingPhase(CheckRunner runner, Conversation conversation, PhoneCheckSettings settings, PhoneUser user) {
        this.runner = runner;
        this.conversation = conversation;
        this.settings = settings;
        this.user = user;
    }

    void run() throws InterruptedException {
        runner.examine(PhoneRule.NOTHING_UNASKED.rule(), this::sharesNothingUnasked);
        start();
        watch();
        change();
        new PausePhase(runner, conversation, settings, this::requireShared).run();
        stop();
        runner.examine(PhoneRule.DENIAL.rule(), this::reportsDenial);
    }

    private void start() throws InterruptedException {
        user.show("The check now asks for the phone's screen. If the phone asks you, allow it.");
        runner.examine(PhoneRule.ANSWERS_OPEN_SCREEN.rule(), () -> answersOpen(open()));
        runner.examine(PhoneRule.DECIDES.rule(), this::decides);
    }

    private void watch() throws InterruptedException {
        runner.examine(PhoneRule.FRAMES_COME.rule(), this::sendsFrames);
        FrameRules frames = new FrameRules(conversation.frames());
        runner.examine(PhoneRule.FRAME_HEADER.rule(), frames::haveHeaders);
        runner.examine(PhoneRule.FRAME_CODEC.rule(), () -> frames.haveCodec(codec()));
        runner.examine(PhoneRule.FRAME_KEY_FIRST.rule(), frames::beginWithKeyFrame);
        runner.examine(PhoneRule.FRAME_PARAMETERS.rule(), frames::haveParameters);
        runner.examine(PhoneRule.FRAME_SEQUENCE.rule(), frames::rise);
        runner.examine(PhoneRule.FRAME_SIZE.rule(), () -> {
            requireModern();
            frames.fitInto(MAX_SIZE);
        });
        runner.examine(PhoneRule.FRAME_RATE.rule(), () -> {
            requireModern();
            frames.comeAtMost(MAX_FPS);
        });
        runner.examine(PhoneRule.HEART_SAYS_LIVE.rule(), this::heartSaysLive);
    }

    private void change() throws InterruptedException {
        runner.examine(PhoneRule.OPEN_SCREEN_AGAIN.rule(), this::answersOpenAgain);
        runner.examine(PhoneRule.TUNE_SCREEN.rule(), this::shrinks);
        runner.examine(PhoneRule.KEY_FRAME.rule(), this::sendsKeyFrame);
    }

    private void stop() throws InterruptedException {
        runner.examine(PhoneRule.STOP_SCREEN.rule(), () -> {
            requireModern();
            answersOff();
        });
        runner.examine(PhoneRule.NO_FRAME_AFTER_STOP.rule(), this::fallsSilent);
        runner.examine(PhoneRule.STOP_SCREEN_AGAIN.rule(), () -> {
            requireModern();
            answersOff();
        });
    }

    private void sharesNothingUnasked() throws FaultException {
        FaultException.require(conversation.frames().isEmpty(),
                "The phone sent a frame although nobody had asked for its screen.");
        for (JsonObject report : conversation.messages("screen")) {
            String said = Messages.text(report, "state");
            FaultException.require(!said.equals("asking") && !said.equals("live"), Conversation.text(report));
        }
    }

    private void answersOpen(String id) throws FaultException, NotCheckedException, InterruptedException {
        if (conversation.isLegacy()) {
            throw new NotCheckedException("A legacy phone cannot report the outcome of a command.");
        }
        JsonObject report = report(settings.answer());
        state = Messages.text(report, "state");
        FaultException.require(ANSWERS.contains(state), Conversation.text(report));
        ending = Conversation.text(report);
        requireId(report, id);
    }

    private void decides() throws FaultException, NotCheckedException, InterruptedException {
        if (!state.equals("asking")) {
            throw new NotCheckedException(
                    state.isEmpty() ? "The phone did not answer open_screen." : "The phone did not report asking.");
        }
        String id = Messages.text(conversation.messages("screen").getLast(), "id");
        JsonObject report = report(settings.consent());
        state = Messages.text(report, "state");
        ending = Conversation.text(report);
        FaultException.require(ANSWERS.contains(state) && !state.equals("asking"), Conversation.text(report));
        requireId(report, id);
    }

    private void sendsFrames() throws FaultException, NotCheckedException, InterruptedException {
        requireShared();
        if (conversation.frames().isEmpty()) {
            FaultException.require(awaitFrame(settings.answer()) != null,
                    "No frame came within " + settings.answer().toMillis() + " ms.");
        }
        conversation.listen(settings.watching());
    }

    private void heartSaysLive() throws FaultException, NotCheckedException, InterruptedException {
        requireModern();
        requireShared();
        JsonObject heart = conversation.awaitEvent("heart", settings.interval().multipliedBy(3));
        JsonElement sharing = heart == null ? null : heart.get("sharing");
        if (sharing == null) {
            throw new NotCheckedException(
                    heart == null ? "The phone sent no heart while its screen was live."
                            : "The phone's hearts do not have the field sharing.");
        }
        FaultException.require(sharing.equals(new JsonPrimitive("live")) || sharing.equals(new JsonPrimitive(true)),
                "A heart's field sharing was " + sharing + ".");
    }

    private void answersOpenAgain() throws FaultException, NotCheckedException, InterruptedException {
        requireModern();
        requireShared();
        String id = open();
        JsonObject report = report(settings.answer());
        String said = Messages.text(report, "state");
        FaultException.require(said.equals("live") || said.equals("asking"), Conversation.text(report));
        requireId(report, id);
        if (said.equals("asking")) {
            JsonObject decision = report(settings.consent());
            FaultException.require(Messages.text(decision, "state").equals("live"), Conversation.text(decision));
        }
    }

    private void shrinks() throws FaultException, NotCheckedException, InterruptedException {
        requireModern();
        requireShared();
        conversation.send("{\"event\":\"tune_screen\",\"max_size\":" + SMALLER + ",\"max_fps\":" + MAX_FPS
                + ",\"bitrate\":400000}");
        int before = conversation.frames().size();
        ReceivedItem small = conversation.await(next -> next instanceof ReceivedItem.Binary frame && isSmall(frame),
                settings.answer());
        List<ReceivedItem.Binary> since = conversation.frames().subList(before, conversation.frames().size());
        if (small == null && since.isEmpty()) {
            throw new NotCheckedException("No frame came after tune_screen. Perhaps nothing moves on the screen.");
        }
        FaultException.require(small != null, "Frames with a longest side of " + (since.isEmpty() ? 0
                : FrameRules.longestSide(since.getLast())) + " pixels still came " + settings.answer().toMillis()
                + " ms after max_size became " + SMALLER + ".");
        ReceivedItem.Binary next = awaitFrame(settings.watching());
        FaultException.require(next == null || isSmall(next),
                "A larger frame came after the first frame of the new size.");
    }

    private void sendsKeyFrame() throws FaultException, NotCheckedException, InterruptedException {
        requireModern();
        requireShared();
        conversation.send("{\"event\":\"key_frame\"}");
        FaultException.require(
                conversation.await(next -> next instanceof ReceivedItem.Binary frame && FrameRules.isKeyFrame(frame),
                        settings.answer()) != null,
                "No key frame came within " + settings.answer().toMillis() + " ms.");
    }

    private void answersOff() throws FaultException, NotCheckedException, InterruptedException {
        String id = sayStop();
        JsonObject report = report(settings.answer());
        FaultException.require(Messages.text(report, "state").equals("off"), Conversation.text(report));
        requireId(report, id);
    }

    /**
     * Checks that frames end after a stop. A legacy phone can't report that it has stopped, so frames still on their
     * way are allowed.
     */
    private void fallsSilent() throws FaultException, NotCheckedException, InterruptedException {
        requireShared();
        if (conversation.isLegacy()) {
            sayStop();
            conversation.listen(settings.watching());
        }
        ReceivedItem.Binary late = awaitFrame(settings.quiet());
        FaultException.require(late == null, "The phone sent a frame although its screen was off.");
    }

    private void reportsDenial() throws FaultException, NotCheckedException, InterruptedException {
        requireModern();
        user.require("The check asks for the phone's screen again. Refuse it this time.");
        String id = open();
        JsonObject report = report(settings.answer());
        if (Messages.text(report, "state").equals("asking")) {
            report = report(settings.consent());
        }
        FaultException.require(Messages.text(report, "state").equals("denied"), Conversation.text(report));
        requireId(report, id);
        FaultException.require(awaitFrame(settings.quiet()) == null,
                "The phone sent a frame although its user had refused.");
    }

    private ReceivedItem.@Nullable Binary awaitFrame(Duration time)
            throws FaultException, NotCheckedException, InterruptedException {
        return conversation.await(ReceivedItem.Binary.class::isInstance, time) instanceof ReceivedItem.Binary frame
                ? frame
                : null;
    }

    private String open() throws NotCheckedException {
        String id = "check-" + ++lastCommand;
        conversation.send("{\"event\":\"open_screen\",\"fromUser\":\"check\",\"id\":\"" + id + "\",\"codec\":\""
                + codec().name().toLowerCase(Locale.ROOT) + "\",\"max_size\":" + MAX_SIZE + ",\"max_fps\":" + MAX_FPS
                + ",\"bitrate\":1000000,\"x_check\":1}");
        return id;
    }

    private String sayStop() throws NotCheckedException {
        String id = "check-" + ++lastCommand;
        conversation.send("{\"event\":\"stop_screen\",\"fromUser\":\"check\",\"id\":\"" + id + "\"}");
        return id;
    }

    private JsonObject report(Duration time) throws FaultException, NotCheckedException, InterruptedException {
        JsonObject report = conversation.awaitEvent("screen", time);
        if (report == null) {
            throw new FaultException("The phone did not report screen within " + time.toMillis() + " ms.");
        }
        return report;
    }

    private void requireModern() throws NotCheckedException {
        if (conversation.isLegacy()) {
            throw new NotCheckedException(
                    "The phone sent no hello. Such a legacy phone knows only the fixed part of the protocol.");
        }
    }

    private void requireShared() throws NotCheckedException {
        conversation.requireConnected();
        if (!conversation.isLegacy() && !state.equals("live")) {
            throw new NotCheckedException("The phone does not share its screen. " + ending);
        }
    }

    private static void requireId(JsonObject report, String id) throws FaultException {
        FaultException.require(Messages.text(report, "id").equals(id),
                Conversation.text(report) + "; the command's id was " + id + ".");
    }

    private static boolean isSmall(ReceivedItem.Binary frame) {
        int side = FrameRules.longestSide(frame);
        return side > 0 && side <= SMALLER;
    }

    /** The codec that servers ask for: H.264 if the phone's {@code hello} lists it, otherwise JPEG. */
    private Codec codec() {
        List<JsonObject> hellos = conversation.messages("hello");
        boolean lists = !hellos.isEmpty() && hellos.getFirst().get("codecs") instanceof JsonArray codecs
                && codecs.contains(new JsonPrimitive("h264"));
        return lists ? Codec.H264 : Codec.JPEG;
    }
}
