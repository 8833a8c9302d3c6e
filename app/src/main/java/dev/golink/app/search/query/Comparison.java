package dev.golink.app.search.query;

/** How a field is compared with a value. */
enum Comparison {
    /** {@code :} – the text contains the value, or the number equals it. */
    CONTAINS,
    /** {@code =}. */
    EQUAL,
    /** {@code <}. */
    LESS,
    /** {@code <=}. */
    AT_MOST,
    /** {@code >}. */
    MORE,
    /** {@code >=}. */
    AT_LEAST;

    /** Whether this relation holds between two numbers. */
    boolean holds(double left, double right) {
        return switch (this) {
            case CONTAINS, EQUAL -> left == right;
            case LESS -> left < right;
            case AT_MOST -> left <= right;
            case MORE -> left > right;
            case AT_LEAST -> left >= right;
        };
    }
}
