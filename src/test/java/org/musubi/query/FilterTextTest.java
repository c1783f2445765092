package org.musubi.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.model.Id;
import org.musubi.model.RecordKind;
import org.musubi.text.Language;
import org.musubi.text.Messages;

/// A filter as text says the same to whoever reads it.
class FilterTextTest {
    @Test
    void aFilterIsALineThatPeopleCanReadToo() {
        Filter filter = Filter.ALL
                .withPeriod(new Period(LocalDate.of(2015, 1, 1), LocalDate.of(2017, 12, 31)))
                .withKinds(Set.of(RecordKind.EVENT, RecordKind.AGREEMENT))
                .withThemes(Set.of("waste & water"))
                .withCities(new PickedCities(Set.of(new Id("toyama"), new Id("semarang")), PickedCities.Mode.BETWEEN));

        assertThat(FilterText.of(filter).written())
                .isEqualTo("musubi-filter:period=2015-01-01..2017-12-31&kind=agreement&kind=event"
                        + "&theme=waste+%26+water&cities=between%3Asemarang%2Ctoyama");
    }

    @Property(tries = 300)
    void whatIsWrittenIsReadAsTheSame(@ForAll long seed) throws FilterTextException {
        Filter filter = RandomFilter.of(new Random(seed));

        FilterText read = FilterText.read("\n " + FilterText.of(filter).written() + " ");

        assertThat(read.filter()).isEqualTo(filter.withText(null));
        assertThat(read.words())
                .isEqualTo(filter.text() == null ? "" : filter.text().text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "musubi-filter:kind=feast",
                "musubi-filter:colour=red",
                "musubi-filter:period=2017",
                "musubi-filter:period=2017-12-31..2015-01-01",
                "musubi-filter:period=2017-02-30..2017-03-01",
                "musubi-filter:theme=%zz",
                "musubi-filter:theme=",
                "musubi-filter:party=no%20id",
                "musubi-filter:area=1,2,3",
                "musubi-filter:area=50,0,40,0",
                "musubi-filter:area=NaN,0,1,1",
                "musubi-filter:cities=toyama",
                "musubi-filter:cities=some:toyama",
                "musubi-filter:cities=any:",
                "musubi-filter:undated=perhaps",
                "musubi-filter:undated"
            })
    void whatCannotBeMeantIsToldWithTheConditionInQuestion(String text) {
        assertThatThrownBy(() -> FilterText.read(text)).isInstanceOfSatisfying(FilterTextException.class, failure -> {
            for (Language language : Language.values()) {
                assertThat(Messages.in(language).text(failure.told()))
                        .contains(text.substring("musubi-filter:".length()));
            }
        });
    }

    @Test
    void otherTextIsNoFilterHoweverLong() {
        for (String text : List.of(
                "", "kind=event", "https://example.org/?kind=event", "musubi-filter:" + "x".repeat(3_000_000))) {
            assertThatThrownBy(() -> FilterText.read(text))
                    .isInstanceOfSatisfying(
                            FilterTextException.class,
                            failure -> assertThat(failure.told().key()).isEqualTo("filter.text.none"));
        }
        assertThat(FilterText.isLikely(" musubi-filter:kind=event")).isTrue();
        assertThat(FilterText.isLikely("kind=event")).isFalse();
    }
}
