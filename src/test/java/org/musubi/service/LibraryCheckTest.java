package org.musubi.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.musubi.Samples;
import org.musubi.model.Edtf;
import org.musubi.model.Id;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryContent;
import org.musubi.model.Names;
import org.musubi.model.Organisation;
import org.musubi.model.Role;
import org.musubi.service.Finding.Type;
import org.musubi.store.Library;
import org.musubi.task.Progress;
import org.musubi.text.Language;
import org.musubi.text.Messages;

class LibraryCheckTest {
    private static List<Type> findings(@Nullable String date, @Nullable String roleDate, @Nullable String founded) {
        var organisation = new Organisation(
                new Id("o"), Names.of("en", "O"), List.of(), null, null, null, null, edtf(founded), List.of());
        var event = Samples.event("e", "E", edtf(date), new Involvement(new Id("o"), Role.HOST, edtf(roleDate)));
        var content = new LibraryContent(List.of(), List.of(organisation), List.of(), List.of(event), List.of());
        return LibraryCheck.of(content).stream().map(Finding::type).toList();
    }

    private static @Nullable Edtf edtf(@Nullable String text) {
        return text == null ? null : Edtf.parse(text);
    }

    @Test
    void aSoundLibraryHasNoFindings() {
        assertThat(LibraryCheck.of(Samples.LIBRARY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2017-11-27/2017-12-01, 2017-12-02",
        "2017-11-27/2017-12-01, 2016",
        "2017, 2018-01-01",
        "2015-06/.., 2015-05",
    })
    void aRoleAtAnotherTimeThanItsRecord(String date, String roleDate) {
        assertThat(findings(date, roleDate, null)).containsExactly(Type.ROLE_OUTSIDE_RECORD);
    }

    @ParameterizedTest
    @CsvSource({
        "2017-11-27/2017-12-01, 2017-11-30",
        "2017-11-27, 2017-11",
        "2017, 2017-12-31",
        "2015-06/.., 2025",
        "2013-04/, 2014",
        "2017?, 2018",
        "2017, 2016~",
        ", 2018",
    })
    void aRoleThatMayBeWithinItsRecord(@Nullable String date, String roleDate) {
        assertThat(findings(date, roleDate, null)).isEmpty();
    }

    @Test
    void anOrganisationThatTakesPartBeforeItWasFounded() {
        assertThat(findings("1997-05", null, "1998")).containsExactly(Type.BEFORE_FOUNDING);
        assertThat(findings("1998", null, "1998-05")).isEmpty();
        assertThat(findings("199X", null, "1998")).isEmpty();
        assertThat(findings("2000", "1997", "1998")).contains(Type.BEFORE_FOUNDING);
    }

    @Test
    void whatOnlyDamageCanBringAboutIsFoundInTheFile(@TempDir Path folder) throws SQLException {
        Path file = folder.resolve("x.musubi");
        Library.create(
                        file,
                        library -> library.write(
                                "step.import", step -> step.places().insert(Samples.HAI_PHONG)))
                .close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE place SET population_as_of = '19th century'");
        }

        try (Library library = Library.open(file)) {
            Finding finding = new LibraryService(library).check(Progress.NONE).getFirst();

            assertThat(finding).isEqualTo(new Finding(Type.BAD_DATE, "hai-phong", "19th century"));
            assertThat(finding.text(Messages.in(Language.ENGLISH)))
                    .isEqualTo("hai-phong has a date that cannot be read: “19th century”");
            assertThat(finding.text(Messages.in(Language.JAPANESE)))
                    .isEqualTo("hai-phong に読み取れない日付があります：「19th century」");
        }
    }
}
