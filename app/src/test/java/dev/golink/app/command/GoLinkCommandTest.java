package dev.golink.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

import dev.golink.app.command.options.DurationText;
import dev.golink.app.command.options.OneLineErrors;
import dev.golink.server.TlsSetting;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.limits.Limits;
import dev.golink.server.network.Network;

/** Parsing of the command line, without starting anything. */
class GoLinkCommandTest {
    private final List<Options> launched = new ArrayList<>();
    private final StringWriter errors = new StringWriter();

    @Test
    void withoutOptionsTheLimitsAreThoseOfTheProtocol() {
        assertThat(limits()).isEqualTo(Limits.DEFAULT);
    }

    @Test
    void limitsCanBeSetOneByOne() {
        Limits limits = limits("--max-connections=100", "--max-connections-per-address=5", "--handshake-time=2s",
                "--max-connections-per-network=50", "--max-handshakes-per-network=9",
                "--max-fragments=3", "--messages-per-second=7", "--operator-queue-bytes=2000",
                "--allow-origin=https://ops.example", "--allow-origin=https://two.example");

        assertThat(limits.connections().total()).isEqualTo(100);
        assertThat(limits.connections().perAddress()).isEqualTo(5);
        assertThat(limits.connections().perNetwork()).isEqualTo(50);
        assertThat(limits.connections().pendingPerNetwork()).isEqualTo(9);
        assertThat(limits.handshake().deadline()).isEqualTo(Duration.ofSeconds(2));
        assertThat(limits.message().fragments()).isEqualTo(3);
        assertThat(limits.phones().perSecond()).isEqualTo(7);
        assertThat(limits.toOperators().bytes()).isEqualTo(2_000);
        assertThat(limits.origins()).containsExactlyInAnyOrder("https://ops.example", "https://two.example");
    }

    @Test
    void unwatchedSharingEndsOnlyWithTheOption() {
        assertThat(execute()).isZero();
        assertThat(launched.getFirst().server().endUnwatched()).isNull();

        assertThat(execute("--end-unwatched=10m")).as(errors.toString()).isZero();
        assertThat(launched.getLast().server().endUnwatched()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void networksOfProxiesMayHaveCommasBetweenThemOrBeRepeated() {
        assertThat(execute("--trust-proxy=127.0.0.1,10.0.0.0/8", "--trust-proxy=fd00::/8")).as(errors.toString())
                .isZero();

        assertThat(launched.getFirst().server().limits().proxies().networks()).extracting(Network::toString)
                .containsExactly("127.0.0.1/32", "10.0.0.0/8", "fd00::/8");
    }

    @Test
    void theServerSpeaksTlsUnlessThatIsTurnedOff() {
        assertThat(execute()).isZero();
        assertThat(execute("--tls=off")).isZero();

        assertThat(launched).extracting(options -> options.server().tls()).containsExactly(new TlsSetting.Own(),
                new TlsSetting.Off());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--end-unwatched=9s", "--end-unwatched=never", "--history=no",
        "--history-keep=23h", "--history-size=63", "--max-connections=0", "--max-handshakes=-1",
        "--handshake-time=0s", "--handshake-time=2m", "--allow-origin=*", "--allow-origin=http://LAB.example:8080",
        "--trust-proxy=lab.example", "--trust-proxy=10.0.0.5/8", "--trust-proxy=10.0.0.0/33",
        "--trust-proxy=127.0.0.1,x",
        "--max-text-bytes=9", "--max-fragments=many", "--phone-queue-bytes=99999999999"})
    void aLimitThatMakesNoSenseIsSaidInOneLine(String argument) {
        assertThat(execute(argument)).isEqualTo(2);

        assertThat(errors.toString().lines()).singleElement().asString().startsWith("golink: ")
                .contains(argument.substring(0, argument.indexOf('=')));
        assertThat(launched).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"--prot=80, did you mean --port?", "--headles, did you mean --headless?",
        "--max-conections=3, did you mean --max-connections?", "simualte, did you mean simulate?",
        "--phones=10, it is an option of golink simulate"})
    void aMistypedArgumentIsSaidWithTheOneThatWasMeant(String argument, String hint) {
        assertThat(execute(argument)).isEqualTo(2);

        assertThat(errors.toString().lines()).singleElement().asString().startsWith("golink: ").contains(argument,
                hint);
    }

    @ParameterizedTest
    @CsvSource({"golink://lab.example", "GOLINK://lab.example:80/?pin=1", "golink:malformed"})
    void anArgumentThatIsMeantAsALinkIsPassedOnAsItIs(String link) {
        assertThat(execute(link, "--name=anna")).as(errors.toString()).isZero();

        assertThat(launched.getFirst().link()).isEqualTo(link);
        assertThat(launched.getFirst().connect()).isNull();
    }

    @Test
    void anArgumentThatIsNeitherCommandNorLinkIsSaid() {
        assertThat(execute("http://lab.example")).isEqualTo(2);

        assertThat(errors.toString()).contains("'http://lab.example'", "neither a command nor a link", "golink://")
                .doesNotContain("mean");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--connect=ws://lab.example:8080", "--headless", "--demo=3"})
    void aLinkExcludesOptionsThatNameAServer(String option) {
        assertThat(execute(option, "golink://lab.example")).isEqualTo(2);

        assertThat(errors.toString().lines()).singleElement().asString()
                .contains(option.replaceFirst("=.*", ""), "link", "remove one of the two");
        assertThat(launched).isEmpty();
    }

    @Test
    void aMistypedRequiredOptionIsNotReportedAsMissing() {
        assertThat(execute("simulate", "--utl=ws://lab:8080")).isEqualTo(2);

        assertThat(errors.toString()).contains("--utl", "did you mean --url?").doesNotContain("Missing");
    }

    @Test
    void anUnknownOptionWithoutASimilarNameGetsNoSuggestion() {
        assertThat(execute("--nonsense")).isEqualTo(2);

        assertThat(errors.toString()).contains("--nonsense").doesNotContain("mean");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ห้อง-1", "कमरा", "தமிழ்"})
    void anOperatorsNameMayBeAWordOfAnyScript(String name) {
        assertThat(execute("--name=" + name)).as(errors.toString()).isZero();

        assertThat(launched.getFirst().server().operator()).isEqualTo(new OperatorId(name));
    }

    @ParameterizedTest
    @CsvSource({"Op B, Op-B", "a/b, a-b", "x#y z, x-y-z"})
    void aNameThatIsNoneIsSaidWithOneThatIs(String name, String example) {
        assertThat(execute("--name", name)).isEqualTo(2);

        assertThat(errors.toString()).contains("--name \"" + name + "\"", "no spaces", "such as --name " + example)
                .doesNotContain("id");
        assertThat(execute("--name", example)).as(errors.toString()).isZero();
    }

    @Test
    void operatorNameIsNormalised() {
        assertThat(execute("--name=jose\u0301")).isZero();

        assertThat(launched.getFirst().server().operator()).isEqualTo(new OperatorId("josé"));
    }

    private Limits limits(String... arguments) {
        assertThat(execute(arguments)).as(errors.toString()).isZero();
        return launched.getFirst().server().limits();
    }

    private int execute(String... arguments) {
        CommandLine commandLine = CommandLines.all(new GoLinkCommand(options -> {
            launched.add(options);
            return 0;
        }));
        commandLine.registerConverter(Duration.class, DurationText::parse);
        commandLine.setParameterExceptionHandler(new OneLineErrors());
        commandLine.setErr(new PrintWriter(errors));
        return commandLine.execute(arguments);
    }
}
