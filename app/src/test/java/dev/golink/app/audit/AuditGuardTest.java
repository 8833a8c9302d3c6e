package dev.golink.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.server.fleet.audit.Audit;
import dev.golink.server.fleet.audit.AuditAnswer;
import dev.golink.server.fleet.audit.AuditCheck;
import dev.golink.server.fleet.audit.AuditHead;
import dev.golink.server.fleet.audit.AuditQuery;
import dev.golink.server.fleet.audit.AuditState;
import dev.golink.server.fleet.screen.Watch;

/** Tests what a console remembers of an audit, and when it warns. */
class AuditGuardTest {
    private static final String LAB = "lab.example:8080";

    @TempDir
    private Path data;
    private final PlayedAudit audit = new PlayedAudit();
    private final List<@Nullable AuditWarning> warnings = new ArrayList<>();

    @Test
    void theFirstEntryThatIsSeenIsRememberedAndLaterOnesOnceTheEarlierIsStillThere() {
        AuditGuard guard = guard();
        guard.told(head(5));
        assertThat(remembered()).isEqualTo(head(5));

        guard.told(head(9));
        assertThat(audit.asked).containsExactly(head(5));
        assertThat(remembered()).isEqualTo(head(5));
        audit.answers(new AuditCheck.Same());

        assertThat(remembered()).isEqualTo(head(9));
        assertThat(warnings).isEmpty();
    }

    @Test
    void anAuditThatIsShorterBringsAWarningAndIsNotRemembered() {
        new AuditHeads(data).put(LAB, head(9));

        guard().told(head(4));
        audit.answers(new AuditCheck.Shorter(head(4)));

        assertThat(warnings).containsExactly(new AuditWarning(AuditWarning.Kind.SHORTER, head(9), head(4)));
        assertThat(remembered()).isEqualTo(head(9));
    }

    @Test
    void anAuditWithAnotherEntryBringsAWarningEvenIfItIsLonger() {
        new AuditHeads(data).put(LAB, head(9));

        guard().told(head(20));
        audit.answers(new AuditCheck.Different(other(9)));

        assertThat(warnings).containsExactly(new AuditWarning(AuditWarning.Kind.DIFFERENT, head(9), other(9)));
    }

    @Test
    void aServerThatSaysTheSameButIsShorterBringsAWarning() {
        new AuditHeads(data).put(LAB, head(9));

        guard().told(head(4));
        audit.answers(new AuditCheck.Same());

        assertThat(warnings).hasSize(1);
    }

    @Test
    void afterAWarningNothingIsRememberedUntilTheOperatorAcceptsThePresentAudit() {
        new AuditHeads(data).put(LAB, head(9));
        AuditGuard guard = guard();
        guard.told(head(4));
        audit.answers(new AuditCheck.Shorter(head(4)));
        guard.told(head(12));
        assertThat(remembered()).isEqualTo(head(9));

        guard.accept();

        assertThat(warnings).hasSize(2).last().isNull();
        assertThat(remembered()).isEqualTo(head(12));
    }

    @Test
    void aServerThatDoesNotAnswerIsAskedAgainWithTheNextEntry() {
        AuditGuard guard = guard();
        guard.told(head(5));
        guard.told(head(6));
        audit.answers(new AuditCheck.Unreachable());
        guard.told(head(7));
        audit.answers(new AuditCheck.Same());

        assertThat(audit.asked).containsExactly(head(5), head(5));
        assertThat(remembered()).isEqualTo(head(7));
    }

    @Test
    void whatCameWhileAnEntryWasCheckedIsCheckedNext() {
        AuditGuard guard = guard();
        guard.told(head(5));
        guard.told(head(6));
        guard.told(head(8));
        audit.answers(new AuditCheck.Same());
        audit.answers(new AuditCheck.Same());

        assertThat(remembered()).isEqualTo(head(8));
    }

    @Test
    void eachServerIsRememberedByItselfAndADamagedFileIsBegunAgain() throws Exception {
        AuditHeads heads = new AuditHeads(data);
        heads.put(AuditHeads.HERE, head(1));
        heads.put(AuditHeads.of(URI.create("wss://lab.example:8080")), head(2));
        assertThat(heads.get(AuditHeads.HERE)).contains(head(1));
        assertThat(heads.get(LAB)).contains(head(2));

        Files.writeString(data.resolve(AuditHeads.FILE), "{\"here\":{\"row\":1,\"hash\":\"x\"}}");

        assertThat(heads.get(AuditHeads.HERE)).isEmpty();
        heads.put(AuditHeads.HERE, head(3));
        assertThat(heads.get(AuditHeads.HERE)).contains(head(3));
    }

    private AuditGuard guard() {
        return new AuditGuard(audit, new AuditHeads(data), LAB, Runnable::run, warnings::add);
    }

    private AuditHead remembered() {
        return new AuditHeads(data).get(LAB).orElseThrow();
    }

    private static AuditHead head(long row) {
        return new AuditHead(row, "ab".repeat(31) + String.format("%02x", row));
    }

    private static AuditHead other(long row) {
        return new AuditHead(row, "cd".repeat(32));
    }

    /** An audit whose answers the test gives. */
    private static final class PlayedAudit implements Audit {
        private final List<AuditHead> asked = new ArrayList<>();
        private CompletableFuture<AuditCheck> answer = new CompletableFuture<>();

        void answers(AuditCheck check) {
            CompletableFuture<AuditCheck> present = answer;
            answer = new CompletableFuture<>();
            present.complete(check);
        }

        @Override
        public CompletionStage<AuditAnswer> find(AuditQuery query) {
            return CompletableFuture.completedStage(new AuditAnswer.Unreachable());
        }

        @Override
        public CompletionStage<AuditCheck> check(AuditHead remembered) {
            asked.add(remembered);
            return answer;
        }

        @Override
        public Watch watch(Consumer<AuditState> listener) {
            return () -> {};
        }
    }
}
