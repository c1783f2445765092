package org.musubi.service.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.musubi.Samples;
import org.musubi.model.Attachment;
import org.musubi.model.Edtf;
import org.musubi.model.Entry;
import org.musubi.model.Id;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryContent;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Place;
import org.musubi.model.RecordKind;
import org.musubi.model.Relation;
import org.musubi.model.RelationType;
import org.musubi.model.Role;
import org.musubi.model.Status;
import org.musubi.service.Finding;
import org.musubi.service.Finding.Type;
import org.musubi.service.LibraryService;
import org.musubi.store.Commit;
import org.musubi.store.Library;
import org.musubi.task.Progress;
import org.musubi.ui.Reference;

class TidyingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @TempDir
    private Path folder;

    private Library library;
    private LibraryService service;
    private Tidying tidying;

    @BeforeEach
    void open() {
        library = Library.create(folder.resolve("x.musubi"));
        service = new LibraryService(library);
        tidying = new Tidying(service, () -> TODAY);
    }

    @AfterEach
    void close() {
        library.close();
    }

    private void fill(LibraryContent content) {
        service.change("step.import", "", step -> Entries.of(content).forEach(step::put));
    }

    /// Whether undo brings back what was there before.
    private void assertOneStep(LibraryContent before) {
        LibraryContent after = library.content();
        assertThat(after).isNotEqualTo(before);
        service.undo();
        assertThat(Entries.of(library.content())).containsExactlyInAnyOrderElementsOf(Entries.of(before));
        service.redo();
        assertThat(Entries.of(library.content())).containsExactlyInAnyOrderElementsOf(Entries.of(after));
    }

    @Test
    void deletingTakesOutOfWhatRefersToItInOneStep() {
        fill(Samples.LIBRARY);
        LibraryContent before = library.content();

        Deletion deletion = tidying.delete(List.of(new Id("toyama"), new Id("workshop"), new Id("gone")), "2")
                .result();

        assertThat(deletion.deleted()).containsExactlyInAnyOrder(new Id("toyama"), new Id("workshop"));
        assertThat(library.content().records())
                .singleElement()
                .satisfies(r -> assertThat(r.parties()).hasSize(1))
                .satisfies(r -> assertThat(r.relations()).isEmpty());
        assertThat(library.faults()).isEmpty();
        assertOneStep(before);
        assertThat(library.undoable().orElseThrow().name()).isEqualTo("step.delete.many");
    }

    @Test
    void aBulkEditIsOneStep() {
        fill(Samples.LIBRARY);
        LibraryContent before = library.content();

        int changed = tidying.change(
                        new BulkEdit.AddTheme("waste management"), List.of(new Id("agreement"), new Id("workshop")))
                .result();

        assertThat(changed).isEqualTo(1);
        assertThat(library.undoable().orElseThrow().subject()).isEqualTo("1");
        assertOneStep(before);
    }

    @Test
    void aBulkEditThatChangesNothingIsNoStep() {
        fill(Samples.LIBRARY);

        assertThat(tidying.change(new BulkEdit.AddTheme("JCM"), List.of(new Id("workshop")))
                        .result())
                .isZero();
        assertThat(library.undoable().orElseThrow().name()).isEqualTo("step.import");
    }

    @Test
    void aChangeIsTakenBackOnlyWhileItIsTheLast() {
        fill(Samples.LIBRARY);
        LibraryContent before = library.content();
        Commit deletion = tidying.delete(List.of(new Id("workshop")), "").commit();
        Commit later = tidying.delete(List.of(new Id("agreement")), "").commit();

        assertThat(tidying.takeBack(deletion)).isFalse();
        assertThat(tidying.takeBack(later)).isTrue();
        assertThat(tidying.takeBack(deletion)).isTrue();
        assertThat(Entries.of(library.content())).containsExactlyInAnyOrderElementsOf(Entries.of(before));
    }

    @Test
    void mergingIsOneStep() {
        Place twin = Samples.city("haiphong", Map.of("en", "Haiphong"), "VN");
        fill(Samples.LIBRARY);
        LibraryRecord visit = Samples.event("visit", "Visit", new Involvement(twin.id(), Role.HOST, null));
        service.change("step.edit", "", step -> List.<Entry>of(twin, visit).forEach(step::put));
        LibraryContent before = library.content();

        Duplicates.Group group = tidying.duplicates(Progress.NONE).getFirst();
        tidying.merge(new Merge.Plan(new Id("hai-phong"), List.of(twin.id()), Map.of()), "Hai Phong");

        assertThat(group.ids()).containsExactly(new Id("hai-phong"), new Id("haiphong"));
        assertThat(library.content(Set.of(new Id("visit"))).records().getFirst().parties())
                .containsExactly(new Involvement(new Id("hai-phong"), Role.HOST, null));
        assertThat(tidying.duplicates(Progress.NONE)).isEmpty();
        assertThat(library.faults()).isEmpty();
        assertOneStep(before);
    }

    @Test
    void whatIsDifferentIsNotProposedAgainUnlessThatIsTakenBack() {
        fill(Samples.LIBRARY);
        service.change("step.edit", "", step -> step.put(Samples.city("x", Map.of("en", "Haiphong"), "VN")));

        tidying.keepApart(tidying.duplicates(Progress.NONE).getFirst(), "Hai Phong, Haiphong");
        assertThat(tidying.duplicates(Progress.NONE)).isEmpty();

        service.undo();
        assertThat(tidying.duplicates(Progress.NONE)).hasSize(1);
    }

    private List<Finding> find(Type type) {
        return tidying.findings(true, Progress.NONE).stream()
                .filter(f -> f.type() == type)
                .toList();
    }

    @Test
    void theReferenceLibraryHasLittleToLookAt() {
        fill(Reference.CONTENT);

        assertThat(tidying.findings(true, Progress.NONE))
                .extracting(Finding::type)
                .containsOnly(Type.UNDATED, Type.ORPHANED_PLACE, Type.ORPHANED_ORGANISATION, Type.STATUS_AGAINST_DATE);
        assertThat(find(Type.ORPHANED_PLACE)).hasSize(1);
        assertThat(find(Type.ORPHANED_ORGANISATION)).hasSize(3);
        assertThat(find(Type.STATUS_AGAINST_DATE)).hasSize(1);
    }

    @Test
    void whatNothingRefersToIsListed() {
        fill(Samples.LIBRARY);
        assertThat(find(Type.ORPHANED_ORGANISATION)).extracting(Finding::where).containsExactly("department");
        assertThat(find(Type.ORPHANED_PERSON)).extracting(Finding::where).containsExactly("speaker");
        assertThat(find(Type.ORPHANED_PLACE)).isEmpty();

        tidying.delete(List.of(new Id("workshop")), "");
        assertThat(find(Type.UNCITED_SOURCE)).extracting(Finding::where).containsExactly("newsletter");
        assertThat(find(Type.ORPHANED_PLACE)).extracting(Finding::where).containsExactly("kawasaki");
    }

    @Test
    void whatLacksASourceADateOrAPlaceIsListed() {
        fill(Samples.LIBRARY);
        service.change("step.edit", "", step -> step.put(Samples.event("e", "Undated")));

        assertThat(find(Type.UNSOURCED)).extracting(Finding::where).containsExactly("agreement", "e");
        assertThat(find(Type.UNDATED)).extracting(Finding::where).containsExactly("e");
        assertThat(find(Type.UNPLACED)).extracting(Finding::where).containsExactly("toyama", "kawasaki");
    }

    private static LibraryRecord agreement(String date, Status status, Involvement... parties) {
        LibraryRecord r = Samples.AGREEMENT;
        return new LibraryRecord(
                r.id(),
                RecordKind.AGREEMENT,
                r.type(),
                r.titles(),
                date.isEmpty() ? null : Edtf.parse(date),
                null,
                false,
                List.of(parties),
                null,
                List.of(),
                status,
                r.summary(),
                List.of(),
                List.of());
    }

    private void put(LibraryRecord record) {
        fill(Samples.LIBRARY);
        service.change("step.edit", "", step -> step.put(record));
    }

    @ParameterizedTest
    @CsvSource({"'', IN_FORCE, date", "../2030, IN_FORCE, date", "2014, IN_FORCE, parties", "'', SIGNED,", "'', ENDED,"
    })
    void anAgreementInForceWasSignedBySomeoneSometime(String date, Status status, String field) {
        put(agreement(date, status, new Involvement(new Id("toyama"), Role.WITNESS, null)));

        assertThat(find(Type.UNSIGNED))
                .extracting(Finding::field)
                .isEqualTo(field == null ? List.of() : List.of(field));
    }

    @ParameterizedTest
    @CsvSource({
        "2014-05, PLANNED, SIGNED",
        "2014/2016, PLANNED, ENDED",
        "2014/2016, IN_FORCE, ENDED",
        "2027-01, SIGNED, PLANNED",
        "2027/.., IN_FORCE, PLANNED",
        "2014/.., ENDED, IN_FORCE",
    })
    void aStatusThatTheDateContradicts(String date, Status status, Status right) {
        put(agreement(date, status));

        assertThat(find(Type.STATUS_AGAINST_DATE)).hasSize(1);
        assertThat(Repairs.status(agreement(date, status), TODAY)).contains(right);
    }

    @ParameterizedTest
    @CsvSource({
        "2026, PLANNED",
        "2014~, PLANNED",
        "2014/.., IN_FORCE",
        "2014, IN_FORCE",
        "2014/, ENDED",
        "2014/2016, ENDED",
        "2026, SIGNED",
        "'', PLANNED",
        "2014, UPGRADED"
    })
    void aStatusThatTheDateAllows(String date, Status status) {
        put(agreement(date, status));

        assertThat(find(Type.STATUS_AGAINST_DATE)).isEmpty();
        assertThat(Repairs.status(agreement(date, status), TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2016, FOLLOWS, 2017, true",
        "2016, FOLLOWS, 2015, false",
        "2016, FOLLOWS, 2016, false",
        "2016, UPGRADES, 2016-12, false",
        "2016, UPGRADES, 2018~, false",
        "2016, PART_OF, 2015, true",
        "2016-05, PART_OF, 2016, false",
        "2016, DOCUMENTS, 2017, false"
    })
    void aLinkThatTheDatesContradict(String date, RelationType type, String other, boolean wrong) {
        fill(Samples.LIBRARY);
        LibraryRecord linked = new RecordCopy(Samples.event("a", "A", Edtf.parse(date)))
                .relations(List.of(new Relation(type, new Id("b"))))
                .make();
        service.change(
                "step.edit",
                "",
                step -> List.of(linked, Samples.event("b", "B", Edtf.parse(other)))
                        .forEach(step::put));

        assertThat(find(Type.LINK_AGAINST_DATE)).hasSize(wrong ? 1 : 0);
    }

    @Test
    void aRecordIsPutRightInOneStep() {
        put(agreement("2014/2016", Status.IN_FORCE));
        LibraryContent before = library.content();

        tidying.repair(
                new Id("agreement"),
                "",
                e -> Repairs.status((LibraryRecord) e, TODAY)
                        .map(status -> new BulkEdit.SetStatus(status).apply((LibraryRecord) e))
                        .orElse(null));

        assertThat(find(Type.STATUS_AGAINST_DATE)).isEmpty();
        assertOneStep(before);
    }

    @Test
    void anAttachedFileWithoutItsContentIsListed() {
        put(agreement("2014", Status.SIGNED)
                .withAttachments(List.of(new Attachment("a.pdf", null, 3, "0".repeat(64)))));

        assertThat(find(Type.ATTACHMENT_MISSING))
                .containsExactly(new Finding(Type.ATTACHMENT_MISSING, "agreement", "a.pdf", "attachments"));
    }

    @Test
    void whatIsRightAsItIsIsNotListedAgainUnlessThatIsTakenBack() {
        fill(Samples.LIBRARY);
        List<Finding> unplaced = find(Type.UNPLACED);

        tidying.accept(List.of(unplaced.getFirst()), "Toyama");
        assertThat(find(Type.UNPLACED)).containsExactly(unplaced.getLast());

        service.undo();
        assertThat(find(Type.UNPLACED)).isEqualTo(unplaced);
    }
}
