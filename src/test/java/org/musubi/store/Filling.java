package org.musubi.store;

import java.util.function.Consumer;
import org.musubi.model.LibraryContent;

/// Puts content into an empty library.
record Filling(LibraryContent content) implements Consumer<Transaction> {
    @Override
    public void accept(Transaction step) {
        content.places().forEach(step.places()::insert);
        content.organisations().forEach(step.organisations()::insert);
        content.people().forEach(step.people()::insert);
        content.records().forEach(step.records()::insert);
        content.sources().forEach(step.sources()::insert);
    }
}
