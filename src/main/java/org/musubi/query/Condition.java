package org.musubi.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.musubi.model.Id;
import org.musubi.model.Role;

/// One of the conditions of a filter. What meets it depends on the records alone, not on the other
/// conditions, so that it needs working out only once while others change.
sealed interface Condition {
    /// Whether it is this condition that wants values of a dimension.
    default boolean isOf(Dimension<?> dimension) {
        return false;
    }

    record InPeriod(Period period, boolean certain) implements Condition {}

    record Wanted<T>(Dimension<T> dimension, Set<T> values) implements Condition {
        @Override
        public boolean isOf(Dimension<?> other) {
            return dimension == other;
        }
    }

    /// Parties and roles make one condition: a party has to take part in a role.
    ///
    /// @param parties empty for anyone
    /// @param roles empty for any role
    record Involving(Set<Id> parties, Set<Role> roles) implements Condition {
        @Override
        public boolean isOf(Dimension<?> dimension) {
            return dimension == Dimension.PARTY || dimension == Dimension.ROLE;
        }
    }

    record Found(TextMatch text) implements Condition {}

    record Inside(Area area) implements Condition {}

    record OfCities(PickedCities picked) implements Condition {}

    record Undated() implements Condition {}

    record Unsourced() implements Condition {}

    /// The conditions of a filter.
    static List<Condition> of(Filter filter) {
        var conditions = new ArrayList<Condition>();
        Period period = filter.period();
        if (period != null) {
            conditions.add(new InPeriod(period, filter.certain()));
        }
        for (Dimension<?> dimension : Dimension.ALL) {
            if (dimension != Dimension.PARTY && dimension != Dimension.ROLE) {
                wanted(filter, dimension, conditions);
            }
        }
        var involving = new Involving(filter.wanted(Dimension.PARTY), filter.wanted(Dimension.ROLE));
        if (!involving.parties.isEmpty() || !involving.roles.isEmpty()) {
            conditions.add(involving);
        }
        TextMatch text = filter.text();
        if (text != null) {
            conditions.add(new Found(text));
        }
        Area area = filter.area();
        if (area != null) {
            conditions.add(new Inside(area));
        }
        PickedCities cities = filter.cities();
        if (cities != null) {
            conditions.add(new OfCities(cities));
        }
        if (filter.undated()) {
            conditions.add(new Undated());
        }
        if (filter.withoutSource()) {
            conditions.add(new Unsourced());
        }
        return conditions;
    }

    private static <T> void wanted(Filter filter, Dimension<T> dimension, List<Condition> conditions) {
        Set<T> values = filter.wanted(dimension);
        if (!values.isEmpty()) {
            conditions.add(new Wanted<>(dimension, values));
        }
    }
}
