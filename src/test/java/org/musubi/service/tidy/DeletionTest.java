package org.musubi.service.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.musubi.Libraries;
import org.musubi.Samples;
import org.musubi.model.Entry;
import org.musubi.model.Id;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryContent;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Organisation;
import org.musubi.model.Person;

class DeletionTest {
    private static final List<Entry> ALL = Entries.of(Samples.LIBRARY);

    private static <E extends Entry> E after(Deletion deletion, E entry) {
        return Entries.cast(
                entry,
                deletion.adapted().stream()
                        .filter(e -> e.id().equals(entry.id()))
                        .findFirst()
                        .orElse(entry));
    }

    @Test
    void aPlaceIsTakenOutOfItsRecordsSeatsAndAffiliations() {
        var deletion = Deletion.of(Set.of(new Id("toyama")), ALL);

        assertThat(after(deletion, Samples.AGREEMENT).parties())
                .extracting(Involvement::party)
                .containsExactly(new Id("hai-phong"));
        assertThat(after(deletion, Samples.INSTITUTE).seat()).isNull();
        assertThat(after(deletion, Samples.MAYOR).affiliation()).isNull();
        assertThat(deletion.adaptedRecords()).isEqualTo(2);
        assertThat(deletion.adaptedParties()).isEqualTo(2);
    }

    @Test
    void aRecordIsTakenOutOfRelationsAndASourceOutOfCitations() {
        var deletion = Deletion.of(Set.of(new Id("workshop"), new Id("newsletter")), ALL);

        assertThat(after(deletion, Samples.AGREEMENT).relations()).isEmpty();
        assertThat(deletion.adapted()).extracting(Entry::id).containsExactly(new Id("agreement"));
    }

    @Test
    void whatIsDeletedTogetherNeedsNoAdapting() {
        var deletion = Deletion.of(Set.of(new Id("institute"), new Id("department")), ALL);

        assertThat(deletion.adapted())
                .extracting(Entry::id)
                .containsExactlyInAnyOrder(new Id("workshop"), new Id("speaker"));
    }

    @Provide
    Arbitrary<LibraryContent> libraries() {
        return Libraries.any();
    }

    @Property(tries = 100)
    void nothingRefersToWhatIsGone(@ForAll("libraries") LibraryContent content, @ForAll long seed) {
        List<Entry> entries = Entries.of(content);
        Set<Id> gone = Entries.some(entries, seed);

        var deletion = Deletion.of(gone, entries);

        assertThat(entries.stream().filter(e -> !gone.contains(e.id())).map(e -> after(deletion, e)))
                .allSatisfy(e -> assertThat(References.of(e)).noneMatch(gone::contains));
        assertThat(deletion.adapted()).allSatisfy(e -> assertThat(entries).doesNotContain(e));
        assertThat(deletion.adapted())
                .allMatch(e -> e instanceof LibraryRecord || e instanceof Organisation || e instanceof Person);
    }
}
