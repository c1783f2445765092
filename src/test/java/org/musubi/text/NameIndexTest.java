package org.musubi.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class NameIndexTest {
    private final NameIndex<String> index = index(
            List.of("Hai Phong", "Hải Phòng", "ハイフォン"),
            List.of("Ho Chi Minh City", "Saigon"),
            List.of("New York"),
            List.of("York"),
            List.of("Yorkton"),
            List.of("Kitakyushu", "北九州市", "きたきゅうしゅうし"),
            List.of("Phongsaly"));

    @SafeVarargs
    private static NameIndex<String> index(List<String>... things) {
        var builder = new NameIndex.Builder<String>();
        for (int i = 0; i < things.length; i++) {
            builder.add(things[i].getFirst(), -i, things[i]);
        }
        return builder.build();
    }

    @Test
    void spellingsThatDifferInCaseDiacriticsAndSpacesFindTheSame() {
        for (String text : List.of("Haiphong", "hai phong", "HẢI PHÒNG", "hai ph", "Ｈａｉ Ｐｈｏｎｇ", "ﾊｲﾌｫﾝ", "はいふぉん")) {
            assertThat(index.find(text, 9)).as(text).containsExactly("Hai Phong");
        }
    }

    @Test
    void aBeginningOfTheReadingFindsAJapaneseName() {
        assertThat(index.find("きたきゅう", 9)).containsExactly("Kitakyushu");
        assertThat(index.find("キタキュウ", 9)).containsExactly("Kitakyushu");
        assertThat(index.find("北九", 9)).containsExactly("Kitakyushu");
    }

    @Test
    void wholeNamesComeBeforeBeginningsAndTheseBeforeLaterWords() {
        assertThat(index.find("york", 9)).containsExactly("York", "Yorkton", "New York");
        assertThat(index.find("phong", 9)).containsExactly("Phongsaly", "Hai Phong");
        assertThat(index.find("yor", 2)).containsExactly("York", "Yorkton");
    }

    @Test
    void theMiddleOfAWordFindsNothing() {
        assertThat(index.find("kyushu", 9)).isEmpty();
        assertThat(index.find("九州", 9)).isEmpty();
    }

    @Test
    void wordsThatOnlySayWhatKindOfPlaceItIsAreForgiven() {
        assertThat(index.find("City of Kitakyushu", 9)).containsExactly("Kitakyushu");
        assertThat(index.find("Kitakyushu-shi", 9)).containsExactly("Kitakyushu");
        assertThat(index.find("Ho Chi Minh City", 9)).containsExactly("Ho Chi Minh City");
        assertThat(index(List.of("北九州")).find("北九州市", 9)).containsExactly("北九州");
    }

    @Test
    void aTextWithoutLettersFindsNothing() {
        for (String text : List.of("", " ", "--", "\0\1\2", "、。")) {
            assertThat(index.find(text, 9)).isEmpty();
        }
    }

    @Test
    void aThingWithoutNamesIsNeverFoundInPlaceOfAnother() {
        var builder = new NameIndex.Builder<String>();
        builder.add("a", 0, List.of());
        builder.add("b", 0, List.of("Bonn"));
        builder.add("c", 0, List.of("!"));
        builder.add("d", 0, List.of("Delft"));
        assertThat(builder.build().find("bonn", 9)).containsExactly("b");
        assertThat(builder.build().find("delft", 9)).containsExactly("d");
    }

    @Property(tries = 500)
    void everyNameWithAWordIsFoundByItselfAndByItsBeginning(@ForAll @Size(min = 1, max = 20) List<String> names) {
        var builder = new NameIndex.Builder<Integer>();
        for (int i = 0; i < names.size(); i++) {
            builder.add(i, 0, List.of(names.get(i)));
        }
        NameIndex<Integer> all = builder.build();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (name.length() < 50 && !all.find(name, names.size()).isEmpty()) {
                assertThat(all.find(name, names.size())).contains(i);
            }
        }
    }

    @Property(tries = 500)
    void anyTextIsSurvived(@ForAll String text) {
        assertThat(index.find(text, 3)).hasSizeLessThanOrEqualTo(3);
    }
}
