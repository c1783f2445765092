package org.musubi.ui.main;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Organisation;
import org.musubi.model.Party;
import org.musubi.model.Person;
import org.musubi.model.Place;
import org.musubi.model.RecordKind;
import org.musubi.query.LibraryIndex;
import org.musubi.query.TextMatch;
import org.musubi.ui.common.Failures;
import org.musubi.ui.common.Notices;
import org.musubi.ui.common.RecordDates;
import org.musubi.ui.common.Selection;
import org.musubi.ui.common.TextSearch;
import org.musubi.ui.common.Workspace;

/// Searches while one types, off the JavaFX thread; an answer that comes after a newer question is dropped.
public final class SearchViewModel {
    private static final Logger LOG = System.getLogger(SearchViewModel.class.getName());
    private static final int PER_GROUP = 6;

    /// A line of the suggestions.
    sealed interface Suggestion {}

    /// The heading of a group, by its key.
    record Heading(String key) implements Suggestion {}

    /// Something found.
    ///
    /// @param detail what tells it from others of that name; may be empty
    /// @param kind null for a party
    record Hit(Id id, String name, String detail, @Nullable RecordKind kind) implements Suggestion {}

    private final Workspace workspace;
    private final TextSearch search;
    private final Notices notices;
    private final Executor background;
    private final Executor onScreen;
    private final AtomicInteger latest = new AtomicInteger();
    private final ReadOnlyObjectWrapper<List<Suggestion>> suggestions = new ReadOnlyObjectWrapper<>(List.of());

    /// @param notices told of searches that fail
    /// @param background runs the searches, one after the other
    /// @param onScreen runs what follows on the JavaFX thread
    public SearchViewModel(
            Workspace workspace, TextSearch search, Notices notices, Executor background, Executor onScreen) {
        this.workspace = workspace;
        this.search = search;
        this.notices = notices;
        this.background = background;
        this.onScreen = onScreen;
    }

    ReadOnlyObjectProperty<List<Suggestion>> suggestionsProperty() {
        return suggestions.getReadOnlyProperty();
    }

    /// Looks for suggestions.
    ///
    /// @param text as typed so far; blank for none
    void suggest(String text) {
        int number = latest.incrementAndGet();
        if (text.isBlank()) {
            suggestions.set(List.of());
            return;
        }
        CompletableFuture.supplyAsync(
                        () -> number == latest.get() ? search.find(text.strip()) : List.<Id>of(), background)
                .thenAcceptAsync(
                        found -> {
                            if (number == latest.get()) {
                                suggestions.set(group(found));
                            }
                        },
                        onScreen)
                .whenComplete(this::tellFailure);
    }

    /// Forgets the question under way and the suggestions.
    void dismiss() {
        latest.incrementAndGet();
        suggestions.set(List.of());
    }

    /// Filters by the text; by nothing if it is blank.
    void apply(String text) {
        dismiss();
        if (text.isBlank()) {
            filter(null);
            return;
        }
        int number = latest.get();
        CompletableFuture.supplyAsync(() -> search.find(text.strip()), background)
                .thenAcceptAsync(
                        found -> {
                            if (number == latest.get()) {
                                filter(new TextMatch(text.strip(), new HashSet<>(found)));
                            }
                        },
                        onScreen)
                .whenComplete(this::tellFailure);
    }

    private void tellFailure(@Nullable Void none, @Nullable Throwable failure) {
        if (failure != null) {
            Throwable cause = failure instanceof CompletionException e && e.getCause() != null ? e.getCause() : failure;
            LOG.log(Level.WARNING, "A search failed", cause);
            onScreen.execute(() -> notices.warn(Failures.text(cause, workspace.messages())));
        }
    }

    private void filter(@Nullable TextMatch match) {
        workspace.filterProperty().set(workspace.filterProperty().get().withText(match));
    }

    /// Opens what was found: a record, or a party, which the map then shows.
    void open(Hit hit) {
        dismiss();
        if (hit.kind() != null) {
            workspace.selectionProperty().set(workspace.selection().open(hit.id()));
        } else {
            workspace.selectionProperty().set(Selection.ofParty(hit.id()));
            if (workspace.index().place(hit.id()).isPresent()) {
                workspace.showOnMap(Set.of(hit.id()));
            }
        }
    }

    private List<Suggestion> group(List<Id> found) {
        var cities = new ArrayList<Suggestion>();
        var records = new ArrayList<Suggestion>();
        var organisations = new ArrayList<Suggestion>();
        var people = new ArrayList<Suggestion>();
        LibraryIndex index = workspace.index();
        for (Id id : found) {
            Party party = index.party(id).orElse(null);
            if (party == null) {
                index.record(id).ifPresent(r -> add(records, hit(r)));
            } else {
                add(party instanceof Place ? cities : party instanceof Person ? people : organisations, hit(party));
            }
        }
        var lines = new ArrayList<Suggestion>();
        append(lines, "search.cities", cities);
        append(lines, "search.records", records);
        append(lines, "search.organisations", organisations);
        append(lines, "search.people", people);
        return lines;
    }

    private static void add(List<Suggestion> group, Hit hit) {
        if (group.size() < PER_GROUP) {
            group.add(hit);
        }
    }

    private static void append(List<Suggestion> lines, String key, List<Suggestion> group) {
        if (!group.isEmpty()) {
            lines.add(new Heading(key));
            lines.addAll(group);
        }
    }

    private Hit hit(LibraryRecord record) {
        String language = workspace.messages().language().tag();
        return new Hit(
                record.id(),
                record.title(language),
                record.date() == null ? "" : RecordDates.brief(record, workspace.messages()),
                record.kind());
    }

    private Hit hit(Party party) {
        String detail = switch (party) {
            case Place p -> {
                String country = p.country();
                yield country == null ? "" : workspace.messages().country(country);
            }
            case Person p -> {
                Id affiliation = p.affiliation();
                yield affiliation == null
                        ? ""
                        : workspace
                                .index()
                                .party(affiliation)
                                .map(a -> a.name(workspace.messages().language().tag()))
                                .orElse("");
            }
            case Organisation o -> {
                String acronym = o.acronym();
                yield acronym == null ? "" : acronym;
            }
        };
        return new Hit(party.id(), party.name(workspace.messages().language().tag()), detail, null);
    }
}
