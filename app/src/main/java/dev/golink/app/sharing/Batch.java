package dev.golink.app.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import dev.golink.app.roster.Ask;

/** The commands of one press of a button; reports once, when the last of them is settled. */
final class Batch {
    private final Ask ask;
    private final int size;
    private final Consumer<SharingReport> report;
    private final List<SharingReport.Answer> answers = new ArrayList<>();

    Batch(Ask ask, int size, Consumer<SharingReport> report) {
        this.ask = ask;
        this.size = size;
        this.report = report;
    }

    Ask ask() {
        return ask;
    }

    void settled(SharingReport.Answer answer) {
        answers.add(answer);
        if (answers.size() == size) {
            report.accept(new SharingReport(ask, answers));
        }
    }
}
