package org.musubi.tools.gazetteer;

import java.util.HashMap;
import java.util.Map;

/** Writes hiragana in Hepburn's Latin letters, without long vowels, so that readings can be held against names. */
final class Kana {
    private static final Map<String, String> SOUNDS = new HashMap<>();

    static {
        String[] rows = {
            "あいうえお: a i u e o",
            "かきくけこ: ka ki ku ke ko",
            "がぎぐげご: ga gi gu ge go",
            "さしすせそ: sa shi su se so",
            "ざじずぜぞ: za ji zu ze zo",
            "たちつてと: ta chi tsu te to",
            "だぢづでど: da ji zu de do",
            "なにぬねの: na ni nu ne no",
            "はひふへほ: ha hi fu he ho",
            "ばびぶべぼ: ba bi bu be bo",
            "ぱぴぷぺぽ: pa pi pu pe po",
            "まみむめも: ma mi mu me mo",
            "やゆよ: ya yu yo",
            "らりるれろ: ra ri ru re ro",
            "わを: wa o",
            "ん: n"
        };
        for (String row : rows) {
            String[] sides = row.split(": ");
            String[] sounds = sides[1].split(" ");
            for (int i = 0; i < sounds.length; i++) {
                SOUNDS.put(sides[0].substring(i, i + 1), sounds[i]);
            }
        }
        String[] glides = {"き ky", "ぎ gy", "し sh", "じ j", "ち ch", "ぢ j", "に ny", "ひ hy", "び by", "ぴ py", "み my", "り ry"
        };
        for (String glide : glides) {
            String[] sides = glide.split(" ");
            SOUNDS.put(sides[0] + "ゃ", sides[1] + "a");
            SOUNDS.put(sides[0] + "ゅ", sides[1] + "u");
            SOUNDS.put(sides[0] + "ょ", sides[1] + "o");
        }
    }

    private Kana() {}

    /** What is no hiragana stays as it is. */
    static String roman(String hiragana) {
        StringBuilder roman = new StringBuilder();
        boolean doubled = false;
        for (int i = 0; i < hiragana.length(); i++) {
            String one = hiragana.substring(i, i + 1);
            String two = i + 1 < hiragana.length() ? hiragana.substring(i, i + 2) : "";
            if (one.equals("っ")) {
                doubled = true;
                continue;
            }
            String sound = SOUNDS.getOrDefault(one, one);
            if (SOUNDS.containsKey(two)) {
                sound = SOUNDS.get(two);
                i++;
            }
            roman.append(doubled ? sound.startsWith("ch") ? "t" : sound.substring(0, 1) : "")
                    .append(sound);
            doubled = false;
        }
        return shortened(roman.toString());
    }

    /** Without long vowels, with n before b, m and p. */
    static String shortened(String roman) {
        return roman.replace("ou", "o")
                .replace("oo", "o")
                .replace("uu", "u")
                .replace("mb", "nb")
                .replace("mm", "nm")
                .replace("mp", "np");
    }
}
