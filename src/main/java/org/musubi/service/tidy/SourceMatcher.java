package org.musubi.service.tidy;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Attachment;
import org.musubi.model.Source;
import org.musubi.service.tidy.Likeness.Reason;

/// Sources are the same by the content of an attached file, an address, or a title that nothing else
/// contradicts.
final class SourceMatcher implements Matcher<Source> {
    @Override
    public Collection<String> keys(Source source) {
        var keys = new LinkedHashSet<String>();
        files(source).forEach(hash -> keys.add("f" + hash));
        if (source.url() != null) {
            keys.add("u" + address(source.url()));
        }
        keys.add("t" + NameKeys.plain(source.title()));
        return keys;
    }

    private static Set<String> files(Source source) {
        return source.attachments().stream().map(Attachment::sha256).collect(Collectors.toSet());
    }

    /// Without what does not tell one page from another.
    private static String address(String url) {
        return url.toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://(www\\.)?", "")
                .replaceFirst("#.*$", "")
                .replaceFirst("/(index\\.html?)?$", "");
    }

    @Override
    public @Nullable Likeness compare(Source one, Source other) {
        if (!Collections.disjoint(files(one), files(other))) {
            return Likeness.of(100, Reason.SAME_IDENTIFIER);
        }
        boolean sameTitle = NameKeys.plain(one.title()).equals(NameKeys.plain(other.title()));
        if (one.url() != null && other.url() != null) {
            boolean sameAddress = address(one.url()).equals(address(other.url()));
            if (!sameAddress) {
                return null;
            }
            return sameTitle
                    ? Likeness.of(95, Reason.SAME_ADDRESS, Reason.SAME_TITLE)
                    : Likeness.of(80, Reason.SAME_ADDRESS);
        }
        if (!sameTitle
                || differ(one.language(), other.language())
                || one.date() != null && other.date() != null && !one.date().overlaps(other.date())) {
            return null;
        }
        return Likeness.of(differ(one.publisher(), other.publisher()) ? 60 : 85, Reason.SAME_TITLE);
    }

    private static boolean differ(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !Objects.equals(one, other);
    }
}
