package org.musubi.exchange;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.musubi.model.Source;

/// A source as an entry of a list of references.
///
/// @param key what a text calls it by; unique within the list
/// @param dateInWords when it was published; empty if not known
/// @param note what it is cited for; empty if it stands for itself
record Reference(Source source, String key, String dateInWords, String note) {
    /// Endings of addresses behind which a document lies rather than a page.
    private static final Pattern DOCUMENT =
            Pattern.compile(".*\\.(pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|txt|csv|zip|epub)");

    private static final Pattern BREAK = Pattern.compile("[\\s\\p{Cc}\\p{Zl}\\p{Zp}]+");

    /// Whether it is known to be a page of the web: it has an address there, and no file is known, neither by name nor
    /// by the address. What else it may be (a report, a brochure, a law) a source does not tell.
    boolean isWebPage() {
        String url = source.url();
        if (url == null || source.file() != null) {
            return false;
        }
        try {
            var address = new URI(url.strip());
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            String path = String.valueOf(address.getPath()).toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https"))
                    && !DOCUMENT.matcher(path).matches();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /// A text on one line: line breaks, tabs and control characters become single spaces.
    static String oneLine(String text) {
        return BREAK.matcher(text).replaceAll(" ").strip();
    }
}
