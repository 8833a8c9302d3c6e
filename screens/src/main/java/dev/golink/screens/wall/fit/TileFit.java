package dev.golink.screens.wall.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * How tiles fill a room: as many side by side and one below the other as make pictures largest. What does not fit at the
 * smallest tile that can be read stands on further pages, on each about as many.
 *
 * @param columns how many stand side by side, one at least
 * @param rows    how many stand one below the other, one at least
 * @param pages   how many pages there are, one at least
 */
public record TileFit(int columns, int rows, int pages) {
    /** Tiles stay where they are unless pictures grow by so much. */
    private static final double WORTH_MOVING = 1.1;

    /** How many tiles a page has room for. */
    public int capacity() {
        return columns * rows;
    }

    /**
     * Divides a room.
     *
     * @param count  how many tiles there are
     * @param shapes how their pictures look
     * @param before how the room was divided until now; null if it was not. It is divided so again unless pictures would
     *               become much larger: a phone that joins or is turned moves no tile while there is room for it, or if
     *               there are pages in any case.
     */
    public static TileFit of(int count, Room room, Shapes shapes, TileRules rules, @Nullable TileFit before) {
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

    private static List<Candidate> readable(Room room, Shapes shapes, TileRules rules) {
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

    /** In a room that is too low for pictures that can be read: as many side by side as make them no smaller still. */
    private static Candidate oneRow(Room room, Shapes shapes, TileRules rules) {
        return IntStream.rangeClosed(1, rules.mostColumns(room))
                .mapToObj(columns -> new Candidate(columns, 1,
                        shapes.area(rules.pictureWidth(room, columns), rules.pictureHeight(room, columns, 1))))
                .max(Comparator.comparingDouble(Candidate::area).thenComparingInt(Candidate::columns)).orElseThrow();
    }

    /** One way to divide a page; the area is that of a picture on average, in square pixels. */
    private record Candidate(int columns, int rows, double area) {
        int capacity() {
            return columns * rows;
        }

        int pages(int count) {
            return Math.max(1, Math.ceilDiv(count, capacity()));
        }
    }
}
