package org.musubi.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.musubi.ui.editor.EntryForms.ID;
import static org.musubi.ui.editor.EntryForms.REFERENCE;
import static org.musubi.ui.editor.EntryForms.form;

import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.musubi.Libraries;
import org.musubi.model.LibraryContent;
import org.musubi.model.Person;
import org.musubi.query.LibraryIndex;
import org.musubi.ui.Reference;

class PersonFormTest {
    private static final PersonEntryForm FORM = new PersonEntryForm(REFERENCE, () -> Reference.INDEX);

    @Test
    void everyPersonOfTheReferenceLibraryComesThroughItsFormUnchanged() {
        assertThat(Reference.CONTENT.people())
                .isNotEmpty()
                .allSatisfy(person -> EntryForms.assertComesThroughUnchanged(FORM, person));
    }

    @Provide
    Arbitrary<LibraryContent> libraries() {
        return Libraries.any();
    }

    @Property(tries = 50)
    void everyPersonComesThroughItsFormUnchanged(@ForAll("libraries") LibraryContent content) {
        LibraryIndex index = LibraryIndex.of(content);
        var form = new PersonEntryForm(new LibraryKnown(() -> index, Gazetteer.NONE), () -> index);
        content.people().forEach(person -> EntryForms.assertComesThroughUnchanged(form, person));
    }

    @Provide
    Arbitrary<Map<String, String>> anything() {
        return EntryForms.anything("name", "role", "role.word", "affiliation", "affiliation.ref", "name.en");
    }

    @Property(tries = 500)
    void whateverIsTypedIsReadOrExplained(@ForAll("anything") Map<String, String> values) {
        EntryForms.assertReadOrExplained(FORM, values);
        assertThat(FORM.alike().people(values, ID)).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void aPersonHasANameOrAnOffice() {
        assertThat(EntryForms.problems(FORM.read(Map.of(), ID))).containsExactly("name editor.problem.person");
        assertThat(FORM.read(form("name", "Mori Masashi"), ID).entry())
                .isEqualTo(new Person(ID, "Mori Masashi", null, null));
        assertThat(FORM.read(form("role", "市長"), ID).entry()).isEqualTo(new Person(ID, null, "Mayor", null));
    }

    @Test
    void theOfficeBelongsToAPlaceOrAnOrganisation() {
        Person mayor =
                Objects.requireNonNull(FORM.read(form("name", "Mori", "role", "Mayor", "affiliation", "Toyama"), ID)
                        .entry());
        assertThat(mayor.affiliation()).isEqualTo(Reference.party("Toyama"));
        Person other = Reference.CONTENT.people().stream()
                .filter(person -> person.name() != null)
                .findFirst()
                .orElseThrow();
        assertThat(EntryForms.problems(FORM.read(
                        form(
                                "name",
                                "Mori",
                                "affiliation",
                                "x",
                                "affiliation.ref",
                                other.id().value()),
                        ID)))
                .containsExactly("affiliation editor.problem.affiliation");
        assertThat(FORM.alike().people(form("name", Objects.requireNonNull(other.name())), ID))
                .containsExactly(other);
    }
}
