package org.musubi.ui.editor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.musubi.model.Entry;
import org.musubi.model.Figure;
import org.musubi.model.Id;
import org.musubi.model.Organisation;
import org.musubi.query.LibraryIndex;
import org.musubi.text.Messages;
import org.musubi.ui.common.FxmlView;

/// The form of organisations.
public final class OrganisationEntryForm implements EntryForm {
    private static final List<String> TYPES = List.of(
            "ministry",
            "network",
            "institute",
            "agency",
            "fund",
            "centre",
            "company",
            "secretariat",
            "foundation",
            "association",
            "committee",
            "international organisation");
    private static final List<String> FIGURES =
            List.of("members", "countries", "countries or regions", "offices", "partner countries");

    private final Known known;
    private final Supplier<OrganisationForm.Words> words;
    private final LookAlikes alike;

    /// @param index the library's index as it is when asked
    public OrganisationEntryForm(Known known, Supplier<LibraryIndex> index) {
        this.known = known;
        words = new PerIndex<>(index, OrganisationEntryForm::wordsOf);
        alike = new LookAlikes(known, index);
    }

    @Override
    public String kind() {
        return "organisation";
    }

    @Override
    public String name(Messages messages) {
        return messages.text("editor.kind.organisation");
    }

    @Override
    public Map<String, String> texts(Entry entry, Messages messages) {
        return OrganisationForm.texts((Organisation) entry, known, messages);
    }

    @Override
    public Parsed<Organisation> read(Map<String, String> values, Id id) {
        return OrganisationForm.read(values, id, known, words.get(), Id::next);
    }

    @Override
    public String title(Map<String, String> values, Messages messages) {
        return RecordEntryForm.firstOf(values, "name.", messages);
    }

    /// The words for types: the usual ones, and those that the library has.
    Vocabulary types() {
        return words.get().types();
    }

    /// The words for what figures count: the usual ones, and those that the library has.
    Vocabulary figures() {
        return words.get().figures();
    }

    private static OrganisationForm.Words wordsOf(LibraryIndex index) {
        List<Organisation> organisations = index.parties()
                .filter(Organisation.class::isInstance)
                .map(Organisation.class::cast)
                .toList();
        return new OrganisationForm.Words(
                words(TYPES, organisations.stream().map(Organisation::type)),
                words(
                        FIGURES,
                        organisations.stream()
                                .flatMap(organisation -> organisation.figures().stream())
                                .map(Figure::what)));
    }

    /// The words that a library has, and those usual ones that it does not have in another spelling, as `Mayor` for
    /// `mayor`.
    ///
    /// @param had may have null among them
    static Vocabulary words(List<String> usual, Stream<String> had) {
        var words = new LinkedHashMap<String, String>();
        Stream.concat(had.filter(java.util.Objects::nonNull), usual.stream())
                .forEach(word -> words.putIfAbsent(Vocabulary.fold(word), word));
        return new Vocabulary(words.values());
    }

    @Override
    public FxmlView view() {
        return FxmlView.ORGANISATION_EDITOR;
    }

    LookAlikes alike() {
        return alike;
    }
}
