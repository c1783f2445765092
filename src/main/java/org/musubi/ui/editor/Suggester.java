package org.musubi.ui.editor;

import java.util.List;

/// Finds what someone may mean while they type. Called off the JavaFX thread.
@FunctionalInterface
public interface Suggester {
    /// @param text as typed so far, not blank
    /// @return best first
    List<Suggestion> suggest(String text);
}
