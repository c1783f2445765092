package org.musubi.store;

import java.time.Instant;
import java.util.Locale;

/// A named change to a library: everything that was written at once.
///
/// @param number its place in the order of steps, from 1
/// @param name the key of a text, such as `step.import`; `{0}` in that text is the subject
/// @param subject what it was about: a title, a number; may be empty
/// @param at when it was done, to the millisecond
public record Step(long number, String name, String subject, Instant at, State state) {
    public enum State {
        /// Done, and can be undone.
        DONE,
        /// Taken back, and can be done again.
        UNDONE,
        /// Kept to be read: what a library was filled with, or what was taken back and then overtaken by another step.
        SETTLED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Step in(State changed) {
        return new Step(number, name, subject, at, changed);
    }
}
