package org.musubi.model;

import java.util.regex.Pattern;

/// The codes of Japanese local governments (全国地方公共団体コード): two digits for the prefecture and three for the
/// municipality, as JIS X 0401 and JIS X 0402 assign them, and a check digit.
///
/// The check digit (検査数字, modulus 11) follows the specification of the Ministry of Internal Affairs and
/// Communications (総務省「全国地方公共団体コード仕様」, <https://www.soumu.go.jp/denshijiti/code.html>): the five digits are
/// multiplied by 6, 5, 4, 3 and 2; the sum of the products is divided by 11; the last digit of the difference
/// between 11 and the remainder is the check digit.
public final class LocalGovernmentCode {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{6}");
    private static final int FIRST_WEIGHT = 6;
    private static final int MODULUS = 11;
    private static final int PREFECTURES = 47;

    private LocalGovernmentCode() {}

    /// Whether a text has the form of a code: six digits, the first two of them those of a prefecture. The check
    /// digit may be wrong.
    public static boolean isWellFormed(String code) {
        if (!DIGITS.matcher(code).matches()) {
            return false;
        }
        int prefecture = Integer.parseInt(code, 0, 2, 10);
        return prefecture >= 1 && prefecture <= PREFECTURES;
    }

    /// Whether the last digit is the one that follows from the others.
    ///
    /// @param code six digits
    public static boolean isChecked(String code) {
        return checkDigit(code) == digit(code, FIRST_WEIGHT - 1);
    }

    /// The digit that belongs after the first five.
    ///
    /// @param code five digits or more; those after the fifth are not looked at
    /// @return 0 to 9
    public static int checkDigit(String code) {
        int sum = 0;
        for (int i = 0; i < FIRST_WEIGHT - 1; i++) {
            sum += digit(code, i) * (FIRST_WEIGHT - i);
        }
        return (MODULUS - sum % MODULUS) % 10;
    }

    private static int digit(String code, int at) {
        return code.charAt(at) - '0';
    }
}
