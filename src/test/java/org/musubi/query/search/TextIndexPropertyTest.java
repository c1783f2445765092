package org.musubi.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.musubi.Samples;
import org.musubi.model.Entry;
import org.musubi.model.Id;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryContent;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Place;
import org.musubi.model.Role;
import org.musubi.model.Source;
import org.musubi.query.LibraryIndex;
import org.musubi.text.Folding;

/// Whatever is asked of whatever texts, the index finds what reading all of them finds.
class TextIndexPropertyTest {
    private static final int ALL = 1_000;

    /// @param title of a source
    /// @param publisher of the source
    /// @param place a place's name; the place takes part in a record, which is called like the source
    record Texts(String title, String publisher, String place) {}

    @Provide
    Arbitrary<List<Texts>> libraries() {
        return Combinators.combine(text(1), text(0), text(1))
                .as(Texts::new)
                .list()
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<String> questions() {
        return text(1);
    }

    private static Arbitrary<String> text(int least) {
        Arbitrary<String> words = Arbitraries.of(
                "Hai",
                "Hải",
                "phong",
                "haiphong",
                "ha",
                "h",
                "jcm",
                "feasib",
                "feasibility",
                "21",
                "川",
                "川崎市",
                "崎",
                "市民",
                "とやま",
                "ﾄﾔ",
                "ﾊﾞ",
                "é",
                "in",
                "a",
                "กรุงเทพ");
        Arbitrary<String> between = Arbitraries.of(" ", " ", "", "-", "・", "\"", " %* ", "、");
        return Combinators.combine(words, between)
                .as((word, sign) -> word + sign)
                .list()
                .ofMinSize(least)
                .ofMaxSize(5)
                .map(parts -> String.join("", parts));
    }

    private static LibraryIndex library(List<Texts> texts) {
        var places = new ArrayList<Place>();
        var records = new ArrayList<LibraryRecord>();
        var sources = new ArrayList<Source>();
        for (int i = 0; i < texts.size(); i++) {
            Texts one = texts.get(i);
            places.add(Samples.city("place" + i, Map.of("en", one.place), null));
            records.add(Samples.event("record" + i, one.title, new Involvement(new Id("place" + i), Role.HOST, null)));
            sources.add(new Source(new Id("source" + i), one.title, one.publisher, null, null, null, null));
        }
        return LibraryIndex.of(new LibraryContent(places, List.of(), List.of(), records, sources));
    }

    private static Set<String> read(List<Texts> texts, String question) {
        var found = new TreeSet<String>();
        for (int i = 0; i < texts.size(); i++) {
            Texts one = texts.get(i);
            if (all(question, word -> NaiveSearch.has(question, word, List.of(one.place), 4, List.of()))) {
                found.add("place" + i);
            }
            if (all(
                    question,
                    word -> NaiveSearch.has(question, word, List.of(one.place), 4, List.of())
                            || NaiveSearch.has(question, word, List.of(one.title), 2, List.of("forum")))) {
                found.add("record" + i);
            }
            if (all(question, word -> NaiveSearch.has(question, word, List.of(one.title), 2, List.of(one.publisher)))) {
                found.add("source" + i);
            }
        }
        return found;
    }

    private static boolean all(String question, IntPredicate has) {
        return IntStream.range(0, NaiveSearch.words(question)).allMatch(has);
    }

    private static Set<String> find(TextIndex index, String question) {
        return index.find(Question.of(question).orElseThrow(), ALL, () -> false).groups().values().stream()
                .flatMap(group -> group.best().stream())
                .map(Entry::id)
                .map(Id::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Property(tries = 500)
    void findsWhatReadingFinds(@ForAll("libraries") List<Texts> texts, @ForAll("questions") String question) {
        assertThat(find(TextIndex.of(library(texts)), question)).isEqualTo(read(texts, question));
    }

    @Property(tries = 200)
    void findsTheSameAfterChanges(
            @ForAll("libraries") List<Texts> before,
            @ForAll("libraries") List<Texts> after,
            @ForAll("questions") String question) {
        TextIndex index = TextIndex.of(library(before)).with(library(after));
        assertThat(find(index, question)).isEqualTo(read(after, question));
    }

    @Property(tries = 200)
    void whatIsCalledSoComesFirst(@ForAll("libraries") List<Texts> texts) {
        TextIndex index = TextIndex.of(library(texts));
        for (Texts one : texts) {
            Question.of(one.title).ifPresent(question -> {
                Answer answer = index.find(question, 1, () -> false);
                assertThat(Stream.ofNullable(answer.groups().get(EntryGroup.SOURCES))
                                .flatMap(group -> group.best().stream())
                                .map(source -> folded(source.name("en"))))
                        .containsExactly(folded(one.title));
            });
        }
    }

    private static String folded(String text) {
        return Folding.fold(text).replaceAll("[^\\p{L}\\p{N}\\p{M}]", "");
    }
}
