package org.musubi.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.Samples;
import org.musubi.model.Entry;
import org.musubi.model.Id;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryContent;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Place;
import org.musubi.model.Role;
import org.musubi.query.LibraryIndex;

class TextIndexTest {
    private static final LibraryIndex LIBRARY = library();
    private static final TextIndex INDEX = TextIndex.of(LIBRARY);

    private static LibraryIndex library() {
        var places = new ArrayList<Place>(Samples.LIBRARY.places());
        places.add(Samples.city("tokyo", Map.of("en", "Tōkyō", "ja", "東京都"), "JP"));
        places.add(Samples.city("hcmc", Map.of("en", "Ho Chi Minh City", "ja", "ホーチミン市"), "VN"));
        places.add(Samples.city("da-nang", Map.of("vi", "Đà Nẵng"), "VN"));
        places.add(Samples.city("bangkok", Map.of("th", "กรุงเทพมหานคร"), "TH"));
        places.add(Samples.city("luang", Map.of("ja", "ルアン・パバーン"), "LA"));
        var records = new ArrayList<LibraryRecord>(Samples.LIBRARY.records());
        records.add(Samples.event("cop", "COP 21 side event on Kitakyushu-Haiphong ties"));
        records.add(Samples.event("met", "A meeting of others", new Involvement(new Id("tokyo"), Role.HOST, null)));
        return LibraryIndex.of(new LibraryContent(
                places, Samples.LIBRARY.organisations(), Samples.LIBRARY.people(), records, Samples.LIBRARY.sources()));
    }

    private static List<String> found(TextIndex index, String text) {
        return Question.of(text)
                .map(question -> index.find(question, 100, () -> false).groups().values().stream()
                        .flatMap(group -> group.best().stream())
                        .map(entry -> entry.id().value())
                        .toList())
                .orElse(List.of());
    }

