package org.musubi.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.Assumptions;
import org.musubi.Libraries;
import org.musubi.Samples;
import org.musubi.model.LibraryContent;

class JsonRoundTripTest {
    private static final Path SHIPPED = Path.of("resources/reference/library.json");
    private static final Schema SCHEMA = schema();

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(Path.of("resources/reference/musubi.schema.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] json(LibraryContent content) throws IOException {
        var out = new ByteArrayOutputStream();
        JsonFormat.write(content, out);
        return out.toByteArray();
    }

    private static void assertFollowsSchema(String json) {
        assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
    }

    @Provide
    Arbitrary<LibraryContent> libraries() {
        return Libraries.any();
    }

    @Property(tries = 200)
    void whatIsWrittenIsReadBackAndWrittenTheSame(@ForAll("libraries") LibraryContent content) throws IOException {
        byte[] first = json(content);

        var reading = JsonFormat.read(new ByteArrayInputStream(first));

        assertThat(reading.content()).isEqualTo(content);
        assertThat(reading.warnings()).isEmpty();
        assertThat(json(reading.content())).isEqualTo(first);
    }

    @Property(tries = 30)
    void whatIsWrittenFollowsTheSchema(@ForAll("libraries") LibraryContent content) throws IOException {
        assertFollowsSchema(new String(json(content), StandardCharsets.UTF_8));
    }

    @Example
    void theSchemaRefusesWhatTheReaderRefuses() {
        assertThat(SCHEMA.validate("{\"musubi\":2}", InputFormat.JSON)).isNotEmpty();
        assertThat(SCHEMA.validate(
                        "{\"musubi\":1,\"records\":[{\"id\":\"r\",\"kind\":\"party\",\"type\":\"t\",\"titles\":{\"en\":\"T\"}}]}",
                        InputFormat.JSON))
                .isNotEmpty();
        assertThat(SCHEMA.validate("{\"musubi\":1,\"sources\":[{\"id\":\"s p\",\"title\":\"T\"}]}", InputFormat.JSON))
                .isNotEmpty();
    }

    @Example
    void theSampleIsWrittenWithoutCarriageReturnsOrTrailingSpaces() throws IOException {
        String json = new String(json(Samples.LIBRARY), StandardCharsets.UTF_8);

        assertThat(json).endsWith("}\n").doesNotContain("\r").doesNotContain(" \n");
        assertFollowsSchema(json);
    }

    @Example
    void theShippedLibraryFollowsTheSchemaAndIsWrittenAsItWasRead() throws IOException {
        Assumptions.assumeThat(SHIPPED).exists();
        String shipped = Files.readString(SHIPPED);

        assertFollowsSchema(shipped);
        var reading = JsonFormat.read(new ByteArrayInputStream(shipped.getBytes(StandardCharsets.UTF_8)));
        assertThat(reading.warnings()).isEmpty();
        assertThat(new String(json(reading.content()), StandardCharsets.UTF_8)).isEqualTo(shipped);
    }
}
