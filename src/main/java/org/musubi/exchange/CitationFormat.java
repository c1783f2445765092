package org.musubi.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How a citation is written when it is copied.
public enum CitationFormat {
    /// A sentence in the language of the interface, to paste into a letter.
    PLAIN_TEXT,
    /// The input of citation processors (CSL 1.0.2), which most reference managers read.
    CSL_JSON,
    /// For LaTeX: one file for BibTeX and BibLaTeX alike.
    BIBTEX,
    /// The tagged lines that reference managers exchange.
    RIS;

    /// The word used in settings and keys of texts: `plain-text`, `csl-json`…
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The format of a code; empty if there is none such.
    public static Optional<CitationFormat> of(String code) {
        return Arrays.stream(values()).filter(f -> f.code().equals(code)).findFirst();
    }
}
