package dev.golink.app.command.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.google.gson.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.golink.app.command.server.CommandFailure;
import dev.golink.app.command.server.ServerCommand;
import dev.golink.app.command.server.ServerSession;
import dev.golink.server.fleet.control.Control;
import dev.golink.server.fleet.control.ControlAnswer;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.protocol.input.ControlAnswerJson;
import dev.golink.server.protocol.input.InputOutcomeJson;

/** {@code golink input}. */
@Command(name = "input", mixinStandardHelpOptions = true, sortOptions = false, usageHelpAutoWidth = true,
        description = {
            "Touch phones of the running server, type on them, and start apps. Prints what came of it at each"
                    + " phone.",
            "The command takes the control of the phones, performs the steps, and gives the control up. Ctrl-C ends it at"
                    + " once, and what is pressed is let go. Needs the right control; clipboard get and element also need"
                    + " files."},
        exitCodeListHeading = "%nExit codes, of which the first that applies to a phone counts:%n",
        exitCodeList = {"0:All phones did everything.", "1:The server can't be reached, or it ended the connection.",
            "2:An argument or a line is wrong.", "3:A phone did not do it, or the server refused it.",
            "4:Another operator controls a phone.", "5:A phone is not connected, or did not answer."},
        footerHeading = "%nSteps:%n",
        footer = {"  tap X Y                     X and Y from the upper left: 0.5 or 50%%",
            "  long-press X Y [MS]         for 600 ms, or up to 10000",
            "  swipe X Y X2 Y2 [MS]        within 300 ms, or up to 10000",
            "  text TEXT                   where the cursor is",
            "  key NAME                    back, home, enter, volume_up, …",
            "  app start|stop PACKAGE",
            "  element text=OK [index=N]   or id=, desc=, class=: the phone finds it itself",
            "  clipboard set TEXT|get", "  wait MS                     up to 1000", "",
            "All steps of one command are one gesture with one outcome. With -, each line of standard input is a gesture:"
                    + " the same words, with texts in double quotes, or JSON as in the protocol. A phone that did not do a"
                    + " line gets none of the following ones.",
            "", "Examples:", "  golink input --to lab-07 tap 0.5 0.5",
            "  golink input --to lab-07,lab-08 --json tap 50%% 90%% wait 500 text \"Hello\" key enter",
            "  golink input --url wss://lab.example:8080 --to lab-07 --force key home",
            "  golink input --to lab-07 - < steps.txt"})
public final class InputCommand extends ServerCommand {
    private static final String LINES = "-";

    @Option(names = "--to", paramLabel = "PHONE", required = true, split = ",",
            description = "Id of a phone, or several with commas between them.")
    private List<String> to = List.of();

    @Option(names = "--force", description = "Take the control from other operators. They are told.")
    private boolean force;

    @Parameters(paramLabel = "STEP", arity = "1..*",
            description = "The steps, as below, or - to read them from standard input.")
    private List<String> words = List.of();

    private int line;
    private int exitCode;
    private volatile boolean isStopped;

    @Override
    protected void begin() {
        phones();
        if (!readsLines()) {
            steps(words);
        }
    }

    @Override
    protected void run(ServerSession session) throws CommandFailure {
        try (ControlledPhones phones = ControlledPhones.take(session, phones(), force, new Printing())) {
            if (readsLines()) {
                performLines(phones);
            } else if (!phones.isEmpty()) {
                phones.perform(steps(words));
            }
            exitCode = phones.exitCode();
        }
    }

    @Override
    protected int exitCode() {
        return exitCode;
    }

    private boolean readsLines() {
        return words.equals(List.of(LINES));
    }

    private void performLines(ControlledPhones phones) throws CommandFailure {
        try {
            BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            while (!phones.isEmpty()) {
                String text = input.readLine();
                if (text == null) {
                    return;
                }
                line++;
                if (!GestureLine.isEmpty(text)) {
                    phones.perform(GestureLine.read(text));
                }
            }
        } catch (IllegalArgumentException e) {
            throw wrong("line " + line + ": " + e.getMessage());
        } catch (IOException e) {
            throw new CommandFailure("standard input can't be read: " + e.getMessage());
        }
    }

    private List<InputStep> steps(List<String> written) {
        try {
            return GestureWords.read(written);
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private Set<PhoneId> phones() {
        try {
            Set<PhoneId> phones = new LinkedHashSet<>();
            to.forEach(id -> phones.add(new PhoneId(id)));
            if (phones.size() > Control.MOST_PHONES) {
                throw new IllegalArgumentException("--to takes up to " + Control.MOST_PHONES + " phones");
            }
            return phones;
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    /** Prints one line for each phone and gesture. */
    private final class Printing implements ControlledPhones.Reports {
        @Override
        public void notControlled(PhoneId phone, ControlAnswer answer) {
            JsonObject object = about(phone);
            ControlAnswerJson.write(object, answer);
            report(object, phone + ": " + OutcomeText.of(answer));
        }

        @Override
        public void takenOver(PhoneId phone, ControlAnswer.Taken answer) {
            if (!isJson()) {
                sayPlainly(phone + ": " + OutcomeText.of(answer));
            }
        }

        @Override
        public void ended(PhoneId phone, InputOutcome outcome) {
            JsonObject object = about(phone);
            if (line > 0) {
                object.addProperty("line", line);
            }
            InputOutcomeJson.write(object, outcome);
            report(object, (line > 0 ? "line " + line + ": " : "") + phone + ": " + OutcomeText.of(outcome));
        }

        @Override
        public void stop() {
            isStopped = true;
        }

        private JsonObject about(PhoneId phone) {
            JsonObject object = new JsonObject();
            object.addProperty("to_user", phone.value());
            return object;
        }

        private void report(JsonObject object, String sentence) {
            if (isStopped) {
                return;
            }
            if (isJson()) {
                print(object);
            } else {
                sayPlainly(sentence);
            }
        }
    }
}
