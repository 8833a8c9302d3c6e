package dev.golink.phones.conformance.phone;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.golink.phones.conformance.Examiner;
import dev.golink.phones.conformance.FaultException;
import dev.golink.phones.conformance.Messages;
import dev.golink.phones.conformance.NotCheckedException;
import dev.golink.phones.conformance.phone.rules.Heard;
import dev.golink.phones.conformance.phone.rules.PhoneRule;

/**
 * Checks that a phone reconnects after its connection broke, and that it stays away after another connection replaced
 * it.
 */
final class ComebackPhase {
    private static final int REPLACED = 4409;

    private final Examiner examiner;
    private final Bench bench;
    private final Settings settings;
    private final People people;
    private final List<Duration> waits = new ArrayList<>();
    private @Nullable Visit visit;
    private final String id;

    /**
     * Creates the phase for a connected phone.
     *
     * @param visit the phone's present connection
     * @param id    the id under which the phone is connected
     */
    ComebackPhase(Examiner examiner, Bench bench, Visit visit, String id, Settings settings, People people) {
        this.examiner = examiner;
        this.bench = bench;
        this.visit = visit;
        this.id = id;
        this.settings = settings;
        this.people = people;
    }

    void run() throws InterruptedException {
        people.tell("The connection is cut several times; the phone should come back by itself.");
        examiner.examine(PhoneRule.COMES_BACK.rule(), this::comesBack);
        examiner.examine(PhoneRule.WAITS_FIRST.rule(), this::waitsFirst);
        examiner.examine(PhoneRule.SAME_ID.rule(), this::keepsItsId);
        examiner.examine(PhoneRule.NOT_RESUMED.rule(), this::sharesNothing);
        examiner.examine(PhoneRule.CLOSES_IN_ORDER.rule(), this::closesInOrder);
        examiner.examine(PhoneRule.STAYS_AWAY.rule(), this::staysAway);
    }

    private void comesBack() throws FaultException, NotCheckedException, InterruptedException {
        Duration longest = settings.comeback().longest();
        for (int cut = 0; cut < settings.comeback().cuts(); cut++) {
            Visit present = present();
            bench.clear();
            present.cut();
            long since = System.nanoTime();
            visit = bench.await(longest);
            FaultException.require(visit != null, "It was not back within " + longest.toMillis() + " ms.");
            waits.add(Duration.ofNanos(present().since() - since));
        }
    }

    private void waitsFirst() throws FaultException, NotCheckedException {
        if (waits.size() < settings.comeback().cuts()) {
            throw new NotCheckedException("It did not come back.");
        }
        FaultException.require(waits.stream().anyMatch(wait -> wait.compareTo(settings.comeback().atOnce()) >= 0),
                "Cut off " + waits.size() + " times in a row, it was back within "
                        + settings.comeback().atOnce().toMillis() + " ms each time.");
    }

    private void keepsItsId() throws FaultException, NotCheckedException {
        String again = PhonePath.id(present().path());
        FaultException.require(again.equals(id), "It came back as " + again + ", after it had been " + id + ".");
    }

    private void sharesNothing() throws FaultException, NotCheckedException, InterruptedException {
        Conversation conversation = new Conversation(present());
        conversation.open();
        conversation.listen(settings.interval().plus(settings.quiet()));
        FaultException.require(conversation.frames().isEmpty(), "A frame came though nobody had asked again.");
        for (JsonObject report : conversation.messages("screen")) {
            String state = Messages.text(report, "state");
            FaultException.require(!state.equals("live") && !state.equals("asking"), Conversation.words(report));
        }
    }

    private void closesInOrder() throws FaultException, NotCheckedException, InterruptedException {
        people.require("End the phone's connection now, as its user would.");
        Conversation conversation = new Conversation(present());
        if (conversation.await(Heard.Ended.class::isInstance, settings.consent()) instanceof Heard.Ended ended) {
            FaultException.require(ended.byPhone() && (ended.code() == 1000 || ended.code() == 1001), ended.words());
        } else {
            throw new NotCheckedException("Nobody ended it.");
        }
        bench.clear();
        people.tell("Connect the phone again.");
        visit = bench.await(settings.consent());
        if (visit != null) {
            Conversation again = new Conversation(visit);
            again.open();
            again.await(_ -> true, settings.interval().multipliedBy(2));
        }
    }

    private void staysAway() throws FaultException, NotCheckedException, InterruptedException {
        bench.clear();
        present().close(REPLACED, "Replaced by a newer connection of the same id.");
        long since = System.nanoTime();
        Visit again = bench.await(settings.comeback().aloof());
        if (again != null) {
            throw new FaultException("It was back " + Duration.ofNanos(again.since() - since).toMillis()
                    + " ms after it was told so.");
        }
    }

    private Visit present() throws NotCheckedException {
        Visit present = visit;
        if (present == null) {
            throw new NotCheckedException("The phone is not connected.");
        }
        return present;
    }
}
