package dev.golink.phones.conformance.phone;

import java.util.List;
import java.util.Set;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import dev.golink.phones.conformance.CheckRunner;
import dev.golink.phones.conformance.FaultException;
import dev.golink.phones.conformance.Messages;
import dev.golink.phones.conformance.NotCheckedException;
import dev.golink.phones.conformance.phone.rules.PhoneRule;

/** Checks how a phone answers a message for its user ({@code notice}) and a request to ring ({@code locate}). */
final class NoticePhase {
    /** Has spaces and an invisible character, because an id may be any text. */
    private static final String ID = " check\u200d notice ";
    private static final Set<String> ANSWERS = Set.of("shown", "failed");

    private final CheckRunner runner;
    private final Conversation conversation;
    private final PhoneCheckSettings settings;

    NoticePhase(CheckRunner runner, Conversation conversation, PhoneCheckSettings settings) {
        this.runner = runner;
        this.conversation = conversation;
        this.settings = settings;
    }

    void run() throws InterruptedException {
        runner.examine(PhoneRule.ANSWERS_NOTICE.rule(), () -> answersOnce("notice",
                ",\"level\":\"info\",\"text\":\"This is a check.\\nYou may close it.\""));
        runner.examine(PhoneRule.ANSWERS_LOCATE.rule(), () -> answersOnce("locate", ""));
    }

    private void answersOnce(String event, String fields)
            throws FaultException, NotCheckedException, InterruptedException {
        requireThatItCan(event);
        conversation.send("{\"event\":\"" + event + "\",\"fromUser\":\"check\",\"id\":" + new JsonPrimitive(ID) + fields
                + ",\"x_check\":1}");
        JsonObject answer = conversation.awaitEvent(event, settings.answer());
        if (answer == null) {
            throw new FaultException(
                    "The phone did not answer " + event + " within " + settings.answer().toMillis() + " ms.");
        }
        FaultException.require(
                ANSWERS.contains(Messages.text(answer, "state")) && Messages.text(answer, "id").equals(ID),
                Conversation.text(answer) + "; the command's id was " + new JsonPrimitive(ID) + ".");
        conversation.listen(settings.quiet());
        int count = conversation.messages(event).size();
        FaultException.require(count == 1, "The phone answered " + count + " times.");
    }

    private void requireThatItCan(String event) throws NotCheckedException {
        List<JsonObject> hellos = conversation.messages("hello");
        if (hellos.isEmpty() || !new JsonPrimitive(true).equals(hellos.getFirst().get("can_" + event))) {
            throw new NotCheckedException(
                    "The phone's hello does not say can_" + event + ", so no server waits for its answer.");
        }
    }
}
