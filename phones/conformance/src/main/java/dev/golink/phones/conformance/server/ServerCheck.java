package dev.golink.phones.conformance.server;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.golink.phones.conformance.Examiner;
import dev.golink.phones.conformance.Finding;
import dev.golink.phones.conformance.Report;
import dev.golink.phones.conformance.Rule;
import dev.golink.phones.conformance.Verdict;
import dev.golink.phones.conformance.server.client.CheckedServer;
import dev.golink.phones.conformance.server.client.ReachableAddress;
import dev.golink.phones.conformance.server.client.Sections;
import dev.golink.phones.conformance.server.client.ServerExam;
import dev.golink.phones.conformance.server.exams.BadInputExams;
import dev.golink.phones.conformance.server.exams.CommandExams;
import dev.golink.phones.conformance.server.exams.ConversationExams;
import dev.golink.phones.conformance.server.exams.ExactInputExams;
import dev.golink.phones.conformance.server.exams.FleetExams;
import dev.golink.phones.conformance.server.exams.FurtherExams;
import dev.golink.phones.conformance.server.exams.IdExams;
import dev.golink.phones.conformance.server.exams.NoticeExams;
import dev.golink.phones.conformance.server.exams.PauseExams;
import dev.golink.phones.conformance.server.exams.ResultExams;
import dev.golink.phones.conformance.server.exams.RunExams;
import dev.golink.phones.conformance.server.exams.StreamExams;

/**
 * Checks a server: first with clients that know only the fixed part of the protocol, then with clients that know
 * version 1.
 */
public final class ServerCheck {
    private static final Rule REACHABLE = new Rule("reachable", "A phone can connect.", Sections.ENDPOINTS);

    private ServerCheck() {}

    /**
     * Checks a server; may take a minute if many rules are broken. Does not disturb the phones and operators that are
     * connected.
     *
     * @param server   the server's address, such as {@code ws://127.0.0.1:8080}
     * @param run      the prefix of all ids that this check uses: letters and digits, 16 at most
     * @param patience the longest time for each answer; five seconds suit any network
     * @param chosen   selects the rules to check; the rule that the server can be reached is always checked
     * @param listener receives each finding at once, on this thread
     * @throws InterruptedException if this thread is interrupted
     */
    public static Report run(URI server, String run, Duration patience, Predicate<Rule> chosen,
            Consumer<Finding> listener) throws InterruptedException {
        Examiner examiner = new Examiner(listener);
        try (CheckedServer checked = new CheckedServer(ReachableAddress.of(server, patience), patience, run)) {
            Verdict reached = connecting().verdict(checked);
            examiner.add(REACHABLE, reached);
            List<ServerExam> wanted = exams().stream().filter(exam -> chosen.test(exam.rule())).toList();
            if (reached instanceof Verdict.Passed) {
                new ExamRun(checked, examiner).of(wanted);
            } else {
                wanted.forEach(exam -> examiner.skip(exam.rule(), "No phone can connect."));
            }
        }
        return new Report(server.toString(), examiner.findings());
    }

    /** The rules that are checked, in order. */
    public static List<Rule> rules() {
        return Stream.concat(Stream.of(REACHABLE), exams().stream().map(ServerExam::rule)).toList();
    }

    private static ServerExam connecting() {
        return new ServerExam(REACHABLE, server -> server.connect("/goLink/phone/" + server.newId()), true);
    }

    private static List<ServerExam> exams() {
        return Stream.of(ConversationExams.all(), CommandExams.all(), IdExams.all(), BadInputExams.all(),
                ExactInputExams.all(), ResultExams.all(), StreamExams.all(), PauseExams.all(), NoticeExams.all(),
                FurtherExams.all(), FleetExams.all(), RunExams.all())
                .flatMap(List::stream)
                .toList();
    }
}
