package dev.golink.phones.conformance.phone;

import java.util.List;
import java.util.Set;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import dev.golink.phones.conformance.Examiner;
import dev.golink.phones.conformance.FaultException;
import dev.golink.phones.conformance.Messages;
import dev.golink.phones.conformance.NotCheckedException;

/** How a phone takes a message to its user. */
final class NoticePhase {
    /** With blanks and a character that nobody sees: an id is no more than a text. */
    private static final String ID = " check\u200d notice ";
    private static final Set<String> ANSWERS = Set.of("shown", "failed");

    private final Examiner examiner;
    private final Conversation conversation;
    private final Settings settings;

    NoticePhase(Examiner examiner, Conversation conversation, Settings settings) {
        this.examiner = examiner;
        this.conversation = conversation;
        this.settings = settings;
    }

    void run() throws InterruptedException {
        examiner.examine(PhoneRule.ANSWERS_NOTICE.rule(), this::answersOnce);
    }

    private void answersOnce() throws FaultException, NotCheckedException, InterruptedException {
        requireCanNotice();
        conversation.say(
                "{\"event\":\"notice\",\"fromUser\":\"check\",\"id\":" + new JsonPrimitive(ID) + ",\"level\":\"info\","
                        + "\"text\":\"This is a check.\\nYou may close it.\",\"x_check\":1}");
        JsonObject answer = conversation.awaitEvent("notice", settings.answer());
        if (answer == null) {
            throw new FaultException("No notice came within " + settings.answer().toMillis() + " ms.");
        }
        FaultException.require(
                ANSWERS.contains(Messages.text(answer, "state")) && Messages.text(answer, "id").equals(ID),
                Conversation.words(answer) + "; the message's id was " + new JsonPrimitive(ID) + ".");
        conversation.listen(settings.quiet());
        int count = conversation.messages("notice").size();
        FaultException.require(count == 1, "It was answered " + count + " times.");
    }

    private void requireCanNotice() throws NotCheckedException {
        List<JsonObject> hellos = conversation.messages("hello");
        if (hellos.isEmpty() || !new JsonPrimitive(true).equals(hellos.getFirst().get("can_notice"))) {
            throw new NotCheckedException("It does not say can_notice, so nobody waits for its answer.");
        }
    }
}
