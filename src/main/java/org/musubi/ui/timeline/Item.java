package org.musubi.ui.timeline;

import org.musubi.model.LibraryRecord;

/// A record with the span its date covers.
///
/// @param title in the interface's language
record Item(LibraryRecord record, Span span, String title) {}
