package org.musubi.text;

import org.musubi.model.EdtfException;

/// What someone typed is not understood as a date. [DateFormatter#explain(DateInputException)] says why.
public final class DateInputException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /// What is wrong.
    public enum Problem {
        /// There is no text.
        EMPTY("empty"),
        /// Longer than any date.
        TOO_LONG("too-long"),
        /// No form that is known.
        UNCLEAR("unclear"),
        /// Day and month can be told apart in two ways: 3/4/2017.
        AMBIGUOUS("ambiguous"),
        /// A year of two digits, which may mean another year, a month or a part of a fiscal year: 2009–12.
        SHORT_YEAR("short-year"),
        /// The Japanese era had no such year: 平成32年.
        ERA("era"),
        /// The form is known, but there is no such date: 30 February. The cause is an [EdtfException].
        NO_SUCH_DATE("no-such-date");

        private final String code;

        Problem(String code) {
            this.code = code;
        }

        /// The name of the problem in message keys.
        public String code() {
            return code;
        }
    }

    private final Problem problem;

    /// @param problem any but [Problem#NO_SUCH_DATE]
    DateInputException(Problem problem) {
        super("not understood as a date: " + problem.code());
        this.problem = problem;
    }

    DateInputException(EdtfException cause) {
        super(cause.getMessage(), cause);
        this.problem = Problem.NO_SUCH_DATE;
    }

    public Problem problem() {
        return problem;
    }
}
