package org.musubi.service.tidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.musubi.Samples;
import org.musubi.model.Id;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Role;
import org.musubi.model.Status;

class BulkEditTest {
    private static final List<LibraryRecord> BOTH = List.of(Samples.AGREEMENT, Samples.WORKSHOP);

    @Test
    void aThemeIsAddedWhereItIsNotThereYet() {
        assertThat(BulkEdit.changed(new BulkEdit.AddTheme("waste management"), BOTH))
                .extracting(LibraryRecord::themes)
                .containsExactly(List.of("waste management"));
        assertThat(BulkEdit.changed(new BulkEdit.AddTheme("jcm"), BOTH))
                .as("however it is cased")
                .extracting(LibraryRecord::id)
                .containsExactly(Samples.AGREEMENT.id());
    }

    @Test
    void aThemeIsTakenAway() {
        assertThat(BulkEdit.changed(new BulkEdit.RemoveTheme("jcm"), BOTH))
                .extracting(LibraryRecord::themes)
                .containsExactly(List.of("waste management"));
    }

    @Test
    void statusAndTypeAreSet() {
        assertThat(BulkEdit.changed(new BulkEdit.SetStatus(Status.ENDED), BOTH))
                .extracting(LibraryRecord::status)
                .containsExactly(Status.ENDED, Status.ENDED);
        assertThat(BulkEdit.changed(new BulkEdit.SetStatus(null), BOTH))
                .extracting(LibraryRecord::id)
                .containsExactly(Samples.AGREEMENT.id());
        assertThat(BulkEdit.changed(new BulkEdit.SetType("sister city"), BOTH))
                .extracting(LibraryRecord::type)
                .containsExactly("sister city");
    }

    @Test
    void aPartyIsReplacedInAllItsRolesOrInOne() {
        Id toyama = new Id("toyama");
        Id kawasaki = new Id("kawasaki");
        assertThat(BulkEdit.changed(new BulkEdit.ReplaceParty(toyama, new Id("hai-phong"), null), BOTH))
                .first()
                .satisfies(agreement -> assertThat(agreement.parties())
                        .as("roles that become the same are one")
                        .containsExactly(new Involvement(new Id("hai-phong"), Role.SIGNATORY, null)));
        assertThat(BulkEdit.changed(new BulkEdit.ReplaceParty(toyama, kawasaki, Role.SIGNATORY), BOTH))
                .extracting(LibraryRecord::id)
                .containsExactly(Samples.AGREEMENT.id());
        assertThat(BulkEdit.changed(new BulkEdit.ReplaceParty(toyama, toyama, null), BOTH))
                .isEmpty();
    }

    @Test
    void aRoleKeepsItsDateAndPlace() {
        assertThat(BulkEdit.changed(new BulkEdit.ReplaceParty(new Id("kawasaki"), new Id("x"), null), BOTH)
                        .getFirst()
                        .parties()
                        .get(1))
                .isEqualTo(new Involvement(
                        new Id("x"),
                        Role.VENUE,
                        Samples.WORKSHOP.parties().get(1).date()));
    }

    @Test
    void aPartyOrSourceIsAddedOnce() {
        var host = new BulkEdit.AddParty(new Id("toyama"), Role.HOST);
        var source = new BulkEdit.AddSource(new Id("newsletter"));
        for (BulkEdit edit : List.of(host, source)) {
            LibraryRecord once = edit.apply(Samples.AGREEMENT);
            assertThat(once).isNotSameAs(Samples.AGREEMENT);
            assertThat(edit.apply(once)).isSameAs(once);
        }
        assertThat(source.apply(Samples.WORKSHOP)).isSameAs(Samples.WORKSHOP);
    }

    @Test
    void aWordIsNeeded() {
        assertThatThrownBy(() -> new BulkEdit.AddTheme(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BulkEdit.SetType("")).isInstanceOf(IllegalArgumentException.class);
    }
}
