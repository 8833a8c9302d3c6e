package dev.golink.server.hub.control;

import static dev.golink.server.hub.control.ControlFixture.ANNA;
import static dev.golink.server.hub.control.ControlFixture.BEN;
import static dev.golink.server.hub.control.ControlFixture.steps;
import static dev.golink.server.hub.control.ControlFixture.tap;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.audit.AuditAction;
import dev.golink.server.fleet.control.ControlAnswer;
import dev.golink.server.hub.RecordingTransport;
import dev.golink.server.hub.audit.PlayedAudit;

/** Tests that control holds once it is in the audit, and that its end is in it too. */
class ControlAuditTest {
    @Test
    void itHoldsOnlyOnceItIsInTheAudit() {
        PlayedAudit audit = new PlayedAudit();
        ControlFixture written = new ControlFixture(audit.source());
        RecordingTransport phone = written.phone("lab-1");

        assertThat(written.take(ANNA, "lab-1", false)).isNull();
        written.input("lab-1", "early", 0, tap());
        audit.writes();

        assertThat(written.answers(ANNA)).containsExactly(new ControlAnswer.Taken(null));
        assertThat(written.outcomes()).containsExactly("early lab-1 refused no_control");
        assertThat(steps(phone)).isEmpty();
    }

    @Test
    void withoutTheAuditThereIsNoControl() {
        PlayedAudit audit = new PlayedAudit();
        ControlFixture written = new ControlFixture(audit.source());
        RecordingTransport phone = written.phone("lab-1");
        written.take(ANNA, "lab-1", false);

        audit.fails();

        assertThat(written.answers(ANNA)).singleElement().isInstanceOf(ControlAnswer.NotAudited.class);
        assertThat(ControlFixture.controlNews(phone)).isEmpty();
        assertThat(written.hub.phone("lab-1").input().controller()).isNull();
    }

    @Test
    void whoeverIsInTheAuditFirstHasIt() {
        PlayedAudit audit = new PlayedAudit();
        ControlFixture written = new ControlFixture(audit.source());
        written.phone("lab-1");
        written.take(ANNA, "lab-1", false);
        written.take(BEN, "lab-1", false);

        audit.writes();
        audit.writes();

        assertThat(written.answers(ANNA)).containsExactly(new ControlAnswer.Taken(null));
        assertThat(written.answers(BEN)).containsExactly(new ControlAnswer.Held(ANNA));
    }

    @Test
    void givingItUpWhileItWaitsForTheAuditIsNotOvertaken() {
        PlayedAudit audit = new PlayedAudit();
        ControlFixture written = new ControlFixture(audit.source());
        RecordingTransport phone = written.phone("lab-1");
        written.take(ANNA, "lab-1", false);
        written.release(ANNA, "lab-1");

        audit.writes();

        assertThat(ControlFixture.controlNews(phone)).isEmpty();
        assertThat(written.hub.phone("lab-1").input().controller()).isNull();
    }

    @Test
    void anOperatorThatLeftWhileItWaitedForTheAuditGetsNothing() {
        PlayedAudit audit = new PlayedAudit();
        ControlFixture written = new ControlFixture(audit.source());
        RecordingTransport phone = written.phone("lab-1");
        written.take(ANNA, "lab-1", false);
        written.hub.operatorGone(ANNA, written.anna);

        audit.writes();

        assertThat(ControlFixture.controlNews(phone)).isEmpty();
        assertThat(written.hub.phone("lab-1").input().controller()).isNull();
    }

    @Test
    void theEndOfControlIsInTheAuditWithItsReason() {
        PlayedAudit audit = new PlayedAudit();
        ControlFixture written = new ControlFixture(audit.source());
        written.phone("lab-1");
        written.take(ANNA, "lab-1", false);
        audit.writes();

        written.release(ANNA, "lab-1");

        assertThat(audit.committed()).singleElement()
                .satisfies(entry -> assertThat(entry.action()).isEqualTo(AuditAction.TAKE_CONTROL));
        assertThat(audit.appended()).filteredOn(entry -> entry.action() == AuditAction.CONTROL_ENDED).singleElement()
                .satisfies(entry -> assertThat(entry.detail()).isEqualTo("released"));
    }
}
