package dev.golink.screens.wall.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * How tiles fill a room: the numbers of columns and rows that make pictures largest. Tiles that do not fit at the
 * smallest readable size go to further pages, with about as many tiles on each.
 *
 * @param columns the number of columns, at least one
 * @param rows    the number of rows, at least one
 * @param pages   the number of pages, at least one
 */
public record TileFit(int columns, int rows, int pages) {
    /** Tiles are rearranged only if the area of pictures grows by at least this factor. */
    private static final double WORTH_MOVING = 1.1;

    /** How many tiles fit on a page. */
    public int capacity() {
        return columns * rows;
    }

    /**
     * Divides a room.
     *
     * @param count  the number of tiles
     * @param shapes the shapes of their pictures
     * @param before the previous division; null if there is none. It is kept unless pictures would become much larger.
     *               A phone that joins or is turned therefore moves no tile while the page has room, or if there are
     *               several pages anyway.
     */
    public static TileFit of(int count, TileRoom room, ShapeCounts shapes, TileRules rules, @Nullable TileFit before) {
        List<Candidate> readable = readable(room, shapes, rules);
        int most = readable.stream().mapToInt(Candidate::capacity).max().orElse(1);
        int pages = Math.max(1, Math.ceilDiv(count, most));
        int perPage = Math.ceilDiv(count, pages);
        Candidate best = readable.stream().filter(one -> one.capacity() >= perPage)
                .max(Comparator.comparingDouble(Candidate::area)
                        .thenComparing(Candidate::capacity, Comparator.reverseOrder())
                        .thenComparing(Candidate::rows, Comparator.reverseOrder()))
                .orElseThrow();
        int mostPages = pages == 1 ? 1 : pages + 1;
        Candidate kept = before == null ? best
                : readable.stream()
                        .filter(one -> one.columns == before.columns && one.rows == before.rows
                                && one.pages(count) <= mostPages && one.area * WORTH_MOVING >= best.area)
                        .findFirst().orElse(best);
        return new TileFit(kept.columns, kept.rows, kept.pages(count));
    }

    private static List<Candidate> readable(TileRoom room, ShapeCounts shapes, TileRules rules) {
        List<Candidate> readable = new ArrayList<>();
        int mostRows = rules.mostRows(room);
        for (int columns = 1; columns <= rules.mostColumns(room); columns++) {
            double width = rules.pictureWidth(room, columns);
            for (int rows = 1; rows <= mostRows; rows++) {
                double height = rules.pictureHeight(room, columns, rows);
                if (shapes.longSide(width, height) >= rules.least()) {
                    readable.add(new Candidate(columns, rows, shapes.area(width, height)));
                }
            }
        }
        return readable.isEmpty() ? List.of(oneRow(room, shapes, rules)) : readable;
    }

    /**
     * The division of a room that is too low for readable pictures: one row, with as many columns as possible without
     * making pictures smaller still.
     */
    private static Candidate oneRow(TileRoom room, ShapeCounts shapes, TileRules rules) {
        return IntStream.rangeClosed(1, rules.mostColumns(room))
                .mapToObj(columns -> new Candidate(columns, 1,
                        shapes.area(rules.pictureWidth(room, columns), rules.pictureHeight(room, columns, 1))))
                .max(Comparator.comparingDouble(Candidate::area).thenComparingInt(Candidate::columns)).orElseThrow();
    }

    /** A possible division of a page, with the average area of a picture in square pixels. */
    private record Candidate(int columns, int rows, double area) {
        int capacity() {
            return columns * rows;
        }

        int pages(int count) {
            return Math.max(1, Math.ceilDiv(count, capacity()));
        }
    }
}
