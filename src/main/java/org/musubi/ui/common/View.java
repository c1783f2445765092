package org.musubi.ui.common;

import javafx.scene.Parent;

/// A loaded view.
///
/// @param root what to put on screen
/// @param controller what binds it
public record View<C>(Parent root, C controller) {}
