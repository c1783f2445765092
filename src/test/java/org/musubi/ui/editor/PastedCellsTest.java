package org.musubi.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PastedCellsTest {
    @Test
    void cellsLieBetweenTabsElseSemicolonsElseCommas() {
        assertThat(PastedCells.read("Mori, Masashi\tMayor\nTanaka\tDirector"))
                .containsExactly(List.of("Mori, Masashi", "Mayor"), List.of("Tanaka", "Director"));
        assertThat(PastedCells.read("Mori, Masashi; Mayor\r\nTanaka; Director"))
                .containsExactly(List.of("Mori, Masashi", "Mayor"), List.of("Tanaka", "Director"));
        assertThat(PastedCells.read("森、市長，富山市")).containsExactly(List.of("森", "市長", "富山市"));
    }

    @Test
    void aLineBreakInAQuotedCellDoesNotEndItsRow() {
        assertThat(PastedCells.read("\"Mori\nMasashi\"\tMayor\n\"Tanaka\"\t\"Director, \"\"acting\"\"\""))
                .containsExactly(List.of("Mori Masashi", "Mayor"), List.of("Tanaka", "Director, \"acting\""));
    }

    @Test
    void aMarkThatNothingClosesIsJustAMark() {
        assertThat(PastedCells.read("\"Mori, Mayor\nTanaka, \"Director\""))
                .containsExactly(List.of("\"Mori", "Mayor"), List.of("Tanaka", "Director"));
        assertThat(PastedCells.read("5\" pipe,Mayor")).containsExactly(List.of("5\" pipe", "Mayor"));
    }

    @Test
    void theMarkThatFilesBeginWithIsNoPartOfACell() {
        assertThat(PastedCells.read("\uFEFFName,Office\n\n,\nMori,Mayor"))
                .containsExactly(List.of("Name", "Office"), List.of("Mori", "Mayor"));
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cell = Arbitraries.of(
                        "Mori", "Toyama, Japan", "say \"so\"", "two\nlines", "a;b", "森雅志", "\"", "x\ty")
                .map(text -> text);
        return cell.list().ofMinSize(2).ofMaxSize(4).list().ofMinSize(1).ofMaxSize(5);
    }

    @Property(tries = 200)
    void whatASpreadsheetCopiesIsReadAsItWas(@ForAll("tables") List<List<String>> table) {
        String copied = table.stream()
                .map(row -> row.stream()
                        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
        assertThat(PastedCells.read(copied))
                .isEqualTo(table.stream()
                        .map(row -> row.stream()
                                .map(cell -> cell.replace('\n', ' '))
                                .toList())
                        .toList());
    }

    @Property(tries = 300)
    void everyLetterOfAnyTextIsInSomeCell(@ForAll String text) {
        String letters = text.replaceAll("[^\\p{L}\\p{Nd}]", "");
        String read = PastedCells.read(text).stream()
                .flatMap(List::stream)
                .collect(Collectors.joining())
                .replaceAll("[^\\p{L}\\p{Nd}]", "");
        assertThat(read).isEqualTo(letters);
    }
}
