package org.musubi.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.Samples;
import org.musubi.model.Id;
import org.musubi.model.Involvement;
import org.musubi.model.Place;
import org.musubi.model.Role;

class SearchTest {
    @TempDir
    static Path folder;

    private static Library library;

    @BeforeAll
    static void fill() {
        library = Library.create(folder.resolve("x.musubi"));
        library.write("step.import", new Filling(Samples.LIBRARY));
        library.write("step.edit", step -> {
            step.places().insert(Samples.city("tokyo", Map.of("en", "Tōkyō", "ja", "東京都"), "JP"));
            step.places().insert(Samples.city("hcmc", Map.of("en", "Ho Chi Minh City", "ja", "ホーチミン市"), "VN"));
            step.places().insert(Samples.city("da-nang", Map.of("vi", "Đà Nẵng"), "VN"));
            step.places().insert(Samples.city("bangkok", Map.of("th", "กรุงเทพมหานคร"), "TH"));
            step.records().insert(Samples.event("cop", "COP 21 side event on Kitakyushu-Haiphong ties"));
            step.records()
                    .insert(Samples.event(
                            "met", "A meeting of others", new Involvement(new Id("tokyo"), Role.HOST, null)));
        });
    }

    @AfterAll
    static void close() {
        library.close();
    }

    private static List<String> found(String text) {
        return library.search(text, 100).stream().map(hit -> hit.id().value()).toList();
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
        "HAI PHÒNG, hai-phong",
        "haiph, hai-phong",
        "ﾊｲﾌｫﾝ, hai-phong",
        "ハイフォン, hai-phong",
        "はいふぉん, hai-phong",
        "tokyo, tokyo",
        "TOKYO, tokyo",
        "ＴＯＫＹＯ, tokyo",
        "東京, tokyo",
        "京都, tokyo",
        "hochiminh, hcmc",
        "Hochiminhcity, hcmc",
        "chi minh, hcmc",
        "da nang, da-nang",
        "danang, da-nang",
        "เทพ, bangkok",
        "IFC, institute",
        "cities institute, institute",
        "masashi, mayor",
        "newsletter 12, newsletter",
        "jcm feasib, agreement",
        "JCM feasibility study, agreement",
        "feasib jcm, agreement",
        "研修, workshop",
        "ワークショップ, workshop",
        "廃棄物, workshop",
        "waste man, workshop",
        "cop21, cop",
        "Hai Phong ties, cop",
    })
    void finds(String text, String id) {
        assertThat(found(text)).contains(id);
    }

    @Test
    void putsWhatIsCalledSoBeforeWhatMentionsIt() {
        assertThat(found("Toyama")).startsWith("toyama").contains("workshop", "agreement", "mayor");
        assertThat(found("Tokyo")).containsExactly("tokyo", "met");
        assertThat(found("hai phong")).startsWith("hai-phong");
    }

    @Test
    void saysOfWhatKindEachIs() {
        assertThat(library.search("川崎", 1)).containsExactly(new SearchHit(EntryKind.PLACE, new Id("kawasaki")));
        assertThat(library.search("feasib", 1)).containsExactly(new SearchHit(EntryKind.RECORD, new Id("agreement")));
        assertThat(library.search("newsletter", 1))
                .containsExactly(new SearchHit(EntryKind.SOURCE, new Id("newsletter")));
    }

    @Test
    void everyWordMustBeThere() {
        assertThat(found("jcm zeppelin")).isEmpty();
        assertThat(found("川崎 富山")).containsExactly("workshop");
    }

    @Test
    void keepsToTheLimit() {
        assertThat(library.search("toyama", 2)).hasSize(2);
    }

    @Test
    void followsANameThatChangesInAllRecordsThatNameIt() throws Exception {
        try (Library changing = Library.create(folder.resolve("changing.musubi"))) {
            changing.write("step.import", new Filling(Samples.LIBRARY));
            Place renamed = Samples.city("toyama", Map.of("en", "Newtown"), "JP");

            changing.write("step.edit", step -> step.places().update(renamed));

            assertThat(changing.search("newtown", 9))
                    .extracting(hit -> hit.id().value())
                    .startsWith("toyama")
                    .contains("workshop", "agreement", "mayor");
            assertThat(changing.search("富山", 9)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "\"", "*", "\"*", "%", "_", "'", "''; DROP TABLE entry", "( OR )", "AND", "NOT x", "NEAR(a b)",
                "title:x", "-", "^", "😀", "a😀b", "\0", "\n", "{", "col : ", "\uD800", "ー", "゛", "々"
            })
    void survivesAnyText(String text) {
        assertThat(library.search(text, 10)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "富", "a ", "富 ", "\"", "a*", "😀", "が"})
    void survivesTenThousandCharacters(String unit) {
        assertThat(library.search(unit.repeat(10_000), 10)).isNotNull();
    }

    @Property(tries = 300)
    void survivesWhateverIsTyped(@ForAll String text) {
        SearchText.query(text).ifPresent(query -> assertThat(query).doesNotContain("\0"));
        SearchText.words(text);
        SearchText.joined(text);
    }
}
