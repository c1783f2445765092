package org.musubi.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.musubi.ui.editor.EntryForms.ID;
import static org.musubi.ui.editor.EntryForms.REFERENCE;
import static org.musubi.ui.editor.EntryForms.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.Libraries;
import org.musubi.model.Attachment;
import org.musubi.model.Edtf;
import org.musubi.model.LibraryContent;
import org.musubi.model.Source;
import org.musubi.ui.Reference;

class SourceFormTest {
    private static final SourceEntryForm FORM = new SourceEntryForm(REFERENCE, () -> Reference.INDEX);

    private static Map<String, String> titled(String... fields) {
        var values = new HashMap<>(form(fields));
        values.putIfAbsent("title", "City Newsletter");
        return values;
    }

    private static Source source(String... fields) {
        Parsed<Source> parsed = FORM.read(titled(fields), ID);
        assertThat(parsed.problems()).isEmpty();
        return Objects.requireNonNull(parsed.entry());
    }

    private static List<String> problems(String... fields) {
        return EntryForms.problems(FORM.read(titled(fields), ID));
    }

    @Test
    void everySourceOfTheReferenceLibraryComesThroughItsFormUnchanged() {
        assertThat(Reference.CONTENT.sources())
                .isNotEmpty()
                .allSatisfy(source -> EntryForms.assertComesThroughUnchanged(FORM, source));
    }

    @Provide
    Arbitrary<LibraryContent> libraries() {
        return Libraries.any();
    }

    @Property(tries = 50)
    void everySourceComesThroughItsFormUnchanged(@ForAll("libraries") LibraryContent content) {
        for (Source any : content.sources()) {
            EntryForms.assertComesThroughUnchanged(
                    FORM,
                    new Source(
                            any.id(),
                            any.title(),
                            any.publisher(),
                            any.date(),
                            any.language(),
                            any.url() == null ? null : "https://example.org/富山?q=%20",
                            any.file()));
        }
    }

    @Test
    void attachmentsStayAsTheyAre() {
        Source source = source("url", "https://example.org")
                .withAttachments(List.of(
                        new Attachment("a.pdf", "application/pdf", 12, "0".repeat(64)),
                        new Attachment("富山.txt", null, 0, "f".repeat(64))));
        EntryForms.assertComesThroughUnchanged(FORM, source);
    }

    @Provide
    Arbitrary<Map<String, String>> anything() {
        return EntryForms.anything(
                "title",
                "publisher",
                "date",
                "language",
                "language.code",
                "url",
                "file",
                "attachment.0.name",
                "attachment.0.bytes",
                "attachment.0.sha256");
    }

    @Property(tries = 500)
    void whateverIsTypedIsReadOrExplained(@ForAll("anything") Map<String, String> values) {
        EntryForms.assertReadOrExplained(FORM, values);
        assertThat(FORM.alike().sources(values, ID)).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void aSourceNeedsATitle() {
        assertThat(EntryForms.problems(FORM.read(Map.of(), ID))).containsExactly("title editor.problem.source.title");
    }

    @ParameterizedTest
    @CsvSource({"English,en", "英語,en", "en,en", "日本語,ja", "Tiếng Việt,vi", "zh-Hant,zh-Hant", "Filipino,fil"})
    void itsLanguageIsKnownByCodeOrName(String typed, String code) {
        assertThat(source("language", typed).language()).isEqualTo(code);
    }

    @Test
    void aLanguageThatIsNoneIsExplained() {
        assertThat(problems("language", "Klingonese")).containsExactly("language editor.problem.language");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.city.toyama.lg.jp/",
                "http://example.org",
                "HTTPS://Example.org:8080/a?b=c#d",
                "https://富山.jp/都市間連携",
                "https://192.0.2.1/",
                "https://[2001:db8::1]/"
            })
    void addressesAreTakenAsBrowsersTakeThem(String url) {
        assertThat(source("url", url).url()).isEqualTo(url);
    }

    @ParameterizedTest
    @CsvSource({
        "www.city.toyama.lg.jp,scheme",
        "ftp://example.org,scheme",
        "mailto:a@example.org,scheme",
        "https:example.org,scheme",
        "https://,host",
        "https:///path,host",
        "https://toyama,host",
        "https://-.-/,host",
        "https://example.org/a b,space"
    })
    void whatIsNoAddressIsExplained(String url, String problem) {
        assertThat(problems("url", url)).containsExactly("url editor.problem.url." + problem);
    }

    @Test
    void itsDateIsReadAsPeopleTypeIt() {
        assertThat(source("date", "May 2018").date()).isEqualTo(Edtf.parse("2018-05"));
        assertThat(problems("date", "some day")).containsExactly("date date.problem.unclear");
    }

    @Test
    void whatTheLibraryHasAlreadyIsFoundByTitleOrAddress() {
        Source had = Reference.CONTENT.sources().getFirst();
        assertThat(FORM.alike().sources(form("title", had.title().toUpperCase(java.util.Locale.ROOT)), ID))
                .contains(had);
        assertThat(FORM.alike().sources(form("title", had.title()), had.id())).doesNotContain(had);
    }
}
