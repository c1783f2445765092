package org.musubi.query;

import org.musubi.model.LibraryRecord;
import org.musubi.model.RelationType;

/// A relation seen from its far end.
///
/// @param type the relation as the other record states it
/// @param from the record that states it
public record BackLink(RelationType type, LibraryRecord from) {}
