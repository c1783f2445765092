package org.musubi.ui.editor;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells whether a text is an address of the web, and if not, why. Letters of every script are taken, in the host's
/// name and after it, as browsers take them.
final class WebAddress {
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(//)?.*", Pattern.DOTALL);
    private static final Pattern ADDRESS =
            Pattern.compile("https?://([^/?#]*)([/?#].*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern PORT = Pattern.compile(":\\d{0,5}$");
    private static final Pattern HOST = Pattern.compile("(?:[A-Za-z0-9_-]{1,63}\\.)+[A-Za-z0-9-]{2,63}\\.?|localhost");
    private static final Pattern NUMBERS = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|\\[[0-9A-Fa-f:.]+]");
    private static final int LONGEST = 2000;

    private WebAddress() {}

    /// The key of what is wrong; empty if nothing is.
    static Optional<String> problem(String text) {
        if (text.codePoints().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))) {
            return Optional.of("editor.problem.url.space");
        }
        if (text.codePoints().anyMatch(Character::isISOControl) || text.length() > LONGEST) {
            return Optional.of("editor.problem.url.form");
        }
        Matcher scheme = SCHEME.matcher(text);
        if (!scheme.matches()
                || !scheme.group(1).toLowerCase(Locale.ROOT).matches("https?")
                || scheme.group(2) == null) {
            return Optional.of("editor.problem.url.scheme");
        }
        Matcher address = ADDRESS.matcher(text);
        if (!address.matches() || !isHost(address.group(1))) {
            return Optional.of("editor.problem.url.host");
        }
        return Optional.empty();
    }

    private static boolean isHost(String authority) {
        String host = PORT.matcher(authority).replaceFirst("");
        if (NUMBERS.matcher(host).matches()) {
            return true;
        }
        try {
            return HOST.matcher(IDN.toASCII(host)).matches();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
