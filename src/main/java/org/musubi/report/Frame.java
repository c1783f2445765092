package org.musubi.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.musubi.text.Messages;

/// What stands on every page of a summary: above the library's name, below the date of printing and the page number.
///
/// @param title of the document, for its bookmarks and window titles
/// @param pageBefore the words before the page's number
/// @param pageBetween the words between it and the number of pages
/// @param pageAfter the words after that
record Frame(String title, String library, String printedOn, String pageBefore, String pageBetween, String pageAfter) {
    private static final String MARK = "\u0000";

    static Frame of(String title, String library, LocalDate printedOn, Messages messages) {
        var format = DateTimeFormatter.ofPattern(
                messages.text("report.day-pattern"), messages.language().locale());
        String[] page = messages.text("report.page", MARK, MARK).split(MARK, -1);
        return new Frame(
                title,
                library,
                messages.text("report.printed-on", format.format(printedOn)),
                page[0],
                page[1],
                page[2]);
    }
}