    private static List<String> found(String text, EntryGroup sort) {
        Answer.Group group = INDEX.find(Question.of(text).orElseThrow(), 100, () -> false)
                .groups()
                .get(sort);
        return group == null
                ? List.of()
                : group.best().stream().map(Entry::id).map(Id::value).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "川崎, kawasaki",
        "川﨑, kawasaki",
        "川崎市, kawasaki",
        "富山, toyama",
        "富, toyama",
        "とやま, toyama",
        "トヤマ, toyama",
        "ﾄﾔﾏ, toyama",
        "Haiphong, hai-phong",
        "Hai Phong, hai-phong",
        "hai-phong, hai-phong",
        "Hải Phòng, hai-phong",
        "haiph, hai-phong",
        "ﾊｲﾌｫﾝ, hai-phong",
        "はいふぉん, hai-phong",
        "tokyo, tokyo",
        "TOKYO, tokyo",
        "ＴＯＫＹＯ, tokyo",
        "東京, tokyo",
        "京都, tokyo",
        "hochiminh, hcmc",
        "chi minh, hcmc",
        "danang, da-nang",
        "เทพ, bangkok",
        "ルアンパバーン, luang",
        "IFC, institute",
        "masashi, mayor",
        "newsletter 12, newsletter",
        "jcm feasib, agreement",
        "feasib jcm, agreement",
        "研修, workshop",
        "waste man, workshop",
        "cop21, cop",
        "Hai Phong ties, cop",
    })
    void finds(String text, String id) {
        assertThat(found(INDEX, text)).contains(id);
    }

    @Test
    void everyWordMustBeThere() {
        assertThat(found(INDEX, "jcm zeppelin")).isEmpty();
        assertThat(found("川崎 富山", EntryGroup.RECORDS)).containsExactly("workshop");
        assertThat(found(INDEX, "東都")).isEmpty();
    }

    @Test
    void aRecordIsFoundByItsPartiesAndAPersonByTheirOffice() {
        assertThat(found("Tokyo", EntryGroup.RECORDS)).containsExactly("met");
        assertThat(found("Toyama", EntryGroup.PEOPLE)).contains("mayor");
    }

    @Test
    void whatIsCalledSoComesBeforeWhatMentionsIt() {
        assertThat(found("cop", EntryGroup.RECORDS)).startsWith("cop");
        assertThat(found("workshop", EntryGroup.RECORDS)).startsWith("workshop");
    }

    @Test
    void countsAllButGivesOnlyTheBest() {
        Answer answer = INDEX.find(Question.of("h").orElseThrow(), 1, () -> false);
        assertThat(answer.count(EntryGroup.PLACES)).isEqualTo(2);
        assertThat(answer.groups().values())
                .allSatisfy(group -> assertThat(group.best()).hasSize(1));
        assertThat(INDEX.find(Question.of("o").orElseThrow(), 1, () -> false).count(EntryGroup.PLACES))
                .isZero();
    }

    @Test
    void marksTheWordsAskedFor() {
        assertThat(Question.of("hai phong").orElseThrow().marks("In Hải Phòng")).containsExactly(new Span(3, 12));
        assertThat(Question.of("はい").orElseThrow().marks("ﾊｲﾌｫﾝ")).containsExactly(new Span(0, 2));
        assertThat(Question.of("崎").orElseThrow().marks("川﨑市")).containsExactly(new Span(1, 2));
        assertThat(Question.of("hong").orElseThrow().marks("Haiphong")).isEmpty();
    }

    @Test
    void followsChanges() {
        Place renamed = Samples.city("toyama", Map.of("en", "Newtown"), "JP");
        LibraryIndex later = LIBRARY.with(
                Set.of(new Id("toyama"), new Id("met")),
                new LibraryContent(List.of(renamed), List.of(), List.of(), List.of(), List.of()));
        TextIndex index = INDEX.with(later);

        assertThat(index.size()).isEqualTo(INDEX.size() + 1);
        assertThat(found(index, "newtown")).contains("toyama", "workshop", "mayor");
        assertThat(found(index, "富山")).isEmpty();
        assertThat(found(index, "tokyo")).containsExactly("tokyo");
        assertThat(found(index.with(LIBRARY), "富山")).contains("toyama");
    }

    @Test
    void givesAllRecordsAndPartiesForAFilter() {
        assertThat(INDEX.all(Question.of("tokyo").orElseThrow(), () -> false))
                .containsExactlyInAnyOrder(new Id("tokyo"), new Id("met"));
    }

    @Test
    void whatHasNoWordsIsNoQuestion() {
        assertThat(Question.of("\"*%_ 😀")).isEmpty();
        assertThat(Question.of("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "富", "a ", "富 ", "\"", "a*", "😀", "が", "\uD800", "ー", "゛"})
    void survivesTenThousandCharacters(String unit) {
        assertThat(found(INDEX, unit.repeat(10_000))).isNotNull();
    }

    @Property(tries = 500)
    void survivesWhateverIsTyped(@ForAll String text, @ForAll String shown) {
        assertThat(found(INDEX, text)).isNotNull();
        Question.of(text)
                .ifPresent(question -> assertThat(question.marks(shown))
                        .allSatisfy(span -> assertThat(span.from()).isBetween(0, span.to() - 1)));
    }

    @Property(tries = 200)
    void aTextFindsAndMarksItself(@ForAll String text) {
        Question.of(text).ifPresent(question -> {
            var record = Samples.event("self", text);
            var index = TextIndex.of(
                    LibraryIndex.of(new LibraryContent(List.of(), List.of(), List.of(), List.of(record), List.of())));
            assertThat(found(index, text)).containsExactly("self");
            assertThat(question.marks(text)).isNotEmpty();
        });
    }

    @Test
    void stopsWhenNobodyWantsToKnow() {
        var records = new ArrayList<LibraryRecord>();
        for (int i = 0; i < 5_000; i++) {
            records.add(Samples.event("r" + i, "Workshop " + i));
        }
        var index =
                TextIndex.of(LibraryIndex.of(new LibraryContent(List.of(), List.of(), List.of(), records, List.of())));
        assertThatThrownBy(() -> index.find(Question.of("workshop").orElseThrow(), 6, () -> true))
                .isInstanceOf(CancellationException.class);
    }
}
