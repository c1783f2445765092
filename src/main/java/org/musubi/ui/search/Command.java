package org.musubi.ui.search;

/// An entry of the menus that can be done just now.
///
/// @param name without its underlined letter
/// @param menu where it is found
/// @param keys that do the same, as the menu shows them; may be empty
/// @param action on the JavaFX thread
public record Command(String name, String menu, String keys, Runnable action) {}
