package org.musubi.text;

/// A text is no latitude or longitude.
public final class CoordinateException extends Exception {
    private static final long serialVersionUID = 1L;

    /// What is wrong with it.
    public enum Problem {
        /// It cannot be read at all.
        UNCLEAR,
        /// It lies beyond a pole, or beyond 180 degrees.
        RANGE,
        /// It has 60 minutes or seconds, or more.
        SIXTY,
        /// It is a longitude where a latitude is wanted, or the other way round.
        OTHER,
        /// It says south or west, and has a minus too.
        TWICE;

        /// The word used in keys of texts.
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final Problem problem;

    CoordinateException(Problem problem) {
        super(problem.code());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
