package org.musubi.service.tidy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Entry;
import org.musubi.model.Id;
import org.musubi.model.Organisation;

/// Several entries of one type made one.
///
/// The survivor keeps its id. Of each field it has the chosen value; names that it does not show become its
/// aliases; all figures, themes, roles, relations, citations and attachments are kept, those that are the
/// same once. What referred to the others refers to it. Where a source stated a value of a record that is not
/// the chosen one, the citation keeps that value.
///
/// @param merged the survivor as it is afterwards
/// @param removed the ids of the others
/// @param adapted what refers to one of them, as it is afterwards
/// @param dropped values that are kept nowhere, because no source states them
public record Merge(Entry merged, Set<Id> removed, List<Entry> adapted, List<Dropped> dropped) {
    public Merge {
        removed = Set.copyOf(removed);
        adapted = List.copyOf(adapted);
        dropped = List.copyOf(dropped);
    }

    /// A value that a merged entry had and the result has not.
    ///
    /// @param field as in [MergeField]
    /// @param value of the same sort as in [MergeField]
    public record Dropped(String field, Object value) {}

    /// What to make one, and how.
    ///
    /// @param survivor which of them stays
    /// @param others which become part of it
    /// @param choices by field, the entry whose value is wanted; what is not chosen, or chosen where there is
    ///     nothing, is the survivor's, else that of the first other that has one
    public record Plan(Id survivor, List<Id> others, Map<String, Id> choices) {
        /// @throws IllegalArgumentException if the survivor is among the others
        public Plan {
            others = others.stream().distinct().toList();
            choices = Map.copyOf(choices);
            if (others.contains(survivor)) {
                throw new IllegalArgumentException("merged with itself: " + survivor);
            }
        }

        /// All that takes part, the survivor first.
        public List<Id> all() {
            var all = new ArrayList<Id>();
            all.add(survivor);
            all.addAll(others);
            return all;
        }
    }

    /// Works out what a plan leads to; changes nothing itself. Others that are not there are passed over, so
    /// that the same plan a second time makes no difference.
    ///
    /// @param find the entries of the library
    /// @param referrers at least whatever refers to one of the others
    /// @throws IllegalArgumentException if there is no survivor, or they are not of one type
    public static Merge of(Plan plan, Function<Id, Optional<Entry>> find, Iterable<? extends Entry> referrers) {
        Entry survivor = find.apply(plan.survivor())
                .orElseThrow(() -> new IllegalArgumentException("there is no " + plan.survivor()));
        var entries = new ArrayList<Entry>();
        entries.add(survivor);
        plan.others().forEach(id -> find.apply(id).ifPresent(entries::add));
        Set<Id> removed = new LinkedHashSet<>();
        entries.subList(1, entries.size()).forEach(e -> removed.add(e.id()));
        if (removed.isEmpty()) {
            return new Merge(survivor, Set.of(), List.of(), List.of());
        }
        Function<Id, @Nullable Id> to = id -> removed.contains(id) ? survivor.id() : id;

        var chosen = new Chosen(entries, plan.choices());
        var dropped = new LinkedHashSet<Dropped>();
        // What linked them to each other would link the survivor to itself.
        Entry merged = References.redirect(
                new Merging(entries, chosen, dropped).entry(),
                id -> survivor.id().equals(to.apply(id)) ? null : id);
        var adapted = new ArrayList<Entry>();
        for (Entry entry : referrers) {
            if (!removed.contains(entry.id()) && !entry.id().equals(survivor.id())) {
                Entry redirected = References.redirect(entry, to);
                if (redirected != entry) {
                    adapted.add(redirected);
                }
            }
        }
        return new Merge(withoutCircle(merged, removed, find), removed, adapted, List.copyOf(dropped));
    }

    /// An organisation that would belong to one of its own parts belongs to none.
    private static Entry withoutCircle(Entry merged, Set<Id> removed, Function<Id, Optional<Entry>> find) {
        if (!(merged instanceof Organisation organisation)) {
            return merged;
        }
        var seen = new HashSet<Id>();
        Id above = organisation.parent();
        while (above != null && seen.add(above)) {
            if (above.equals(merged.id()) || removed.contains(above)) {
                Id parent = organisation.parent();
                return References.redirect(organisation, id -> id.equals(parent) ? null : id);
            }
            above = find.apply(above).orElse(null) instanceof Organisation o ? o.parent() : null;
        }
        return merged;
    }
}
