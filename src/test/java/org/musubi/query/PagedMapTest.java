package org.musubi.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.musubi.model.Id;

class PagedMapTest {
    /// As many as make pages of some dozens, so that ids meet on them.
    private static final int IDS = 30_000;

    @Property(tries = 5)
    void holdsWhatWasLastPutIntoIt(@ForAll long seed) {
        var random = new Random(seed);
        var expected = new HashMap<Id, Integer>();
        PagedMap<Id, Integer> map = PagedMap.empty();
        for (int round = 0; round < 4; round++) {
            PagedMap.Edit<Id, Integer> edit = map.edit();
            for (int i = 0; i < IDS; i++) {
                Id id = id(random.nextInt(IDS));
                if (random.nextInt(3) == 0) {
                    expected.remove(id);
                    edit.set(id, null);
                } else {
                    expected.put(id, i);
                    edit.set(id, i);
                }
            }
            map = edit.done();
            assertThat(contents(map)).isEqualTo(expected);
        }
    }

    @Test
    void aChangedCopyLeavesTheMapAsItWas() {
        PagedMap<Id, Integer> map = PagedMap.empty();
        PagedMap.Edit<Id, Integer> edit = map.edit();
        edit.set(id(1), 1);
        PagedMap<Id, Integer> one = edit.done();

        PagedMap.Edit<Id, Integer> another = one.edit();
        another.set(id(1), null);
        another.set(id(2), 2);

        assertThat(contents(map)).isEmpty();
        assertThat(contents(one)).isEqualTo(Map.of(id(1), 1));
        assertThat(contents(another.done())).isEqualTo(Map.of(id(2), 2));
    }

    private static Map<Id, Integer> contents(PagedMap<Id, Integer> map) {
        var found = new HashMap<Id, Integer>();
        for (int i = 0; i < IDS; i++) {
            Integer value = map.get(id(i));
            if (value != null) {
                found.put(id(i), value);
            }
        }
        return found;
    }

    private static Id id(int number) {
        return new Id("entry-" + number);
    }
}
