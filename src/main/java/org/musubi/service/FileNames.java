package org.musubi.service;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Names under which attachments are written to disk. A name comes with a library, which may come from anyone.
final class FileNames {
    private static final int LONGEST = 120;
    private static final int LONGEST_ENDING = 12;

    /// What some system does not take in a name, what leads out of a folder, and marks that turn the writing about,
    /// so that `exe.pdf` is read where `fdp.exe` stands.
    private static final Pattern UNSAFE =
            Pattern.compile("[\\p{Cc}\\p{Cs}<>:\"/\\\\|?*\\u061C\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069]");

    private static final Pattern RESERVED =
            Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?", Pattern.CASE_INSENSITIVE);

    /// Endings of files that a system runs rather than shows.
    private static final Set<String> PROGRAMS = Set.of(
            "app",
            "appimage",
            "application",
            "bash",
            "bat",
            "chm",
            "cmd",
            "com",
            "command",
            "cpl",
            "deb",
            "desktop",
            "dll",
            "dmg",
            "exe",
            "gadget",
            "hta",
            "img",
            "inf",
            "iso",
            "jar",
            "jnlp",
            "js",
            "jse",
            "lnk",
            "msc",
            "msi",
            "msp",
            "pif",
            "pkg",
            "pl",
            "ps1",
            "psm1",
            "py",
            "rb",
            "reg",
            "rpm",
            "run",
            "scf",
            "scr",
            "sh",
            "url",
            "vbe",
            "vbs",
            "ws",
            "wsf",
            "wsh");

    private FileNames() {}

    /// A name that every system takes, as near to the given one as that allows; never blank, without a path.
    static String safe(String name) {
        String safe = UNSAFE.matcher(name)
                .replaceAll("_")
                .strip()
                .replaceAll("^\\.+", "")
                .replaceAll("[. ]+$", "");
        if (safe.isBlank()) {
            return "_";
        }
        if (RESERVED.matcher(safe).matches()) {
            safe = "_" + safe;
        }
        return safe.codePointCount(0, safe.length()) <= LONGEST ? safe : shortened(safe);
    }

    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - ending.length())) + ending;
    }

    /// A name with a number before its ending: `report (2).pdf`.
    static String numbered(String name, int number) {
        int dot = name.lastIndexOf('.');
        return dot > 0
                ? name.substring(0, dot) + " (" + number + ")" + name.substring(dot)
                : name + " (" + number + ")";
    }

    /// Whether opening a file of this name would run it.
    static boolean isProgram(String name) {
        return PROGRAMS.contains(MediaTypes.ending(safe(name)).toLowerCase(Locale.ROOT));
    }
}
