package org.musubi.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.musubi.model.Edtf;

class SpanTest {
    private static Span span(String edtf) {
        return Objects.requireNonNull(Span.of(Edtf.parse(edtf)));
    }

    private static double day(String iso) {
        return LocalDate.parse(iso).toEpochDay();
    }

    @Test
    void aDayIsCertainFromItsMorningToTheNext() {
        Span span = span("2017-12-14");
        assertThat(span.exact()).isTrue();
        assertThat(span.from()).isEqualTo(day("2017-12-14"));
        assertThat(span.coreTo()).isEqualTo(span.to()).isEqualTo(day("2017-12-15"));
    }

    @Test
    void aMonthCanBeAnyOfItsDaysAndIsCertainlyNoneOfThem() {
        Span span = span("1997-05");
        assertThat(span.from()).isEqualTo(day("1997-05-01"));
        assertThat(span.to()).isEqualTo(day("1997-06-01"));
        assertThat(span.hasCore()).isFalse();
        assertThat(span.exact()).isFalse();
    }

    @Test
    void aDecadeReachesOverTenYears() {
        Span span = span("199X");
        assertThat(span.from()).isEqualTo(day("1990-01-01"));
        assertThat(span.to()).isEqualTo(day("2000-01-01"));
    }

    @Test
    void anIntervalOfYearsIsCertainOnlyBetweenThem() {
        Span span = span("2015/2021");
        assertThat(span.coreFrom()).isEqualTo(day("2016-01-01"));
        assertThat(span.coreTo()).isEqualTo(day("2021-01-01"));
    }

    @Test
    void openAndUnknownEndsAreToldApart() {
        assertThat(span("2015-06/..").end()).isEqualTo(Span.End.OPEN);
        assertThat(span("2013-04/").end()).isEqualTo(Span.End.UNKNOWN);
        assertThat(span("2013-04/").to()).isEqualTo(day("2013-05-01"));
    }

    @Test
    void whatIsApproximateOrUncertainIsSoft() {
        assertThat(span("2012~").soft()).isTrue();
        assertThat(span("2012?").soft()).isTrue();
        assertThat(span("2012").soft()).isFalse();
    }

    @Test
    void aDateWithoutAnyDayHasNoSpan() {
        assertThat(Span.of(Edtf.parse("XXXX"))).isNull();
        assertThat(Span.of(Edtf.parse("../.."))).isNull();
    }
}
