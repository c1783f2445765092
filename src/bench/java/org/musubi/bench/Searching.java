package org.musubi.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.musubi.model.Entry;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Place;
import org.musubi.query.LibraryIndex;
import org.musubi.query.search.Answer;
import org.musubi.query.search.Question;
import org.musubi.query.search.TextIndex;
import org.musubi.service.LibraryService;
import org.musubi.store.Library;

/// What a keystroke in the search field costs, against asking the same of SQLite with `LIKE '%…%'`. What is typed are
/// parts of names and titles of the library itself, most of which are found often.
final class Searching {
    private static final int SHOWN = 6;
    private static final int ASKED = 200;
    private static final int ASKED_OF_SQLITE = 5;
    private static final int[] LENGTHS = {2, 3, 8};
    private static final String[] LANGUAGES = {"en", "ja"};

    private Searching() {}

    /// @param file a library that is not opened otherwise
    static Measurement measure(Path file, int records) throws IOException, SQLException {
        LibraryIndex library;
        try (Library opened = Library.open(file)) {
            library = LibraryIndex.of(new LibraryService(opened).content());
        }
        long before = System.nanoTime();
        TextIndex index = TextIndex.of(library);
        System.out.printf("text index of %,d records made in %.0f ms%n", records, (System.nanoTime() - before) / 1e6);

        var random = new Random(4);
        double ours = 0;
        double theirs = 0;
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            for (String language : LANGUAGES) {
                for (int length : LENGTHS) {
                    List<String> texts = typed(library, language, length, random);
                    texts.forEach(text -> ask(index, text, language));
                    double indexed = Times.ninetyFifth(texts.stream()
                            .mapToLong(text -> ask(index, text, language))
                            .toArray());
                    var scans = new long[ASKED_OF_SQLITE];
                    for (int i = 0; i < scans.length; i++) {
                        scans[i] = scan(connection, texts.get(i));
                    }
                    double scanned = Times.ninetyFifth(scans);
                    System.out.printf(
                            "%d characters, %s: 95 of 100 searches %.2f ms, LIKE %.1f ms%n",
                            length, language, indexed, scanned);
                    ours = Math.max(ours, indexed);
                    theirs = Math.max(theirs, scanned);
                }
            }
        }
        return Measurement.against(theirs, "explore.search." + MadeLibrary.name(records), ours, "ms");
    }

    private static List<String> typed(LibraryIndex library, String language, int length, Random random) {
        var texts = new ArrayList<String>();
        while (texts.size() < ASKED) {
            String name = random.nextInt(4) == 0
                    ? any(library.places(), random).name(language)
                    : any(library.records(), random).title(language);
            beginning(name, language, length, random).ifPresent(texts::add);
        }
        return texts;
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    /// Some characters of a name: in English from the beginning of a word on, in Japanese from anywhere on.
    private static Optional<String> beginning(String name, String language, int length, Random random) {
        var starts = new ArrayList<Integer>();
        for (int i = 0; i + length <= name.length(); i++) {
            boolean ascii = name.charAt(i) < 0x80;
            if (language.equals("ja") ? !ascii : i == 0 || name.charAt(i - 1) == ' ') {
                starts.add(i);
            }
        }
        if (starts.isEmpty()) {
            return Optional.empty();
        }
        int start = starts.get(random.nextInt(starts.size()));
        return Optional.of(name.substring(start, start + length).toLowerCase(Locale.ROOT));
    }

    /// All that is done for a keystroke before something is drawn.
    ///
    /// @return how long it took, in nanoseconds
    private static long ask(TextIndex index, String text, String language) {
        long before = System.nanoTime();
        Question question = Question.of(text).orElseThrow();
        Answer answer = index.find(question, SHOWN, () -> false);
        for (Answer.Group group : answer.groups().values()) {
            for (Entry entry : group.best()) {
                switch (entry) {
                    case LibraryRecord record -> question.marks(record.title(language));
                    case Place place -> question.marks(place.name(language));
                    default -> question.marks(entry.id().value());
                }
            }
        }
        return System.nanoTime() - before;
    }

    private static long scan(Connection connection, String text) throws SQLException {
        long before = System.nanoTime();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT DISTINCT entry FROM searchable WHERE text LIKE ?")) {
            select.setString(1, "%" + text + "%");
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    found.getString(1);
                }
            }
        }
        return System.nanoTime() - before;
    }
}
