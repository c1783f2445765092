package org.musubi.model;

import org.jspecify.annotations.Nullable;

/// A party in a role of a record.
///
/// @param date when the role was played, where it differs from the record's date (a second venue for one day); else
/// null
public record Involvement(Id party, Role role, @Nullable Edtf date) {}
