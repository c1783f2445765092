package org.musubi.text;

import org.musubi.model.Edtf;

/// A date as someone typed it: what is known, and whether it was counted in Japanese fiscal years.
///
/// @param date a fiscal year is the interval from April to March: 2013 is `2013-04/2014-03`
/// @param fiscalYear whether the date counts Japanese fiscal years (April to March)
public record KnownDate(Edtf date, boolean fiscalYear) {}
