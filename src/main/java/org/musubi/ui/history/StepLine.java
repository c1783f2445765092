package org.musubi.ui.history;

import org.musubi.store.Step;

/// A step of the library's history, in words.
///
/// @param text what it did
/// @param note when, how many entries it changed, and what has become of it
record StepLine(Step step, String text, String note) {
    boolean isUndone() {
        return step.state() == Step.State.UNDONE;
    }
}
