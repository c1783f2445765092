package org.musubi.ui.editor;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.model.Party;
import org.musubi.model.Person;
import org.musubi.text.Messages;

/// Reads the form of a person.
///
/// Its fields: `name`, `role`, `affiliation`. What the affiliation refers to stands beside it under `.ref` (see
/// [Reference]), the English word of the role under `.word`.
final class PersonForm {
    private PersonForm() {}

    /// The raw texts of a person.
    static Map<String, String> texts(Person person, Known known, Messages messages) {
        var texts = new FormTexts(known, messages);
        texts.text("name", person.name());
        texts.term("role", person.role());
        texts.party("affiliation", person.affiliation());
        return texts.values();
    }

    /// What a form says.
    ///
    /// @param id of the person
    /// @param offices the known words for roles
    /// @param ids gives ids to what is made with the person
    static Parsed<Person> read(Map<String, String> values, Id id, Known known, Vocabulary offices, Supplier<Id> ids) {
        var fields = new FieldReader(values);
        var references = new References(fields, known, ids);
        String name = fields.text("name");
        String role = fields.word("role", offices);
        if (name == null && role == null) {
            fields.problem("name", "editor.problem.person");
        }
        Id affiliation = affiliation(fields, references);
        Person person = fields.isWrong() ? null : new Person(id, name, role, affiliation);
        return new Parsed<>(person, references.parties(), references.sources(), fields.problems());
    }

    private static @Nullable Id affiliation(FieldReader fields, References references) {
        Party party = references.party("affiliation");
        if (party instanceof Person) {
            fields.problem("affiliation", "editor.problem.affiliation");
        }
        return party == null ? null : party.id();
    }
}
