package dev.golink.screens.wall.fit;

import java.util.List;

/**
 * The shapes of phones' pictures: how many are upright and how many are wide, and their average aspect ratios. Averages
 * are rounded, so that one more phone hardly ever changes them.
 *
 * @param standing      how many pictures are upright; square ones count as upright
 * @param standingRatio their average width divided by height; at most 1
 * @param lying         how many pictures are wider than high
 * @param lyingRatio    their average width divided by height; at least 1
 */
public record ShapeCounts(int standing, double standingRatio, int lying, double lyingRatio) {
    /** The aspect ratio assumed for unknown pictures; somewhat wider than phones are. */
    public static final double USUAL_RATIO = 0.5;

    private static final double STEP = 0.05;

    /**
     * Summarises pictures.
     *
     * @param ratios width divided by height of each picture; greater than 0
     */
    public static ShapeCounts of(List<Double> ratios) {
        List<Double> standing = ratios.stream().filter(ratio -> ratio <= 1).toList();
        List<Double> lying = ratios.stream().filter(ratio -> ratio > 1).toList();
        return new ShapeCounts(standing.size(), average(standing, USUAL_RATIO), lying.size(),
                average(lying, 1 / USUAL_RATIO));
    }

    private static double average(List<Double> ratios, double otherwise) {
        double average = ratios.stream().mapToDouble(Double::doubleValue).average().orElse(otherwise);
        return Math.max(STEP, Math.round(average / STEP) * STEP);
    }

    /** The average area of a picture that is fitted into a frame, in square pixels. */
    double area(double width, double height) {
        double all = standing * area(width, height, standingRatio) + lying * area(width, height, lyingRatio);
        return all / Math.max(1, standing + lying);
    }

    /** The long side of a picture that is fitted into a frame, in pixels; the smaller value of the two kinds. */
    double longSide(double width, double height) {
        double least = Double.MAX_VALUE;
        if (standing > 0 || lying == 0) {
            least = high(width, height, standingRatio);
        }
        return lying == 0 ? least : Math.min(least, high(width, height, lyingRatio) * lyingRatio);
    }

    private static double area(double width, double height, double ratio) {
        double high = high(width, height, ratio);
        return high * high * ratio;
    }

    private static double high(double width, double height, double ratio) {
        return Math.max(0, Math.min(height, width / ratio));
    }
}
