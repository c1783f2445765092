package org.musubi.ui.map;

import java.util.function.Consumer;
import org.musubi.ui.common.Clipboard;
import org.musubi.ui.common.Editing;

/// What the map's menu does beyond the map.
///
/// @param clipboard where coordinates go
/// @param say tells in the window what was done
/// @param editing begins a new city
/// @param paper opens the dialog for the map on paper
public record MapTools(Clipboard clipboard, Consumer<String> say, Editing editing, Runnable paper) {}
