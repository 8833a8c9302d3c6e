package dev.golink.app.help;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The protocol's description as a page for a browser, made from the text in this build. See decision 0021. */
public final class ProtocolPage {
    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final String TEXT = "/help/protocol.md";
    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <meta name="color-scheme" content="light dark"><title>GoLink: the protocol</title>
            <style>body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 15px/1.5 system-ui, sans-serif }
            table { border-collapse: collapse } th, td { border: 1px solid GrayText; padding: 0.3rem 0.6rem; text-align: left }
            pre, code { font-size: 0.9em } pre { overflow-x: auto }</style></head><body>
            <main></main></body></html>
            """;

    private ProtocolPage() {}

    /**
     * Writes the page.
     *
     * @param folder the folder to write to; created if it does not exist
     * @return the page's file
     * @throws IOException if the page cannot be written
     */
    public static Path write(Path folder) throws IOException {
        Path page = Files.createDirectories(folder).resolve("protocol.html").toAbsolutePath();
        return Files.writeString(page, html(text()));
    }

    private static String text() throws IOException {
        try (InputStream in = Objects.requireNonNull(ProtocolPage.class.getResourceAsStream(TEXT), TEXT)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static String html(String markdown) {
        Node document = Parser.builder().extensions(TABLES).build().parse(markdown);
        document.accept(new Neighbours());
        String body = HtmlRenderer.builder().extensions(TABLES).escapeHtml(true).build().render(document);
        return FRAME.replace("<main>", "<main>" + body);
    }

    /** Removes links to neighbouring files, which are not part of the program; the text of the links stays. */
    private static final class Neighbours extends AbstractVisitor {
        @Override
        public void visit(Link link) {
            if (!link.getDestination().matches("https?:.*|#.*")) {
                while (link.getFirstChild() != null) {
                    link.insertBefore(link.getFirstChild());
                }
                link.unlink();
            } else {
                visitChildren(link);
            }
        }
    }
}
