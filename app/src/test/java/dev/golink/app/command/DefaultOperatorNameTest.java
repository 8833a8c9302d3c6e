package dev.golink.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefaultOperatorNameTest {
    @ParameterizedTest
    @CsvSource({"anna, pc-7, anna-pc-7", "anna, pc-7.lab.example, anna-pc-7", "Anna Smith, PC 7, Anna-Smith-PC-7",
        "anna, '', anna", "anna, localhost, anna", "'', pc-7, pc-7", "'', '', operator", "张伟, 电脑, 张伟-电脑"})
    void theUserAtAComputerHasANameOfBoth(String user, String computer, String name) {
        assertThat(DefaultOperatorName.of(user, computer).value()).isEqualTo(name);
    }
}
