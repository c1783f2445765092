package org.musubi.ui.network;

import org.musubi.model.Id;

/// The part of a network around one party.
///
/// @param centre a city or an organisation
/// @param steps how far from it, 1 or 2
record Neighbourhood(Id centre, int steps) {}
