package org.musubi.service.tidy;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Person;
import org.musubi.service.tidy.Likeness.Reason;

/// People are the same by their name in the same affiliation, and nameless ones by their office there.
final class PersonMatcher implements Matcher<Person> {
    @Override
    public Collection<String> keys(Person person) {
        if (person.name() == null) {
            return List.of("r" + NameKeys.plain(String.valueOf(person.role())) + "/" + person.affiliation());
        }
        Set<String> keys = Spelling.keys(Set.of(NameKeys.person(person.name())));
        keys.add("n" + NameKeys.person(person.name()));
        return keys;
    }

    @Override
    public @Nullable Likeness compare(Person one, Person other) {
        boolean together = one.affiliation() != null && one.affiliation().equals(other.affiliation());
        if (!together && one.affiliation() != null && other.affiliation() != null) {
            return null;
        }
        if (one.name() == null || other.name() == null) {
            return together && Objects.equals(one.name(), other.name())
                    ? Likeness.of(60, Reason.SAME_OFFICE, Reason.SAME_AFFILIATION)
                    : null;
        }
        Likeness likeness = byName(NameKeys.person(one.name()), NameKeys.person(other.name()));
        if (likeness == null) {
            return null;
        }
        return together ? likeness.and(Reason.SAME_AFFILIATION, 20) : likeness;
    }

    private static @Nullable Likeness byName(String one, String other) {
        if (one.equals(other)) {
            return Likeness.of(75, Reason.SAME_NAME);
        }
        return Spelling.isClose(Set.of(one), Set.of(other)) ? Likeness.of(50, Reason.SIMILAR_NAME) : null;
    }
}
