package org.musubi.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.musubi.ui.editor.EntryForms.ID;
import static org.musubi.ui.editor.EntryForms.REFERENCE;
import static org.musubi.ui.editor.EntryForms.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.musubi.Libraries;
import org.musubi.model.Edtf;
import org.musubi.model.Figure;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;
import org.musubi.model.Names;
import org.musubi.model.Organisation;
import org.musubi.model.Party;
import org.musubi.model.Place;
import org.musubi.query.LibraryIndex;
import org.musubi.ui.Reference;

class OrganisationFormTest {
    private static final OrganisationEntryForm FORM = new OrganisationEntryForm(REFERENCE, () -> Reference.INDEX);

    private static Map<String, String> named(String... fields) {
        var values = new HashMap<>(form(fields));
        values.putIfAbsent("name.en", "Waste Institute");
        return values;
    }

    private static Organisation organisation(String... fields) {
        Parsed<Organisation> parsed = FORM.read(named(fields), ID);
        assertThat(parsed.problems()).isEmpty();
        return Objects.requireNonNull(parsed.entry());
    }

    private static List<String> problems(String... fields) {
        return EntryForms.problems(FORM.read(named(fields), ID));
    }

    @Test
    void everyOrganisationOfTheReferenceLibraryComesThroughItsFormUnchanged() {
        assertThat(Reference.CONTENT.organisations())
                .isNotEmpty()
                .allSatisfy(organisation -> EntryForms.assertComesThroughUnchanged(FORM, organisation));
    }

    @Provide
    Arbitrary<LibraryContent> libraries() {
        return Libraries.any();
    }

    /// Figures count something, so that they are not negative; nobody belongs to itself.
    @Property(tries = 50)
    void everyOrganisationComesThroughItsFormUnchanged(@ForAll("libraries") LibraryContent any) {
        List<Organisation> organisations = any.organisations().stream()
                .map(o -> new Organisation(
                        o.id(),
                        o.names(),
                        o.aliases(),
                        o.type(),
                        o.acronym(),
                        o.seat(),
                        o.parent() == null || o.parent().value().compareTo(o.id().value()) <= 0 ? null : o.parent(),
                        o.founded(),
                        o.figures().stream()
                                .map(f -> new Figure(f.what(), (f.value() >>> 1) % 1_000_000_000_000L, f.asOf()))
                                .toList()))
                .toList();
        var content = new LibraryContent(any.places(), organisations, any.people(), List.of(), any.sources());
        LibraryIndex index = LibraryIndex.of(content);
        var form = new OrganisationEntryForm(new LibraryKnown(() -> index, Gazetteer.NONE), () -> index);
        organisations.forEach(organisation -> EntryForms.assertComesThroughUnchanged(form, organisation));
    }

    @Provide
    Arbitrary<Map<String, String>> anything() {
        return EntryForms.anything(
                "name.en",
                "name.ja",
                "acronym",
                "type",
                "type.word",
                "alias.0",
                "aliasNew",
                "seat",
                "seat.ref",
                "parent",
                "parent.ref",
                "founded",
                "figure.0.what",
                "figure.0.what.word",
                "figure.0.value",
                "figure.0.asOf",
                "figure.1.what",
                "figure.1.value",
                "figure.x.value");
    }

    @Property(tries = 500)
    void whateverIsTypedIsReadOrExplained(@ForAll("anything") Map<String, String> values) {
        EntryForms.assertReadOrExplained(FORM, values);
        assertThat(FORM.alike().organisations(values, ID)).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void anOrganisationNeedsAName() {
        assertThat(EntryForms.problems(FORM.read(Map.of(), ID))).containsExactly("name editor.problem.name");
    }

    @Test
    void itsTypeIsKeptInEnglishInWhicheverLanguageItIsTyped() {
        assertThat(organisation("type", "省庁").type()).isEqualTo("ministry");
        assertThat(organisation("type", "Ministry").type()).isEqualTo("ministry");
        assertThat(organisation("type", "cooperative").type()).isEqualTo("cooperative");
    }

    @Test
    void itsSeatIsAPlaceOfTheLibraryOrANewOne() {
        assertThat(organisation("seat", "富山市").seat()).isEqualTo(Reference.party("Toyama"));
        Parsed<Organisation> parsed = FORM.read(named("seat", "Newtown", "seat.ref", "+place"), ID);
        assertThat(parsed.parties()).hasSize(1).first().isInstanceOf(Place.class);
        assertThat(Objects.requireNonNull(parsed.entry()).seat())
                .isEqualTo(parsed.parties().getFirst().id());
        assertThat(problems("seat", "Atlantis")).containsExactly("seat editor.problem.party.unknown");
        assertThat(problems("seat", "IGES")).containsExactly("seat editor.problem.seat");
    }

    @Test
    void itBelongsToAnotherOrganisationButNeverInACircle() {
        Party iges = Reference.INDEX
                .party(Reference.party("Institute for Global Environmental Strategies"))
                .orElseThrow();
        assertThat(organisation("parent", "IGES").parent()).isEqualTo(iges.id());
        assertThat(problems("parent", "Toyama")).containsExactly("parent editor.problem.parent");

        var above = new Organisation(
                new Id("above"), Names.of("en", "Above"), List.of(), null, null, null, ID, null, List.of());
        var top = new Organisation(
                new Id("top"), Names.of("en", "Top"), List.of(), null, null, null, above.id(), null, List.of());
        var self = new Organisation(ID, Names.of("en", "Self"), List.of(), null, null, null, null, null, List.of());
        LibraryIndex index = LibraryIndex.of(
                new LibraryContent(List.of(), List.of(self, above, top), List.of(), List.of(), List.of()));
        var form = new OrganisationEntryForm(new LibraryKnown(() -> index, Gazetteer.NONE), () -> index);
        assertThat(EntryForms.problems(form.read(named("parent", "Self"), ID)))
                .containsExactly("parent editor.problem.parent.self");
        for (String name : List.of("Above", "Top")) {
            assertThat(EntryForms.problems(form.read(named("parent", name), ID)))
                    .containsExactly("parent editor.problem.parent.circle");
        }
    }

    @Test
    void figuresSayWhatIsCountedAndAsOfWhen() {
        Organisation organisation = organisation(
                "founded",
                "2005年10月",
                "figure.0.what",
                "会員",
                "figure.0.what.word",
                "members",
                "figure.0.value",
                "1,000",
                "figure.0.asOf",
                "March 2013");
        assertThat(organisation.founded()).isEqualTo(Edtf.parse("2005-10"));
        assertThat(organisation.figures()).containsExactly(new Figure("members", 1000, Edtf.parse("2013-03")));
        assertThat(problems("figure.0.value", "12")).containsExactly("figure.0.what editor.problem.figure.what");
        assertThat(problems("figure.0.what", "members")).containsExactly("figure.0.value editor.problem.figure.value");
        assertThat(problems("figure.0.what", "members", "figure.0.value", "many"))
                .containsExactly("figure.0.value editor.problem.number");
        assertThat(problems("figure.0.what", "members", "figure.0.value", "12"))
                .containsExactly("figure.0.asOf editor.doubt.figure.as-of");
    }

    @Test
    void whatTheLibraryHasAlreadyIsFoundByNameAliasOrAcronym() {
        assertThat(FORM.alike().organisations(form("acronym", "iges"), ID)).hasSize(1);
        assertThat(FORM.alike().organisations(form("name.ja", "地球環境戦略研究機関"), ID))
                .hasSize(1);
        assertThat(FORM.alike().organisations(form("name.en", "Toyama"), ID)).isEmpty();
    }
}
