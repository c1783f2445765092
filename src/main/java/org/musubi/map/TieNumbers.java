package org.musubi.map;

import java.util.List;
import org.musubi.model.RecordKind;

/// The ties of a library in numbers, as the map asks for them: there may be hundreds of thousands.
public interface TieNumbers {
    TieNumbers NONE = new TieNumbers() {
        @Override
        public Object ends() {
            return this;
        }

        @Override
        public int size() {
            return 0;
        }

        @Override
        public int[] visible() {
            return new int[0];
        }

        @Override
        public int first(int tie) {
            throw new IndexOutOfBoundsException(tie);
        }

        @Override
        public int second(int tie) {
            throw new IndexOutOfBoundsException(tie);
        }

        @Override
        public int strength(int tie) {
            return 0;
        }

        @Override
        public List<RecordKind> leadingKinds(int[] groups, int count) {
            return List.of();
        }
    };

    /// What is the same object as long as all ties are between the same cities, whatever a filter leaves of them.
    Object ends();

    /// How many ties there are, whether or not a filter leaves something of them: 0, 1, 2…
    int size();

    /// The numbers of the ties that a filter leaves something of, in order; not to be changed.
    int[] visible();

    /// The number, in [Cities], of one of a tie's cities; negative if nobody knows where it lies.
    int first(int tie);

    /// The number of the other city, likewise.
    int second(int tie);

    /// How many of the visible records the two cities share; 0 for none.
    int strength(int tie);

    /// The kind of most records of each of some groups of ties.
    ///
    /// @param groups by tie: the number of its group, from 1 on, or 0 if it is in none
    /// @param count how many groups there are
    List<RecordKind> leadingKinds(int[] groups, int count);
}
