package dev.golink.server.access.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.server.access.pairing.PairingResult.Reason;
import dev.golink.server.access.token.TokenScope;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.hub.HandTurnedTime;

class PairingTest {
    private static final PhoneId LAB = new PhoneId("lab-07");
    private static final PhoneId OTHER = new PhoneId("lab-08");

    private final HandTurnedTime time = new HandTurnedTime();
    private final Random random = new Random(1);
    private final PairingCodes codes = new PairingCodes(time.clocks(), random);
    private final Pairing pairing = new Pairing(codes, random, time.clocks().wall());

    @Test
    void aCodeIsTradedForATokenOfThePhonesOwnId() {
        OpenedCode opened = codes.open(null);

        PairingResult result = trade(opened.code().text(), LAB);

        assertThat(result).isInstanceOfSatisfying(PairingResult.Paired.class, paired -> {
            assertThat(paired.issued().token().scope()).isEqualTo(new TokenScope.One("lab-07"));
            assertThat(paired.issued().token().hash()).isEqualTo(paired.issued().secret().hash());
            assertThat(paired.counted()).isEmpty();
        });
    }

    @Test
    void aCodeIsForOnePhone() {
        String code = codes.open(null).code().text();
        trade(code, LAB);

        assertThat(trade(code, OTHER)).isEqualTo(refused(Reason.WRONG_CODE));
    }

    @Test
    void aCodeEndsAfterTwoMinutes() {
        String code = codes.open(null).code().text();
        time.pass(PairingCodes.VALID.minusNanos(1));
        assertThat(codes.countdowns()).singleElement().extracting(Countdown::left).isEqualTo(Duration.ofNanos(1));

        time.pass(Duration.ofNanos(1));

        assertThat(codes.countdowns()).isEmpty();
        assertThat(trade(code, LAB)).isEqualTo(refused(Reason.WRONG_CODE));
    }

    @Test
    void fiveWrongCodesEndAllThatAreOpen() {
        String first = codes.open(null).code().text();
        String second = codes.open(OTHER).code().text();
        for (int i = PairingCodes.TRIES - 1; i > 0; i--) {
            trade(Code.random(random).text(), LAB);
            int left = i;
            assertThat(codes.countdowns()).hasSize(2).allMatch(each -> each.triesLeft() == left);
        }

        trade(Code.random(random).text(), LAB);

        assertThat(codes.countdowns()).isEmpty();
        assertThat(trade(first, LAB)).isEqualTo(refused(Reason.WRONG_CODE));
        assertThat(trade(second, OTHER)).isEqualTo(refused(Reason.WRONG_CODE));
    }

    @Test
    void whatCanBeNoCodeIsNoTry() {
        codes.open(null);

        assertThat(trade("hello", LAB)).isEqualTo(refused(Reason.NOT_A_CODE));

        assertThat(codes.countdowns()).singleElement().extracting(Countdown::triesLeft).isEqualTo(PairingCodes.TRIES);
    }

    @Test
    void nobodyPairsUnderAnIdThatBelongsToSomebody() {
        String code = codes.open(null).code().text();

        assertThat(pairing.trade(code, LAB, true, List.of())).isEqualTo(refused(Reason.ID_TAKEN));

        assertThat(trade(code, OTHER)).as("another id with the same code").isInstanceOf(PairingResult.Paired.class);
    }

    @Test
    void aPhoneThatLostItsTokenIsPairedAgainByACodeForItsId() {
        String code = codes.open(LAB).code().text();

        assertThat(trade(code, OTHER)).isEqualTo(refused(Reason.FOR_ANOTHER_PHONE));
        assertThat(pairing.trade(code, LAB, true, List.of())).isInstanceOf(PairingResult.Paired.class);
    }

    @Test
    void aClosedCodeCannotBeUsed() {
        OpenedCode opened = codes.open(null);

        assertThat(codes.close(opened.id())).isTrue();

        assertThat(codes.close(opened.id())).isFalse();
        assertThat(trade(opened.code().text(), LAB)).isEqualTo(refused(Reason.WRONG_CODE));
    }

    @Test
    void oneCodeMoreThanTheMostEndsTheOldest() {
        String oldest = codes.open(null).code().text();
        for (int i = 0; i < PairingCodes.MOST; i++) {
            codes.open(null);
        }

        assertThat(codes.countdowns()).hasSize(PairingCodes.MOST);
        assertThat(trade(oldest, LAB)).isEqualTo(refused(Reason.WRONG_CODE));
    }

    @Test
    void aFleetCodeCountsItsPhonesUntilItIsUsedUp() {
        IssuedFleetCode issued = fleetCode(2);

        FleetCode once = counted(pairing.trade(issued.code().text(), LAB, false, List.of(issued.stored())));
        FleetCode twice = counted(pairing.trade(issued.code().text(), OTHER, false, List.of(once)));

        assertThat(once.used()).isEqualTo(1);
        assertThat(twice.isUsedUp()).isTrue();
        assertThat(pairing.trade(issued.code().text(), new PhoneId("lab-09"), false, List.of(twice)))
                .isEqualTo(refused(Reason.USED_UP));
    }

    @Test
    void aFleetCodeEndsAtItsTimeAndDoesNotTakeIds() {
        IssuedFleetCode issued = fleetCode(500);

        assertThat(pairing.trade(issued.code().text(), LAB, true, List.of(issued.stored())))
                .isEqualTo(refused(Reason.ID_TAKEN));
        time.pass(Duration.ofDays(7));
        assertThat(pairing.trade(issued.code().text(), LAB, false, List.of(issued.stored())))
                .isEqualTo(refused(Reason.EXPIRED));
    }

    @Test
    void aFleetCodeDoesNotCostOtherCodesATry() {
        codes.open(null);
        IssuedFleetCode issued = fleetCode(500);

        pairing.trade(issued.code().text(), LAB, false, List.of(issued.stored()));

        assertThat(codes.countdowns()).singleElement().extracting(Countdown::triesLeft).isEqualTo(PairingCodes.TRIES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0o1i-l234-5678-9abc", "0011 1234 5678 9ABC", "001112345678 9abc"})
    void aCodeIsReadAsPeopleWriteIt(String written) {
        assertThat(Code.of(written).orElseThrow().text()).isEqualTo("0011-1234-5678-9ABC");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0011-1234-5678-9AB", "0011-1234-5678-9ABCD", "0011-1234-5678-9ABU", "0011-1234-5678-9AB/"})
    void whatCanBeNoCodeIsNone(String written) {
        assertThat(Code.of(written)).isEmpty();
    }

    @Test
    void aCodeHasEightyBitsAndIsNeverShown() {
        Code code = Code.random(random);

        assertThat(code.text()).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}");
        assertThat(code + " " + codes.open(null)).doesNotContain(code.text()).contains("Code[…]");
        assertThat(Code.of(code.text()).orElseThrow().hash()).isEqualTo(code.hash());
    }

    private IssuedFleetCode fleetCode(int phones) {
        return pairing.newFleetCode("roll-out", time.at(Duration.ofDays(7)), phones);
    }

    private static FleetCode counted(PairingResult result) {
        return ((PairingResult.Paired) result).counted().orElseThrow();
    }

    private PairingResult trade(String code, PhoneId phone) {
        return pairing.trade(code, phone, false, List.of());
    }

    private static PairingResult refused(Reason why) {
        return new PairingResult.Refused(why);
    }
}
