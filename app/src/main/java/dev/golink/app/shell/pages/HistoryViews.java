package dev.golink.app.shell.pages;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Button;

import org.jspecify.annotations.Nullable;

import dev.golink.app.export.ExportFile;
import dev.golink.app.export.ExportFormat;
import dev.golink.app.history.HistoryModels;
import dev.golink.app.history.entries.EntryTexts;
import dev.golink.app.history.entries.HistoryFilter;
import dev.golink.app.history.export.CsvEntries;
import dev.golink.app.history.export.EntryFormat;
import dev.golink.app.history.export.JsonEntries;
import dev.golink.app.history.page.HistoryBanner;
import dev.golink.app.history.page.HistoryLinks;
import dev.golink.app.history.page.HistoryPage;
import dev.golink.app.shell.context.ConsoleContext;
import dev.golink.app.shell.models.ConsolePage;
import dev.golink.app.shell.models.PagesModel;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.ui.presentation.PhoneTexts;
import dev.golink.ui.roster.RosterModel;
import dev.golink.ui.scenes.LazyView;

/** Makes the views of the stored history, and opens its page. For the JavaFX thread only. */
public final class HistoryViews {
    private final HistoryModels models;
    private final PagesModel pages;
    private final PhoneTexts phones;
    private final ConsoleContext context;
    private final BiFunction<ExportFormat, String, Optional<Path>> where;

    /**
     * Creates it.
     *
     * @param where asks for the file of an export, given its format and proposed name
     */
    public HistoryViews(HistoryModels models, PagesModel pages, PhoneTexts phones, ConsoleContext context,
            BiFunction<ExportFormat, String, Optional<Path>> where) {
        this.models = models;
        this.pages = pages;
        this.phones = phones;
        this.context = context;
        this.where = where;
    }

    /**
     * The page.
     *
     * @param copy    puts a text on the clipboard
     * @param noAudit why the operator may not see the audit, as part of a sentence; empty while that is allowed
     */
    public LazyView<HistoryPage> page(WorkArea work, Consumer<String> copy, ObservableStringValue noAudit) {
        RosterModel roster = work.roster();
        HistoryLinks links = new HistoryLinks(
                id -> roster.row(id).map(row -> PhoneTexts.name(row.phone())).orElseGet(id::value),
                id -> work.show(List.of(id)), copy, noAudit,
                () -> export(ExportFormat.CSV, new CsvEntries(new EntryTexts(phones))),
                () -> export(ExportFormat.JSON_LINES, new JsonEntries()), context.fx()::once);
        return new LazyView<>(pages.pageProperty().isEqualTo(ConsolePage.HISTORY),
                () -> new HistoryPage(models, roster, new EntryTexts(phones), models::now, links), HistoryPage::node);
    }

    private void export(ExportFormat kind, EntryFormat format) {
        String name = phones.texts().text("history.export.file",
                ExportFile.moment(LocalDateTime.now(context.clock())));
        where.apply(kind, name).ifPresent(file -> models.export().write(models.list().wholeQuery(), format, file));
    }

    /** A button around the chart in the header that opens the page. */
    public Node opening(Node chart) {
        Button open = new Button(null, chart);
        open.setId("open-history");
        open.getStyleClass().addAll("flat", "open-history");
        open.setAccessibleText(phones.texts().text("history.counts.open"));
        open.setOnAction(_ -> open(null));
        return open;
    }

    /** The banner that says that the server can't store. */
    public Node banner() {
        return new HistoryBanner(models.state(), phones.texts(), phones.ageTexts()).node();
    }

    /** Opens the page with all entries of a phone; with all entries if it is null. */
    public void open(@Nullable PhoneId phone) {
        models.list().show(HistoryFilter.ALL.ofPhone(phone));
        models.auditShownProperty().set(false);
        pages.pageProperty().set(ConsolePage.HISTORY);
    }
}
