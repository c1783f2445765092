package org.musubi.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.musubi.reference.ReferenceTree.id;
import static org.musubi.reference.ReferenceTree.properties;
import static org.musubi.reference.ReferenceTree.text;
import static org.musubi.reference.ReferenceTree.texts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.model.Edtf;
import org.musubi.model.PlaceKind;
import org.musubi.model.RecordKind;
import org.musubi.model.RelationType;
import org.musubi.model.Role;
import org.musubi.model.Status;
import tools.jackson.databind.JsonNode;

/// The shipped library is sound in itself: ids, references, words, titles, citations.
class ReferenceLibraryTest {
    private static final ReferenceTree TREE = new ReferenceTree();

    private static Stream<Case<JsonNode>> records() {
        return TREE.all("records").map(r -> new Case<>(r.at("/titles/en").asString(), r));
    }

    @Test
    void noNameStandsForTwoParties() {
        var owners = new HashMap<String, String>();
        TREE.all("places", "organisations")
                .forEach(party -> ReferenceTree.spellings(party)
                        .forEach(name ->
                                assertThat(owners.put(name, id(party))).as(name).isNull()));
    }

    @Test
    void idsAreDistinctAndOfVersionSeven() {
        List<String> ids = TREE.all("places", "organisations", "people", "records", "sources")
                .map(ReferenceTree::id)
                .toList();

        assertThat(ids)
                .doesNotHaveDuplicates()
                .allMatch(id -> UUID.fromString(id).version() == 7);
    }

    @Test
    void everyReferenceResolves() {
        var broken = new ArrayList<String>();
        TREE.all("organisations").forEach(o -> {
            check(broken, o, o.get("seat"), "places");
            check(broken, o, o.get("parent"), "organisations");
        });
        TREE.all("people").forEach(p -> check(broken, p, p.get("affiliation"), "places", "organisations"));
        TREE.all("records").forEach(r -> {
            r.get("parties").forEach(p -> check(broken, r, p.get("party"), "places", "organisations", "people"));
            r.get("relations").forEach(l -> check(broken, r, l.get("record"), "records"));
            r.get("citations").forEach(c -> check(broken, r, c.get("source"), "sources"));
        });

        assertThat(broken).isEmpty();
    }

    private static void check(List<String> broken, JsonNode holder, JsonNode reference, String... lists) {
        String target = text(reference);
        if (target != null && Stream.of(lists).noneMatch(list -> TREE.has(list, target))) {
            broken.add(id(holder) + " → " + target);
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void recordUsesTheWordsOfTheModel(Case<JsonNode> record) {
        JsonNode r = record.value();
        RecordKind kind = RecordKind.valueOf(r.get("kind").asString().toUpperCase(Locale.ROOT));

        assertThat(r.get("parties").valueStream().map(p -> text(p.get("role"))))
                .isNotEmpty()
                .isSubsetOf(kind.roles().stream().map(Role::code).toList());
        assertThat(r.get("relations").valueStream().map(l -> text(l.get("type"))))
                .isSubsetOf(
                        Stream.of(RelationType.values()).map(RelationType::code).toList());
        assertThat(text(r.get("status")))
                .isIn(Stream.concat(
                                Stream.of((String) null),
                                Stream.of(Status.values()).map(Status::code))
                        .toList());
        for (String date : Stream.concat(
                        Stream.of(r.get("date")), r.get("parties").valueStream().map(p -> p.get("date")))
                .filter(d -> !d.isNull())
                .map(JsonNode::asString)
                .toList()) {
            assertThat(Edtf.parse(date)).hasToString(date);
        }
    }

    @Test
    void placesAreOfAKnownKind() {
        assertThat(TREE.all("places").map(p -> text(p.get("kind"))))
                .isSubsetOf(Stream.of(PlaceKind.values()).map(PlaceKind::code).toList());
    }

    @ParameterizedTest
    @MethodSource("records")
    void recordIsTitledSummedUpAndCited(Case<JsonNode> record) {
        JsonNode r = record.value();

        assertThat(text(r.at("/titles/en"))).isNotBlank();
        assertThat(text(r.at("/titles/ja"))).containsPattern("[\\p{IsHan}\\p{IsKatakana}]");
        assertThat(text(r.get("summary"))).isNotBlank();
        assertThat(text(r.at("/summaries/ja"))).containsPattern("\\p{IsHan}");
        assertThat(r.get("citations").valueStream()).isNotEmpty().allSatisfy(c -> {
            assertThat(text(c.get("locator"))).isNotBlank();
            assertThat(c.get("quote").isNull()).isTrue();
        });
        assertThat(r.get("citations").get(0).get("inferred").asBoolean()).isFalse();
    }

    @Test
    void sourcesAreTheFiveDocumentsTheFactsComeFrom() {
        Stream<String> cited = Stream.of("records", "organisations", "people")
                .flatMap(list -> TREE.facts.get(list).valueStream())
                .map(f -> f.get("file").asString())
                .distinct();

        assertThat(TREE.all("sources").map(s -> s.get("file").asString()))
                .hasSize(5)
                .containsExactlyInAnyOrderElementsOf(cited.toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/i18n/vocabulary_en.properties", "/i18n/vocabulary_ja.properties"})
    void vocabularyHasEveryWordOfTheLibrary(String resource) {
        Stream<String> words = Stream.of(
                        TREE.all("records").map(r -> text(r.get("type"))),
                        TREE.all("records").flatMap(r -> texts(r.get("themes"))),
                        TREE.all("organisations").map(o -> text(o.get("type"))),
                        TREE.all("organisations")
                                .flatMap(o -> o.get("figures").valueStream())
                                .map(f -> text(f.get("what"))),
                        TREE.all("people").map(p -> text(p.get("role"))))
                .flatMap(s -> s)
                .map(Objects::requireNonNull)
                .map(word -> word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));

        assertThat(properties(resource).stringPropertyNames())
                .containsAll(words.distinct().toList());
    }

    @Test
    void bothVocabulariesKnowTheSameWords() {
        assertThat(properties("/i18n/vocabulary_ja.properties").keySet())
                .isEqualTo(properties("/i18n/vocabulary_en.properties").keySet());
    }
}
