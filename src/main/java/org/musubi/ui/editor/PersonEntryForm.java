package org.musubi.ui.editor;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.musubi.model.Entry;
import org.musubi.model.Id;
import org.musubi.model.Person;
import org.musubi.query.LibraryIndex;
import org.musubi.text.Messages;
import org.musubi.ui.common.FxmlView;

/// The form of people who are named in sources.
public final class PersonEntryForm implements EntryForm {
    private static final List<String> OFFICES =
            List.of("mayor", "president", "director", "director general", "representative");

    private final Known known;
    private final Supplier<Vocabulary> offices;
    private final LookAlikes alike;

    /// @param index the library's index as it is when asked
    public PersonEntryForm(Known known, Supplier<LibraryIndex> index) {
        this.known = known;
        offices = new PerIndex<>(index, PersonEntryForm::officesOf);
        alike = new LookAlikes(known, index);
    }

    @Override
    public String kind() {
        return "person";
    }

    @Override
    public String name(Messages messages) {
        return messages.text("editor.kind.person");
    }

    @Override
    public Map<String, String> texts(Entry entry, Messages messages) {
        return PersonForm.texts((Person) entry, known, messages);
    }

    @Override
    public Parsed<Person> read(Map<String, String> values, Id id) {
        return PersonForm.read(values, id, known, offices(), Id::next);
    }

    @Override
    public String title(Map<String, String> values, Messages messages) {
        return values.getOrDefault("name", values.getOrDefault("role", ""));
    }

    /// The words for offices: the usual ones, and those that the library has.
    Vocabulary offices() {
        return offices.get();
    }

    private static Vocabulary officesOf(LibraryIndex index) {
        return OrganisationEntryForm.words(
                OFFICES,
                index.parties()
                        .filter(Person.class::isInstance)
                        .map(Person.class::cast)
                        .map(Person::role));
    }

    @Override
    public FxmlView view() {
        return FxmlView.PERSON_EDITOR;
    }

    LookAlikes alike() {
        return alike;
    }
}
