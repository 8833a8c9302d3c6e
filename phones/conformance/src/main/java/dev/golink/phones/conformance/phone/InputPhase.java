package dev.golink.phones.conformance.phone;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import dev.golink.phones.conformance.CheckRunner;
import dev.golink.phones.conformance.FaultException;
import dev.golink.phones.conformance.Messages;
import dev.golink.phones.conformance.NotCheckedException;
import dev.golink.phones.conformance.phone.rules.PhoneRule;

/**
 * Checks how a phone carries out gestures. They touch the upper edge of the screen, type nothing and press no key, so that
 * nothing on the phone changes.
 */
final class InputPhase {
    /** After the last part of a gesture, a phone lets go of what is pressed. */
    private static final Duration LETS_GO = Duration.ofSeconds(3);
    /** How much too early or too late the phone's answer may come. */
    private static final Duration TOLERANCE = Duration.ofMillis(500);
    private static final long OLD_MS = 10_000;
    private static final String WAIT = "[{\"step\":\"wait\",\"ms\":1}]";
    private static final String TAP = "[{\"step\":\"tap\",\"x\":32768,\"y\":0}]";
    private static final String PRESS = "[{\"step\":\"touch\",\"p\":0,\"a\":\"down\",\"x\":32768,\"y\":0,\"t\":0}]";

    private final CheckRunner runner;
    private final Conversation conversation;
    private final PhoneCheckSettings settings;
    private final InstantSource wall;
    private int last;

    InputPhase(CheckRunner runner, Conversation conversation, PhoneCheckSettings settings, InstantSource wall) {
        this.runner = runner;
        this.conversation = conversation;
        this.settings = settings;
        this.wall = wall;
    }

    void run() throws InterruptedException {
        runner.examine(PhoneRule.ANSWERS_INPUT.rule(), this::answersOnce);
        runner.examine(PhoneRule.INPUT_CHANGED.rule(), this::refusesAnotherShape);
        runner.examine(PhoneRule.INPUT_LATE.rule(), this::refusesLateInput);
        runner.examine(PhoneRule.INPUT_LETS_GO.rule(), this::letsGo);
        runner.examine(PhoneRule.INPUT_CONTROL_ENDS.rule(), this::stopsWithControl);
    }

    private void answersOnce() throws FaultException, NotCheckedException, InterruptedException {
        requireThatItCan("");
        conversation.send("{\"event\":\"control\",\"fromUser\":\"check\",\"state\":\"begun\",\"x_check\":1}");
        String id = input(WAIT, "", 0);
        requireUsable(answer(id, settings.answer()));
        conversation.listen(settings.quiet());
        long count = conversation.messages("input_done").stream()
                .filter(answer -> Messages.text(answer, "id").equals(id)).count();
        FaultException.require(count == 1, "The phone answered " + count + " times.");
    }

    private void refusesAnotherShape() throws FaultException, NotCheckedException, InterruptedException {
        requireThatItCan("touch");
        // No screen is so wide and so high at once, so one of the two differs from the phone's in any case.
        for (String shape : List.of("\"w\":4000,\"h\":100,\"rotation\":0", "\"w\":100,\"h\":4000,\"rotation\":0")) {
            JsonObject answer = answer(input(TAP, ",\"at\":{" + shape + ",\"frame\":1}", 0), settings.answer());
            requireRefusal(answer, "changed");
        }
    }

    private void refusesLateInput() throws FaultException, NotCheckedException, InterruptedException {
        requireThatItCan("");
        if (!new JsonPrimitive(true).equals(hello().get("input_clock"))) {
            throw new NotCheckedException(
                    "The phone's hello does not say input_clock, so it need not notice that input is late.");
        }
        requireRefusal(answer(input(WAIT, "", OLD_MS), settings.answer()), "late");
    }

    private void letsGo() throws FaultException, NotCheckedException, InterruptedException {
        requireThatItCan("touch");
        String id = input(PRESS, "", 0);
        JsonObject early = conversation.awaitEvent("input_done", LETS_GO.minus(TOLERANCE));
        if (early != null && Messages.text(early, "outcome").equals("refused")) {
            throw new NotCheckedException("The phone refused a press: " + early);
        }
        FaultException.require(early == null, "The phone answered while a finger was still down: " + early);
        requireRefusal(answer(id, settings.answer()), "failed");
        requireUsable(answer(input(WAIT, "", 0), settings.answer()));
    }

    private void stopsWithControl() throws FaultException, NotCheckedException, InterruptedException {
        requireThatItCan("touch");
        String id = input(PRESS, "", 0);
        JsonObject early = conversation.awaitEvent("input_done", TOLERANCE);
        if (early != null) {
            throw new NotCheckedException("The phone answered a press at once: " + early);
        }
        conversation.send("{\"event\":\"control\",\"fromUser\":\"check\",\"state\":\"ended\"}");
        // Later, the phone would let go in any case.
        Duration patience = LETS_GO.minus(TOLERANCE.multipliedBy(2));
        requireRefusal(answer(id, patience.compareTo(settings.answer()) < 0 ? patience : settings.answer()), "failed");
    }

    /**
     * Sends a gesture of one part.
     *
     * @param more  further fields, with a comma before; may be empty
     * @param oldMs how long ago the server got it, in milliseconds
     * @return the gesture's id
     */
    private String input(String steps, String more, long oldMs) throws NotCheckedException {
        String id = " check\u200d input " + ++last + " "; // an id may be any text
        conversation.send("{\"event\":\"input\",\"fromUser\":\"check\",\"id\":" + new JsonPrimitive(id)
                + ",\"seq\":0,\"sent_ms\":" + (wall.millis() - oldMs) + more + ",\"do\":" + steps
                + ",\"x_check\":{}}");
        return id;
    }

    private JsonObject answer(String id, Duration time)
            throws FaultException, NotCheckedException, InterruptedException {
        JsonObject answer = conversation.awaitEvent("input_done", time);
        if (answer == null) {
            throw new FaultException("The phone did not answer input within " + time.toMillis() + " ms.");
        }
        FaultException.require(Messages.text(answer, "id").equals(id),
                Conversation.text(answer) + "; the gesture's id was " + new JsonPrimitive(id) + ".");
        return answer;
    }

    private static void requireUsable(JsonObject answer) throws FaultException {
        String outcome = Messages.text(answer, "outcome");
        FaultException.require(
                outcome.equals("done") || outcome.equals("refused") && !Messages.text(answer, "reason").isEmpty(),
                Conversation.text(answer));
    }

    private static void requireRefusal(JsonObject answer, String reason) throws FaultException {
        FaultException.require(
                Messages.text(answer, "outcome").equals("refused") && Messages.text(answer, "reason").equals(reason),
                Conversation.text(answer) + "; it should refuse: " + reason + ".");
    }

    private JsonObject hello() {
        List<JsonObject> hellos = conversation.messages("hello");
        return hellos.isEmpty() ? new JsonObject() : hellos.getFirst();
    }

    /** @param kind a kind of input; empty for any */
    private void requireThatItCan(String kind) throws NotCheckedException {
        boolean can = hello().get("input") instanceof JsonArray kinds && !kinds.isEmpty()
                && (kind.isEmpty() || kinds.contains(new JsonPrimitive(kind)));
        if (!can) {
            throw new NotCheckedException(kind.isEmpty()
                    ? "The phone's hello does not have input, so no server sends it any."
                    : "The phone's hello does not list " + kind + " in input.");
        }
    }
}
