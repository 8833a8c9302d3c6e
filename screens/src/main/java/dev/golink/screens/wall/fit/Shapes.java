package dev.golink.screens.wall.fit;

import java.util.List;

/**
 * How the pictures of phones look: how many stand and how many lie, and how slender they are on average. Averages are
 * rounded, so that one phone of many changes nothing.
 *
 * @param standing      how many are higher than wide
 * @param standingRatio their width to their height; 1 at most
 * @param lying         how many are wider than high
 * @param lyingRatio    their width to their height; 1 at least
 */
public record Shapes(int standing, double standingRatio, int lying, double lyingRatio) {
    /** Of a picture of which nothing is known: somewhat less slender than phones are. */
    public static final double USUAL_RATIO = 0.5;

    private static final double STEP = 0.05;

    /**
     * Sums up pictures.
     *
     * @param ratios of each picture, its width to its height; more than 0
     */
    public static Shapes of(List<Double> ratios) {
        List<Double> standing = ratios.stream().filter(ratio -> ratio <= 1).toList();
        List<Double> lying = ratios.stream().filter(ratio -> ratio > 1).toList();
        return new Shapes(standing.size(), average(standing, USUAL_RATIO), lying.size(),
                average(lying, 1 / USUAL_RATIO));
    }

    private static double average(List<Double> ratios, double otherwise) {
        double average = ratios.stream().mapToDouble(Double::doubleValue).average().orElse(otherwise);
        return Math.max(STEP, Math.round(average / STEP) * STEP);
    }

    /** How many square pixels a picture has on average that is fitted into a frame. */
    double area(double width, double height) {
        double all = standing * area(width, height, standingRatio) + lying * area(width, height, lyingRatio);
        return all / Math.max(1, standing + lying);
    }

    /** The long side of a picture that is fitted into a frame, of the smaller of the two kinds; in pixels. */
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
