package dev.golink.server.fleet.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

/** Tests that a chain shows each way to change it. */
class AuditVerifierTest {
    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00.123456Z");

    @Test
    void aChainThatNobodyTouchedIsWhole() {
        List<AuditEntry> chain = chain(5);

        assertThat(verify(chain)).isNull();
        assertThat(verify(List.of())).isNull();
        assertThat(verify(chain, chain.get(2).head(), chain.getLast().head())).isNull();
    }

    /** Whoever checks a chain with another program finds the form here. */
    @Test
    void theFormOfAnEntryStaysTheSame() {
        AuditEntry entry = AuditChain.next(AuditHead.NONE, Instant.ofEpochMilli(1_700_000_000_123L), "anna",
                "start_sharing", AuditTargets.of(List.of("lab-1", "手机")), "as a run");

        assertThat(entry.targets().hash())
                .isEqualTo("c291dc0cb04474444397bbafa0bc494d13b29cbb9ca15ed3dd8e0a8450c21dc4");
        assertThat(entry.hash()).isEqualTo("35a1bc3e208951af4597e46d2ac8ed81438ba87b7221cde5c46e2fca93cc9cfa");
    }

    @Test
    void everyChangedFieldIsFound() {
        List<AuditEntry> chain = chain(5);
        AuditEntry old = chain.get(2);
        List<AuditEntry> changed = List.of(
                new AuditEntry(3, old.at().plusMillis(1), old.operator(), old.action(), old.targets(), old.detail(),
                        old.hash()),
                new AuditEntry(3, old.at(), "eve", old.action(), old.targets(), old.detail(), old.hash()),
                new AuditEntry(3, old.at(), old.operator(), "ring", old.targets(), old.detail(), old.hash()),
                new AuditEntry(3, old.at(), old.operator(), old.action(), AuditTargets.of(List.of("lab-9")),
                        old.detail(), old.hash()),
                new AuditEntry(3, old.at(), old.operator(), old.action(), new AuditTargets(old.targets().count(),
                        old.targets().hash(), List.of("lab-9")), old.detail(), old.hash()),
                new AuditEntry(3, old.at(), old.operator(), old.action(), old.targets(), "another", old.hash()),
                new AuditEntry(3, old.at(), old.operator(), old.action(), old.targets(), old.detail(),
                        chain.get(1).hash()));

        assertThat(changed).allSatisfy(entry -> assertThat(verify(with(chain, 2, entry)))
                .isEqualTo(new AuditFault(3, AuditFault.Kind.CHANGED)));
    }

    @Test
    void aChangeOfWhereOneFieldEndsIsFound() {
        AuditEntry entry = AuditChain.next(AuditHead.NONE, NOON, "an", "na", AuditTargets.NONE, "x");

        assertThat(AuditChain.hash(AuditChain.BEGIN,
                new AuditEntry(1, entry.at(), "a", "nna", entry.targets(), "x", entry.hash())))
                .isNotEqualTo(entry.hash());
        assertThat(AuditTargets.of(List.of("ab", "c")).hash()).isNotEqualTo(AuditTargets.of(List.of("a", "bc")).hash());
    }

    @Test
    void aRemovedEntryIsFound() {
        List<AuditEntry> chain = new ArrayList<>(chain(5));
        chain.remove(2);

        assertThat(verify(chain)).isEqualTo(new AuditFault(3, AuditFault.Kind.MISSING));
    }

    @Test
    void aRemovedEntryIsFoundEvenIfTheLaterOnesWereNumberedAgain() {
        List<AuditEntry> chain = new ArrayList<>(chain(5));
        chain.remove(2);
        chain.replaceAll(entry -> entry.row() > 3 ? numbered(entry, entry.row() - 1) : entry);

        assertThat(verify(chain)).isEqualTo(new AuditFault(3, AuditFault.Kind.CHANGED));
    }

    @Test
    void swappedEntriesAreFound() {
        List<AuditEntry> chain = new ArrayList<>(chain(5));
        Collections.swap(chain, 1, 2);
        chain.set(1, numbered(chain.get(1), 2));
        chain.set(2, numbered(chain.get(2), 3));

        assertThat(verify(chain)).isEqualTo(new AuditFault(2, AuditFault.Kind.CHANGED));
    }

    @Test
    void anInsertedEntryIsFound() {
        List<AuditEntry> chain = new ArrayList<>(chain(5));
        AuditEntry inserted = AuditChain.next(chain.get(1).head(), NOON, "eve", "ring", AuditTargets.NONE, "");
        chain.add(2, inserted);
        chain.replaceAll(entry -> entry.row() >= 3 && entry != inserted ? numbered(entry, entry.row() + 1) : entry);

        assertThat(verify(chain)).isEqualTo(new AuditFault(4, AuditFault.Kind.CHANGED));
    }

    @Test
    void aCutEndIsFoundOnlyByWhoRemembersIt() {
        List<AuditEntry> chain = chain(5);
        List<AuditEntry> cut = chain.subList(0, 3);

        assertThat(verify(cut)).isNull();
        assertThat(verify(cut, chain.get(4).head())).isEqualTo(new AuditFault(5, AuditFault.Kind.CUT));
    }

    @Test
    void aChainWrittenAnewIsFoundOnlyByWhoRemembersTheOldOne() {
        List<AuditEntry> chain = chain(5);
        List<AuditEntry> rewritten = new ArrayList<>(chain.subList(0, 2));
        for (int i = 2; i < 6; i++) {
            rewritten.add(AuditChain.next(rewritten.getLast().head(), NOON, "eve", "ring", AuditTargets.NONE, ""));
        }

        assertThat(verify(rewritten)).isNull();
        assertThat(verify(rewritten, chain.get(1).head(), chain.get(4).head()))
                .isEqualTo(new AuditFault(5, AuditFault.Kind.REPLACED));
    }

    @Test
    void anEntryThatListsOnlySomeTargetsCanStillBeChecked() {
        AuditEntry entry = AuditChain.next(AuditHead.NONE, NOON, "anna", "ring",
                AuditTargets.of(List.of("lab-1", "lab-2", "lab-3")), "");
        AuditEntry some = new AuditEntry(1, entry.at(), "anna", "ring", entry.targets().atMost(1), "", entry.hash());

        assertThat(some.targets().listed()).containsExactly("lab-1");
        assertThat(verify(List.of(some))).isNull();
    }

    private static List<AuditEntry> chain(int length) {
        List<AuditEntry> chain = new ArrayList<>();
        AuditHead head = AuditHead.NONE;
        for (int i = 0; i < length; i++) {
            AuditEntry entry = AuditChain.next(head, NOON.plusSeconds(i), "anna", "start_sharing",
                    AuditTargets.of(List.of("lab-" + i)), "detail " + i);
            chain.add(entry);
            head = entry.head();
        }
        return chain;
    }

    private static AuditEntry numbered(AuditEntry entry, long row) {
        return new AuditEntry(row, entry.at(), entry.operator(), entry.action(), entry.targets(), entry.detail(),
                entry.hash());
    }

    private static List<AuditEntry> with(List<AuditEntry> chain, int index, AuditEntry entry) {
        List<AuditEntry> copy = new ArrayList<>(chain);
        copy.set(index, entry);
        return copy;
    }

    private static AuditFault verify(List<AuditEntry> entries, AuditHead... remembered) {
        AuditVerifier verifier = new AuditVerifier(List.of(remembered));
        entries.forEach(verifier::take);
        return verifier.end().orElse(null);
    }
}
